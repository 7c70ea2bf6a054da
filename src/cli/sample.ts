import { actingAs } from '../app/actor.ts'
import type { App } from '../app/app.ts'
import { many } from '../app/in-words.ts'
import type { SampleFeeds } from '../app/shapes.ts'
import type { WebOptions } from '../app/web.ts'
import type { Running } from '../app/work.ts'
import type { SampleNewsroom } from '../sample/newsroom.ts'
import { sampleFolder } from '../schemas/sample-feed.ts'
import type { Io } from './command.ts'

/** What nobody has asked for is no action of theirs. */
export const unattended = async <T>(work: () => Promise<T>): Promise<T> => actingAs(undefined, work)

type Noting = Pick<Io, 'note'>

/** The newsroom that wiredesk serves to itself while nothing in the store is yours, or where it is `wanted`. */
export async function openSample(
  io: Noting,
  app: App,
  wanted: boolean,
): Promise<SampleNewsroom | undefined> {
  const standing = await app.samples.standing()
  const { hasOthers, taken } = standing
  // Workers on other machines could not reach it.
  const isFleet = app.config.WIREDESK_DATABASE_URL !== undefined
  if ((hasOthers || isFleet) && !wanted) {
    await makeRoom(io, app, standing)
    return undefined
  }
  if (wanted) await app.samples.hold(heldMs)
  const { startSampleNewsroom } = await import('../sample/newsroom.ts')
  const newsroom = await startSampleNewsroom({ now: app.now })
  // One's own is not put into the folder of what is taken out again.
  const feeds = newsroom.feeds.filter(({ url }) => !taken.includes(url))
  await app.feeds.add(feeds.map((feed) => ({ ...feed, folder: sampleFolder })))
  io.note(
    hasOthers
      ? `watching a sample newsroom at ${newsroom.url} beside your feeds`
      : `no feeds are configured: watching a sample newsroom at ${newsroom.url}`,
  )
  io.note('watch your own with: npx wiredesk feeds add https://…')
  return newsroom
}

/** What is invented stands beside nothing that is not: it would be searched, counted and exported with it. */
export async function makeRoom(io: Noting, app: App, { ids }: SampleFeeds): Promise<void> {
  if (ids.length === 0) return
  const entries = await app.samples.forget()
  io.note(
    entries === false
      ? 'the sample newsroom stays in the store: a process serves it beside what is yours (start --sample)'
      : `the sample newsroom made room: its ${many(entries, 'entry was', 'entries were')} taken out of the store`,
  )
}

const askEveryMs = 60_000
const lookEveryMs = 5_000
/** A process that hangs for some seconds still holds it, and one that was killed does not for long. */
const heldMs = 6 * lookEveryMs

/**
 * Its news are old, and so it would be asked once a day: too rarely to see its corrections come in. It is asked until something
 * else is there.
 */
export function askOften(io: Noting, app: App, wanted: boolean): Running {
  const asking = every(app, askEveryMs, async () => askNow(app))
  const looking = every(app, lookEveryMs, async () => {
    if (wanted) return app.samples.hold(heldMs)
    const standing = await app.samples.standing()
    if (standing.hasOthers) await makeRoom(io, app, standing)
  })
  return {
    async stop() {
      await asking.stop()
      await looking.stop()
      if (wanted) await app.samples.release()
    },
  }
}

async function askNow(app: App): Promise<void> {
  const { ids } = await app.samples.standing()
  for (const id of ids) await app.feeds.pollNow(id)
}

/** One after the other; none is cut off. */
function every(app: App, ms: number, work: () => Promise<void>): Running {
  let last = Promise.resolve()
  const timer = setInterval(() => {
    last = last.then(work).catch((error: unknown) => app.log.warn({ err: error }, 'sample trouble'))
  }, ms)
  return {
    async stop() {
      clearInterval(timer)
      await last
    },
  }
}

/** It is our own, and so needs neither protection from us nor much patience. */
export const webOf = ({ url }: SampleNewsroom): WebOptions => ({
  allowHosts: [new URL(url).host],
  paceMs: 100,
})
