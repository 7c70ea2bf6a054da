import type { Mention } from '../../../schemas/entity.ts'
import type { Candidate } from '../../reading/choice.ts'
import { stretchOf } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { FigureChooser } from '../choice-net/asked.ts'
import type { Draft } from '../drafts.ts'
import { continuingBy, turnsAway } from './continuing.ts'
import type { DraftLink as Link } from './links.ts'
import type { Locative } from './locative.ts'
import type { Manner } from './manners.ts'
import { mentionsByEntity, nearestMention, type MentionsOf } from './nearest-mention.ts'
import { namesOf, type PlaceAsked, type Told, type ToldEvent } from './place-asked.ts'
import { familyOf } from './place-families.ts'
import { isNoTopic, isOfFirm, saysThere } from './places-back.ts'
import { earlierFeatures, earlierSentenceFeatures } from './places-earlier.ts'
import { hereFeatures } from './places-here.ts'
import type { SentenceViews } from './sentence-views.ts'
import { reachOf } from './when/reach.ts'

/** A place that a figure may be for. */
export interface PlaceCandidate extends Candidate {
  readonly place: Locative
}

/** A place as it is told: pieces `first` to before `next`, and how likely it is the figure's, where it was chosen. */
export interface Place extends Pick<Locative, 'first' | 'next' | 'entity'> {
  readonly confidence?: number
}

type Named = Pick<Place, 'first' | 'next' | 'entity'>

/** What happened, and the words that tell it. */
export type EventOf = (draft: Draft) => ToldEvent | undefined

interface Scene {
  readonly r: TextReading
  readonly drafts: readonly Draft[]
  readonly views: SentenceViews
  readonly eventOf: EventOf
  readonly mentions: MentionsOf
  readonly byName: MentionsOf
  readonly wholeOf: ReadonlyMap<Draft, Draft>
  readonly found: Map<Draft, Locative>
}

interface KnownOfText {
  readonly mentions: readonly Mention[]
  readonly views: SentenceViews
  readonly eventOf: EventOf
}

/** Where what each draft tells is so: in text order, each of the places of its sentence and of those before that speaks most for it. */
export function placesOf(
  r: TextReading,
  drafts: readonly Draft[],
  links: readonly Link[],
  { mentions, views, eventOf }: KnownOfText,
  choose: FigureChooser<PlaceCandidate>,
): ReadonlyMap<Draft, Place> {
  const scene: Scene = {
    r,
    drafts,
    views,
    eventOf,
    mentions: mentionsByEntity(mentions),
    byName: Map.groupBy(mentions, ({ span }) => r.text.slice(span.start, span.end)),
    wholeOf: new Map(
      links.filter(({ type }) => type !== 'compared-to').map(({ of, to }) => [of, to]),
    ),
    found: new Map(),
  }
  const places = new Map<Draft, Place>()
  for (const [i, draft] of drafts.entries()) {
    if (draft.kind === 'age') continue
    const candidates = candidatesOf(scene, draft, i)
    const at = { first: draft.start, next: draft.next }
    const asked = { r, at, kind: draft.kind, told: eventOf(draft) }
    const chosen = candidates.length === 0 ? undefined : choose(candidates, asked)
    if (!chosen) continue
    const { place } = chosen.candidate
    scene.found.set(draft, place)
    places.set(draft, { ...besideOf(scene, draft, place), confidence: chosen.confidence })
  }
  return places
}

/** Where the place is named so next to the figure: "the United States", though "U.S. officials" stand nearer. */
function besideOf({ r, byName }: Scene, draft: Draft, place: Locative): Named {
  if (place.entity === undefined) return place
  const name = r.text.slice(r.start[place.first], r.end[place.next - 1])
  const named = nearestMention(byName.get(name) ?? [], r.start[draft.start] ?? 0)
  if (!named) return place
  const { span, entity } = named
  return { ...stretchOf(r, span), entity }
}

/** How many sentences back a place is looked for, and how many figures. */
const sentencesBack = 2
const figuresBack = 20

function candidatesOf(scene: Scene, draft: Draft, index: number): readonly PlaceCandidate[] {
  const sentence = scene.r.sentence[draft.start] ?? 0
  const back = Math.min(sentencesBack, sentence)
  if (!hasPlaces(scene, sentence - back, sentence)) return []
  const isAfterPlaces = back > 0 && hasPlaces(scene, sentence - back, sentence - 1)
  const asked = askedOf(scene, draft, index, isAfterPlaces)
  const here = asked.places
    .filter((place) => stands(place) && !holds(place, draft))
    .map((place) => ({ place, features: hereFeatures(asked, place) }))
  const looksBack = isAfterPlaces && !isOfFirm(scene.r, draft)
  return looksBack ? [...here, ...earlierOf(scene, asked, sentence, back)] : here
}

function hasPlaces({ views }: Scene, first: number, last: number): boolean {
  for (let sentence = first; sentence <= last; sentence++)
    if (views.places(sentence).length > 0) return true
  return false
}

function earlierOf(
  scene: Scene,
  asked: PlaceAsked,
  sentence: number,
  farthest: number,
): readonly PlaceCandidate[] {
  // "Elsewhere, …" is nowhere that was told of before.
  if (asked.turns) return []
  const { views, mentions } = scene
  const found: PlaceCandidate[] = []
  const isThere = saysThere(scene.r, asked.draft)
  let nearer = 0
  for (let back = 1; back <= farthest; back++) {
    const places = views.places(sentence - back)
    const staying = places.filter(
      (one) => staysOn(one) && !(isThere && isNoTopic(scene.r, one, places)),
    )
    nearer += places.length
    if (staying.length === 0) continue
    const earlier = {
      back,
      places,
      nearer: nearer - places.length,
      words: views.words(sentence - back),
    }
    const common = earlierSentenceFeatures(asked, earlier)
    for (const place of staying) {
      const told = toldAt(scene, place, asked.at)
      const named = mentions.get(place.entity ?? '')?.length ?? 1
      const one = { ...earlier, place, told, mentions: named }
      found.push({ place, features: earlierFeatures(asked, common, one) })
    }
  }
  return found
}

/** Not "Nepal" of "India and Nepal": what it goes with stands for it. Where a person is from, whose troops act, who tells and why somebody was punished is nowhere. */
const refused: ReadonlySet<string> = new Set([
  'joined',
  'place.of-person',
  'place.actor',
  'place.telling',
  'place.why',
])
const stands = ({ lead }: Locative): boolean => !refused.has(lead)

/** "in two cities", of the two. */
const holds = ({ first, next }: Locative, draft: Draft): boolean =>
  first <= draft.start && draft.start < next

/** Of a sentence before only where something was said to be. */
const passing: ReadonlySet<Manner> = new Set(['never', 'toward', 'origin', 'dateline'])
const staysOn = (place: Locative): boolean => stands(place) && !passing.has(place.manner)

/** How its sentence goes on tells only something of places before it. */
function askedOf(scene: Scene, draft: Draft, index: number, isAfterPlaces: boolean): PlaceAsked {
  const { r, drafts, eventOf, found, wholeOf, views } = scene
  const sentence = r.sentence[draft.start] ?? 0
  const places = views.places(sentence)
  const told = eventOf(draft)
  const event = told?.class
  const family = familyOf(event)
  const before = drafts[index - 1]
  const isBeside = before && r.sentence[before.start] === sentence
  const whole = wholeOf.get(draft)
  return {
    r,
    draft,
    at: index,
    event,
    told: told && r.sentence[told.first] === sentence ? told : undefined,
    family,
    names: namesOf(draft, event, family),
    before: isBeside ? toldOf(scene, before) : undefined,
    whole: whole && found.get(whole),
    places,
    reach: places.length > 0 ? reachOf(r, draft.start, draft.next) : undefined,
    walls: views.walls(sentence),
    words: views.words(sentence),
    ...(isAfterPlaces ? goingOf(r, draft) : alone),
    drafts,
  }
}

const alone = { goesOn: 'no', turns: false } as const

const goingOf = (r: TextReading, draft: Draft): Pick<PlaceAsked, 'goesOn' | 'turns'> => ({
  goesOn: continuingBy(r, draft) ?? 'no',
  turns: turnsAway(r, draft),
})

const toldOf = ({ found, eventOf }: Scene, draft: Draft): Told => ({
  draft,
  place: found.get(draft),
  event: eventOf(draft)?.class,
})

/** The last figure before that was taken to be there. */
function toldAt(scene: Scene, place: Locative, index: number): Told | undefined {
  for (let i = index - 1; i >= Math.max(0, index - figuresBack); i--) {
    const told = scene.drafts[i]
    if (told && scene.found.get(told) === place) return toldOf(scene, told)
  }
  return undefined
}
