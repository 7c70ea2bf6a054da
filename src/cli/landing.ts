import type { App } from '../app/app.ts'
import type { Running, WorkOptions } from '../app/work.ts'
import type { Call, Io } from './command.ts'
import { recordLine } from './record-text.ts'

/** The records of this process, as they land. */
export interface Landing {
  readonly onRecord: NonNullable<WorkOptions['onRecord']>
  /** How many there were, and how many of them within the last minute. */
  readonly counts: () => { readonly recorded: number; readonly lately: number }
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

const everyMs = 2_000

/** One line below the records: what has landed, how fast, and what is under way, waits and is dead. */
export function showFlow(io: Io, app: Pick<App, 'status' | 'log'>, landed: Landing): Running {
  let timer: NodeJS.Timeout
  let asking: Promise<void> = Promise.resolve()
  const ask = async () => {
    try {
      const { inFlight, waiting, dead } = await app.status.flow()
      const { recorded, lately } = landed.counts()
      io.progress(
        `${recorded} recorded, ${lately} in the last minute · ${inFlight} in flight · ${waiting} waiting · ${dead} dead`,
      )
    } catch (error) {
      app.log.warn({ err: error }, 'cannot tell how it stands')
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
