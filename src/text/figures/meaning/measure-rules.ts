import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import type { Match } from '../../reading/match.ts'
import { PieceKind } from '../../reading/pieces.ts'
import { ready } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookBack, type Sight } from './look.ts'
import {
  isAuxiliary,
  phraseFrom,
  phraseTo,
  startOfVerb,
  subjectBefore,
  withHead,
  type Stretch,
} from './noun-phrases.ts'
import { lastVerb, periodRules } from './period-measures.ts'
import type { Told } from './senses.ts'
import type { Site } from './site.ts'
import { verbBefore, verbNear } from './verb-before.ts'
import { eventVerbAt } from './verbs.ts'

/** The noun phrase behind what the rule matched. */
const behind = ({ next }: Match, { r, to }: Site): Stretch | undefined => phraseFrom(r, next, to)

/** What is measured, in the order in which it is tried. */
export const measureRules = ready<Site, Stretch>([
  {
    name: 'measure.of-whole',
    when: ({ sort }) => sort === 'share',
    pattern: '# of nounOpener? (small | name){2} economyBase',
    build: (_, { r, first, from }) => {
      const verb = lookBack(r, first, Math.max(from, first - 6), isTelling)
      return verb < 0 ? undefined : subjectBefore(r, startOfVerb(r, verb, from), from)
    },
    examples: {
      matches: [
        ['Public debt stands at [97 percent] of GDP.', 'Public debt'],
        ['Tourism accounts for [a tenth] of the national income.', 'Tourism'],
      ],
      mustNotMatch: ['They spoke of [97 percent] of GDP.'],
    },
  },
  {
    name: 'measure.of',
    pattern: '# of',
    build: behind,
    examples: {
      matches: [
        ['Tourism provides [95%] of foreign exchange earnings.', 'foreign exchange earnings'],
        ['The field holds [50 million barrels] of oil.', 'oil'],
      ],
      mustNotMatch: ['She was one [third] of them.'],
    },
  },
  {
    name: 'measure.change-noun',
    pattern: '# hyphen? changeNoun (in | of | on)',
    build: behind,
    examples: {
      matches: [['The war led to a [28%] drop in exports.', 'exports']],
      mustNotMatch: ['The war led to a [28%] tax.'],
    },
  },
  {
    name: 'measure.magnitude',
    when: ({ sort }) => sort === 'measure',
    pattern: '# hyphen? magnitudeScale',
    build: behind,
    examples: {
      matches: [['A strong, [7.5] magnitude earthquake struck.', 'earthquake']],
      mustNotMatch: ['It lay in [7.5 km] depth.'],
    },
  },
  {
    name: 'measure.attributive',
    when: isAttribute,
    pattern: '# hyphen?',
    build: (found, site) => {
      const phrase = behind(found, site)
      const isNone = !phrase || isDirection(site.r, phrase.first) || isDate(site.r, phrase.first)
      return isNone ? undefined : phrase
    },
    examples: {
      matches: [
        ['The fund gave the state a [$1 billion] credit.', 'credit'],
        ['They are building a [300-km] pipeline.', 'pipeline'],
      ],
      mustNotMatch: ['The bridge is [300 km] away.'],
    },
  },
  {
    name: 'measure.in',
    when: ({ sort, draft }) => sort === 'money' && !draft.per,
    pattern: '# in',
    build: (found, site) => {
      const phrase = behind(found, site)
      return phrase && isThing(site.r, found.next, phrase) ? phrase : undefined
    },
    examples: {
      matches: [['The ministry promised [$35 million] in aid.', 'aid']],
      mustNotMatch: [
        'The firm paid [$35 million] in March.',
        'The firm paid [$35 million] in Berlin.',
        'The firm paid [$35 million] in the spring.',
      ],
    },
  },
  {
    name: 'measure.before',
    pattern: ['of #', 'at #'],
    build: (_, site) => beforeLink(site),
    examples: {
      matches: [
        ['The firm told of revenue of [$188 million].', 'revenue'],
        ['Reports put infection rates at nearly [40 percent].', 'infection rates'],
      ],
      mustNotMatch: ['The firm paid its lawyers [$188 million].'],
    },
  },
  {
    name: 'measure.dimension',
    when: ({ sort }) => sort === 'measure' || sort === 'share',
    pattern: '# by:direction',
    build: ({ kept }) => kept.get('by'),
    examples: {
      matches: [
        ['The wall is [700 kilometers] long.', 'long'],
        ['The village lies [50 kilometers] south of the capital.', 'south'],
      ],
      mustNotMatch: ['They drove [700 kilometers].'],
    },
  },
  {
    name: 'measure.object',
    when: ({ sort }) => sort === 'money' || sort === 'share' || sort === 'measure',
    pattern: '(to | from) #',
    build: (_, site) => changedObject(site),
    examples: {
      matches: [['They raised the monthly minimum wage to [$120].', 'monthly minimum wage']],
      mustNotMatch: ['He walked the dog to [$120].'],
    },
  },
  {
    name: 'measure.subject',
    pattern: '#',
    build: (_, site) => {
      const verb = givenBefore(site) ? -1 : amountVerb(site)
      return verb < 0 ? undefined : subjectBefore(site.r, verb, site.from)
    },
    examples: {
      matches: [
        ['Oil prices have surged on Monday by [21 percent].', 'Oil prices'],
        ['Its shares were up [5 percent].', 'shares'],
        ['OSLO - Oil prices have surged by [21 percent].', 'Oil prices'],
      ],
      mustNotMatch: ['He paid [$5].'],
    },
  },
  {
    name: 'measure.for',
    when: ({ sort }) => sort === 'money',
    pattern: '# (for | on | to | from)',
    build: (found, site) => {
      const phrase = behind(found, site)
      return phrase && !isDate(site.r, phrase.first) ? phrase : undefined
    },
    examples: {
      matches: [['He paid [$7.5 million] for the newspaper.', 'newspaper']],
      mustNotMatch: ['He paid [$7.5 million] for years.'],
    },
  },
  ...periodRules,
  {
    name: 'measure.near',
    when: ({ sort }) => sort !== 'duration',
    pattern: '#',
    build: (_, site) => leftOver(site),
    examples: {
      matches: [['The well produced [300 barrels].', 'well']],
      mustNotMatch: ['He ruled for [20 years].'],
    },
  },
  {
    name: 'measure.verb',
    when: ({ sort }) => sort === 'share' || sort === 'money',
    pattern: '#',
    build: (_, { r, first, from }) => lastVerb(r, first, from),
    examples: {
      matches: [['The trust holds [21%].', 'holds']],
      mustNotMatch: ['The trust has [21] boats.'],
    },
  },
])

const isDetermined = isOne(
  Class.article,
  Class.definite,
  Class.demonstrative,
  Class.possessive,
  Class.distributive,
  Class.each,
  Class.per,
  Class.genitive,
  Class.apostrophe,
)

/** "a $1 billion credit", "300-km pipeline", "its 20 per cent stake" */
function isAttribute({ r, draft: { next }, first, sort }: Site): boolean {
  const isHyphened = is(r, next, Class.hyphen) || is(r, next - 2, Class.hyphen)
  if (sort === 'duration')
    return isHyphened || is(r, first - 1, Class.article) || isSingular(r, first - 1, next - 1)
  if (isHyphened || sort === 'share' || sort === 'money') return true
  return isDetermined(r, first - 1) || isDetermined(r, first)
}

/** "the two year conflict" */
const isSingular = (r: TextReading, before: number, unit: number): boolean =>
  is(r, before, Class.definite) && !is(r, unit, Class.inPluralForm)

const isDirection = isOne(Class.direction)
const isDate = isOne(Class.comparative, Class.month, Class.timeUnit)

/** "in aid": no place, no month and no year. */
const isThing = (r: TextReading, at: number, { first, next }: Stretch): boolean =>
  first === at &&
  lookBack(r, next, first, isCapital) < 0 &&
  !isDate(r, first) &&
  r.kind[first] === PieceKind.word

/** "revenue of $188 million", "rates at nearly 40 percent", "a fortune estimated at $53 billion" */
function beforeLink({ r, first, from }: Site): Stretch | undefined {
  let next = first - 1
  while (next > from && first - next < 10 && is(r, next - 1, Class.estimatedLink)) next--
  if (is(r, next - 1, Class.comparedChange)) return undefined
  const verb = verbOfLink(r, next, first)
  if (verb >= 0) return subjectBefore(r, verb, from)
  const found = phraseTo(r, next, from)
  return found && withHead(r, found, from)
}

const isMove = isOne(Class.rise, Class.fall)

/** "raised the wage to $120": the object between the verb and the amount. */
function changedObject({ r, first, from }: Site): Stretch | undefined {
  const verb = lookBack(r, first - 2, Math.max(from, first - 12), isMove, isOne(Class.comma))
  if (verb < 0 || !(isObject(r, verb + 1) || isName(r, verb + 1))) return undefined
  return phraseFrom(r, verb + 1, first - 1)
}

const isObject = isOne(Class.nounOpener)
const isName: Sight = (r, i) => r.kind[i] === PieceKind.word && isCapital(r, i)

/** Any verb that a subject may stand before. */
const isTelling: Sight = (r, i) =>
  tells(r, i) || is(r, i, Class.represents) || eventVerbAt(r, i) !== undefined

/** Where the verb stands whose subject is what is measured; -1 where it is the noun before the link. */
function verbOfLink(r: TextReading, next: number, first: number): number {
  // "hit a record high of $61"
  if (next < first - 1 && is(r, next - 1, Class.amounts)) return next - 1
  const isSpoken = is(r, first - 1, Class.at) || is(r, next - 1, Class.passiveVerb)
  if (!isSpoken) return -1
  if (isAuxiliary(r, next - 1)) return next
  return eventVerbAt(r, next - 1) ? next - 1 : -1
}

const tells = isOne(Class.rise, Class.fall, Class.amounts, Class.passiveVerb, Class.lastVerb)
const telling: ReadonlySet<string> = new Set('grew fell priced cost lasted sized traded'.split(' '))

/** Where the verb of amounting, changing or pricing begins that tells the number: -1 if none does. */
function amountVerb({ r, first, from }: Site): number {
  for (let i = first - 1; i >= from && first - i < 9; i--) {
    const isVerb =
      tells(r, i) || (eventVerbAt(r, i)?.senses.some(({ event }) => telling.has(event)) ?? false)
    if (isVerb) return startOfVerb(r, i, from)
    if (is(r, i, Class.comma) && first - i > 1) return -1
  }
  return -1
}

/** A verb that gives, takes or owes the amount: it is what is measured, not who does so. */
function givenBefore(site: Site): Told | undefined {
  if (site.sort !== 'money') return undefined
  const found = verbBefore(site) ?? verbNear(site)
  return found && telling.has(found.event) ? undefined : found
}

/** What a number leaves over: the object or the verb itself that it stands with. */
function leftOver(site: Site): Stretch | undefined {
  const { r, from, to, next } = site
  const given = givenBefore(site)
  if (given) return { first: given.at, next: given.next }
  const verb = verbBefore(site)
  if (verb)
    return (
      subjectBefore(r, startOfVerb(r, verb.at, from), from) ?? { first: verb.at, next: verb.next }
    )
  return around(site) ?? phraseFrom(r, next, to) ?? behindLink(r, next, to)
}

const links = isOne(Class.in, Class.for, Class.to, Class.of, Class.on, Class.from)

/** "millions of dollars kept in bank accounts" */
function behindLink(r: TextReading, next: number, to: number): Stretch | undefined {
  for (let i = next; i < Math.min(to, next + 4); i++)
    if (links(r, i)) return phraseFrom(r, i + 1, to)
  return undefined
}

function around({ r, first, from }: Site): Stretch | undefined {
  let at = first
  while (at > from && first - at < 8 && isPassedOver(r, at - 1)) at--
  return phraseTo(r, at, from)
}

const isPassedOver = (r: TextReading, i: number): boolean =>
  is(r, i, Class.nounOpener) || r.kind[i] === PieceKind.mark || isAuxiliary(r, i)
