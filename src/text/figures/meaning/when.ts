import type { Time } from '../../../schemas/facts.ts'
import type { EventClass, FigureKind, FigureTime } from '../../../schemas/figure.ts'
import type { Span } from '../../../schemas/span.ts'
import type { Sentences } from './sentences.ts'

/** A time of a sentence: when something happened, or when somebody said it. */
interface Placed {
  readonly span: Span
  readonly id: string
  readonly value: string
  readonly isSaying: boolean
  /** Opens its sentence: "On Tuesday, …". */
  readonly opens: boolean
}

export type TimesBySentence = ReadonlyMap<number, readonly Placed[]>

/** A sentence with more dates is a table: only its first ones are looked at, so that the work stays linear. */
const most = 8

/** The dated times of each sentence. Sets date nothing, and periods only where they end or begin with the day of writing. */
export function placeTimes(
  text: string,
  times: readonly Time[],
  sentences: Sentences,
  published: string | undefined,
): TimesBySentence {
  const found = new Map<number, Placed[]>()
  for (const time of times) {
    const sentence = sentences.of(time.span.start)
    const list = found.get(sentence) ?? []
    if (list.length >= most) continue
    const placed = placeTime(text, time, sentences.startOf(sentence), published)
    if (!placed) continue
    list.push(placed)
    found.set(sentence, list)
  }
  return found
}

function placeTime(
  text: string,
  time: Time,
  sentenceStart: number,
  published: string | undefined,
): Placed | undefined {
  const { span, id } = time
  const before = text.slice(Math.max(sentenceStart, span.start - 40), span.start)
  const after = text.slice(span.end, span.end + 16)
  const value = valueOf(time, before, text.slice(span.start, span.end), published)
  if (value === undefined || named.test(after)) return undefined
  const isSaying = sayingBefore.test(before) || (sayingAfter.test(after) && !/\d/.test(after))
  return {
    span,
    id,
    value,
    isSaying,
    opens: opening.test(before) && before.length === span.start - sentenceStart,
  }
}

const opening =
  /^(?:(?:on|in|at|by|during|since|late|early|and|but|also|meanwhile|separately|earlier|in violence),?\s*)*$/i
const sayingBefore =
  /\b(?:said|says|told (?:\S+ ){1,3}|announced|reported|released|issued|statement|speaking|interview|warned|added|published|testified)\s+(?:(?:late|early|on|in|earlier)\s+)*$/i
const sayingAfter = /^\s+(?:that|report|statement|interview)\b/
/** "its 2019 level", "December delivery" name a thing: they date nothing. */
const named =
  /^[\s-]+(?:levels?|delivery|futures|contracts?|budget|massacre|season|edition|model)\b/

/** ISO 8601; what is open at one side has two points there: `2003/..`. */
function valueOf(
  { kind, value }: Time,
  before: string,
  words: string,
  published: string | undefined,
): string | undefined {
  if (value === null || kind === 'set') return undefined
  if (kind === 'duration') return periodOf(value, `${before.slice(-12)}${words}`, published)
  if (value === 'PRESENT_REF') return published?.slice(0, 10)
  if (!/^\d{3}/.test(value)) return undefined
  if (/\bsince\s+(?:\w+\s+)?$/i.test(before)) return `${value}/..`
  if (/\b(?:until|till|through)\s+(?:\w+\s+)?$/i.test(before)) return `../${value}`
  // A decade: `197X`.
  return value.length === 3 ? `${value}X` : value
}

/** "over the past two weeks", "in the next ten years" */
function periodOf(value: string, words: string, published: string | undefined): string | undefined {
  if (published === undefined || !value.startsWith('P')) return undefined
  const day = published.slice(0, 10)
  if (/\b(?:past|last|previous)\b/i.test(words)) return `${value}/${day}`
  return /\b(?:next|coming)\b/i.test(words) ? `${day}/${value}` : undefined
}

/** Kinds that are themselves of a time, or of none, unless one stands with them. */
const timeless: ReadonlySet<FigureKind> = new Set([
  'age',
  'duration',
  'ordinal',
  'ratio',
  'fraction',
  'multiple',
])

/** What happens on a day. */
const happenings: ReadonlySet<EventClass> = new Set([
  'killed',
  'injured',
  'arrested',
  'kidnapped',
  'protested',
  'attended',
  'attacked',
  'destroyed',
  'damaged',
  'rescued',
  'missing',
])

export interface TimeQuestion {
  readonly text: string
  readonly span: Span
  readonly kind: FigureKind
  readonly event: EventClass | undefined
  /** Where what somebody said begins and ends, if somebody did. */
  readonly content: Span | undefined
  /** Where it is compared with an older value: what stands behind dates that. */
  readonly end: number
}

export interface When {
  readonly occurredAt?: FigureTime
  readonly saidAt?: FigureTime
}

/** When what a figure tells was so, and when it was said. */
export function whenOf(asked: TimeQuestion, times: TimesBySentence, sentences: Sentences): When {
  const { span } = asked
  const sentence = sentences.of(span.start)
  const here = (times.get(sentence) ?? []).filter(
    (time) => time.span.start < asked.end && !overlaps(time.span, span),
  )
  const occurred =
    cheapest(
      asked,
      here.filter((time) => !isReport(time, asked)),
    ) ?? openingOf(asked, here)
  const said = here.find((time) => isReport(time, asked))
  return {
    ...(occurred && { occurredAt: { value: occurred.value, time: occurred.id } }),
    ...(said && { saidAt: { value: said.value, time: said.id } }),
  }
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Outside what somebody said, a time dates the saying. */
const isReport = ({ span, isSaying }: Placed, { content, span: figure }: TimeQuestion): boolean => {
  if (isSaying) return true
  if (!content || overlaps(span, figure)) return false
  return span.end <= content.start || span.start >= content.end
}

/** "Tuesday, police say 12 died": the day that opens a sentence is of what happened, unless somebody said it then. */
const openingOf = (
  { event, text, span }: TimeQuestion,
  here: readonly Placed[],
): Placed | undefined =>
  event !== undefined && happenings.has(event)
    ? here.find(
        (time) =>
          time.opens &&
          !time.isSaying &&
          span.start - time.span.end < farthest &&
          !saying.test(text.slice(time.span.end, span.start)),
      )
    : undefined

const saying = /\b(?:said|told|announced|reported|warned|confirmed|added|stated|wrote)\b/

function cheapest(asked: TimeQuestion, times: readonly Placed[]): Placed | undefined {
  const { text, span, kind } = asked
  let best: Placed | undefined
  let least = timeless.has(kind) ? 30 : limitOf(asked.event)
  for (const time of times) {
    const isAfter = time.span.start >= span.end
    if (Math.max(span.start - time.span.end, time.span.start - span.end) > farthest) continue
    const gap = isAfter
      ? text.slice(span.end, time.span.start)
      : text.slice(time.span.end, span.start)
    const distance = time.opens ? gap.length / 3 : gap.length
    const cost = distance + breakCost * (gap.match(breaks)?.length ?? 0)
    if (cost >= least) continue
    least = cost
    best = time
  }
  return best
}

/** No time is taken from further away, in characters. */
const farthest = 1_000

const limitOf = (event: EventClass | undefined): number =>
  event === undefined || event === 'counted' || event === 'sized' ? 60 : 300

const breaks = /;|\b(?:but|while|whereas|who|which|where|after|before|when|until)\b/g
const breakCost = 60
