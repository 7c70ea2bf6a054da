// The process under test: watches the day's feeds by the day's clock until it is stopped.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import type * as appFile from '../src/app.ts'
import type * as configFile from '../src/config.ts'
import { hoursOf, nowOf } from './bad-day/clock.ts'
import { answerNames } from './bad-day/names.ts'
import { hastenOlder } from './bad-day/older.ts'
import { Plan } from './bad-day/plan.ts'

const { project, clock, names, feeds } = Plan.parse(JSON.parse(process.argv[2] ?? ''))
answerNames(names, () => hoursOf(clock))

const appPath = join(project, 'src/app.ts')
const { openApp }: typeof appFile = await import(appPath)
const { readConfig }: typeof configFile = await import(join(project, 'src/config.ts'))
if (!(await readFile(appPath, 'utf8')).includes('clockRate')) await hastenOlder(project, clock)

const config = readConfig(process.env)
const log = pino({ level: config.WIREDESK_LOG_LEVEL }, pino.destination(2))
const options = { config, log, now: () => nowOf(clock), clockRate: clock.rate }
const app = await openApp(options)
if (feeds.length > 0)
  await app.store.feeds.add(
    feeds.map((url) => ({ url })),
    app.now(),
  )
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
