// The process that bench/crash.ts kills: polls, works and schedules until it is stopped.
import { pino } from 'pino'
import { openApp } from '../src/app/open.ts'
import { readConfig } from '../src/config.ts'

const config = readConfig(process.env)
const app = await openApp({
  config,
  log: pino({ level: config.WIREDESK_LOG_LEVEL }, pino.destination(2)),
})
const workers = await app.withWeb({ paceMs: 0 }).work()
const schedule = app.schedule()
process.once('SIGTERM', () => {
  void (async () => {
    await schedule.stop()
    await workers.stop()
    await app.close()
  })()
})
