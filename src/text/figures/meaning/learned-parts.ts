import type { Candidate, Chooser } from '../../reading/choice.ts'
import { Class } from '../../reading/classes.ts'
import { is, sentenceStart } from '../../reading/cursor.ts'
import { feature } from '../../reading/feature-names.ts'
import { compare } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { isFurther } from '../further.ts'
import { fateOf, isStanding } from './fates.ts'
import type { DraftLink as Link } from './links.ts'
import { areTimesApart, namedTimesIn } from './other-times.ts'
import { topicsIn } from './same-report.ts'
import { isOfOtherSort, isSameUnit } from './sorts.ts'
import { featuresOf, sentencesBack, type Pair, type Scene } from './whole-features.ts'

/** A figure that another may be a part of. */
export interface WholeCandidate extends Candidate {
  readonly whole: Draft
  /** The rule that takes it. */
  readonly takenBy: string | undefined
  /** How likely it must be. */
  readonly least: number
}

/** How likely a whole must be: one that a rule takes, one of the same, and one of something else, of which half of those that are 60 % likely are wrong. */
const leastRuled = 0.35
const leastAlike = 0.5
const leastUnlike = 0.8

/** How many figures before a whole may stand that no rule takes. */
const figuresBack = 8

/** The links that words say, and for each other part the whole for which most speaks: of figures of its sentence and those before, and of what a rule takes from further away. */
export function learnParts(
  r: TextReading,
  drafts: readonly Draft[],
  links: readonly Link[],
  { eventOf, views }: Told,
  choose: Chooser<WholeCandidate, number>,
): Link[] {
  const said = links.filter(({ takenBy }) => takenBy === undefined)
  const scene: Scene = {
    r,
    drafts,
    eventOf,
    views,
    topicsOf: topicsIn(r),
    timesOf: namedTimesIn(r),
    related: new Map(),
    partsOf: new Map(),
  }
  for (const link of links) note(scene, link)
  const isPart = new Set(said.filter(({ type }) => type === 'part-of').map(({ of }) => of))
  const ruled = new Map(
    links.filter(({ takenBy }) => takenBy !== undefined).map((link) => [link.of, link]),
  )
  const found: Link[] = []
  for (const [i, draft] of drafts.entries()) {
    if (isPart.has(draft) || !kinds.has(draft.kind)) continue
    const rule = ruled.get(draft)
    if (rule) forget(scene, rule)
    const candidates = wholesFor(scene, draft, i, rule)
    const chosen = candidates.length === 0 ? undefined : choose(candidates, draft.start)
    if (!chosen) continue
    const link: Link = { of: draft, to: chosen.candidate.whole, type: 'part-of' }
    found.push(link)
    note(scene, link)
  }
  return [...said, ...found]
}

/** What is known of the text beside its figures. */
type Told = Pick<Scene, 'eventOf' | 'views'>

function note({ related, partsOf }: Scene, { of, to, type }: Link): void {
  related.set(of, (related.get(of) ?? new Set()).add(to))
  related.set(to, (related.get(to) ?? new Set()).add(of))
  if (type === 'part-of') partsOf.set(to, [...(partsOf.get(to) ?? []), of])
}

/** Undoes `note`. */
function forget({ related, partsOf }: Scene, { of, to }: Link): void {
  related.get(of)?.delete(to)
  related.get(to)?.delete(of)
  partsOf.set(
    to,
    (partsOf.get(to) ?? []).filter((part) => part !== of),
  )
}

/** What parts are told in. */
const kinds: ReadonlySet<Draft['kind']> = new Set(['count', 'percent', 'fraction', 'money'])

function wholesFor(
  scene: Scene,
  draft: Draft,
  index: number,
  rule: Link | undefined,
): readonly WholeCandidate[] {
  const { r } = scene
  const sentence = r.sentence[draft.start] ?? 0
  const asked: Asked = { part: draft, index, rule }
  const found = freeWholes(scene, draft, index).filter((whole) => whole !== rule?.to)
  return (rule ? [rule.to, ...found] : found).map((whole) => {
    const back = sentence - (r.sentence[whole.start] ?? 0)
    const takenBy = whole === rule?.to ? rule.takenBy : undefined
    return {
      whole,
      takenBy,
      least: takenBy === undefined ? leastOf(draft, whole) : leastRuled,
      features: featuresOf(scene, { ...asked, whole, back }).map(feature),
    }
  })
}

/** What is not named again is of the same. */
const leastOf = ({ noun }: Draft, whole: Draft): number =>
  !noun || noun.head === whole.noun?.head ? leastAlike : leastUnlike

/** The part, its place, and what a rule takes. */
type Asked = Pick<Pair, 'part' | 'index' | 'rule'>

/** The figures near by that may be the whole, the nearest first. */
function freeWholes(scene: Scene, draft: Draft, index: number): readonly Draft[] {
  const { r, drafts } = scene
  const sentence = r.sentence[draft.start] ?? 0
  const found: Draft[] = []
  for (const whole of drafts.slice(Math.max(0, index - figuresBack), index + 2).toReversed()) {
    if (whole === draft) continue
    const back = sentence - (r.sentence[whole.start] ?? 0)
    if (back > sentencesBack) break
    if (back < 0 || !isFree(scene, draft, whole)) continue
    found.push(whole)
    if (isOfNearest(r, draft, whole, back)) break
  }
  return found
}

const isFree = (scene: Scene, part: Draft, whole: Draft): boolean =>
  mayBeWhole(scene, part, whole) &&
  !areLinked(scene, part, whole) &&
  !isOfOtherTime(scene, part, whole)

function isOfOtherTime({ r, timesOf }: Scene, part: Draft, whole: Draft): boolean {
  const [own, other] = [r.sentence[part.start] ?? 0, r.sentence[whole.start] ?? 0]
  return own !== other && areTimesApart(timesOf(own), timesOf(other))
}

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

const areLinked = ({ related }: Scene, a: Draft, b: Draft): boolean =>
  related.get(a)?.has(b) === true || (a.change !== undefined && a.change === b.change)
