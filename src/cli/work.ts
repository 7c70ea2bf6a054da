import { once } from 'node:events'
import type { App } from '../app/app.ts'
import { type Command, type Io, UsageError, text, wholeNumber } from './command.ts'

/** Resolves when the process is asked to stop. */
export async function untilStopped({ signal }: Io): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
}

export const workCommand: Command = {
  name: 'work',
  summary: 'Take jobs: one process of a fleet',
  options: {
    stages: { type: 'string', description: 'only these, separated by commas (all)' },
    concurrency: {
      type: 'string',
      description: 'jobs of one stage at once (each stage has its own number)',
    },
  },
  examples: [
    ['work', 'all stages'],
    ['work --stages fetch-article --concurrency 32', 'a machine that only fetches'],
    ['work --stages normalize-article,extract-facts', 'a machine that only reads'],
  ],
  async run({ io, values }) {
    const concurrency = wholeNumber(values, 'concurrency')
    if (concurrency === 0) throw new UsageError('--concurrency must be at least 1')
    const stages = text(values, 'stages')
      ?.split(',')
      .map((name) => name.trim())
    const app = await io.app({ waitMs: Infinity })
    // First of all: where its port is taken, no worker may run on.
    const probe = await openProbe(app)
    try {
      const workers = await app.work({ stages, concurrency })
      app.log.info({ stages: stages ?? 'all', ...(probe && { metrics: probe.url }) }, 'working')
      await untilStopped(io)
      await workers.stop()
    } finally {
      await probe?.close()
    }
  },
}

/** Where its port is set. */
export async function openProbe(app: App, ofStore = false) {
  const port = app.config.WIREDESK_METRICS_PORT
  if (port === undefined) return undefined
  const { startProbe } = await import('../dashboard/listen.ts')
  return startProbe(app, port, ofStore)
}
