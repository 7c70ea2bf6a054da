// The process under test: watches the day's feeds by the day's clock until it is stopped.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import type * as appFile from '../src/app/open.ts'
import type * as configFile from '../src/config.ts'
import { hoursOf, nowOf } from './bad-day/clock.ts'
import { answerNames } from './bad-day/names.ts'
import { addToOlder, hastenOlder } from './bad-day/older.ts'
import { Plan } from './bad-day/plan.ts'

const { project, clock, names, feeds } = Plan.parse(JSON.parse(process.argv[2] ?? ''))
answerNames(names, () => hoursOf(clock))

const olderPath = join(project, 'src/app.ts')
const isOlder = existsSync(olderPath)
const appPath = isOlder ? olderPath : join(project, 'src/app/open.ts')
const { openApp }: typeof appFile = await import(appPath)
const { readConfig }: typeof configFile = await import(join(project, 'src/config.ts'))
if (!readFileSync(appPath, 'utf8').includes('clockRate')) await hastenOlder(project, clock)

const config = readConfig(process.env)
const log = pino({ level: config.WIREDESK_LOG_LEVEL }, pino.destination(2))
const options = { config, log, now: () => nowOf(clock), clockRate: clock.rate }
const app = await openApp(options)
const added = feeds.map((url) => ({ url }))
if (added.length > 0) await (isOlder ? addToOlder(app, added, app.now()) : app.feeds.add(added))
const workers = await app.work()
const schedule = app.schedule()
console.log('running')
process.once('SIGTERM', () => {
  void (async () => {
    await schedule.stop()
    await workers.stop()
    await app.close()
  })()
})
