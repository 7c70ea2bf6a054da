import { type SinkRow } from '../app/shapes.ts'
import { sinkKeys } from '../app/sinks.ts'
import { type Command, UsageError } from './command.ts'
import { kindsCommand, list, show } from './shown-sinks.ts'
import { pairOf, startOf, startOptions, tell } from './sink-calls.ts'
import { letters, retry } from './sink-letters.ts'

const add: Command = {
  name: 'sinks add',
  summary: 'Send records somewhere, from now on: to files, a webhook, an index',
  details: sinkKeys,
  takes: 'NAME KIND KEY=VALUE…',
  count: [2, Infinity],
  options: startOptions,
  examples: [
    ['sinks add files jsonl folder=/var/lib/records --all', 'all records, and all that come'],
    ['sinks add desk webhook url=https://desk.example/records secret=…', 'signed batches'],
    ['sinks add search opensearch url=http://127.0.0.1:9200 --since 30d', 'an index'],
  ],
  async run(call) {
    const [name = '', kind = '', ...assignments] = call.rest
    const settings = Object.fromEntries(assignments.map(pairOf))
    const app = await call.io.app()
    const start = startOf(call.values, app.now()) ?? 'now'
    const added = await app.sinks.add({ name, kind, settings, start })
    if (added) return tell(call, name, true, `${name} is a sink`, { kind })
    call.io.note(`there is a sink ${name} already: sinks set changes it`)
    return false
  },
}

const set: Command = {
  name: 'sinks set',
  summary: 'Change settings of a sink; a setting without a value is taken back',
  details: sinkKeys,
  takes: 'NAME KEY=VALUE…',
  count: [2, Infinity],
  examples: [['sinks set desk batch=20 secret=', 'smaller batches, not signed any more']],
  async run(call) {
    const [name = '', ...assignments] = call.rest
    const app = await call.io.app()
    const before = (await app.sinks.get(name))?.settings ?? {}
    const merged = { ...before, ...Object.fromEntries(assignments.map(pairOf)) }
    const settings = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''))
    const found = await app.sinks.setSettings(name, settings)
    return tell(call, name, found, `${name} is set`, { settings: Object.keys(settings) })
  },
}

const setting = (verb: string, status: SinkRow['status'], summary: string): Command => ({
  name: `sinks ${verb}`,
  summary,
  takes: 'NAME',
  count: [1, 1],
  examples: [[`sinks ${verb} desk`, 'by its name']],
  async run(call) {
    const [name = ''] = call.rest
    const app = await call.io.app()
    return tell(call, name, await app.sinks.setStatus(name, status), `${name} is ${status}`, {
      status,
    })
  },
})

const remove: Command = {
  name: 'sinks remove',
  summary: 'Send nothing there any more, and forget where it stood',
  takes: 'NAME',
  count: [1, 1],
  examples: [['sinks remove desk', 'by its name; records stay in the store']],
  async run(call) {
    const [name = ''] = call.rest
    const app = await call.io.app()
    return tell(call, name, await app.sinks.remove(name), `${name} is removed`, { removed: true })
  },
}

const replay: Command = {
  name: 'sinks replay',
  summary: 'Send again what was recorded since a time, and all that follows',
  takes: 'NAME',
  count: [1, 1],
  options: startOptions,
  examples: [
    ['sinks replay search --since 7d', 'after its receiver lost a week'],
    ['sinks replay search --all', 'into a new index'],
  ],
  async run(call) {
    const [name = ''] = call.rest
    const app = await call.io.app()
    const start = startOf(call.values, app.now())
    if (start === undefined) throw new UsageError('sinks replay takes --since or --all')
    return tell(call, name, await app.sinks.replay(name, start), `${name} is set back`, { start })
  },
}

export const sinkCommands: readonly Command[] = [
  add,
  list,
  show,
  set,
  setting('pause', 'paused', 'Send nothing for now; what comes meanwhile is sent later'),
  setting('resume', 'active', 'Send again, paused or failing sinks at once'),
  replay,
  letters,
  retry,
  remove,
  kindsCommand,
]
