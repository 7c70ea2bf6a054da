import { EventClass, type FigureKind } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { Locative } from './locatives.ts'
import type { Manner } from './manners.ts'

type Event = EventClass | undefined

function events(list: string): ReadonlySet<Event> {
  const names = list.split(' ')
  const found = EventClass.options.filter((event) => names.includes(event))
  if (found.length < names.length) throw new Error(`not all of these are events: ${list}`)
  return new Set(found)
}

/** What happens at a place. */
const happenings = events(
  'killed injured missing trapped rescued displaced evacuated arrested detained kidnapped freed infected sick ' +
    'affected attended protested attacked destroyed damaged deployed',
)
export const isHappening = (event: Event): boolean => happenings.has(event)

/** What a country tells of itself as the subject: "Namibia imports half of its cereals". */
const ofCountries = events(
  'imported exported produced earned grew fell owed infected arrested detained counted sized employed born ' +
    'travelled sentenced freed',
)

/** Who gets something, or goes there. */
const arrivals = events(
  'funded donated pledged invested exported priced travelled freed deployed evacuated displaced protested paid ' +
    'owed launched',
)

/** What happens to those who were there before. */
const departures = events('withdrawn rescued evacuated displaced kidnapped')

/** Results of games: the places named with them are teams. */
const games = events('scored won lost ranked')

/** Told of somebody for what he did, which may be elsewhere: "jailed for crimes in Darfur". */
const punishments = events('arrested detained sentenced fined lost')

/** Kinds that hold anywhere, unless a place stands right beside them. */
const anywhere: ReadonlySet<FigureKind> = new Set([
  'duration',
  'ratio',
  'multiple',
  'percentage-point',
  'ordinal',
])
export const isAnywhere = ({ kind }: Draft): boolean => anywhere.has(kind)

/** What is counted is itself places, or who stands for them, or nowhere. */
const nowhere = new Set(
  (
    'country nation side neighbor neighbour state government leader company party foe rival count charge ' +
    'anniversary birthday'
  ).split(' '),
)
export const isNowhere = ({ kind, noun }: Draft): boolean =>
  kind === 'age' || (noun !== undefined && nowhere.has(noun.head))

/** The most that a place may cost, in pieces: what happened takes it from further away than what is merely there. */
export function limitOf({ kind }: Draft, event: Event): number {
  if (kind === 'duration') return durationLimits.get(event) ?? 3
  if (anywhere.has(kind)) return 12
  if (event === 'polled') return 5
  return happenings.has(event) ? 50 : 22
}

const durationLimits: ReadonlyMap<Event, number> = new Map([
  ['sentenced', 22],
  ['lasted', 10],
])

/** What it costs to take a place that is led to so, and what it can be the place of. */
interface Fit {
  readonly cost: number
  readonly suits: (event: Event, draft: Draft, gap: number) => boolean
}

const always = (): boolean => true
const of = (some: ReadonlySet<Event>) => (event: Event) => some.has(event)

const fits: Readonly<Record<Manner, Fit>> = {
  within: { cost: 0, suits: always },
  having: { cost: 4, suits: always },
  struck: { cost: 4, suits: always },
  owner: { cost: 6, suits: always },
  of: { cost: 4, suits: (_, __, gap) => gap <= 1 },
  subject: { cost: 6, suits: of(ofCountries) },
  origin: { cost: 6, suits: of(departures) },
  describing: { cost: 8, suits: (event, { kind }) => kind !== 'count' || happenings.has(event) },
  toward: { cost: 10, suits: of(arrivals) },
  onto: { cost: 10, suits: of(happenings) },
  sourced: { cost: 14, suits: of(happenings) },
  never: { cost: Infinity, suits: () => false },
}

const isGame = ({ kind }: Draft, event: Event): boolean => kind === 'score' || games.has(event)

/** What it costs to take a place for a figure, less than `least`; Infinity if it is none of its. */
export function costOf(
  r: TextReading,
  draft: Draft,
  event: Event,
  place: Locative,
  least: number,
): number {
  const gap = gapTo(draft, place)
  if (!gap || (place.manner !== 'within' && isGame(draft, event))) return Infinity
  const length = gap.next - gap.first
  const { cost, suits } = fits[place.manner]
  const near =
    cost + distanceOf(r, place, gap) + (place.isGeneric ? 6 : 0) + (place.isOuter ? 5 : 0)
  if (near >= least || !suits(event, draft, length)) return Infinity
  return near + breaksBetween(r, gap, event, place.manner)
}

interface Gap {
  readonly first: number
  readonly next: number
  readonly isAfter: boolean
}

/** What stands between a figure and a place; nothing where the place only describes what is counted: "12 U.S. jets". */
function gapTo(draft: Draft, { first, next, manner }: Locative): Gap | undefined {
  const isInside = first >= draft.phraseStart && next <= draft.phraseNext
  if (isInside && manner === 'describing') return undefined
  if (first >= draft.next)
    return { first: Math.min(draft.phraseNext, first), next: first, isAfter: true }
  const end = draft.phraseStart < next ? draft.start : draft.phraseStart
  return { first: next, next: end, isAfter: false }
}

/** A place that opens the sentence is near to all of it; one before a figure a bit further away than one behind. */
function distanceOf(r: TextReading, { opens }: Locative, gap: Gap): number {
  const length = gap.next - gap.first
  if (opens) return Math.max(0, length / 4 - 4)
  if (!gap.isAfter) return length + 2
  // "90 in Gdansk and those in Brno"
  return length + (holds(r, gap, Class.and) ? 3 : 0)
}

function holds(r: TextReading, { first, next }: Gap, number: number): boolean {
  for (let i = first; i < next; i++) if (is(r, i, number)) return true
  return false
}

/** What parts a figure and a place: another clause, another speaker, why somebody was punished. */
export function breaksBetween(
  r: TextReading,
  { first, next, isAfter }: Gap,
  event: Event,
  manner: Manner,
): number {
  const isTold = manner === 'sourced' || manner === 'subject'
  const saying = isTold ? 0 : happenings.has(event) ? 12 : 20
  const reason = isAfter && punishments.has(event) ? 60 : 0
  let cost = 0
  for (let i = first; i < next; i++) cost += breakAt(r, i, saying, reason)
  return cost
}

function breakAt(r: TextReading, i: number, saying: number, reason: number): number {
  if (is(r, i, Class.partingWord)) return 30
  if (is(r, i, Class.timeClause)) return 20
  if (is(r, i, Class.for)) return reason
  return isSaying(r, i) ? saying : 0
}

/** "said", but not "is said to". */
const isSaying = (r: TextReading, i: number): boolean =>
  is(r, i, Class.reporting) && !is(r, i - 1, Class.be)
