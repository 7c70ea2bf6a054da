import type { Mention } from '../../../schemas/entity.ts'
import type { EventClass, FigureKind } from '../../../schemas/figure.ts'
import type { Span } from '../../../schemas/span.ts'
import type { Sentences } from './sentences.ts'

/** A place of the text, and how its sentence leads to it. */
interface Located {
  readonly mention: Mention
  /** What it costs to take it: nothing for "in Lagos", more for "Nigeria's", most for "Nigeria says". */
  readonly cost: number
}

/** The places of each sentence, by its number, in text order. */
export type PlacesBySentence = ReadonlyMap<number, readonly Located[]>

/** A sentence with more places is a list: only its first ones are looked at, so that the work stays linear. */
const most = 12

export function placesBySentence(
  text: string,
  mentions: readonly Mention[],
  sentences: Sentences,
): PlacesBySentence {
  const found = new Map<number, Located[]>()
  for (const mention of mentions) {
    if (mention.type !== 'place' && !isSite(text, mention)) continue
    const sentence = sentences.of(mention.span.start)
    const list = found.get(sentence) ?? []
    if (list.length < most)
      list.push({ mention, cost: costOf(text, mention.span, sentences.startOf(sentence)) })
    found.set(sentence, list)
  }
  return found
}

/** Bodies that are in a place of their own: "on the Nairobi Stock Exchange", "at Mulago Hospital". */
const sites =
  /(?:Exchange|Airport|Stadium|Prison|Jail|Hospital|University|College|School|Parliament|Knesset|Assembly|Market|Museum|Arena|Church|Mosque|Temple|Theatre|Theater|Hotel|Airshow|Base|Camp|Court|ASX|NYSE|Nasdaq|Nymex|Stock Market)$/

const isSite = (text: string, { type, span }: Mention): boolean =>
  type === 'organization' && sites.test(text.slice(span.start, span.end))

const locating =
  /(?:^|[\s(,])(?:in|at|near|across|outside|inside|around|throughout|off|within|on|along|over|(?:north|south|east|west|northeast|northwest|southeast|southwest) of)\s+((?:[\p{L}'’.-]+\s+){0,6})$/iu
/** Another preposition, verb or conjunction on the way: "in a speech to France". */
const crossing =
  /(?:^|\s)(?:to|by|for|that|said|says|who|which|with|from|and|but|after|when|as|against|between|was|were|is|are|has|have|had)\s/
/** "in Syria, Lebanon and Jordan": what is joined to a place that a preposition leads to. */
const joined = /\b(?:in|at|across|near)\s[^.;()]{0,40}(?:,|and|or)\s*$/

const moving = /(?:^|\s)(?:from|to|into|through|toward|towards)\s+(?:[\p{L}'’.-]+\s+){0,3}$/u
const saying =
  /^\s+(?:has |have |also )?(?:say|said|tell|told|den|warn|accus|urg|claim|insist|admit|believ|call|want|put|announc|report)/

function costOf(text: string, { start, end }: Span, sentenceStart: number): number {
  const before = text.slice(Math.max(sentenceStart, start - 60), start)
  const after = text.slice(end, end + 20)
  const place = locating.exec(before)
  const isFirst = place !== null && place.index === 0 && start - sentenceStart < 60
  if (place && !crossing.test(place[1] ?? '')) return isFirst ? opening : 0
  if (/^(?:'s|’s|'|’)/.test(after)) return possessive
  if (joined.test(before)) return possessive
  if (moving.test(before)) return motion
  if (saying.test(after)) return never
  return start === sentenceStart ? subject : never
}

/** "In Baltim, near the coast, …" frames all of its sentence. */
const opening = -25
const possessive = 30
const motion = 110
/** "Namibia imports …": shares and amounts of a country, but not who says or does something there. */
const subject = 90
const never = Infinity

/** What is told of a place rather than of an amount. */
const happenings: ReadonlySet<EventClass> = new Set([
  'killed',
  'injured',
  'missing',
  'trapped',
  'rescued',
  'displaced',
  'evacuated',
  'arrested',
  'detained',
  'kidnapped',
  'freed',
  'infected',
  'sick',
  'affected',
  'attended',
  'protested',
  'attacked',
  'destroyed',
  'damaged',
  'deployed',
])

/** Kinds that hold anywhere, unless a place is named with them. */
const placeless: ReadonlySet<FigureKind> = new Set([
  'age',
  'duration',
  'ratio',
  'multiple',
  'percentage-point',
])

/** What is counted is itself places, or who stands for them. */
const parties: ReadonlySet<string> = new Set([
  'country',
  'nation',
  'side',
  'neighbor',
  'neighbour',
  'state',
  'government',
  'leader',
  'company',
])

export interface PlaceQuestion {
  readonly text: string
  readonly span: Span
  readonly kind: FigureKind
  readonly event: EventClass | undefined
  readonly noun: string | undefined
}

/**
 * Where what a figure tells is so: the nearest place of its sentence that one leads to. Of places of the sentence before two
 * in three would be wrong, and a wrong one is worse than none.
 */
export function placeAround(
  { text, span, kind, event, noun }: PlaceQuestion,
  places: PlacesBySentence,
  sentences: Sentences,
): Mention | undefined {
  if (places.size === 0 || (noun !== undefined && parties.has(noun))) return undefined
  const sentence = sentences.of(span.start)
  return cheapest(text, span, places.get(sentence) ?? [], limitOf(kind, event))
}

/** The most that a place may cost: what happened takes it from further away than what is merely there. */
function limitOf(kind: FigureKind, event: EventClass | undefined): number {
  if (placeless.has(kind)) return 30
  if (event === undefined || event === 'polled') return 60
  return happenings.has(event) ? 90 : 60
}

function cheapest(
  text: string,
  span: Span,
  places: readonly Located[],
  limit: number,
): Mention | undefined {
  let best: Mention | undefined
  let least = limit
  for (const { mention, cost } of places) {
    const isAfter = mention.span.start >= span.end
    if (apart(span, mention.span) > farthest) continue
    const gap = isAfter
      ? text.slice(span.end, mention.span.start)
      : text.slice(mention.span.end, span.start)
    const distance = cost === opening ? gap.length / 3 : gap.length
    const total = cost + distance + (breaks.test(gap) ? breakCost : 0)
    if (total >= least) continue
    least = total
    best = mention
  }
  return best
}

/** No place is taken from further away, in characters. */
const farthest = 800

const apart = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end)

const breaks = /;|\b(?:but|while|whereas|said|says|told|warned|reported)\b/
const breakCost = 120
