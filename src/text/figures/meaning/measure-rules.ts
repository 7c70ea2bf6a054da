import { PieceKind } from '../../reading/pieces.ts'
import { Word, type Pieces } from './clause-words.ts'
import { determiners, passives } from './grammar-words.ts'
import {
  isAuxiliary,
  phraseFrom,
  phraseTo,
  subjectBefore,
  withHead,
  type Stretch,
} from './phrases.ts'
import type { MeasureRule } from './rules.ts'
import type { Site } from './site.ts'
import { verbBefore } from './verb-before.ts'
import { eventVerb } from './words.ts'

/** In the order in which they are tried. */
export const measureRules: readonly MeasureRule[] = [
  {
    id: 'measure.of',
    reads: ofNumber,
    matches: [
      ['Tourism provides [95%] of foreign exchange earnings.', 'foreign exchange earnings'],
      ['The field holds [50 million barrels] of oil.', 'oil'],
    ],
    not: ['She was one [third] of them.'],
  },
  {
    id: 'measure.change-noun',
    reads: changedIn,
    matches: [['The war led to a [28%] drop in exports.', 'exports']],
    not: ['The war led to a [28%] tax.'],
  },
  {
    id: 'measure.attributive',
    reads: attributive,
    matches: [
      ['The fund gave the state a [$1 billion] credit.', 'credit'],
      ['They are building a [300-km] pipeline.', 'pipeline'],
    ],
    not: ['The bridge is [300 km] away.'],
  },
  {
    id: 'measure.in',
    reads: inNumber,
    matches: [['The ministry promised [$35 million] in aid.', 'aid']],
    not: ['The firm paid [$35 million] in March.'],
  },
  {
    id: 'measure.before',
    reads: beforeOf,
    matches: [
      ['The firm told of revenue of [$188 million].', 'revenue'],
      ['Reports put infection rates at nearly [40 percent].', 'infection rates'],
    ],
    not: ['The firm paid its lawyers [$188 million].'],
  },
  {
    id: 'measure.dimension',
    reads: dimension,
    matches: [
      ['The wall is [700 kilometers] long.', 'long'],
      ['The village lies [50 kilometers] south of the capital.', 'south'],
    ],
    not: ['They drove [700 kilometers].'],
  },
  {
    id: 'measure.subject',
    reads: subject,
    matches: [
      ['Oil prices have surged [21 percent].', 'Oil prices'],
      ['Its shares were up [5 percent].', 'shares'],
    ],
    not: ['He paid [$5].'],
  },
  {
    id: 'measure.for',
    reads: forNumber,
    matches: [['He paid [$7.5 million] for the newspaper.', 'newspaper']],
    not: ['He paid [$7.5 million] for years.'],
  },
]

/** "95% of foreign exchange earnings" */
function ofNumber({ p, draft, to }: Site): Stretch | undefined {
  const { next } = draft
  if (p.words[next] !== 'of') return undefined
  return phraseFrom(p, next + 1, to)
}

/** "a 28% drop in GDP", "a 5% increase in sales": the change is no measure, what it is in is. */
function changedIn({ p, draft, to }: Site): Stretch | undefined {
  const at = skipHyphen(p, draft.next)
  if (((p.bits[at] ?? 0) & Word.changeNoun) === 0) return undefined
  const after = p.words[at + 1] ?? ''
  if (after !== 'in' && after !== 'of' && after !== 'on') return undefined
  return phraseFrom(p, at + 2, to)
}

const skipHyphen = (p: Pieces, i: number): number => (p.words[i] === '-' ? i + 1 : i)

const attributes = new Set([
  'a',
  'an',
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'this',
  'that',
  'each',
  'per',
])

/** "a $1 billion credit", "300-km pipeline", "its 20 per cent stake" */
function attributive(site: Site): Stretch | undefined {
  const { p, draft, first, to } = site
  const isHyphened = p.words[draft.next] === '-' || p.words[draft.next - 2] === '-'
  const before = p.words[first - 1] ?? ''
  const isDetermined =
    attributes.has(before) || isPossessive(before) || attributes.has(p.words[first] ?? '')
  const isRead = isHyphened || isDetermined || site.sort === 'share' || site.sort === 'money'
  if (site.sort === 'duration' && !isHyphened && before !== 'a') return undefined
  if (!isRead) return undefined
  const found = phraseFrom(p, skipHyphen(p, draft.next), to)
  if (!found || isDirection(p, found.first) || isDateWord(p, found.first)) return undefined
  return found
}

const isPossessive = (word: string): boolean => word === "'s" || word === '’s' || word === "'"

const directions = new Set(
  (
    'long wide deep tall high thick across apart away off south north east west southeast southwest northeast northwest ' +
    'below above beyond beneath underground offshore inland long-range up down ahead behind short upstream downstream ' +
    'square heavy'
  ).split(' '),
)

const isDirection = (p: Pieces, i: number): boolean => directions.has(p.words[i] ?? '')

const comparatives = new Set(
  'more less higher lower faster slower greater larger smaller bigger better worse cheaper up down each apiece annually yearly daily a an so last next this earlier later ago'.split(
    ' ',
  ),
)

const isDateWord = (p: Pieces, i: number): boolean =>
  comparatives.has(p.words[i] ?? '') || ((p.bits[i] ?? 0) & (Word.month | Word.timeUnit)) !== 0

/** "$35 million in aid": not "in March", "in Berlin". */
function inNumber({ p, draft, sort, to }: Site): Stretch | undefined {
  if (sort !== 'money' || p.words[draft.next] !== 'in') return undefined
  const found = phraseFrom(p, draft.next + 1, to)
  if (!found || found.first !== draft.next + 1) return undefined
  const isName = p.text.charCodeAt(p.start[found.next - 1] ?? 0) < 97
  return isName || isDateWord(p, found.first) || p.kind[found.first] !== PieceKind.word
    ? undefined
    : found
}

/** "revenue of $188 million", "rates at nearly 40 percent", "a fortune estimated at $53 billion" */
function beforeOf({ p, first, from }: Site): Stretch | undefined {
  const link = p.words[first - 1] ?? ''
  if (link !== 'of' && link !== 'at') return undefined
  let next = first - 1
  while (
    next > from &&
    first - next < 10 &&
    /^(?:estimated|valued|put|set|total|amount|sum|worth|level|now|currently|the|a|in|to)$/.test(
      p.words[next - 1] ?? '',
    )
  )
    next--
  if (isAuxiliary(p.words[next - 1] ?? '') || eventVerb(p.words[next - 1] ?? '') !== undefined) {
    if (link === 'at' || passives.has(p.words[next - 1] ?? '')) return subjectBefore(p, next, from)
  }
  const found = phraseTo(p, next, from)
  return found && withHead(p, found, from)
}

/** "700 kilometers long", "50 kilometers south of the capital" */
function dimension({ p, draft, sort }: Site): Stretch | undefined {
  const { next } = draft
  const isMeasured = sort === 'measure' || sort === 'share'
  return isMeasured && isDirection(p, next) ? { first: next, next: next + 1 } : undefined
}

/** "Oil prices have surged 21 percent", "shares closed at $45" */
function subject(site: Site): Stretch | undefined {
  const { p, from } = site
  const verb = amountVerb(site)
  if (verb === undefined) return undefined
  return subjectBefore(p, verb, from)
}

/** The verb of amounting, changing or pricing that tells the number: -1 if none. */
function amountVerb({ p, first, from }: Site): number | undefined {
  for (let i = first - 1; i >= from && first - i < 9; i--) {
    const word = p.words[i] ?? ''
    const bits = p.bits[i] ?? 0
    if ((bits & (Word.up | Word.down | Word.amounts)) !== 0 || passives.has(word))
      return startOfVerb(p, i, from)
    const verb = eventVerb(word)
    if (verb?.senses.some(({ event }) => telling.has(event)) === true)
      return startOfVerb(p, i, from)
    if (word === ',' && first - i > 1) return undefined
  }
  return undefined
}

const telling = new Set(['grew', 'fell', 'priced', 'cost', 'lasted', 'sized', 'traded'])

function startOfVerb(p: Pieces, at: number, from: number): number {
  let i = at
  while (i > from && at - i < 8 && isAuxiliary(p.words[i - 1] ?? '')) i--
  return i
}

/** "paid $7.5 million for the Mercury", "$1 million to settle": what it is given for. */
function forNumber({ p, draft, sort, to }: Site): Stretch | undefined {
  if (sort !== 'money') return undefined
  const word = p.words[draft.next] ?? ''
  if (word !== 'for' && word !== 'on' && word !== 'to' && word !== 'from') return undefined
  const found = phraseFrom(p, draft.next + 1, to)
  return found && !isDateWord(p, found.first) ? found : undefined
}

/** What a number leaves over: the object or the verb itself that it stands with. */
export function lastResort(site: Site): Stretch | undefined {
  const { p, from, to } = site
  const verb = verbBefore(site)
  if (verb)
    return (
      subjectBefore(p, startOfVerb(p, verb.at, from), from) ?? { first: verb.at, next: verb.next }
    )
  return around(site) ?? phraseFrom(p, site.next, to) ?? behindLink(p, site.next, to)
}

/** "millions of dollars kept in bank accounts" */
function behindLink(p: Pieces, next: number, to: number): Stretch | undefined {
  for (let i = next; i < Math.min(to, next + 4); i++)
    if (/^(?:in|for|to|of|on|from)$/.test(p.words[i] ?? '')) return phraseFrom(p, i + 1, to)
  return undefined
}

function around({ p, first, from }: Site): Stretch | undefined {
  let at = first
  while (at > from && first - at < 8 && isPassedOver(p, at - 1)) at--
  return phraseTo(p, at, from)
}

const isPassedOver = (p: Pieces, i: number): boolean => {
  const word = p.words[i] ?? ''
  return determiners.has(word) || p.kind[i] === PieceKind.mark || isAuxiliary(word)
}
