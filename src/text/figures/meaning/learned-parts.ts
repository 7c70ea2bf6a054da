import type { EventClass } from '../../../schemas/figure.ts'
import type { Candidate, Chooser } from '../../reading/choice.ts'
import { bitsOfLists } from '../../reading/class-bits.ts'
import { Class } from '../../reading/classes.ts'
import { is, sentenceStart } from '../../reading/cursor.ts'
import { feature } from '../../reading/feature-names.ts'
import { add, compare } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { isFurther } from '../further.ts'
import { fateOf, isStanding } from './fates.ts'
import type { DraftLink as Link } from './links.ts'
import { familyOf } from './place-families.ts'

/** Bounds of small numbers. */
const anyAtAll = [0]
const upTo3 = [0, 1, 2, 3]

/** A figure that another may be a part of. */
export interface WholeCandidate extends Candidate {
  readonly whole: Draft
}

interface Scene {
  readonly r: TextReading
  readonly drafts: readonly Draft[]
  readonly eventOf: (draft: Draft) => EventClass | undefined
  /** What is related to each figure, and what is known to be part of it. */
  readonly related: Map<Draft, Set<Draft>>
  readonly partsOf: Map<Draft, Draft[]>
}

/** How far away a whole may stand: figures before, sentences before. */
const figuresBack = 8
const sentencesBack = 3

/** Parts of which no rule knows the whole: of figures of the same sentence and the two before, the one for which most speaks. */
export function learnParts(
  r: TextReading,
  drafts: readonly Draft[],
  links: readonly Link[],
  eventOf: Scene['eventOf'],
  choose: Chooser<WholeCandidate, number>,
): Link[] {
  const scene: Scene = { r, drafts, eventOf, related: new Map(), partsOf: new Map() }
  for (const link of links) note(scene, link)
  const parts = new Set(links.filter(({ type }) => type === 'part-of').map(({ of }) => of))
  const found: Link[] = []
  for (const [i, draft] of drafts.entries()) {
    if (parts.has(draft) || !kinds.has(draft.kind)) continue
    const candidates = wholesFor(scene, draft, i)
    const chosen = candidates.length === 0 ? undefined : choose(candidates, draft.start)
    if (!chosen) continue
    const link: Link = { of: draft, to: chosen.whole, type: 'part-of' }
    found.push(link)
    note(scene, link)
  }
  return found
}

function note({ related, partsOf }: Scene, { of, to, type }: Link): void {
  related.set(of, (related.get(of) ?? new Set()).add(to))
  related.set(to, (related.get(to) ?? new Set()).add(of))
  if (type === 'part-of') partsOf.set(to, [...(partsOf.get(to) ?? []), of])
}

/** What parts are told in. */
const kinds: ReadonlySet<Draft['kind']> = new Set(['count', 'percent', 'fraction', 'money'])

function wholesFor(scene: Scene, draft: Draft, index: number): readonly WholeCandidate[] {
  const { r, drafts } = scene
  const sentence = r.sentence[draft.start] ?? 0
  const found: WholeCandidate[] = []
  for (let i = Math.min(index + 1, drafts.length - 1); i >= Math.max(0, index - figuresBack); i--) {
    const whole = drafts[i]
    if (!whole || i === index) continue
    const back = sentence - (r.sentence[whole.start] ?? 0)
    if (back > sentencesBack) break
    if (back < 0 || !isFree(scene, draft, whole)) continue
    const names = namesOf(scene, draft, index, whole, i, back)
    found.push({ whole, features: names.map(feature) })
    if (isOfNearest(r, draft, whole, back)) break
  }
  return found
}

const isFree = (scene: Scene, part: Draft, whole: Draft): boolean =>
  mayBeWhole(scene, part, whole) && !areLinked(scene, part, whole)

const maySplit = (r: TextReading, part: Draft, whole: Draft): boolean =>
  whole.kind === 'count' && !whole.unit && (isOfPeople(r, whole) || !isBallotShare(r, part))

/** More of the same, or what shares are told of. */
function mayBeWhole({ r, eventOf }: Scene, part: Draft, whole: Draft): boolean {
  if (isStanding(r, part, whole, eventOf)) return false
  // "Another 12 were killed"; another 30 million who travel may be some of them.
  if (isFurther(r, part) && fateOf(eventOf(part)) !== undefined) return false
  if (shares.has(part.kind)) return maySplit(r, part, whole)
  return (
    part.kind === whole.kind &&
    isSameUnit(part, whole) &&
    compare(part.value, whole.value) < 0 &&
    !isOfOtherSort(r, part, whole)
  )
}

/** Two boats are no part of 135 passengers, nor two sailors of 135 boats. */
function isOfOtherSort(r: TextReading, part: Draft, whole: Draft): boolean {
  if (!part.noun || !whole.noun || is(r, part.noun.headAt, Class.otherPeople)) return false
  return isPersonal(r, part.noun.headAt) !== isPersonal(r, whole.noun.headAt)
}

/** Of persons, or of what is said of them as of persons: "nine bodies", "12 deaths". */
const isPersonal = (r: TextReading, headAt: number): boolean =>
  is(r, headAt, Class.somebody) || is(r, headAt, Class.strongEvent)

/** "They asked 1,200 people. A fifth took it": shares of persons are of the nearest. */
const isOfNearest = (r: TextReading, draft: Draft, whole: Draft, back: number): boolean =>
  back > 0 && shares.has(draft.kind) && !draft.noun && isOfPeople(r, whole)

const isOfPeople = (r: TextReading, { noun }: Draft): boolean =>
  noun !== undefined && is(r, noun.headAt, Class.somebody)

/** "Turnout was 19 percent": a share with a measure of its own is no part of the seats that were at stake. */
function isBallotShare(r: TextReading, { phraseStart, start }: Draft): boolean {
  for (let i = sentenceStart(r, start); i < phraseStart; i++)
    if (is(r, i, Class.ballotShare)) return true
  return false
}

const shares: ReadonlySet<Draft['kind']> = new Set(['percent', 'fraction'])

const isSameUnit = (a: Draft, b: Draft): boolean =>
  a.unit?.code === b.unit?.code && a.per?.code === b.per?.code

const areLinked = ({ related }: Scene, a: Draft, b: Draft): boolean =>
  related.get(a)?.has(b) === true || (a.change !== undefined && a.change === b.change)

/** A feature, if it holds. */
const flag = (name: string, holds: boolean): readonly string[] => (holds ? [name] : [])

/** "between>0", "between>1" …, as far as it is more. */
const steps = (name: string, value: number, bounds: readonly number[]): readonly string[] =>
  bounds.filter((bound) => value > bound).map((bound) => `${name}>${bound}`)

function namesOf(
  scene: Scene,
  part: Draft,
  index: number,
  whole: Draft,
  at: number,
  back: number,
): string[] {
  const where = at > index ? 'next' : back === 0 ? 'here' : `back:${back}`
  return [
    where,
    `${part.kind}-${whole.kind}`,
    `${part.kind}|${where}`,
    ...steps('between', Math.abs(index - at) - 1, upTo3),
    ...steps(`between|${where}`, Math.abs(index - at) - 1, anyAtAll),
    ...nounFeatures(scene, part, whole, where),
    ...eventFeatures(scene, part, whole, where),
    ...wordFeatures(scene, part, whole, where),
    ...sumFeatures(scene, part, index, whole),
  ]
}

function nounFeatures({ r }: Scene, part: Draft, whole: Draft, where: string): string[] {
  const [a, b] = [part.noun, whole.noun]
  const told = !a
    ? b
      ? 'left-out'
      : 'neither'
    : !b
      ? 'only-part'
      : a.head === b.head
        ? 'same'
        : 'other'
  const isPerson = (draft: Draft) =>
    draft.noun !== undefined && is(r, draft.noun.headAt, Class.personNoun)
  return [
    `noun:${told}`,
    `noun:${told}|${where}`,
    ...flag(`persons`, isPerson(part) && isPerson(whole)),
    ...flag(`persons|${where}`, isPerson(part) && isPerson(whole)),
    ...flag('whole-persons', !isPerson(part) && isPerson(whole)),
  ]
}

function eventFeatures({ eventOf }: Scene, part: Draft, whole: Draft, where: string): string[] {
  const [a, b] = [eventOf(part), eventOf(whole)]
  const [of, to] = [familyOf(a), familyOf(b)]
  const like = a === b ? 'same' : of === to ? 'family' : 'other'
  return [
    `event:${like}`,
    `event:${like}|${where}`,
    `part:${of}`,
    `whole:${to}`,
    `${of}>${to}`,
    ...flag(`event:${like}|harm`, of === 'harm'),
  ]
}

/** How many pieces between two figures are looked at. */
const farthest = 40

function wordFeatures({ r }: Scene, part: Draft, whole: Draft, where: string): string[] {
  const first = Math.max(Math.min(part.phraseNext, whole.phraseNext), part.phraseStart - farthest)
  const next = Math.max(part.phraseStart, first)
  const between = jointsIn(r, first, next)
  const opening = part.phraseStart - sentenceStart(r, part.start)
  return [
    ...joints.flatMap(([name], at) => flag(`${name}|${where}`, (between & (1 << at)) !== 0)),
    ...flag(`opening|${where}`, opening <= 1),
    ...flag(`definite|${where}`, is(r, part.phraseStart - 1, Class.definite)),
    ...flag('definite-whole', is(r, whole.phraseStart - 1, Class.definite)),
    ...flag(
      `joined|${where}`,
      is(r, part.phraseStart - 1, Class.and) || is(r, part.phraseStart - 1, Class.comma),
    ),
    ...flag('of', is(r, part.phraseNext, Class.of)),
    ...flag('in', is(r, part.phraseNext, Class.in)),
    ...flag('bare', part.phraseNext === part.next),
    ...flag('others', is(r, part.next, Class.otherPeople) || is(r, part.next, Class.more)),
    ...flag('was', is(r, part.phraseNext, Class.be) || is(r, part.phraseNext, Class.have)),
    ...flag('modified', part.modifier !== 'exact'),
  ]
}

/** Which of the joints stand there, as bits. */
function jointsIn(r: TextReading, first: number, next: number): number {
  let found = 0
  for (let i = first; i < next; i++) found |= jointsAt(r, i)
  return found
}

/** Words between the two that join or part them. */
const joints = [
  ['and', Class.and],
  ['parts', Class.partingWord],
  ['colon', Class.colon],
  ['including', Class.including],
  ['partitive', Class.partitive],
  ['says', Class.reporting],
  ['another', Class.another],
  ['than', Class.than],
] as const

const jointsAt = bitsOfLists(joints.map(([, number]) => [number]))

const mostParts = 6

/** What comes to the whole with others that are next to it, and what is known of the whole. */
function sumFeatures(
  { drafts, partsOf }: Scene,
  part: Draft,
  index: number,
  whole: Draft,
): string[] {
  const [before, after] = [drafts[index - 1], drafts[index + 1]]
  const known = (partsOf.get(whole) ?? []).slice(0, mostParts)
  const alike = known.filter(({ kind }) => kind === part.kind).map(({ value }) => value)
  const sum = [part.value, ...alike].reduce(add)
  const comesTo = (other: Draft | undefined) =>
    other !== undefined &&
    other !== whole &&
    other.kind === part.kind &&
    compare(add(part.value, other.value), whole.value) === 0
  return [
    ...flag('whole-has-parts', known.length > 0),
    ...flag('too-much', part.kind === whole.kind && compare(sum, whole.value) > 0),
    ...flag('comes-to', comesTo(before) || comesTo(after)),
    ...flag(
      'completes',
      part.kind === whole.kind && known.length > 0 && compare(sum, whole.value) === 0,
    ),
  ]
}
