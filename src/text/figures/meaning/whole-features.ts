import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { compare, integer, toNumber } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { flag, steps } from './flags.ts'
import type { DraftLink as Link } from './links.ts'
import type { NamedTimes } from './other-times.ts'
import { familyOf } from './place-families.ts'
import { sameReportFeatures, type SentenceTopics } from './same-report.ts'
import type { SentenceViews } from './sentence-views.ts'
import { sumFeatures } from './whole-sums.ts'
import { wordFeatures } from './whole-words.ts'

/** What is known of a text when wholes are looked for. */
export interface Scene {
  readonly r: TextReading
  readonly drafts: readonly Draft[]
  readonly eventOf: (draft: Draft) => EventClass | undefined
  readonly views: SentenceViews
  readonly topicsOf: (sentence: number) => SentenceTopics
  readonly timesOf: (sentence: number) => NamedTimes
  /** What is related to each figure, and what is known to be part of it. */
  readonly related: Map<Draft, Set<Draft>>
  readonly partsOf: Map<Draft, Draft[]>
}

/** A part and a figure that may be its whole, `back` sentences before. */
export interface Pair {
  readonly part: Draft
  /** The place of the part among the figures. */
  readonly index: number
  readonly whole: Draft
  readonly back: number
  /** What a rule takes as the whole. */
  readonly rule: Link | undefined
}

/** Bounds of small numbers. */
const anyAtAll = [0]
const upTo3 = [0, 1, 2, 3]

/** How many sentences before a whole may stand that no rule takes: further away ones are not told apart. */
export const sentencesBack = 3

function standOf(back: number): string {
  if (back > sentencesBack) return 'far'
  return back === 0 ? 'here' : `back:${back}`
}

/** What speaks for a whole and against it. */
export function featuresOf(scene: Scene, pair: Pair): string[] {
  const { part, whole, back } = pair
  const between = Math.abs(part.index - whole.index) - 1
  const where = whole.index > part.index ? 'next' : standOf(back)
  return [
    where,
    `${part.kind}-${whole.kind}`,
    `${part.kind}|${where}`,
    ...steps('between', between, upTo3),
    ...steps(`between|${where}`, between, anyAtAll),
    ...nounFeatures(part, whole, where),
    ...eventFeatures(scene, part, whole, where),
    ...wordFeatures(scene.r, part, whole, where),
    ...sumFeatures(scene, pair),
    ...ruleFeatures(pair, where),
    ...likeFeatures(scene, pair, where),
    ...(back > 0 ? reportFeatures(scene, pair) : []),
  ]
}

/** Whether the sentences of both tell of the same. */
const reportFeatures = ({ r, views, topicsOf }: Scene, { part, whole }: Pair): readonly string[] =>
  sameReportFeatures(views, topicsOf, r.sentence[part.start] ?? 0, r.sentence[whole.start] ?? 0)

/** Whether the same became of both. */
function sameEvent(a: EventClass | undefined, b: EventClass | undefined): string {
  if (a === undefined || b === undefined) return 'untold'
  return a === b ? 'same' : 'other'
}

/** How much more than the part the whole is at least. */
const times = [1.5, 3, 10, 30, 100, 1000]

/** How alike both are, and how much of the whole the part is. */
function likeFeatures({ r, eventOf }: Scene, { part, whole, back }: Pair, where: string): string[] {
  const like = `like:${sameEvent(eventOf(part), eventOf(whole))}/${sameNoun(part, whole)}`
  const isOne = part.kind === 'count' && compare(part.value, integer(1)) === 0
  const more = toNumber(whole.value) / Math.max(toNumber(part.value), 1e-9)
  return [
    like,
    `${like}|${back === 0 ? 'here' : 'back'}`,
    ...(part.kind === whole.kind ? steps('times', more, times) : []),
    ...flag('vague-whole', whole.modifier === 'vague'),
    ...flag('vague-part', part.modifier === 'vague'),
    ...flag('whole-others', is(r, whole.next, Class.otherPeople)),
    ...flag('one', isOne),
    ...flag(`one|${where}`, isOne),
    ...flag('victims', part.noun !== undefined && is(r, part.noun.headAt, Class.afterwards)),
  ]
}

/** What a rule takes, and what it does not. */
function ruleFeatures({ whole, rule }: Pair, where: string): string[] {
  if (!rule) return []
  const isIt = rule.to === whole ? 'by' : 'not'
  return [isIt, `${isIt}:${rule.takenBy}`, `${isIt}:${rule.takenBy}|${where}`]
}

function nounFeatures(part: Draft, whole: Draft, where: string): string[] {
  const told = sameNoun(part, whole)
  return [`noun:${told}`, `noun:${told}|${where}`]
}

/** Whether both are counted of the same, as far as they say. */
function sameNoun({ noun: a }: Draft, { noun: b }: Draft): string {
  if (!a) return b ? 'left-out' : 'neither'
  if (!b) return 'only-part'
  return a.head === b.head ? 'same' : 'other'
}

function eventFeatures({ eventOf }: Scene, part: Draft, whole: Draft, where: string): string[] {
  const [a, b] = [eventOf(part), eventOf(whole)]
  const [of, to] = [familyOf(a), familyOf(b)]
  const like = a === b ? 'same' : of === to ? 'family' : 'other'
  return [`event:${like}`, `event:${like}|${where}`, `part:${of}`, `whole:${to}`, `${of}>${to}`]
}
