import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { z } from 'zod'
import { type Clock, hoursOf } from './clock.ts'
import type { Site } from './day.ts'
import type { Entry } from './illness.ts'

/** An entry whose text stands in a record. */
export interface Sighting {
  /** When it was first seen there, in hours of the day. */
  readonly at: number
  /** The articles that carry it. */
  readonly articles: Set<string>
}

export type Sightings = Map<number, Sighting>

const Found = z.object({ id: z.string(), revision: z.int(), text: z.string() })
const everyMs = 300

/** Looks for new records until it is stopped, and notes which entries they tell of. */
export async function watchRecords(
  db: Pool,
  clock: Clock,
  sites: readonly Site[],
  seen: Sightings,
  signal: AbortSignal,
): Promise<void> {
  const entries = new Map(
    sites.flatMap((site) => site.entries.map((entry) => [entry.marks[0], entry] as const)),
  )
  const known = new Set<string>()
  while (!signal.aborted) {
    await delay(everyMs)
    for (const { id, revision, text } of await newRecords(db, known)) {
      known.add(`${id} ${revision}`)
      for (const entry of toldIn(text, entries)) note(seen, entry, id, hoursOf(clock))
    }
  }
}

async function newRecords(db: Pool, known: ReadonlySet<string>) {
  try {
    const { rows } = await db.query(
      `select article_id as id, revision, record -> 'document' ->> 'text' as text from records
       where article_id || ' ' || revision <> all($1)`,
      [[...known]],
    )
    return rows.map((row) => Found.parse(row))
  } catch {
    // The server is on its way up again, or has no tables yet: the next look shows.
    return []
  }
}

/** The entries whose marks both stand in a text. */
function toldIn(text: string, entries: ReadonlyMap<string, Entry>): Entry[] {
  const words = new Set(text.match(/\b[A-Z][a-z]{7}\b/g))
  return [...words].flatMap((word) => {
    const entry = entries.get(word)
    return entry && words.has(entry.marks[1]) ? [entry] : []
  })
}

function note(seen: Sightings, { number }: Entry, article: string, at: number): void {
  const sighting = seen.get(number) ?? { at, articles: new Set() }
  seen.set(number, sighting)
  sighting.articles.add(article)
}
