import type { FigureRelation } from '../../schemas/figure.ts'
import { Class } from '../reading/classes.ts'
import { is, writtenAt } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { add, compare } from '../reading/numbers/decimal.ts'
import { compile } from '../reading/pattern.ts'
import { firstRule, ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Draft } from './drafts.ts'

/** A relation between the drafts at two places, told from `of` to `to`. */
export interface Link {
  readonly of: number
  readonly to: number
  readonly type: FigureRelation['type']
}

/** Two figures of a sentence with none between them. */
interface Pair {
  readonly before: Draft
  readonly draft: Draft
}

type Type = FigureRelation['type']

/** How far apart related figures stand at most, in pieces. */
const reach = 20

/** Counted or measured in the same, and less than the other. */
const isPart = (part: Draft, whole: Draft): boolean =>
  part.kind === 'percent' ||
  part.kind === 'fraction' ||
  (part.unit?.code === whole.unit?.code && compare(part.value, whole.value) < 0)

const unparted: ReadonlySet<Draft['kind']> = new Set([
  'measure',
  'duration',
  'age',
  'ordinal',
  'score',
])

/** Whether the later one can be a part of the one before. */
const mayBePart = ({ before, draft }: Pair): boolean =>
  !unparted.has(draft.kind) && before.kind !== 'ordinal' && isPart(draft, before)

const both =
  (type: Type) =>
  (found: { readonly first: number }, { before }: Pair): Type | undefined =>
    found.first >= before.next ? type : undefined

const partOf = both('part-of')

const listed = '(determiner | word&!stopWord | comma | and){6}'

/** What the words before and behind the later of two figures say: it is told of the one before. */
export const relationRules: Rules<Pair, Type> = ready<Pair, Type>([
  {
    name: 'relation.bracket',
    when: isConversion,
    pattern: 'openBracket #',
    build: () => 'equivalent',
    examples: {
      matches: [
        ['The village is 5 miles (8 km) away.', '8 equivalent 5'],
        ['Spending was 8.1% of GDP (about £190bn).', '190000000000 equivalent 8.1'],
      ],
      mustNotMatch: ['The village has 5 men (8 km away).'],
    },
  },
  {
    name: 'relation.or',
    when: isConversion,
    pattern: 'comma or #',
    build: () => 'equivalent',
    examples: {
      matches: [
        ['It covers 200 square miles, or 518 square kilometers.', '518 equivalent 200'],
        ['They paid 40 per cent of the bill, or $12.', '12 equivalent 40'],
      ],
      mustNotMatch: ['They paid 40 per cent or $12.'],
    },
  },
  {
    name: 'relation.including',
    when: mayBePart,
    pattern: `including ${listed} #`,
    build: partOf,
    examples: {
      matches: [
        ['It killed 12 people, including three children.', '3 part-of 12'],
        ['It killed 12 people, including a nurse and three children.', '3 part-of 12'],
      ],
      mustNotMatch: [
        'We saw 12 mines, including a cavern with room for three people.',
        'Up to five riders, including the driver, may use one ticket.',
        'It killed three people, including 12 children.',
      ],
    },
  },
  {
    name: 'relation.among',
    when: (pair) => mayBePart(pair) && !isUnlike(pair),
    pattern: `partitive (be | ${listed.slice(1, -4)}){4} #`,
    // "fourteen of them": the words belong to the number before them.
    build: (found, { before }) => (found.first > before.next ? 'part-of' : undefined),
    examples: {
      matches: [
        ['The toll stood at 31 men, among them six soldiers.', '6 part-of 31'],
        ['He has three daughters, of whom two are doctors.', '2 part-of 3'],
      ],
      mustNotMatch: ['Forty of them left, and two came.'],
    },
  },
  {
    name: 'relation.of-them',
    when: mayBePart,
    pattern: '# ofThem',
    build: () => 'part-of',
    examples: {
      matches: [['He has three daughters, two of whom are doctors.', '2 part-of 3']],
      mustNotMatch: ['He has three daughters, two of his are doctors.'],
    },
  },
  {
    name: 'relation.how',
    when: ({ draft, before }) => !draft.noun && mayBePart({ draft, before }),
    pattern: 'comma # adverb (stop | comma | and)',
    build: () => 'part-of',
    examples: {
      matches: [['The blast hurt 100 people, 15 seriously.', '15 part-of 100']],
      mustNotMatch: ['The blast hurt 100 people, 15 men seriously.'],
    },
  },
  {
    name: 'relation.list',
    when: ({ before, draft }) => mayBePart({ before, draft }) && before.noun !== undefined,
    pattern: 'colon determiner? #',
    build: (found, { before }) => (found.first === before.phraseNext ? 'part-of' : undefined),
    examples: {
      matches: [['The couple had three children: two daughters and a son.', '2 part-of 3']],
      mustNotMatch: ['The couple had three children: then two came.'],
    },
  },
  {
    name: 'relation.compared',
    when: (pair) => isSameMeasure(pair) || isUsualRate(pair),
    pattern: 'compared (determiner | modifierBefore | genitive | lastWord | word&!stopWord){5} #',
    build: both('compared-to'),
    examples: {
      matches: [
        ['It was 4.2%, compared with 3.1% a year ago.', '3.1 compared-to 4.2'],
        ['Some 22 men died, versus last week’s 31.', '31 compared-to 22'],
        ['Some 22 men died last week, compared with 12 per week in May.', '12 compared-to 22'],
      ],
      mustNotMatch: [
        'It was 7% lower than in May and 1% lower than a year ago.',
        'It hurt 50 people less than two weeks ago.',
        'Some 22 men died, compared with 12 per 100,000 in May.',
      ],
    },
  },
  {
    name: 'relation.bracketed-period',
    when: (pair, r) => isSameMeasure(pair) && isBracketedPeriod(r, pair.draft),
    pattern: '#',
    build: () => 'compared-to',
    examples: {
      matches: [
        ['The firm had 410 workers (2024: 388).', '388 compared-to 410'],
        ['The plant built 4,100 cars (Q3 2024: 3,900).', '3900 compared-to 4100'],
        ['The rate was 4.1% (previous year: 3.9%).', '3.9 compared-to 4.1'],
        ['The yard built 6 boats (2023: 5, 2022: 4).', '4 compared-to 5'],
      ],
      mustNotMatch: [
        'They built 4,100 cars (table 12: 3,900).',
        'The inn has 40 rooms (room 1999: 12).',
        'The mill had 410 workers (of them in 2024: 38).',
        'The mill had 410 workers (including those hired in 2024: 38).',
        'The mill had 410 workers (hired since 2020: 38).',
      ],
    },
  },
  {
    name: 'relation.year-before',
    when: isSameMeasure,
    pattern: '(comma | up | down) from (determiner | modifierBefore | word&!stopWord){3} #',
    build: both('compared-to'),
    examples: {
      matches: [
        ['Exports reached $12 billion, up from $9 billion.', '9000000000 compared-to 12000000000'],
      ],
      mustNotMatch: ['Exports reached $12 billion, up from 9 ports.'],
    },
  },
])

function isSameMeasure({ before, draft }: Pair): boolean {
  return before.kind === draft.kind && before.unit?.code === draft.unit?.code
}

const bracketedPeriods = [
  'openBracket year:number colon #',
  // Not "(of them in 2024: 38)", "(men since 2020: 38)": a part.
  'openBracket word&!of&!including&!sinceWhen&!label&!numbered&!numberedLine (word&!sinceWhen | hyphen){3} year:number colon #',
  'openBracket (definite | in){2} relativeTime hyphen? timeUnit{2} colon #',
  'openBracket article? timeUnit passing colon #',
  // "(2023: 5, 2022: 4)"
  'openBracket number colon (number | word | currencySign | percent){4} (comma | semicolon) year:number colon #',
].map((source) => compile(source))

/** "(2024: 388)", "(Q3 2024: 3,900)", "(previous year: 14.1 million)": what it was in another period. */
export const isBracketedPeriod = (r: TextReading, { phraseStart, next }: Draft): boolean =>
  is(r, phraseStart - 1, Class.colon) &&
  bracketedPeriods.some((pattern) => {
    const found = match(r, pattern, phraseStart, next)
    const year = found?.kept.get('year')
    return found !== undefined && (!year || /^(?:19|20)\d\d$/.test(writtenAt(r, year.first)))
  })

/** "22 people last week, compared with 20 per week": how many it usually is in such a time. */
const isUsualRate = ({ before, draft }: Pair): boolean =>
  before.kind === 'count' &&
  draft.kind === 'rate' &&
  !draft.unit &&
  draft.per !== undefined &&
  timeUnits.has(draft.per.code)

const timeUnits: ReadonlySet<string> = new Set(['h', 'd', 'wk', 'mo', 'a'])

/** What is counted in heads is no part of what is counted in money. */
const isUnlike = ({ before, draft }: Pair): boolean =>
  before.unit !== undefined && draft.unit === undefined

/** "1.3 trillion won ($940 million)", "87 mph (140 km/h)", "40% of the bill, or $12": one amount told twice. */
function isConversion({ before, draft }: Pair): boolean {
  const [a, b] = [before.unit, draft.unit]
  if (!a || !b || draft.phraseStart - before.phraseNext > 2) return false
  if (a.dimension === b.dimension) return a.code !== b.code || before.per !== draft.per
  return (a.dimension === 'percent') !== (b.dimension === 'percent')
}

/** The relations between neighbors in a sentence. `drafts` are in text order. */
export function linkDrafts(
  r: TextReading,
  drafts: readonly Draft[],
  rules: typeof relationRules,
): readonly Link[] {
  const links: Link[] = []
  let whole: Whole | undefined
  for (const draft of drafts) {
    const before = drafts[draft.index - 1]
    if (!before || r.sentence[before.start] !== r.sentence[draft.start]) {
      whole = undefined
      continue
    }
    if (isOfWhole(r, before, draft))
      links.push({ of: before.index, to: draft.index, type: 'part-of' })
    const link = linkTo(r, { before, draft }, whole, rules)
    if (!link) continue
    links.push(link)
    whole = link.type === 'part-of' ? wholeOf(drafts, link, whole) : undefined
  }
  return links
}

/** A whole of which parts are listed, and how much of it they are so far. */
interface Whole {
  readonly draft: Draft
  readonly sum: Draft['value']
}

function wholeOf(
  drafts: readonly Draft[],
  { of, to }: Link,
  known: Whole | undefined,
): Whole | undefined {
  const [part, whole] = [drafts[of], drafts[to]]
  if (!part || !whole) return undefined
  return { draft: whole, sum: known?.draft === whole ? add(known.sum, part.value) : part.value }
}

function linkTo(
  r: TextReading,
  pair: Pair,
  whole: Whole | undefined,
  rules: typeof relationRules,
): Link | undefined {
  const { before, draft } = pair
  // "including 600 dead and 30 missing": both are parts of the same whole.
  if (whole && isListed(r, pair, whole))
    return { of: draft.index, to: whole.draft.index, type: 'part-of' }
  const gap = draft.start - before.next
  if (gap < 1 || gap > reach || isOfWhole(r, before, draft)) return undefined
  const type = firstRule(r, rules, pair, draft.phraseStart, draft.next)?.result
  return type && { of: draft.index, to: before.index, type }
}

/** How far apart the parts of a list stand. */
const listReach = 5

/** "600 dead and 30 missing", "$15 million for roads and $8 million for schools": not more than the whole in all. */
function isListed(r: TextReading, { before, draft }: Pair, { draft: whole, sum }: Whole): boolean {
  const gap = draft.phraseStart - before.phraseNext
  if (gap < 1 || gap > listReach || !isSameMeasure({ before, draft })) return false
  const isJoint =
    is(r, draft.phraseStart - 1, Class.comma) || is(r, draft.phraseStart - 1, Class.and)
  return isJoint && (whole.kind !== draft.kind || compare(add(sum, draft.value), whole.value) <= 0)
}

/** "280 million of the 1.5 billion": the part comes first. */
export const isOfWhole = (r: TextReading, before: Draft, draft: Draft): boolean =>
  is(r, before.next, Class.of) &&
  is(r, before.next + 1, Class.wholeWord) &&
  draft.start === before.next + 2
