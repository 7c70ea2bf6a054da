import { Class } from '../reading/classes.ts'
import {
  endOfPhrase,
  is,
  isApart,
  isCapital,
  isSameSentence,
  sentenceStart,
  startOfPhrase,
} from '../reading/cursor.ts'
import { add, compare, divide, integer, shift } from '../reading/numbers/decimal.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { ChangeGroup } from './changes.ts'
import { setNoun } from './counted.ts'
import type { Draft } from './drafts.ts'
import { isFurther } from './further.ts'
import { isPlural } from './nouns.ts'
import { isOtherShare } from './other-shares.ts'
import { isBracketedPeriod, type Link } from './relations.ts'
import { rateOf, subjectOf } from './subjects.ts'

export const isBare = (draft: Draft): boolean =>
  draft.kind === 'count' && !draft.unit && !draft.noun && !draft.per

/** Units and nouns that are written once for several numbers: "7- or 8-inch", "15 or 20 percent". Right to left. */
export function carryBack(r: TextReading, drafts: readonly Draft[]): readonly Draft[] {
  const carried = [...drafts]
  for (let i = drafts.length - 2; i >= 0; i--) {
    const draft = carried[i]
    const after = carried[i + 1]
    if (!draft || !after || !isBare(draft) || !isJoined(r, draft, after)) continue
    if (hasSuffix(after)) carried[i] = isOfRate(draft, after) ? draft : takeScaled(draft, after)
    else if (after.noun && !after.unit) carried[i] = { ...draft, noun: after.noun }
  }
  return carried
}

/** "at 4k and 60fps": a thousand of one and some of the other are not in the same unit of a rate. */
const isOfRate = ({ power }: Draft, after: Draft): boolean =>
  after.per !== undefined && power > after.power

/** A unit behind its number. */
const hasSuffix = ({ unit, next, start }: Draft): boolean =>
  unit !== undefined && unit.first >= next - 4 && unit.first > start

function isJoined(r: TextReading, draft: Draft, after: Draft): boolean {
  const last = after.phraseStart - 1
  if (isDangling(r, draft.next)) return last - draft.next <= 2 && is(r, last, Class.listJoint)
  if (last === draft.next + 1) return isKindOfNext(r, draft, after)
  return last === draft.next && isJointBefore(r, last, after)
}

/** "15 or 20 percent", "16,369.03 up 58.06 points" */
function isJointBefore(r: TextReading, joint: number, { unit, kind }: Draft): boolean {
  if (is(r, joint, Class.changeWay)) return unit?.code === '{point}'
  if (is(r, joint, Class.or)) return true
  return is(r, joint, Class.and) && (unit !== undefined || kind === 'count')
}

/** "12 gold, 9 silver and 7 bronze medals": each a kind of what the last one counts. */
const isKindOfNext = (r: TextReading, draft: Draft, after: Draft): boolean =>
  after.noun !== undefined &&
  after.noun.headAt > after.noun.first &&
  isPlural(r, after.noun.headAt) &&
  is(r, draft.next + 1, Class.listJoint) &&
  r.kind[draft.next] === PieceKind.word &&
  !is(r, draft.next, Class.stopWord) &&
  !isCapital(r, draft.next)

/** "7- or", "7-, 8-" */
const isDangling = (r: TextReading, at: number): boolean =>
  is(r, at, Class.hyphen) && (isApart(r, at + 1) || is(r, at + 1, Class.comma))

/** With the unit and what one of it is: "5, 6 or 7 cents". */
function takeScaled(draft: Draft, from: Draft): Draft {
  const power = from.unit?.power ?? 0
  const taken = takeUnit(draft, from)
  return power === 0 ? taken : { ...taken, value: shift(draft.value, power) }
}

function takeUnit(draft: Draft, from: Draft): Draft {
  const { unit = draft.unit, per = draft.per, kind } = from
  return { ...draft, unit, per, kind, rule: `${from.rule}.carried` }
}

/** What was told last in a sentence, for numbers after it to leave out. */
interface Told {
  readonly sentence: number
  readonly last?: Draft
  readonly counted?: Draft
  /** What the sentence before counted last. */
  readonly before?: Draft | undefined
  readonly paid?: Draft
  /** What the sentence before paid last. */
  readonly paidBefore?: Draft | undefined
  readonly measured?: Draft
  readonly pointed?: Draft
}

/** What a number leaves out because one before it in its sentence told it. */
export function carryForward(r: TextReading, drafts: readonly Draft[]): readonly Draft[] {
  let told: Told = { sentence: -1 }
  return drafts.map((draft) => {
    const sentence = r.sentence[draft.start] ?? 0
    if (told.sentence !== sentence) told = { sentence, ...toldBefore(told, sentence) }
    const carried = carry(r, draft, told)
    told = remember(r, carried, told)
    return carried
  })
}

const toldBefore = ({ sentence, counted, paid }: Told, next: number): Partial<Told> =>
  sentence === next - 1 ? { before: counted, paidBefore: paid } : {}

function carry(r: TextReading, draft: Draft, told: Told): Draft {
  if (isNextMultiple(r, draft, told)) return asMultiple(draft)
  const noun = nounTold(r, draft, told)
  if (noun) return { ...draft, noun }
  return isBare(draft) ? carryUnit(r, draft, told) : draft
}

function carryUnit(r: TextReading, draft: Draft, told: Told): Draft {
  if (told.last && isBracketedPeriod(r, draft)) return ofPeriod(draft, told.last)
  const from = told.last && isNextAge(r, told.last, draft) ? told.last : unitFrom(r, draft, told)
  return from ? takeUnit(draft, from) : draft
}

/** "1.7 billion crowns (2024: 1.9)": the same of another period. */
const ofPeriod = (draft: Draft, last: Draft): Draft =>
  last.unit
    ? takeScaled(rescaled(draft, last), last)
    : { ...rescaled(draft, last), noun: last.noun }

/** "2.4 times earnings, compared with 2 times a year ago": what is compared with a multiple is one. */
const isNextMultiple = (r: TextReading, draft: Draft, { last }: Told): boolean =>
  last?.kind === 'multiple' &&
  draft.kind === 'count' &&
  is(r, draft.next, Class.timesWord) &&
  draft.start - last.next < 14 &&
  (is(r, draft.phraseStart - 1, Class.from) || hasCompared(r, last.next, draft.phraseStart))

function hasCompared(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++) if (endOfPhrase(r, i, Class.compared) > 0) return true
  return false
}

const asMultiple = (draft: Draft): Draft => ({
  ...draft,
  kind: 'multiple',
  next: draft.next + 1,
  phraseNext: draft.next + 1,
  noun: undefined,
  rule: 'multiple.compared',
})

/** What was counted last in the sentence, or in the one before. */
function nounTold(r: TextReading, draft: Draft, told: Told): Draft['noun'] {
  const isLeftOut =
    isElliptic(r, draft) ||
    (isBare(draft) && (isOtherSide(r, draft, told) || isOfSameVerb(r, draft, told)))
  return isLeftOut && told.counted ? told.counted.noun : nounBefore(r, draft, told)
}

/** "26 people died. … another 5 were killed", "Two planes crashed. One fell into a lake": counted in the sentence before. */
function nounBefore(r: TextReading, draft: Draft, { counted, before }: Told) {
  if (counted || !before || !isBare(draft)) return undefined
  const isOne = is(r, draft.start, Class.one) && draft.start === sentenceStart(r, draft.start)
  return (isOne || isFurther(r, draft)) && before.value.coefficient > 1n ? before.noun : undefined
}

/** "310 votes to 245" */
const isOtherSide = (r: TextReading, draft: Draft, { counted }: Told): boolean =>
  counted?.noun !== undefined &&
  is(r, counted.noun.headAt, Class.vote) &&
  is(r, draft.phraseStart - 1, Class.to) &&
  draft.phraseStart - 1 === counted.phraseNext

/** "Ann sold 40 boats and Bob sold 12.": the same verb once more, with nothing behind its number. */
function isOfSameVerb(r: TextReading, { phraseStart, next }: Draft, { counted }: Told): boolean {
  const verb = phraseStart - 1
  const isSame = counted !== undefined && r.row[verb] === r.row[counted.phraseStart - 1]
  return isSame && is(r, verb, Class.eventVerb) && endsClause(r, next)
}

const endsClause = (r: TextReading, at: number): boolean =>
  !isSameSentence(r, at - 1, at) || is(r, at, Class.stop) || is(r, at, Class.comma)

/** "aged 19, 21 and 34" */
const isNextAge = (r: TextReading, before: Draft, draft: Draft): boolean =>
  before.kind === 'age' &&
  draft.phraseStart === before.next + 1 &&
  (is(r, before.next, Class.comma) || is(r, before.next, Class.and))

function remember(r: TextReading, draft: Draft, told: Told): Told {
  const { kind, noun, unit } = draft
  const isAside = told.counted !== undefined && isAmong(r, draft.phraseStart)
  return {
    ...told,
    last: draft,
    ...(kind === 'count' && noun && !isAside && { counted: draft }),
    ...(kind === 'money' && { paid: draft }),
    ...((kind === 'measure' || kind === 'percent') && { measured: draft }),
    ...(unit?.code === '{point}' && { pointed: draft }),
  }
}

/** "74 people, including eight clerks, were killed and 1,640 were wounded", "among them eight clerks": what is told of a part is not told on. */
const isAmong = (r: TextReading, next: number): boolean =>
  is(r, next - 1, Class.including) || startOfPhrase(r, next - 1, Class.partitive) >= 0

/** The draft whose unit a bare number has, too. */
function unitFrom(r: TextReading, draft: Draft, told: Told): Draft | undefined {
  const { measured, pointed } = told
  const before = draft.phraseStart - 1
  // "1,463.87 points, while the other climbed 0.1% to 1,333.18"
  if (pointed && is(r, before, Class.to) && draft.value.scale > 0) return pointed
  if (measured && isLikeMeasured(r, draft, measured)) return measured
  return draft.power >= 6 ? sumTold(r, draft, told) : undefined
}

/** "3.1% in 2017 and 2.1 last year", "Lund had 52.4 percent and Berg 47.6" */
function isLikeMeasured(r: TextReading, draft: Draft, { kind }: Draft): boolean {
  const { start, next, phraseStart, power } = draft
  if (is(r, next, Class.lastWord) && is(r, phraseStart - 1, Class.and)) return true
  return kind === 'percent' && power === 0 && isOtherShare(r, start, next)
}

/** "$5 billion on top of the four billion it has"; in brackets it is another currency. */
function sumTold(r: TextReading, draft: Draft, { paid, paidBefore }: Told): Draft | undefined {
  const isBracketed =
    is(r, draft.next, Class.openBracket) || is(r, draft.start - 1, Class.openBracket)
  if (isBracketed) return undefined
  return paid ?? (isSumAgain(r, draft) ? paidBefore : undefined)
}

/** "a profit of 210 million euros. Analysts had expected 240 million.": an object with nothing behind it. */
const isSumAgain = (r: TextReading, { phraseStart, next }: Draft): boolean =>
  (is(r, phraseStart - 1, Class.prediction) || is(r, phraseStart - 1, Class.payment)) &&
  endsClause(r, next)

/** "68,400 people … and 95,800 who", "killed 20 people and wounded 50 others" */
const isElliptic = (r: TextReading, draft: Draft): boolean =>
  draft.noun?.head === 'other' ||
  (isBare(draft) && (is(r, draft.next, Class.who) || is(r, draft.next, Class.were)))

/** What bare numbers take over from the other side of their change: "26 points to 7,114", "to $7.36bn from 6.78". */
export function completeChanges(
  drafts: readonly Draft[],
  groups: readonly ChangeGroup[],
): readonly Draft[] {
  const completed = [...drafts]
  for (const group of groups) {
    const places = [group.from, group.to, group.by].filter((place) => place !== undefined)
    for (const place of places) {
      const draft = completed[place]
      if (draft) completed[place] = { ...draft, change: group }
    }
    completeEnd(completed, group, 'from')
    completeEnd(completed, group, 'to')
  }
  return completed
}

function completeEnd(drafts: Draft[], group: ChangeGroup, end: 'from' | 'to'): void {
  const place = group[end] ?? -1
  const draft = drafts[place]
  if (!draft || !isBare(draft)) return
  const other = drafts[group[end === 'from' ? 'to' : 'from'] ?? -1]
  drafts[place] = completedBy(draft, other, drafts[group.by ?? -1])
}

/** With the unit of the other end, else that of the change itself ("rose 5 cents to 60", but "to 60.25"), else the other end's noun. */
function completedBy(draft: Draft, other: Draft | undefined, by: Draft | undefined): Draft {
  if (other?.unit) return takeScaled(rescaled(draft, other), other)
  if (by?.unit && by.unit.dimension !== 'percent')
    return draft.value.scale === 0 ? takeScaled(draft, by) : takeUnit(draft, by)
  return other ? { ...rescaled(draft, other), noun: other.noun ?? draft.noun } : draft
}

/** "$7.36bn from 6.78": the magnitude, too, is written once. */
function rescaled(draft: Draft, told: Draft): Draft {
  const isSmall =
    draft.form === 'digits' && draft.power === 0 && compare(draft.value, integer(1000)) < 0
  if (!isSmall || told.power < 6) return draft
  return { ...draft, value: shift(draft.value, told.power), power: told.power }
}

/** "6 million homes, including 1.5 million in Los Angeles": a part is counted in what its whole is. */
export function completeParts(drafts: readonly Draft[], links: readonly Link[]): readonly Draft[] {
  const completed = [...drafts]
  for (const { of, to, type } of links) {
    const part = completed[of]
    const whole = completed[to]
    if (type !== 'part-of' || !part || !whole) continue
    completed[of] = partOf(part, whole)
    if (isBare(whole) && part.unit?.dimension === 'money') completed[to] = takeUnit(whole, part)
  }
  return completed
}

function partOf(part: Draft, whole: Draft): Draft {
  if (!isBare(part)) return part
  if (whole.unit) return whole.unit.dimension === 'percent' ? part : takeUnit(part, whole)
  return whole.noun ? { ...part, noun: whole.noun } : part
}

/** What a bare number counts, told by the subject of its verb. */
export function completeSubject(r: TextReading, draft: Draft): Draft {
  const rate = rateOf(r, draft)
  if (rate) return { ...draft, noun: rate }
  const isRank = draft.kind === 'ordinal' && !draft.noun && is(r, draft.next, Class.of)
  if (!isBare(draft) && !isRank) return draft
  const subject = subjectOf(r, draft)
  if (!subject) return draft
  const counted = setNoun(r, draft, subject.noun)
  return {
    ...counted,
    phraseStart: Math.min(draft.phraseStart, subject.noun.first),
    property: subject.property ?? counted.property,
    rule: isRank ? draft.rule : `${draft.rule}.subject`,
  }
}

/** "larger than 20 and less than 35": two bounds make one range. Gives the drafts with such pairs as one. */
export function mergeBounds(r: TextReading, drafts: readonly Draft[]): readonly Draft[] {
  const merged: Draft[] = []
  for (const draft of drafts) {
    const before = merged.at(-1)
    const range = before && boundsOf(r, before, draft)
    if (range) merged[merged.length - 1] = range
    else merged.push(draft)
  }
  return merged
}

const opens = ({ modifier }: Draft): boolean => modifier === 'more-than' || modifier === 'at-least'
const closes = ({ modifier }: Draft): boolean => modifier === 'less-than' || modifier === 'up-to'

/** Two bounds with nothing but a comma or "and" between them. */
const areNext = (r: TextReading, first: Draft, second: Draft): boolean =>
  second.phraseStart === first.phraseNext + 1 &&
  isSameSentence(r, first.start, second.start) &&
  is(r, first.phraseNext, Class.boundJoint) &&
  !first.low &&
  !second.low &&
  first.phraseStart < first.start

const isOtherUnit = (first: Draft, second: Draft): boolean =>
  first.unit !== undefined && second.unit !== undefined && first.unit.code !== second.unit.code

function boundsOf(r: TextReading, first: Draft, second: Draft): Draft | undefined {
  if (!areNext(r, first, second)) return undefined
  const [low, high] = opens(first) ? [first, second] : [second, first]
  if (!opens(low) || !closes(high) || compare(low.value, high.value) >= 0) return undefined
  if (isOtherUnit(first, second)) return undefined
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
