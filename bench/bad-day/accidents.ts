import { setTimeout as delay } from 'node:timers/promises'
import { hoursOf, realMsUntil } from './clock.ts'
import type { Desk, Mode } from './desk.ts'
import type { Span } from './illness.ts'
import type { Plan } from './plan.ts'

/** What goes wrong at our own end. */
interface Accident {
  /** In hours of the day. */
  readonly at: number
  readonly name: string
  readonly modes: readonly Mode[]
  readonly happen: (desk: Desk, plan: Plan) => Promise<void>
}

const everywhere: readonly Mode[] = ['embedded', 'redis', 'server']
const stoppedMs = 6_000

const kill: Pick<Accident, 'name' | 'happen'> = {
  name: 'kill -9 and start',
  happen: async (desk, plan) => {
    await desk.kill()
    await desk.start({ ...plan, feeds: [] })
  },
}

const stop: Pick<Accident, 'name' | 'happen'> = {
  name: `SIGSTOP for ${stoppedMs / 1_000} s`,
  happen: async (desk) => {
    desk.signal('SIGSTOP')
    await delay(stoppedMs)
    desk.signal('SIGCONT')
  },
}

const accidents: readonly Accident[] = [
  { at: 1.5, modes: everywhere, ...kill },
  { at: 5.2, modes: everywhere, ...stop },
  { at: 8.6, modes: everywhere, ...kill },
  {
    at: 10.4,
    name: 'kill -9 of PostgreSQL',
    modes: ['embedded', 'redis'],
    happen: async (desk) => desk.killPostgres(),
  },
  { at: 11.6, modes: everywhere, ...stop },
  {
    at: 13.2,
    name: 'kill -9 of Redis',
    modes: ['redis'],
    happen: async (desk) => desk.redis?.kill(),
  },
  {
    at: 13.4,
    name: 'the database falls silent',
    modes: ['server'],
    happen: async (desk) => void desk.proxy?.silence(),
  },
  // Not where the database has fallen silent: a new process has new connections.
  { at: 15.8, modes: ['embedded', 'redis'], ...kill },
  { at: 20.6, modes: everywhere, ...kill },
]

/** When our own network is down. */
export const offline: Span = [18, 19.5]

/** Lets happen what is due in that mode; gives when and what. Ends when the signal says so. */
export async function haveAccidents(
  mode: Mode,
  desk: Desk,
  plan: Plan,
  signal: AbortSignal,
): Promise<string[]> {
  const happened: string[] = []
  for (const { at, name, modes, happen } of accidents) {
    if (!modes.includes(mode)) continue
    await delay(realMsUntil(plan.clock, at), undefined, { signal }).catch(() => undefined)
    if (signal.aborted) break
    const end = await happen(desk, plan).then(
      () => 'over',
      (error: unknown) => `FAILED, ${String(error)},`,
    )
    happened.push(`${at.toFixed(1)} h ${name} (${end} at ${hoursOf(plan.clock).toFixed(1)} h)`)
  }
  return happened
}
