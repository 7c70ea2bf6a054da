import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is, isSameSentence } from '../../reading/cursor.ts'
import { add, compare } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { earlier, isCount, set, type Wholes } from './wholes.ts'

/** The most parts that are added up. */
const mostParts = 4

/** "six people … two officers and four civilians": counts that follow one another and come to one before them. */
export function linkSums(r: TextReading, drafts: readonly Draft[], wholes: Wholes): void {
  for (let i = 1; i + 1 < drafts.length; i++) {
    const parts = partsFrom(r, drafts, i, wholes)
    const whole = parts.length > 1 ? sumBefore(drafts, i, parts) : undefined
    if (whole && opensRun(r, drafts, i, whole))
      for (const part of parts) set(wholes, part, whole, 'sum')
  }
}

/** Whether nothing but the whole stands beside the first part: "four men and eight women; three …, one …" are no parts of four. */
function opensRun(r: TextReading, drafts: readonly Draft[], i: number, whole: Draft): boolean {
  const [before, first] = [drafts[i - 1], drafts[i]]
  return before === whole || !before || !first || !isBeside(r, before, first)
}

/** Counts, and money of one currency. */
const isAddable = (draft: Draft): boolean => isCount(draft) || draft.kind === 'money'

const isSameKind = (a: Draft, b: Draft): boolean =>
  a.kind === b.kind && a.unit?.code === b.unit?.code && isAddable(a)

/** The longest run of counts from `i` on that stand side by side and are no parts yet. */
function partsFrom(
  r: TextReading,
  drafts: readonly Draft[],
  i: number,
  wholes: Wholes,
): readonly Draft[] {
  const found: Draft[] = []
  for (const draft of drafts.slice(i, i + mostParts)) {
    const last = found.at(-1)
    const isLike = last ? isSameKind(last, draft) && isBeside(r, last, draft) : isAddable(draft)
    if (!isLike || wholes.has(draft)) break
    found.push(draft)
  }
  return found
}

/** How far apart parts stand that are joined. */
const joined = 8

/** "two officers and four civilians" */
const isBeside = (r: TextReading, a: Draft, b: Draft): boolean =>
  isSameSentence(r, a.start, b.start) &&
  b.phraseStart - a.phraseNext <= joined &&
  (is(r, b.phraseStart - 1, Class.and) || is(r, b.phraseStart - 1, Class.comma))

/** A figure before that all of the parts come to, or the first two of them. */
function sumBefore(
  drafts: readonly Draft[],
  i: number,
  parts: readonly Draft[],
): Draft | undefined {
  const sum = parts.map(({ value }) => value).reduce(add)
  return earlier(
    drafts,
    i,
    (draft, whole) => isSameKind(draft, whole) && compare(whole.value, sum) === 0,
  )
}

/** How many sentences a report goes on, and how many of its counts are added up. */
const sentencesOn = 4
const mostCounts = 6
const mostBehind = 30

type FateOf = (draft: Draft) => EventClass | undefined

/** "Attacks killed ten people. In Mosul a bomb killed four, … three soldiers and three clerks": counts of the same that come to it. */
export function linkTolls(
  r: TextReading,
  drafts: readonly Draft[],
  wholes: Wholes,
  fateOf: FateOf,
): void {
  for (const [i, whole] of drafts.entries()) {
    const fate = isCount(whole) ? fateOf(whole) : undefined
    if (!fate) continue
    const isLike = (part: Draft) => isCount(part) && !wholes.has(part) && fateOf(part) === fate
    const parts = countsAdding(whole, countsBehind(r, drafts, i, isLike))
    for (const part of parts) set(wholes, part, whole, 'toll')
  }
}

/** The counts of the sentences behind that of the whole. */
function countsBehind(
  r: TextReading,
  drafts: readonly Draft[],
  i: number,
  isLike: (part: Draft) => boolean,
): readonly Draft[] {
  const sentenceOf = ({ start }: Draft) => r.sentence[start] ?? 0
  const here = drafts.slice(i, i + 1).map(sentenceOf)[0] ?? 0
  return drafts
    .slice(i + 1, i + 1 + mostBehind)
    .filter(
      (part) => sentenceOf(part) > here && sentenceOf(part) <= here + sentencesOn && isLike(part),
    )
    .slice(0, mostCounts)
}

/** The first of them, if these come to the whole. */
function countsAdding(whole: Draft, counts: readonly Draft[]): readonly Draft[] {
  let sum = counts[0]?.value
  for (const [k, { value }] of counts.entries()) {
    if (k === 0 || !sum) continue
    sum = add(sum, value)
    if (compare(sum, whole.value) === 0) return counts.slice(0, k + 1)
  }
  return []
}
