import { pino } from 'pino'
import { appOf } from '../../src/app/app.ts'
import { openParts } from '../../src/app/open.ts'
import { keepCompiled } from '../../src/compiled.ts'
import { readConfig } from '../../src/config.ts'

// A process of its own for direct-starts.test.ts: works all stages, and says when it has come to a text whose facts it never finds.

keepCompiled()
const parts = await openParts({
  config: readConfig(process.env),
  log: pino({ level: 'error' }, pino.destination(2)),
})
const text = {
  ...parts.text,
  extractFacts: async () => {
    process.stdout.write('reading\n')
    return new Promise<never>(() => undefined)
  },
}
const app = appOf({ ...parts, text })
await app.work()
app.schedule()
