// A process that delivers, by a clock that runs fast, until it is killed.
import { pino } from 'pino'
import { openApp } from '../src/app/open.ts'
import { readConfig } from '../src/config.ts'

const [began = '', rate = ''] = process.argv.slice(2)
const start = Number(began)
const clockRate = Number(rate)
const now = () => new Date(start + (Date.now() - start) * clockRate)

const app = await openApp({
  config: readConfig(process.env),
  log: pino({ level: 'error' }, pino.destination(2)),
  now,
  clockRate,
})
await app.work({ stages: ['store-record'] })
console.log('running')
