import type { Pool } from 'pg'
import { z } from 'zod'
import type { Site } from './day.ts'
import type { Entry, Illness } from './illness.ts'
import { readableAt } from './verdict.ts'
import type { Sightings } from './watch.ts'

/** How the entries of one ill site fared. */
export interface Fare {
  readonly illness: Illness
  readonly published: number
  readonly readable: number
  /** Of the readable ones, with their text. */
  readonly recorded: number
  /** Hours from when each could be read to its record. */
  readonly late: readonly number[]
  /** Readable, not recorded, and still to be tried. */
  readonly waiting: number
  /** Readable, not recorded, and not to be tried again: why, and how many. */
  readonly lost: ReadonlyMap<string, number>
  /** What became of those that nobody could read. */
  readonly unreadable: ReadonlyMap<string, number>
  /** Of them, how many go on being tried, as if it were for ever. */
  readonly unended: number
  /** Entries whose text stands in more than one article. */
  readonly doubled: number
}

const Row = z.object({
  title: z.string().nullable(),
  state: z.string(),
  stage: z.string().nullable(),
  reason: z.string().nullable(),
  /** The failure that a waiting entry waits for; older code keeps none. */
  failure: z.string().nullable(),
  /** Asked for again although it has ended. */
  isToCome: z.boolean(),
})
type Row = z.infer<typeof Row>

/** The ledger's rows for the entries of the day. */
export async function readLedger(db: Pool): Promise<Row[]> {
  const { rows } = await db.query(
    `select entry ->> 'title' as title, state, stage, reason, to_jsonb(e) ->> 'failure' as failure,
       state in ('dead', 'skipped') and refetch_at is not null as "isToCome" from entries e`,
  )
  return rows.map((row) => Row.parse(row))
}

export function fareOf(
  illness: Illness,
  sites: readonly Site[],
  rows: readonly Row[],
  seen: Sightings,
): Fare {
  const own = sites.filter((site) => site.illness === illness)
  const all = own.flatMap((site) =>
    site.entries.map((entry) => ({ entry, from: readableAt(site, entry) })),
  )
  const readable = all.flatMap(({ entry, from }) => (from === undefined ? [] : [{ entry, from }]))
  const missing = readable.filter(({ entry }) => !seen.has(entry.number))
  const fates = missing.map(({ entry }) => fateOf(entry, rows))
  const others = all
    .filter(({ entry, from }) => from === undefined && !seen.has(entry.number))
    .map(({ entry }) => fateOf(entry, rows))
  return {
    illness,
    published: all.length,
    readable: readable.length,
    recorded: readable.length - missing.length,
    late: readable.flatMap(({ entry, from }) => {
      const at = seen.get(entry.number)?.at
      return at === undefined ? [] : [Math.max(0, at - from)]
    }),
    waiting: fates.filter(({ isWaiting }) => isWaiting).length,
    lost: tally(fates.filter(({ isWaiting }) => !isWaiting).map(({ fate }) => fate)),
    unreadable: tally(others.map(({ fate }) => fate)),
    unended: illness.readable === 'never' ? others.filter(({ isTried }) => isTried).length : 0,
    doubled: all.filter(({ entry }) => (seen.get(entry.number)?.articles.size ?? 0) > 1).length,
  }
}

interface Fate {
  readonly fate: string
  /** Its job or its next attempt is to come. */
  readonly isTried: boolean
  /** The same, or it is asked for again later. */
  readonly isWaiting: boolean
}

/** Entries are known again by the mark in their title. */
function fateOf({ marks }: Entry, rows: readonly Row[]): Fate {
  const own = rows.filter(({ title }) => title?.includes(marks[0]))
  const waiting = own.find(({ state }) => state === 'in-flight')
  if (waiting)
    return {
      isTried: true,
      isWaiting: true,
      fate: `waiting: ${waiting.failure ?? waiting.stage ?? 'unknown'}`,
    }
  const [first] = own
  if (!first) return { isTried: false, isWaiting: false, fate: 'not in the ledger' }
  const state = first.state === 'recorded' ? 'recorded without its text' : first.state
  const fate = first.reason === null ? state : `${state}: ${first.reason}`
  return first.isToCome
    ? { isTried: false, isWaiting: true, fate: `${fate}, to be asked for again` }
    : { isTried: false, isWaiting: false, fate }
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const header = [
  'illness',
  'publ.',
  'readable',
  'recorded',
  'late, median',
  'most',
  'waiting',
  'lost',
]

/** A Markdown table, one line for each illness, and a last one for all. */
export function tableOf(fares: readonly Fare[]): string {
  const lines = fares.map((fare) => [
    `${fare.illness.name}: ${fare.illness.wrong}`,
    ...figuresOf(fare),
    [...words(fare.lost), ...remarks(fare)].join('; '),
  ])
  const total = ['**all**', ...figuresOf(sumOf(fares)), words(sumOf(fares).lost).join('; ')]
  return [header, header.map(() => '---'), ...lines, total]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function figuresOf({ published, readable, recorded, late, waiting }: Fare): string[] {
  return [
    String(published),
    String(readable),
    String(recorded),
    hoursAndMinutes(quantile(late, 0.5)),
    hoursAndMinutes(quantile(late, 1)),
    String(waiting),
  ]
}

function remarks({ illness, doubled, unreadable }: Fare): string[] {
  return [
    ...(unreadable.size > 0
      ? [
          `${illness.readable === 'never' ? 'never readable' : 'too briefly shown'}: ${words(unreadable).join(', ')}`,
        ]
      : []),
    ...(doubled > 0 ? [`${doubled} in two articles`] : []),
  ]
}

const words = (counts: ReadonlyMap<string, number>) =>
  [...counts].map(([word, count]) => `${count} ${word}`)

export function sumOf(fares: readonly Fare[]): Omit<Fare, 'illness'> & { illness: Illness } {
  const lost = new Map<string, number>()
  for (const fare of fares)
    for (const [word, count] of fare.lost) lost.set(word, (lost.get(word) ?? 0) + count)
  const add = (of: (fare: Fare) => number) => fares.reduce((total, fare) => total + of(fare), 0)
  return {
    illness: { name: 'all', wrong: '', readable: 'page' },
    published: add(({ published }) => published),
    readable: add(({ readable }) => readable),
    recorded: add(({ recorded }) => recorded),
    late: fares.flatMap(({ late }) => late),
    waiting: add(({ waiting }) => waiting),
    lost,
    unreadable: new Map(),
    unended: add(({ unended }) => unended),
    doubled: add(({ doubled }) => doubled),
  }
}

function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)]
}

/** `1:05`, in hours and minutes of the day. */
function hoursAndMinutes(hours: number | undefined): string {
  if (hours === undefined) return '–'
  const minutes = Math.round(hours * 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
