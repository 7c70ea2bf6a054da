import type { App } from '../app/app.ts'
import { type SinkLetter, type SinkRow, type SinkStart } from '../app/shapes.ts'
import { shownSettings, sinkKeys } from '../app/sinks.ts'
import { maskedJson, maskedText } from '../masked.ts'
import {
  type Call,
  type Command,
  type Io,
  UsageError,
  type Values,
  text,
  wholeNumber,
} from './command.ts'
import { printRows } from './table.ts'
import { ageOf, sinceOf } from './times.ts'

const assignment = /^([a-z][a-z-]*)=(.*)$/s

/** `url=https://…` as a pair. Throws `UsageError`. */
function pairOf(written: string): readonly [string, string] {
  const [, key, value] = assignment.exec(written) ?? []
  if (key === undefined || value === undefined)
    throw new UsageError(`${JSON.stringify(written)} is no setting such as url=https://…`)
  return [key, value]
}

const startOptions = {
  since: {
    type: 'string',
    description: 'with what was recorded since a date or an age such as 30d',
  },
  all: { type: 'boolean', description: 'with all records there are' },
} as const

function startOf(values: Values, now: Date): SinkStart | undefined {
  const since = text(values, 'since')
  if (since !== undefined && values['all'] === true)
    throw new UsageError('takes --since or --all, not both')
  if (since !== undefined) return { since: sinceOf(since, now) }
  return values['all'] === true ? 'all' : undefined
}

/** Says where to look for the names that there are. Gives false. */
function missing({ note }: Pick<Io, 'note'>, name: string): false {
  note(`there is no sink ${name}; wiredesk sinks list names them`)
  return false
}

/** Tells what became of a sink; false, and why, where there is none of that name. */
function tell({ io, json }: Call, name: string, found: boolean, line: string, fields: object) {
  if (!found) return missing(io, name)
  io.print(json ? JSON.stringify({ name, ...fields }) : line)
  return true
}

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

const stateOf = ({ status, failure, failingSince }: SinkRow) =>
  failure === null
    ? status
    : `${status}, failing (${failure}) since ${failingSince?.toISOString().slice(0, 16).replace('T', ' ')}`

const columns = [
  ['name', (s: SinkRow) => s.name],
  ['kind', (s: SinkRow) => s.kind],
  ['state', stateOf],
  ['behind', (s: SinkRow) => s.behind],
  ['delivered', (s: SinkRow) => s.delivered],
  ['last', (s: SinkRow) => s.deliveredAt],
  ['refused', (s: SinkRow) => s.letters],
  ['next', (s: SinkRow) => (s.failure === null ? undefined : s.nextAttemptAt)],
] as const

const masked = ({ sinks }: Pick<App, 'sinks'>, sink: SinkRow, reveal: boolean): SinkRow => ({
  ...sink,
  settings: shownSettings(sink, reveal, sinks.kinds),
})

const list: Command = {
  name: 'sinks list',
  summary: 'Where records go: how far behind, what fails, what was refused',
  examples: [['sinks list', 'all of them']],
  async run(call) {
    const app = await call.io.app()
    printRows(
      call,
      (await app.sinks.list()).map((sink) => masked(app, sink, false)),
      columns,
    )
  },
}

const show: Command = {
  name: 'sinks show',
  summary: 'Show all there is about a sink',
  takes: 'NAME',
  count: [1, 1],
  options: { secrets: { type: 'boolean', description: 'do not mask secrets' } },
  examples: [['sinks show desk', 'its settings, lag and last failure']],
  async run({ io, rest: [name = ''], values, json }) {
    const app = await io.app()
    const found = await app.sinks.get(name)
    if (!found) return missing(io, name)
    const isOpen = values['secrets'] === true
    const sink = masked(app, found, isOpen)
    if (json) io.print(isOpen ? JSON.stringify(sink) : maskedJson(sink))
    else for (const line of linesOf(sink, app.now())) io.print(isOpen ? line : maskedText(line))
    return true
  },
}

function linesOf(sink: SinkRow, now: Date): string[] {
  const age = (at: Date | null) => (at === null ? '-' : ageOf(now.getTime() - at.getTime()))
  const rows: readonly (readonly [string, string])[] = [
    ['kind', sink.kind],
    ['state', stateOf(sink)],
    ...Object.entries(sink.settings).map(([key, value]) => [`set: ${key}`, value] as const),
    ['behind', `${sink.behind} records at most, the oldest for ${age(sink.behindSince)}`],
    ['delivered', `${sink.delivered} records, the last ${age(sink.deliveredAt)} ago`],
    ['refused', `${sink.letters} (wiredesk sinks letters ${sink.name})`],
    ...(sink.failureMessage === null ? [] : [['fails', sink.failureMessage] as const]),
  ]
  return rows.map(([key, value]) => `${key.padEnd(16)}${value}`)
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

interface KindRow {
  readonly kind: string
  readonly key: string
  readonly what: string
}

const kindsCommand: Command = {
  name: 'sinks kinds',
  summary: 'What kinds of sinks there are, with their settings; those of wiredesk.config.ts too',
  examples: [['sinks kinds', 'for sinks add']],
  async run(call) {
    const app = await call.io.app()
    const rows = Object.entries(app.sinks.kinds).flatMap(([kind, { what, keys }]): KindRow[] => [
      { kind, key: '', what },
      ...Object.entries(keys).map(([key, { what: told }]) => ({ kind, key, what: told })),
    ])
    printRows(call, rows, [
      ['kind', ({ kind }) => kind],
      ['setting', ({ key }) => key],
      ['what', ({ what }) => what],
    ])
  },
}

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

const letterColumns = [
  ['article', (l: SinkLetter) => l.articleId],
  ['revision', (l: SinkLetter) => l.revision],
  ['code', (l: SinkLetter) => l.code],
  ['attempts', (l: SinkLetter) => l.attempts],
  ['refused', (l: SinkLetter) => l.refusedAt],
  ['due', (l: SinkLetter) => (l.isDue ? 'again' : '')],
  ['title', (l: SinkLetter) => l.title],
  ['reason', (l: SinkLetter) => l.message],
] as const

const letters: Command = {
  name: 'sinks letters',
  summary: 'Records that the receiver of a sink refused, the newest first',
  takes: 'NAME',
  count: [1, 1],
  options: { limit: { type: 'string', description: 'at most so many (50)' } },
  examples: [['sinks letters search', 'and why']],
  async run(call) {
    const [name = ''] = call.rest
    const app = await call.io.app()
    const limit = wholeNumber(call.values, 'limit') ?? 50
    if (!(await app.sinks.get(name))) return missing(call.io, name)
    printRows(call, await app.sinks.letters(name, limit), letterColumns)
    return true
  },
}

const retry: Command = {
  name: 'sinks retry',
  summary: 'Send refused records again',
  takes: 'NAME [ARTICLE…]',
  count: [1, Infinity],
  examples: [
    ['sinks retry search', 'all of them, after the receiver was mended'],
    ['sinks retry search 4f1c0e5d2b', 'one, by its article'],
  ],
  async run({ io, rest: [name = '', ...articles], json }) {
    const app = await io.app()
    if (!(await app.sinks.get(name))) return missing(io, name)
    const due = await app.sinks.retry(name, articles.length === 0 ? undefined : articles)
    io.print(json ? JSON.stringify({ name, due }) : `${due} records are sent again`)
    return due > 0 || articles.length === 0
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
