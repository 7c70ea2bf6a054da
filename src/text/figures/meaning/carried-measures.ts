import { Class } from '../../reading/classes.ts'
import { is, isCapital, sentenceStart } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { isOtherShare } from '../other-shares.ts'
import { isOne, lookBack } from './look.ts'
import { isAuxiliary, type Stretch } from './noun-phrases.ts'
import type { Meaning } from './rules.ts'

/** What a figure measures as one `near` before it does; undefined where it says so itself. */
export function carriedMeasure(
  r: TextReading,
  draft: Draft,
  near: readonly Draft[],
  found: ReadonlyMap<Draft, Meaning>,
): Meaning['measure'] {
  const own = found.get(draft)?.measure
  if (isBehind(own, near.at(-1)) && !isForecastOf(r, own, near.at(-1))) return undefined
  const before = ofSame(r, draft, near, found) ?? (own ? undefined : meant(r, draft, near, found))
  return before && carriedFrom(found.get(before), found.get(draft))
}

function carriedFrom(before: Meaning | undefined, here: Meaning | undefined): Meaning['measure'] {
  const measure = before?.measure
  if (!measure || measure.first === here?.measure?.first || isOtherDeed(before, here))
    return undefined
  return { ...measure, rule: 'measure.carried' }
}

/** "raised $4 million and has $6 million": what was done with the one is not what was done with the other. */
const isOtherDeed = ({ measure, event }: Meaning, here: Meaning | undefined): boolean =>
  measure?.rule === 'measure.near' &&
  measure.first === event?.first &&
  here?.event !== undefined &&
  here.event.class !== event.class &&
  here.event.rule !== 'event.learned' &&
  here.event.first > measure.first

/** Behind the figure before. */
const isBehind = (
  measure: Meaning['measure'],
  before: Draft | undefined,
): measure is NonNullable<Meaning['measure']> =>
  measure !== undefined && (before === undefined || measure.first >= before.next)

/** "revenue was $42 million, topping the estimate", but not "sales were $4 million while costs beat the forecast" */
const isForecastOf = (r: TextReading, own: Stretch, before: Draft | undefined): boolean =>
  isMereForecast(r, own) && lookBack(r, own.first, before?.next ?? own.first, opensOther) < 0

const opensOther = isOne(Class.conjunction, Class.and, Class.but, Class.with)

/** "topping the average estimate": of the same, which it does not say again. */
const isMereForecast = (r: TextReading, { first, next }: Stretch): boolean =>
  is(r, next - 1, Class.foreseenWord) && lookBack(r, next - 1, first, (_, i) => !isMere(r, i)) < 0

const isMere = isOne(Class.amountLevel, Class.foreseer, Class.foreseenWord, Class.emptyMeasure)

/** "shrank 4.7% in 2009 and 3.6% in 2010", "33 percent, up from 16.7 percent": of the same. */
function ofSame(
  r: TextReading,
  draft: Draft,
  near: readonly Draft[],
  found: ReadonlyMap<Draft, Meaning>,
): Draft | undefined {
  if (!measured.has(draft.kind) || isOfOther(r, draft)) return undefined
  const last = near.at(-1)
  if (last && isAsideOf(r, last, draft)) return last
  const isTold = (one: Draft): boolean => found.get(one)?.measure !== undefined
  return (
    near.findLast((one) => isSameMove(one, draft) && isTold(one)) ??
    near.findLast((one) => isOfSame(r, one, draft) && isTold(one))
  )
}

/** "Crude was at $76. That is up from $70.": what a pronoun means is what the sentence before measures. */
function meant(
  r: TextReading,
  draft: Draft,
  near: readonly Draft[],
  found: ReadonlyMap<Draft, Meaning>,
): Draft | undefined {
  if (!isOfPronoun(r, draft)) return undefined
  const sentence = (r.sentence[draft.start] ?? 0) - 1
  const before = near.findLast(
    (one) => r.sentence[one.start] === sentence && one.unit?.dimension === draft.unit?.dimension,
  )
  const rule = before && found.get(before)?.measure?.rule
  return rule !== undefined && ofSubjects.has(rule) ? before : undefined
}

/** Rules that tell what the sentence is about, which a pronoun may mean. */
const ofSubjects: ReadonlySet<string> = new Set([
  'measure.subject',
  'measure.before',
  'measure.carried',
])

const isLevel = isOne(Class.amounts, Class.rise, Class.fall)

/** "That is", "It fell", "They were": of nothing else in its sentence. */
function isOfPronoun(r: TextReading, draft: Draft): boolean {
  const start = sentenceStart(r, draft.start)
  if (!amounts.has(draft.kind) || !is(r, start, Class.thingPronoun)) return false
  const verb = startOfLevel(r, start + 1)
  return isLevel(r, verb) && draft.phraseStart - verb <= levelReach
}

/** Behind auxiliaries: "They will be". */
function startOfLevel(r: TextReading, first: number): number {
  let at = first
  while (at < first + 3 && isAuxiliary(r, at) && !isLevel(r, at)) at++
  return at
}

const levelReach = 6

const amounts: ReadonlySet<string> = new Set(['money', 'percent', 'rate', 'measure'])

/** "won 52 percent to Mr. Berg’s 39": of somebody else, where "last year's $5 million" is not. */
const isOfOther = (r: TextReading, draft: Draft): boolean =>
  (is(r, draft.phraseStart - 1, Class.genitive) && !isOfYear(r, draft)) ||
  isOfNamed(r, draft) ||
  isOtherShare(r, draft.start, draft.next)

/** "ahead of the Greens with 33 percent" */
const isOfNamed = (r: TextReading, { phraseStart }: Draft): boolean =>
  is(r, phraseStart - 1, Class.with) && isCapital(r, phraseStart - 2)

const isOfYear = (r: TextReading, { phraseStart }: Draft): boolean =>
  is(r, phraseStart - 2, Class.timeUnit) && is(r, phraseStart - 3, Class.relativeTime)

/** "zinc lost 0.4% to $2,910": the parts of one change. */
const isSameMove = (before: Draft, { change }: Draft): boolean =>
  change !== undefined && before.change === change

const isMoved = isOne(Class.up, Class.down)

/** "revenue of $418 million, up 12%", "$418 million, a 12% rise": of what has just been told. */
const isAsideOf = (r: TextReading, before: Draft, { kind, phraseStart, next }: Draft): boolean =>
  kind === 'percent' &&
  before.kind !== 'percent' &&
  (isMoved(r, phraseStart - 1) ||
    (is(r, phraseStart - 1, Class.article) && is(r, next, Class.changeNoun))) &&
  is(r, phraseStart - 2, Class.comma) &&
  phraseStart - before.next <= 3

/** How many figures before may tell what is measured. */
const figuresBack = 4

/** The figures before the one at `i`, as far as one is looked for. */
export const nearBefore = (drafts: readonly Draft[], i: number): readonly Draft[] =>
  drafts.slice(Math.max(0, i - figuresBack), i)

export const isOfSame = (r: TextReading, before: Draft, draft: Draft): boolean =>
  r.sentence[before.start] === r.sentence[draft.start] &&
  before.kind === draft.kind &&
  before.unit?.code === draft.unit?.code

const measured: ReadonlySet<string> = new Set(['percent', 'money'])
