import type { EventClass, FigureStatus } from '../../../schemas/figure.ts'
import type { Draft } from '../drafts.ts'
import type { Pieces } from './clause-words.ts'
import { eventRules } from './event-rules.ts'
import type { DraftLink as Link } from './links.ts'
import { lastResort, measureRules } from './measure-rules.ts'
import type { Stretch } from './phrases.ts'
import type { Told } from './senses.ts'
import { siteOf, type Site } from './site.ts'
import { statusOf } from './status-rules.ts'

/** What a figure tells beyond its amount. Positions are pieces. */
export interface Meaning {
  event: (Stretch & { readonly class: EventClass; readonly rule: string }) | undefined
  measure: (Stretch & { readonly rule: string }) | undefined
  status: FigureStatus
}

/** The meaning of each draft, in their order. */
export function readMeanings(
  p: Pieces,
  drafts: readonly Draft[],
  links: readonly Link[],
): ReadonlyMap<Draft, Meaning> {
  const found = new Map<Draft, Meaning>()
  for (const draft of drafts) {
    const site = siteOf(p, draft)
    const measure = measureOf(site)
    const event = eventOf(site, measure)
    const status = foreseen(event, statusOf(site, event)?.status ?? 'stated')
    found.set(draft, { measure, event: event && pledged(event, status), status })
  }
  carry(p, drafts, found)
  inherit(found, links)
  return found
}

function measureOf(site: Site): Meaning['measure'] {
  if (!isMeasuring(site)) return undefined
  for (const { id, reads } of measureRules) {
    const found = reads(site)
    if (found) return { ...found, rule: id }
  }
  const rest = site.sort === 'duration' ? undefined : lastResort(site)
  return rest && { ...rest, rule: 'measure.near' }
}

/** Counts count, ages and scores need no more. */
const isMeasuring = ({ draft, sort }: Site): boolean =>
  sort === 'money' ||
  sort === 'share' ||
  sort === 'measure' ||
  draft.kind === 'fraction' ||
  draft.kind === 'duration'

function eventOf(site: Site, measure: Stretch | undefined): Meaning['event'] {
  for (const { id, reads } of eventRules) {
    const told: Told | undefined = reads(site, { measure })
    if (told) return { first: told.at, next: told.next, class: told.event, rule: id }
  }
  return undefined
}

/** "won 22 percent, while others had 14 percent": the next of a kind in the same sentence tells what the one before did. */
function carry(p: Pieces, drafts: readonly Draft[], found: ReadonlyMap<Draft, Meaning>): void {
  let last: Draft | undefined
  for (const draft of drafts) {
    const before = last
    last = draft
    const meaning = found.get(draft)
    const told = before && found.get(before)
    if (
      !before ||
      !meaning ||
      !told ||
      p.sentenceStart[before.start] !== p.sentenceStart[draft.start]
    )
      continue
    const isSame = draft.kind === before.kind && draft.unit?.code === before.unit?.code
    const isCarried = carried.has(draft.kind) || isListed(p, before, draft)
    if (isSame && isCarried && !meaning.event && told.event)
      meaning.event = { ...told.event, rule: 'event.carried' }
  }
}

/** "four men, eight women and two others" */
function isListed(p: Pieces, before: Draft, draft: Draft): boolean {
  if (draft.kind !== 'count') return false
  const gap = draft.phraseStart - before.phraseNext
  const link = p.words[draft.phraseStart - 1]
  return gap > 0 && gap <= 2 && (link === 'and' || link === ',' || link === 'or')
}

const carried: ReadonlySet<string> = new Set([
  'percent',
  'money',
  'score',
  'percentage-point',
  'fraction',
])

/** What will grow, fall or die is foreseen, not planned. */
const foreseen = (event: Meaning['event'], status: FigureStatus): FigureStatus =>
  status === 'planned' && event && unplanned.has(event.class) ? 'forecast' : status

const unplanned: ReadonlySet<EventClass> = new Set([
  'grew',
  'fell',
  'aged',
  'killed',
  'injured',
  'ranked',
  'won',
  'affected',
  'earned',
  'lost',
])

/** What will be donated is pledged. */
const pledged = (
  event: NonNullable<Meaning['event']>,
  status: FigureStatus,
): NonNullable<Meaning['event']> =>
  event.class === 'donated' && status !== 'stated' ? { ...event, class: 'pledged' } : event

/** "13 people, including seven in the north": a part tells what its whole does. */
function inherit(found: ReadonlyMap<Draft, Meaning>, links: readonly Link[]): void {
  for (const { of, to, type } of links) {
    const part = found.get(of)
    const whole = found.get(to)
    if (!part || !whole) continue
    if (type === 'part-of' && !part.event && whole.event) {
      part.event = { ...whole.event, rule: 'event.part' }
      part.status = whole.status
    }
    if (type === 'equivalent') {
      part.event = whole.event ?? part.event
      part.measure = whole.measure ?? part.measure
    }
  }
}
