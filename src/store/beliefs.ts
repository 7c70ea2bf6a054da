import type { EntryToFetch } from '../context/entries.ts'
import type { Standing } from './standing.ts'

/** What this process knows of entries that it has just discovered, until their pages' turns have come. */
export interface Beliefs {
  note(entries: readonly EntryToFetch[]): void
  /** Where the entry is believed to stand, for a job of that run. */
  of(entryId: string, run: number | undefined): Standing | undefined
  forget(entryId: string): void
}

/** The first one: what comes later is asked of the store. */
const firstRun = 1
const mostKept = 2_000
/** Of JSON, of an entry: feeds may carry whole articles. */
const longest = 20_000

/**
 * An entry that is new stands where it was put, mostly: it is asked for with its turn at its host (`isAsBelieved`), and what was believed wrongly
 * is believed no more. Nothing is believed of one whose text its feed tells, nor of one without an address: they take no turn.
 */
export function createBeliefs(limit: number = mostKept): Beliefs {
  const known = new Map<string, EntryToFetch>()
  return {
    note(entries) {
      for (const entry of entries) {
        if (!isBelievable(entry)) continue
        const [oldest] = known.size < limit ? [] : known.keys()
        if (oldest !== undefined) known.delete(oldest)
        known.set(entry.id, { ...entry, isBelieved: true })
      }
    },
    of(entryId, run) {
      const entry = run === firstRun ? known.get(entryId) : undefined
      return entry && standingOf(entry)
    },
    forget: (entryId) => void known.delete(entryId),
  }
}

const isBelievable = (entry: EntryToFetch) =>
  entry.cause === 'new' &&
  entry.feedText !== 'always' &&
  !entry.twinUnderWay &&
  /^https?:/i.test(entry.url) &&
  JSON.stringify(entry).length <= longest

const standingOf = (entry: EntryToFetch): Standing => ({
  run: firstRun,
  state: 'in-flight',
  stage: 'fetch-article',
  reason: null,
  cause: entry.cause,
  nextAttemptAt: null,
  ...entry.trouble,
  ahead: { entry },
  isBelieved: true,
})
