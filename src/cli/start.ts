import { actingAs } from '../app/actor.ts'
import type { App } from '../app/app.ts'
import type { WebOptions } from '../app/web.ts'
import type { Running } from '../app/work.ts'
import type { SampleNewsroom } from '../sample/newsroom.ts'
import type { Command, Io } from './command.ts'
import { jobLog, landing, showFlow } from './landing.ts'
import { openProbe, untilStopped } from './work.ts'

export const start: Command = {
  name: 'start',
  summary: 'Do everything in one process: poll, fetch, read, record, and show it',
  options: {
    sample: {
      type: 'boolean',
      description: 'watch the sample newsroom though feeds are configured',
    },
    'no-dashboard': { type: 'boolean', description: 'do not serve the dashboard' },
    quiet: { type: 'boolean', description: 'do not print records' },
  },
  examples: [
    ['start', 'your feeds; without any, a sample newsroom on this machine'],
    ['start --quiet', 'as a service'],
    ['start --json | jq .document.title', 'records go to standard output, logs to standard error'],
  ],
  async run(call) {
    const { io, values } = call
    const opened = await io.app({ waitMs: Infinity })
    const sample = await unattended(async () => openSample(io, opened, values['sample'] === true))
    const app = sample ? opened.withWeb(webOf(sample)) : opened
    const running: Running[] = []
    try {
      const landed = landing(call, values['quiet'] === true)
      const seen = await openSeenBy(app, values['no-dashboard'] !== true)
      if (sample) running.push(await unattended(async () => askOften(app)))
      if (seen.close) running.push({ stop: seen.close })
      running.push(
        await app.work({ onRecord: landed.onRecord, jobLog: jobLog(io, app) }),
        app.schedule(),
      )
      const feeds = await app.feeds.list()
      io.note(
        `wiredesk is watching ${feeds.length} feeds${seen.url ? `, see ${seen.url}` : ''}; Ctrl-C stops it`,
      )
      if (io.isWatched) running.push(showFlow(io, app, landed))
      await untilStopped(io)
      io.note('stopping…')
    } finally {
      for (const one of running.toReversed()) await one.stop()
      await sample?.close()
    }
  },
}

/** What nobody has asked for is no action of theirs. */
const unattended = async <T>(work: () => Promise<T>): Promise<T> => actingAs(undefined, work)

/** What can be looked at: the dashboard, or else what monitors ask, where a port is set for it. */
async function openSeenBy(
  app: App,
  people: boolean,
): Promise<Partial<{ url: string; close: () => Promise<void> }>> {
  if (!people) return (await openProbe(app, true)) ?? {}
  const { startDashboard } = await import('../dashboard/listen.ts')
  return startDashboard(app)
}

/** What is said of the sample newsroom's feeds: by it they are known again. */
const folder = 'Sample newsroom'

/** The newsroom that wiredesk serves to itself while it has no feeds of yours to watch. */
async function openSample(io: Io, app: App, wanted: boolean): Promise<SampleNewsroom | undefined> {
  const feeds = await app.feeds.list()
  const samples = feeds.filter((feed) => feed.folder === folder)
  // Workers on other machines could not reach it.
  const isFleet = app.config.WIREDESK_DATABASE_URL !== undefined
  if ((samples.length < feeds.length || isFleet) && !wanted) {
    for (const { id } of samples) await app.feeds.setStatus(id, 'removed')
    return undefined
  }
  const { startSampleNewsroom } = await import('../sample/newsroom.ts')
  const newsroom = await startSampleNewsroom({ now: app.now })
  await app.feeds.add(newsroom.feeds.map((feed) => ({ ...feed, folder })))
  io.note(`no feeds are configured: watching a sample newsroom at ${newsroom.url}`)
  io.note('watch your own with: npx wiredesk feeds add https://…')
  return newsroom
}

const sampleEveryMs = 60_000

/** Its news are old, and so it would be asked once a day: too rarely to see its corrections come in. */
function askOften(app: App): Running {
  const ask = async () => {
    const feeds = (await app.feeds.list()).filter((feed) => feed.folder === folder)
    for (const { id, status } of feeds) {
      if (status === 'active') await app.feeds.setStatus(id, 'active')
    }
  }
  const timer = setInterval(() => {
    ask().catch((error: unknown) => app.log.warn({ err: error }, 'sample trouble'))
  }, sampleEveryMs)
  return { stop: async () => clearInterval(timer) }
}

/** It is our own, and so needs neither protection from us nor much patience. */
const webOf = ({ url }: SampleNewsroom): WebOptions => ({
  allowHosts: [new URL(url).host],
  paceMs: 100,
})
