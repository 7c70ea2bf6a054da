// The process that bench/crash.ts kills: watches the feeds named until it is stopped.
import { pino } from 'pino'
import { openApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'

const feeds = process.argv.slice(2)
const config = readConfig(process.env)
const app = await openApp({
  config,
  log: pino({ level: config.WIREDESK_LOG_LEVEL }, pino.destination(2)),
})
await app.store.feeds.add(
  feeds.map((url) => ({ url })),
  app.now(),
)
const allowHosts = feeds.map((url) => new URL(url).host)
const workers = await app.work({ web: { allowHosts, paceMs: 0 } })
const schedule = app.schedule()
console.log('running')
process.once('SIGTERM', () => {
  void (async () => {
    await schedule.stop()
    await workers.stop()
    await app.close()
  })()
})
