import type { App } from '../app/app.ts'
import type { Flow } from '../app/status.ts'
import type { Running, WorkOptions } from '../app/work.ts'
import type { Call, Io } from './command.ts'
import { recordLine } from './record-text.ts'

/** The records of this process, as they land. */
export interface Landing {
  readonly onRecord: NonNullable<WorkOptions['onRecord']>
  /** How many there were, and how many of them within the last minute. */
  readonly counts: () => Counts
}

interface Counts {
  readonly recorded: number
  readonly lately: number
}

const minuteMs = 60_000

/** Prints each record in a line, or whole with `--json`, unless it is to be quiet. `now` in milliseconds. */
export function landing(
  { io, json }: Call,
  isQuiet: boolean,
  now: () => number = Date.now,
): Landing {
  let recorded = 0
  let times: readonly number[] = []
  const lately = () => times.filter((time) => time > now() - minuteMs)
  return {
    onRecord(record) {
      recorded += 1
      times = [...lately(), now()]
      if (!isQuiet) io.print(json ? JSON.stringify(record) : recordLine(record))
    },
    counts: () => ({ recorded, lately: lately().length }),
  }
}

/**
 * One line below the records: what has landed, how fast, and what is under way, waits and is dead. While the database is away that is
 * told once, and once that it is back.
 */
export function showFlow(
  io: Pick<Io, 'progress'>,
  app: Pick<App, 'log'> & { readonly status: Pick<App['status'], 'flow'> },
  landed: Pick<Landing, 'counts'>,
  everyMs = 2_000,
): Running {
  let timer: NodeJS.Timeout
  let isAway = false
  let asking: Promise<void> = Promise.resolve()
  const ask = async () => {
    try {
      io.progress(flowLine(await app.status.flow(), landed.counts()))
      if (isAway) app.log.info('it can be told again how it stands')
      isAway = false
    } catch (error) {
      if (!isAway) app.log.warn({ err: error }, 'cannot tell how it stands')
      isAway = true
    }
    timer = setTimeout(next, everyMs)
  }
  const next = () => {
    asking = ask()
  }
  next()
  return {
    async stop() {
      await asking
      clearTimeout(timer)
    },
  }
}

const flowLine = ({ inFlight, waiting, dead }: Flow, { recorded, lately }: Counts): string =>
  `${recorded} recorded, ${lately} in the last minute · ${inFlight} in flight · ${waiting} waiting · ${dead} dead`

/** On a terminal what is asked for comes first: what becomes of each job is told there to whoever asks for `debug`. */
export const jobLog = (
  { isWatched, env }: Pick<Io, 'isWatched' | 'env'>,
  { log }: Pick<App, 'log'>,
): App['log'] =>
  isWatched && env['WIREDESK_LOG_LEVEL'] !== 'debug' ? log.child({}, { level: 'silent' }) : log
