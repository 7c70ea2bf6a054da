import type { App } from '../app/app.ts'
import { many } from '../app/in-words.ts'
import type { Running } from '../app/work.ts'
import type { Command } from './command.ts'
import { jobLog, landing, showFlow } from './landing.ts'
import { askOften, openSample, unattended, webOf } from './sample.ts'
import { openProbe, untilStopped } from './work.ts'

export const start: Command = {
  name: 'start',
  summary: 'Do everything in one process: poll, fetch, read, record, and show it',
  options: {
    sample: {
      type: 'boolean',
      description: 'watch the sample newsroom beside what is yours',
    },
    'no-dashboard': { type: 'boolean', description: 'do not serve the dashboard' },
    quiet: { type: 'boolean', description: 'do not print records' },
  },
  examples: [
    ['start', 'your feeds; with nothing of yours, a sample newsroom on this machine'],
    ['start --quiet', 'as a service'],
    ['start --json | jq .document.title', 'records go to standard output, logs to standard error'],
  ],
  async run(call) {
    const { io, values } = call
    // A first start makes a whole database: nobody is to wait without a word.
    const { WIREDESK_DATABASE_URL: server, WIREDESK_DATA_DIR: folder } = io.config()
    io.note(server === undefined ? `opening the store in ${folder}` : 'opening the store')
    const opened = await io.app({ waitMs: Infinity })
    const isWanted = values['sample'] === true
    const sample = await unattended(async () => openSample(io, opened, isWanted))
    const app = sample ? opened.withWeb(webOf(sample)) : opened
    const running: Running[] = []
    try {
      const landed = landing(call, values['quiet'] === true)
      const seen = await openSeenBy(app, values['no-dashboard'] !== true)
      if (sample) running.push(await unattended(async () => askOften(io, app, isWanted)))
      if (seen.close) running.push({ stop: seen.close })
      running.push(
        await app.work({ onRecord: landed.onRecord, jobLog: jobLog(io, app) }),
        app.schedule(),
      )
      const feeds = await app.feeds.list()
      io.note(
        `wiredesk is watching ${many(feeds.length, 'feed')}${seen.url ? `, see ${seen.url}` : ''}; Ctrl-C stops it`,
      )
      if (feeds.length === 0) io.note('watch some with: npx wiredesk feeds add https://…')
      if (io.isWatched) running.push(showFlow(io, app, landed))
      await untilStopped(io)
      io.note('stopping…')
    } finally {
      for (const one of running.toReversed()) await one.stop()
      await sample?.close()
    }
  },
}

/** What can be looked at: the dashboard, or else what monitors ask, where a port is set for it. */
async function openSeenBy(
  app: App,
  people: boolean,
): Promise<Partial<{ url: string; close: () => Promise<void> }>> {
  if (!people) return (await openProbe(app, true)) ?? {}
  const { startDashboard } = await import('../dashboard/listen.ts')
  return startDashboard(app)
}
