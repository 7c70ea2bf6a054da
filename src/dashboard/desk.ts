import type { MiddlewareHandler } from 'hono'
import type { App } from '../app/app.ts'
import type { LetterCounts } from '../app/shapes.ts'
import { keptAnswer } from './kept-answer.ts'
import type { Ask, Parts } from './live/source.ts'

/** What pages are made of. */
export interface Desk {
  readonly app: App
  /**
   * Gives what `ask` gave of late: at least so many ms, and so long that asking costs no more than half a hundredth of
   * a core, however large the store. For what counts much and is shown often. What is done on a page shows at once.
   */
  readonly kept: <T>(keptMs: number, ask: () => Promise<T>) => () => Promise<T>
  /** How many letters there are of each status. */
  readonly letterCounts: () => Promise<LetterCounts>
  /** The parts of the desk that pages name as `data-live`: whoever looks at one is told when it is another. */
  readonly parts: Parts
  /** Adds a part that pages show, by its name: cheap to ask for, or kept. */
  readonly addPart: (name: string, ask: Ask) => void
  /** Notes that something was done. */
  readonly noteChanges: MiddlewareHandler
}

/** Monotonic, in ms. */
const clock = () => performance.now()
const times = 200

export function openDesk(app: App): Desk {
  let changed = 0
  const changes = () => changed
  const kept = <T>(keptMs: number, ask: () => Promise<T>) =>
    keptAnswer({ keptMs, times, changes }, ask, clock)
  const letterCounts = kept(2_000, async () => app.letters.counts())
  const whole = {
    ...wholeParts(app, kept),
    letters: letterCounts,
    // What people do here shows in every tab: feeds are paused, renamed and set without a poll.
    feeds: kept(2_000, async () => ({ polledAt: await app.status.lastPoll(), changed })),
  }
  return {
    app,
    kept,
    letterCounts,
    parts: { whole, each: { entry: async (ids) => app.entries.standings(ids) } },
    addPart: (name, ask) => Object.assign(whole, { [name]: ask }),
    noteChanges: async (c, next) => {
      await next()
      if (c.req.method !== 'GET') changed += 1
    },
  }
}

/**
 * Each is asked for while somebody looks at it, every two seconds for all together: so it must be cheap, or kept.
 */
const wholeParts = (app: App, kept: Desk['kept']): Readonly<Record<string, Ask>> => ({
  flow: async () => app.status.pulse(),
  holds: kept(2_000, async () => app.holds.list()),
  replays: kept(2_000, async () => app.replays.list()),
  sinks: kept(2_000, async () => app.sinks.list()),
})
