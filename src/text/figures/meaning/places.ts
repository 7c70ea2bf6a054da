import type { Mention } from '../../../schemas/entity.ts'
import type { EventClass } from '../../../schemas/figure.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { mentionsByStart } from '../surroundings.ts'
import { continuingBy } from './continuing.ts'
import type { DraftLink as Link } from './links.ts'
import { locativesOf, type Locative, type Locatives } from './locatives.ts'
import { breaksBetween, costOf, isAnywhere, isHappening, isNowhere, limitOf } from './place-fit.ts'

type EventOf = (draft: Draft) => EventClass | undefined

interface Scene {
  readonly r: TextReading
  readonly drafts: readonly Draft[]
  readonly locatives: Locatives
  readonly eventOf: EventOf
  readonly found: Map<Draft, Locative>
}

/**
 * Where what each draft tells is so: the place of its sentence that costs least, else that of a figure beside it or of
 * its whole, else that of the sentence before, where the report goes on.
 */
export function placesOf(
  r: TextReading,
  drafts: readonly Draft[],
  links: readonly Link[],
  mentions: readonly Mention[],
  eventOf: EventOf,
): ReadonlyMap<Draft, Locative> {
  const locatives = locativesOf(r, mentionsByStart(mentions))
  const scene: Scene = { r, drafts, locatives, eventOf, found: new Map() }
  for (const draft of drafts) settle(scene, draft, placeIn(scene, draft))
  share(scene)
  for (const { of, to, type } of links)
    if (type === 'part-of' && !isNowhere(of)) settle(scene, of, scene.found.get(to))
  for (const [i, draft] of drafts.entries()) settle(scene, draft, placeBefore(scene, draft, i))
  share(scene)
  return scene.found
}

function settle({ found }: Scene, draft: Draft, place: Locative | undefined): void {
  if (place && !found.has(draft)) found.set(draft, place)
}

function placeIn({ r, locatives, eventOf }: Scene, draft: Draft): Locative | undefined {
  if (isNowhere(draft)) return undefined
  const event = eventOf(draft)
  let best: Locative | undefined
  let least = limitOf(draft, event)
  for (const place of locatives(r.sentence[draft.start] ?? 0)) {
    const cost = costOf(r, draft, event, place, least)
    if (cost >= least) continue
    least = cost
    best = place
  }
  return best
}

/** "killed 12 people and wounded 30 in Basra": figures of one clause are told of one place. */
function share(scene: Scene): void {
  const { drafts, found } = scene
  const beside = (draft: Draft | undefined, other: Draft | undefined): void => {
    const place = other && found.get(other)
    if (place && draft && !found.has(draft) && areTold(scene, draft, other)) found.set(draft, place)
  }
  for (let i = drafts.length - 2; i >= 0; i--) beside(drafts[i], drafts[i + 1])
  for (let i = 1; i < drafts.length; i++) beside(drafts[i], drafts[i - 1])
}

function areTold({ r, eventOf }: Scene, draft: Draft, other: Draft): boolean {
  if (isNowhere(draft) || (isAnywhere(draft) && eventOf(draft) !== 'lasted')) return false
  if (r.sentence[draft.start] !== r.sentence[other.start]) return false
  const [a, b] = draft.start < other.start ? [draft, other] : [other, draft]
  const gap = { first: a.phraseNext, next: b.phraseStart, isAfter: true }
  if (breaksBetween(r, gap, undefined, 'within') > 0) return false
  const [event, told] = [eventOf(draft), eventOf(other)]
  return (draft.kind === other.kind && event === told) || (isHappening(event) && isHappening(told))
}

/** How many figures back the sentence before is looked at. */
const reach = 20

/** The place of the sentence before, for what goes on with its report. */
function placeBefore(scene: Scene, draft: Draft, index: number): Locative | undefined {
  if (!takesUp(scene, draft)) return undefined
  const before = (scene.r.sentence[draft.start] ?? 0) - 1
  const told = toldIn(scene, before, index)
  if (told) return told
  const named = scene.locatives(before)
  return named.find(leads) ?? named.find(({ manner }) => manner !== 'toward')
}

const takesUp = ({ r, eventOf, found }: Scene, draft: Draft): boolean =>
  !found.has(draft) &&
  !isNowhere(draft) &&
  !isAnywhere(draft) &&
  isHappening(eventOf(draft)) &&
  continuingBy(r, draft) !== undefined

/** The place of the last figure before `index` that has one and stands in that sentence. */
function toldIn({ r, drafts, found }: Scene, sentence: number, index: number) {
  for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
    const told = drafts[i]
    const place = told && found.get(told)
    if (place && r.sentence[told.start] === sentence) return place
  }
  return undefined
}

const leads = ({ manner }: Locative): boolean => manner === 'within' || manner === 'struck'
