import type { ChangeGroup } from './changes.ts'
import { setNoun } from './counted.ts'
import { compare, divide, add, integer, shift } from './decimal.ts'
import type { Draft } from './drafts.ts'
import { isApart } from './numerals.ts'
import type { Pieces } from './pieces.ts'
import type { Link } from './relations.ts'
import { subjectOf } from './subjects.ts'

const isBare = (draft: Draft): boolean =>
  draft.kind === 'count' && !draft.unit && !draft.noun && !draft.per

/** Units and nouns that are written once for several numbers: "7- or 8-inch", "15 or 20 percent". Right to left. */
export function carryBack(p: Pieces, drafts: readonly Draft[]): void {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const draft = drafts[i]
    const after = drafts[i + 1]
    if (!draft || !after || !isBare(draft) || !isJoined(p, draft, after)) continue
    const isSuffix =
      after.unit && after.unit.first >= after.next - 4 && after.unit.first > after.start
    if (isSuffix && after.unit) takeUnit(draft, after)
    else if (after.noun && !after.unit) draft.noun = after.noun
  }
}

function isJoined(p: Pieces, draft: Draft, after: Draft): boolean {
  const gap = after.phraseStart - draft.next
  if (gap < 1 || gap > 3) return false
  const isDangling =
    p.words[draft.next] === '-' && (isApart(p, draft.next + 1) || p.words[draft.next + 1] === ',')
  const last = p.words[after.phraseStart - 1]
  if (isDangling) return last === 'or' || last === 'and' || last === ',' || last === '-'
  if (gap !== 1) return false
  // "16,369.03 up 58.06 points"
  if (last === 'up' || last === 'down') return after.unit?.code === '{point}'
  return last === 'or' || (last === 'and' && (after.unit !== undefined || after.kind === 'count'))
}

function takeUnit(draft: Draft, from: Draft): void {
  if (from.unit) draft.unit = from.unit
  if (from.per) draft.per = from.per
  draft.kind = from.kind
  draft.rule = `${from.rule}.carried`
}

/** What was told last in a sentence, for numbers after it to leave out. */
interface Told {
  sentence: number
  last?: Draft
  counted?: Draft
  paid?: Draft
  measured?: Draft
  pointed?: Draft
}

/** What a number leaves out because one before it in its sentence told it. */
export function carryForward(p: Pieces, drafts: readonly Draft[]): void {
  let told: Told = { sentence: -1 }
  for (const draft of drafts) {
    const sentence = p.sentenceStart[draft.start] ?? 0
    if (told.sentence !== sentence) told = { sentence }
    if (told.counted?.noun && isElliptic(p, draft)) draft.noun = told.counted.noun
    if (told.last && isBare(draft) && isNextAge(p, told.last, draft)) takeUnit(draft, told.last)
    if (isBare(draft)) {
      const from = unitFrom(p, draft, told)
      if (from) takeUnit(draft, from)
    }
    remember(draft, told)
  }
}

/** "aged 19, 21 and 34" */
const isNextAge = (p: Pieces, before: Draft, draft: Draft): boolean =>
  before.kind === 'age' &&
  draft.phraseStart === before.next + 1 &&
  (p.words[before.next] === ',' || p.words[before.next] === 'and')

function remember(draft: Draft, told: Told): void {
  told.last = draft
  if (draft.kind === 'count' && draft.noun) told.counted = draft
  if (draft.kind === 'money') told.paid = draft
  if (draft.kind === 'measure' || draft.kind === 'percent') told.measured = draft
  if (draft.unit?.code === '{point}') told.pointed = draft
}

/** The draft whose unit a bare number has, too. */
function unitFrom(p: Pieces, draft: Draft, { paid, measured, pointed }: Told): Draft | undefined {
  const before = p.words[draft.phraseStart - 1]
  // "1,463.87 points, while the other climbed 0.1% to 1,333.18"
  if (pointed && before === 'to' && draft.value.scale > 0) return pointed
  // "3.1% in 2017 and 2.1 last year"
  const isDated = p.words[draft.next] === 'last' || p.words[draft.next] === 'this'
  if (measured && isDated && before === 'and') return measured
  // "$5 billion on top of the four billion it has"; in brackets it is another currency
  const isSum = draft.power >= 6 && p.words[draft.next] !== '(' && p.words[draft.start - 1] !== '('
  return isSum ? paid : undefined
}

/** "68,400 people … and 95,800 who", "killed 20 people and wounded 50 others" */
function isElliptic(p: Pieces, draft: Draft): boolean {
  if (draft.noun?.head === 'other') return true
  return isBare(draft) && (p.words[draft.next] === 'who' || p.words[draft.next] === 'were')
}

/** What a bare number takes over from the other side of its change: "26 points to 7,114", "to $7.36bn from 6.78". */
export function completeChange({ from, to, by }: ChangeGroup): void {
  const told = to?.unit ? to : from?.unit ? from : undefined
  for (const draft of [from, to]) {
    if (!draft || !isBare(draft)) continue
    if (told && told !== draft) {
      rescale(draft, told)
      takeUnit(draft, told)
    } else if (by?.unit && by.unit.dimension !== 'percent') {
      takeUnit(draft, by)
    } else {
      const other = draft === from ? to : from
      if (other?.noun) draft.noun = other.noun
      if (other) rescale(draft, other)
    }
  }
}

/** "$7.36bn from 6.78": the magnitude, too, is written once. */
function rescale(draft: Draft, told: Draft): void {
  const isSmall =
    draft.form === 'digits' && draft.power === 0 && compare(draft.value, integer(1000)) < 0
  if (!isSmall || told.power < 6) return
  draft.value = shift(draft.value, told.power)
  draft.power = told.power
}

/** "6 million homes, including 1.5 million in Los Angeles": a part is counted in what its whole is. */
export function completeParts(links: readonly Link[]): void {
  for (const { of, to, type } of links) {
    if (type !== 'part-of') continue
    if (isBare(of) && to.unit && to.unit.dimension !== 'percent') takeUnit(of, to)
    else if (isBare(of) && to.noun && !to.unit) of.noun = to.noun
    if (isBare(to) && of.unit && of.unit.dimension === 'money') takeUnit(to, of)
  }
}

/** What a bare number counts, told by the subject of its verb. */
export function completeSubject(p: Pieces, draft: Draft): void {
  const isRank = draft.kind === 'ordinal' && !draft.noun && p.words[draft.next] === 'of'
  if (!isBare(draft) && !isRank) return
  const subject = subjectOf(p, draft)
  if (!subject) return
  setNoun(p, draft, subject.noun)
  draft.phraseStart = Math.min(draft.phraseStart, subject.noun.first)
  if (subject.property !== undefined) draft.property = subject.property
  if (!isRank) draft.rule = `${draft.rule}.subject`
}

/** "larger than 20 and less than 35": two bounds make one range. Gives the drafts with such pairs as one. */
export function mergeBounds(p: Pieces, drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = []
  for (const draft of drafts) {
    const before = merged.at(-1)
    const range = before && boundsOf(p, before, draft)
    if (range) merged[merged.length - 1] = range
    else merged.push(draft)
  }
  return merged
}

const opens = (draft: Draft): boolean =>
  draft.modifier === 'more-than' || draft.modifier === 'at-least'
const closes = (draft: Draft): boolean =>
  draft.modifier === 'less-than' || draft.modifier === 'up-to'

function boundsOf(p: Pieces, first: Draft, second: Draft): Draft | undefined {
  const word = p.words[first.phraseNext] ?? ''
  const isNext =
    second.phraseStart === first.phraseNext + 1 &&
    (word === 'and' || word === 'but' || word === ',')
  if (!isNext || first.low || second.low || first.phraseStart === first.start) return undefined
  const [low, high] = opens(first) ? [first, second] : [second, first]
  if (!opens(low) || !closes(high) || compare(low.value, high.value) >= 0) return undefined
  if (first.unit && second.unit && first.unit.code !== second.unit.code) return undefined
  const whole = second.unit || second.noun ? second : first
  return {
    ...whole,
    start: first.start,
    next: second.next,
    phraseStart: first.phraseStart,
    phraseNext: second.phraseNext,
    value: divide(add(low.value, high.value), integer(2)),
    low: low.value,
    high: high.value,
    modifier: 'between',
    rule: `${whole.rule}.bounds`,
  }
}
