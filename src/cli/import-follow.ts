import { setTimeout as delay } from 'node:timers/promises'
import type { App } from '../app/app.ts'
import type { Io } from './command.ts'
import { summarizeRecord } from './record-text.ts'

export interface Following {
  readonly io: Io
  readonly json: boolean
  readonly app: App
  /** Whether what is queued is worked on here: else it is not waited for. */
  readonly isWorking: boolean
  /** How far the reading is, in words. */
  readonly soFar: () => string
}

export interface Followed {
  readonly add: (id: string) => void
  /** No more come: waits until all that were added have ended, or wait for long, or the command is asked to stop. */
  readonly end: () => Promise<void>
  /** Waits for nothing more. */
  readonly stop: () => void
}

/** What waits for longer is left to the workers of `wiredesk start`. */
const patienceMs = 60_000

/** So many are asked after at once, those that came first: they end about in that order. */
const askedAtOnce = 500
const everyMs = 250

/** On a terminal few are shown, many are counted. */
const shown = 20

/** Shows what becomes of articles while more of them come. It remembers those alone that have not ended. */
export function followImport(following: Following): Followed {
  const { io, json, app, isWorking, soFar } = following
  const ids: string[] = []
  const state = { done: 0, isOver: false, isStopped: false }
  const open = async (asked: readonly string[]) =>
    isWorking && asked.length > 0 ? app.imports.inFlight(asked, patienceMs) : 0

  async function show(ended: readonly string[]): Promise<void> {
    const left = json ? ended.length : Math.max(0, shown - state.done)
    for (const id of ended.slice(0, left)) await showRecord(following, id)
    state.done += ended.length
  }

  async function follow(): Promise<void> {
    while (!state.isStopped && !io.signal.aborted && !(state.isOver && ids.length === 0)) {
      const asked = ids.slice(0, askedAtOnce)
      const busy = await open(asked)
      io.progress(`${soFar()}, ${state.done + asked.length - busy} done`)
      if (busy === 0) await show(ids.splice(0, asked.length))
      if (busy > 0 || asked.length === 0)
        await delay(everyMs, undefined, { signal: io.signal }).catch(() => undefined)
    }
  }

  const followed = follow()
  // Whoever awaits the end hears of it; where that is never asked for, something else has failed.
  followed.catch(() => undefined)
  return {
    add: (id) => void ids.push(id),
    end: async () => {
      state.isOver = true
      await followed
      io.note(`${state.done} of ${state.done + ids.length} done`)
    },
    stop: () => {
      state.isStopped = true
    },
  }
}

async function showRecord({ io, json, app, isWorking }: Following, id: string): Promise<void> {
  const record = await app.records.get(id)
  if (!record) {
    if (!isWorking) return
    const standing = await app.imports.standing(id)
    io.note(
      `${id}: ${standing?.state ?? 'unknown'}${standing?.reason ? `, ${standing.reason}` : ''}; see wiredesk failed list`,
    )
  } else if (json) io.print(JSON.stringify(record))
  else for (const line of [...summarizeRecord(record), `  record   ${record.id}`]) io.print(line)
}
