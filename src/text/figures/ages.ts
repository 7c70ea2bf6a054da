import { Class } from '../reading/classes.ts'
import {
  entryBefore,
  is,
  isApart,
  isCapital,
  lengthAt,
  sentenceStart,
  writtenAt,
} from '../reading/cursor.ts'
import type { Match } from '../reading/match.ts'
import { compare, integer } from '../reading/numbers/decimal.ts'
import { PieceKind } from '../reading/pieces.ts'
import { firstRule, ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { AmountUnit } from './amount.ts'
import { hasCapitalNouns } from './capital-nouns.ts'
import type { Draft } from './drafts.ts'
import { isOne, lookBack, type Sight } from './meaning/look.ts'
import { eventVerbAt, type VerbSense } from './meaning/verbs.ts'
import { modifierBefore } from './modifiers.ts'

/** Where an age ends, and what else its words say: its kind where it is how long something lasts. */
type Age = Pick<Draft, 'next'> & Partial<Pick<Draft, 'kind' | 'modifier' | 'phraseStart'>>

export type AgeRules = Rules<Draft, Age>

const isPeriod = ({ kind, unit }: Draft): boolean =>
  kind === 'duration' && /^(?:a|mo|wk|d)$/.test(unit?.code ?? '')

/** A number that nothing is said of yet. */
const isPlain = ({ kind, unit, per, power }: Draft): boolean =>
  kind === 'count' && !unit && !per && power === 0

const is0to = (limit: number, { value }: Draft): boolean =>
  compare(value, integer(limit)) < 0 && compare(value, integer(0)) > 0

/** Years: nobody, and few trees, are older. */
const oldest = 5000

/** A whole number of years that somebody could be. */
const isHuman = (draft: Draft): boolean =>
  isPlain(draft) &&
  draft.form === 'digits' &&
  draft.value.scale === 0 &&
  is0to(116, draft) &&
  compare(draft.value, integer(2)) > 0

const endOf = ({ next }: Match): Age => ({ next })

/** "eine 12-jährige Haftstrafe" lasts, a "12-jährige Frau" does not. */
const ageOrDuration = ({ next }: Match, _: Draft, r: TextReading): Age =>
  is(r, next, Class.lastingNoun) ? { next, kind: 'duration' } : { next }

/** Rules that make an age of a draft, matched around its phrase. */
export const ageRules: AgeRules = ready<Draft, Age>([
  {
    name: 'age.old',
    pattern: '# hyphen? oldAfter',
    when: isPeriod,
    build: endOf,
    examples: {
      matches: [
        ['The 38-year-old left.', '38 a age'],
        ['The boy is 6 months old.', '6 mo age'],
      ],
      mustNotMatch: ['It took 38 years.', 'They counted 38 old boats.'],
    },
  },
  {
    name: 'age.short',
    pattern: '# hyphen? yearsOldShort',
    when: isPlain,
    build: ageOrDuration,
    examples: {
      matches: [['They saw a 38 yo man.', '38 a age']],
      mustNotMatch: ['38 youths left.'],
    },
  },
  {
    name: 'age.of',
    pattern: '# ofAge',
    when: isPeriod,
    build: endOf,
    examples: {
      matches: [['He was three years of age.', '3 a age']],
      mustNotMatch: ['He spent three years of hope there.'],
    },
  },
  {
    name: 'age.aged',
    pattern: ['(agedBefore | ageOf) #'],
    when: (draft) => isPeriod(draft) || (isPlain(draft) && is0to(oldest, draft)),
    build: (_, draft, r) => agedEnd(r, draft),
    examples: {
      matches: [
        ['A girl aged 11 was hurt.', '11 a age'],
        ['He died at the age of 82.', '82 a age'],
        ['All over the age of 21 may vote.', '21 a age more-than'],
      ],
      mustNotMatch: ['They damaged 11 boats.'],
    },
  },
  {
    name: 'age.limits',
    pattern: ['agedBefore to #', 'agedBefore to number from #'],
    when: isHuman,
    build: endOf,
    examples: {
      matches: [
        ['They raised the retirement age to 65.', '65 a age'],
        ['They raised the pension age to 65 from 62.', '62 a age'],
      ],
      mustNotMatch: ['Take your age from 110.', 'Every age has 12 tales.'],
    },
  },
  {
    name: 'age.bound',
    pattern: [
      'human modifierBefore #',
      'of (definite | demonstrative | possessive) word&small&!stopWord{2} somebody&!groupNoun be modifierBefore # (comma | stop | semicolon | and | or)',
    ],
    when: (draft, r) => isBound(r, draft),
    build: (_, { next }) => ({ next }),
    examples: {
      matches: [
        ['It is for people under 30.', '30 a age less-than'],
        ['Those under 35 spend more.', '35 a age less-than'],
        ['Two in five of the casualties were over 60.', '60 a age more-than'],
        ['Half of those young voters are under 25, it said.', '25 a age less-than'],
      ],
      mustNotMatch: [
        'It saw people under 30 bridges.',
        'People over 300 voted.',
        'Most of the boats were over 60.',
        'The deaths of the victims were over 60 days.',
      ],
    },
  },
  {
    name: 'age.bound-years',
    pattern: 'human modifierBefore #',
    when: (draft, r) => isBoundYears(r, draft),
    build: (_, { next }) => ({ next }),
    examples: {
      matches: [
        ['[de] Das gilt für Patienten über 80 Jahre.', '80 a age more-than'],
        ['[de] Der Park ist für Kinder ab zehn Jahren.', '10 a age at-least'],
      ],
      mustNotMatch: [
        '[de] Sie pflegte Patienten über 80 Jahre lang.',
        '[de] Es dauerte über 80 Jahre.',
        'It kept people over 80 years.',
      ],
    },
  },
  {
    name: 'age.bound-of-them',
    pattern: 'of (pronoun | relativePronoun) be? modifierBefore # (comma | stop | semicolon)',
    when: (draft, r) => isBound(r, draft) && isOfPersons(r, draft),
    build: (_, { next }) => ({ next }),
    examples: {
      matches: [['It killed 140, most of them over 70.', '70 a age more-than']],
      mustNotMatch: [
        'The firm owns many ships, most of them over 20.',
        'Women bought 12 shares, most of them under 10.',
        'The park has trees, some of which are over 90.',
        'The council issued 200 fines, most of them over 80.',
        'She saw all of them over 60 days.',
      ],
    },
  },
  {
    name: 'age.limit',
    pattern: '#',
    when: (draft, r) => isLimit(r, draft),
    build: (_, { next }) => ({ next }),
    examples: {
      matches: [
        ['Those who are 65 or older may apply.', '65 a age at-least'],
        ['The patient must be 18 or over.', '18 a age at-least'],
      ],
      mustNotMatch: ['They need 18 or over to win.', 'They won 18 or more.'],
    },
  },
  {
    name: 'age.apposition',
    pattern: [
      '(name&!month | personNoun) comma also? # (comma | longDash | shortDash) !number',
      '(article | possessive | definite) word&small&!somebody{2} (somebody&!groupNoun&!inPluralForm | agedNoun) comma also? # (comma | longDash | shortDash) !number',
      'capital capital&!month comma also? # stop',
      // "Philipp (Robin Schick, 29)"
      'capital openBracket capital capital{2} comma # closeBracket',
      // "Park Hae-jun"
      'capital hyphen ~month comma also? # (comma | longDash | shortDash) !number',
    ],
    when: isHuman,
    build: (_, { next }) => ({ next }),
    examples: {
      matches: [
        ['A man, 23, fell.', '23 a age'],
        ['The candidate, 52, has left.', '52 a age'],
        ['A passenger, 19, was flown out.', '19 a age'],
        ['Their young accomplice, 31, fled.', '31 a age'],
        ['Omar al-Said, 31, fell.', '31 a age'],
        ['It hit Ann Smith, also 45.', '45 a age'],
        ['John Smith, 45, was hurt.', '45 a age'],
        ['Park Hae-jun, 61, was hurt.', '61 a age'],
        ['They saw Philipp (Robin Lund, 29) there.', '29 a age'],
      ],
      mustNotMatch: [
        'On March, 12, it fell.',
        'The firm, 45, was sold.',
        'The passengers, 45, were sold a ticket.',
      ],
    },
  },
  {
    name: 'age.man-of',
    pattern:
      'article word&small&!somebody{2} somebody&!groupNoun&!inPluralForm of # (comma | stop | be | have | who | eventVerb | from | with | and | in)',
    when: isHuman,
    build: (_, { next }) => ({ next }),
    examples: {
      matches: [
        ['A man of 57 was held.', '57 a age'],
        ['They met a frail woman of 80, who lives there.', '80 a age'],
      ],
      mustNotMatch: ['He is a driver of 12 cars.', 'It has a staff of 57, who live there.'],
    },
  },
  {
    name: 'age.listed',
    pattern: [
      '(agedBefore | ageOf) number (comma number){3} comma? (and | or)? #',
      'youngNoun comma (number comma){2} # (comma number){2} comma? and number (comma | stop)',
      'youngNoun comma number (comma number){3} comma? and # (comma | stop)',
      '# (comma number){3} comma? and number timeUnit oldAfter',
    ],
    when: (draft, r) => isHuman(draft) && countsNothing(r, draft.next),
    build: (_, { next }) => ({ next }),
    examples: {
      matches: [
        ['Boys aged 4 and 7 were hurt.', '7 a age'],
        ['Boys aged 4, 5 and 7 were hurt.', '5 a age'],
        ['Her sons, 4 and 7, were hurt.', '4 a age'],
        ['Her sons, 4, 5 and 7, were hurt.', '5 a age'],
        ['Her sons, 4 and 7, were hurt.', '7 a age'],
        ['The boys, 4, 5 and 7 years old, were hurt.', '4 a age'],
      ],
      mustNotMatch: [
        'Her sons, 45, were hurt.',
        'Boys aged 4 and 7 girls were hurt.',
        'Boys aged 4 and 7 burned houses were found.',
        'A whisky aged 12, 14 and 18 years is sold.',
        'The scores, 4 and 7, were low.',
        'The Raiders, 4 and 12, lost.',
      ],
    },
  },
  {
    name: 'age.bracket',
    pattern: 'capital&!month&!label openBracket # closeBracket',
    when: (draft, r) => isHuman(draft) && !is0to(14, draft) && isPersonName(r, draft.start - 2),
    build: (_, { next }) => ({ next }),
    examples: {
      matches: [['Ann Smith (45) was hurt.', '45 a age']],
      // A shirt, a chapter, a source.
      mustNotMatch: [
        'Ann Smith (4) ran.',
        'See Chapter (45) there.',
        'It is shown by DXA (17) too.',
      ],
    },
  },
  {
    name: 'age.told',
    pattern: [
      '(who | he | she) copula # (comma | stop | closeBracket | semicolon | when | at)',
      '(definite | possessive) word&small&!somebody{1} somebody&!groupNoun&!inPluralForm copula # (comma | stop | semicolon | when | at definite)',
      '(who | he | she) willBe # (on | in | comma | stop)',
      '(who | he | she) turning # !percent&!unit',
      'nowWord # comma (he | she | definite)',
    ],
    when: isHuman,
    build: (_, { next }) => ({ next }),
    examples: {
      matches: [
        ['His son, who was 10, left.', '10 a age'],
        ['She is 34.', '34 a age'],
        ['A brother, who was 16 at the time, was freed.', '16 a age'],
        ['Her youngest pupil is 12.', '12 a age'],
        ['He was 15 when it began.', '15 a age'],
        ['Gen. Ott, who will be 90 on Friday, left.', '90 a age'],
        ['She turned 17 that summer.', '17 a age'],
        ['Now 24, she works there.', '24 a age'],
      ],
      mustNotMatch: [
        'It was 10.',
        'He was 10 points ahead.',
        'The number of pupils was 12.',
        'The staff is 12.',
      ],
    },
  },
])

/** "aged 4 and 7 in May", not "and 7 houses", nor the 14 of "14 and 18 years". */
function countsNothing(r: TextReading, next: number): boolean {
  if (r.kind[next] === PieceKind.word && !is(r, next, Class.stopWord) && !is(r, next, Class.verb))
    return is(r, next, Class.timeUnit) && is(r, next + 1, Class.oldAfter)
  const last = is(r, next, Class.and) || is(r, next, Class.comma) ? next + 1 : next
  return r.kind[last] !== PieceKind.number || !isYears(r, last + 1)
}

const isYears = (r: TextReading, i: number): boolean =>
  is(r, i, Class.timeUnit) && !is(r, i + 1, Class.oldAfter)

/** A name, and no initials: "ANN LUND (32)", but not "DXA (17)" or "S2542-5196(17)". */
const isPersonName = (r: TextReading, i: number): boolean =>
  isApart(r, i + 1) &&
  (/\p{Ll}/u.test(writtenAt(r, i)) || isCapital(r, i - 1) || lengthAt(r, i) > longestInitials)

const longestInitials = 4

/** "over the age of 21": the modifier stands before the words of age. */
function agedEnd(r: TextReading, { phraseStart, next }: Draft): Age {
  const of = entryBefore(r, phraseStart - 1, Class.ageOf)
  const the = (of?.first ?? 0) - 1
  const found = of && is(r, the, Class.definite) ? modifierBefore(r, the) : undefined
  return found ? { next, modifier: found.modifier, phraseStart: found.first } : { next }
}

/** "people under 30", "those under 35 spend": after a noun, that of what is counted may not follow. */
function isBound(r: TextReading, draft: Draft): boolean {
  const { modifier, phraseStart, start, next } = draft
  const isSide = modifier === 'less-than' || modifier === 'more-than'
  if (!isSide || phraseStart !== start - 1 || !isPlain(draft) || !is0to(100, draft)) return false
  const isEnd =
    r.kind[next] !== PieceKind.word || is(r, next, Class.stopWord) || is(r, next, Class.verb)
  return isEnd || is(r, phraseStart - 1, Class.anybody)
}

const bounds: ReadonlySet<string> = new Set(['less-than', 'more-than', 'at-least', 'up-to'])

/** "Patienten über 80 Jahre": German tells ages so, English says what lasts, as does "über 80 Jahre lang". */
const isBoundYears = (r: TextReading, { modifier, start, next, kind, unit }: Draft): boolean =>
  !is(r, next, Class.longWord) &&
  modifier !== undefined &&
  bounds.has(modifier) &&
  kind === 'duration' &&
  unit?.code === 'a' &&
  hasCapitalNouns(r, start)

/** "It killed 140, most of them over 70", "He has 12 pupils, most of them under 9": right before it are persons. */
function isOfPersons(r: TextReading, { phraseStart }: Draft): boolean {
  const start = Math.max(sentenceStart(r, phraseStart), phraseStart - 6)
  const comma = lookBack(r, phraseStart, start, isOne(Class.comma))
  if (comma < 0) return false
  const isHarmed =
    r.kind[comma - 1] === PieceKind.number && lookBack(r, comma, comma - 5, harms) >= 0
  return isHarmed || isPersons(r, comma - 1)
}

const isPersons: Sight = (r, i) =>
  is(r, i, Class.human) || (is(r, i, Class.somebody) && is(r, i, Class.inPluralForm))

const harms: Sight = (r, i) => eventVerbAt(r, i)?.senses.some(isHarm) === true

const isHarm = ({ event, particle }: VerbSense): boolean =>
  particle === undefined && (event === 'killed' || event === 'injured')

/** "65 or older"; "18 or over" after "be". */
function isLimit(r: TextReading, draft: Draft): boolean {
  const { start, next } = draft
  if (!isPlain(draft) || !is0to(116, draft) || next < start + 3) return false
  const isAged = is(r, next - 1, Class.agedLimit)
  return isAged || (is(r, next - 1, Class.sideLimit) && is(r, draft.phraseStart - 1, Class.be))
}

const years: Omit<AmountUnit, 'first' | 'next'> = { code: 'a', system: 'UCUM', dimension: 'time' }

/** The draft as an age, where a rule makes one of it. */
export function withAge(r: TextReading, draft: Draft, rules: AgeRules): Draft {
  const isModified = draft.phraseStart < draft.start
  const found =
    firstRule(r, rules, draft, draft.phraseStart, draft.next) ??
    (isModified ? firstRule(r, rules, draft, draft.start, draft.next) : undefined)
  if (!found) return draft
  const { next, ...more } = found.result
  const unit = draft.unit ?? { ...years, first: draft.start, next: draft.next }
  return {
    ...draft,
    kind: 'age',
    ...more,
    unit: { ...unit, next: Math.max(unit.next, next) },
    next,
    phraseNext: next,
    rule: found.rule,
  }
}
