import { setTimeout as delay } from 'node:timers/promises'
import type { App } from '../app/app.ts'
import type { TakenArticle } from '../app/imports.ts'
import { many } from '../app/in-words.ts'
import type { Io } from './command.ts'
import { summarizeRecord } from './record-text.ts'

/** Where an article ended, and why there. */
interface Ended {
  readonly state: string
  readonly reason: string | null
}

export interface Following {
  readonly io: Io
  readonly json: boolean
  readonly app: {
    readonly imports: Pick<App['imports'], 'inFlight'> & {
      readonly standing: (id: string) => Promise<Ended | undefined>
    }
    readonly entries: {
      readonly standings: (
        ids: readonly string[],
      ) => Promise<ReadonlyMap<string, { readonly state: string }>>
    }
    readonly records: Pick<App['records'], 'get'>
  }
  /** What it is brought in as. */
  readonly name: string
  /** Whether what is queued is worked on here: else it is not waited for. */
  readonly isWorking: boolean
  /** How far the reading is, in words. */
  readonly soFar: () => string
}

/** As what an article was taken: `new`, `known` and so on. */
type As = TakenArticle['status']

export interface Followed {
  /** `name`: of the file, and of what in it. */
  readonly add: (article: Taken) => void
  /**
   * No more come: waits until all that were added have ended, or wait for long, or the command is asked to stop. Gives as what those
   * were taken that have become dead letters, once for each.
   */
  readonly end: () => Promise<readonly As[]>
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
  const { io, json, app, name, isWorking, soFar } = following
  const taken: Taken[] = []
  const dead: As[] = []
  const state = { done: 0, isOver: false, isStopped: false }
  const open = async (asked: readonly Taken[]) =>
    isWorking && asked.length > 0
      ? app.imports.inFlight(
          asked.map(({ id }) => id),
          patienceMs,
        )
      : 0

  async function show(ended: readonly Taken[]): Promise<void> {
    const left = json ? ended.length : Math.max(0, shown - state.done)
    for (const one of ended.slice(0, left)) await showRecord(following, one)
    state.done += ended.length
    if (!isWorking || ended.length === 0) return
    const standings = await app.entries.standings(ended.map(({ id }) => id))
    dead.push(
      ...ended.filter(({ id }) => standings.get(id)?.state === 'dead').map(({ status }) => status),
    )
  }

  async function follow(): Promise<void> {
    while (!state.isStopped && !io.signal.aborted && !(state.isOver && taken.length === 0)) {
      const asked = taken.slice(0, askedAtOnce)
      const busy = await open(asked)
      io.progress(`${soFar()}, ${state.done + asked.length - busy} done`)
      if (busy === 0) await show(taken.splice(0, asked.length))
      if (busy > 0 || asked.length === 0)
        await delay(everyMs, undefined, { signal: io.signal }).catch(() => undefined)
    }
  }

  const followed = follow()
  // Whoever awaits the end hears of it; where that is never asked for, something else has failed.
  followed.catch(() => undefined)
  return {
    add: (article) => void taken.push(article),
    end: async () => {
      state.isOver = true
      await followed
      io.note(`${state.done} of ${state.done + taken.length} done${lettersOf(dead, name)}`)
      return dead
    },
    stop: () => {
      state.isStopped = true
    },
  }
}

type Taken = Extract<TakenArticle, { readonly id: string }>

const lettersOf = ({ length }: readonly As[], name: string): string =>
  length === 0 ? '' : `, ${many(length, 'dead letter')}: wiredesk failed list --feed import:${name}`

async function showRecord(
  { io, json, app, isWorking, name }: Following,
  { id, name: file }: Taken,
): Promise<void> {
  const record = await app.records.get(id)
  if (!record) {
    if (!isWorking) return
    const standing = await app.imports.standing(id)
    const reason = standing?.reason ? `, ${standing.reason}` : ''
    io.note(
      `${file}: ${standing?.state ?? 'unknown'}${reason}; see wiredesk failed list --feed import:${name}`,
    )
  } else if (json) io.print(JSON.stringify(record))
  else for (const line of [...summarizeRecord(record), `  record   ${record.id}`]) io.print(line)
}
