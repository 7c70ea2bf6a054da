import type { App } from '../app/app.ts'
import { type SinkRow } from '../app/shapes.ts'
import { shownSettings } from '../app/sinks.ts'
import { maskedJson, maskedText } from '../masked.ts'
import { utcMinute } from '../moments.ts'
import { type Command } from './command.ts'
import { missing } from './sink-calls.ts'
import { printRows } from './table.ts'
import { ageOf } from './times.ts'

const stateOf = ({ status, failure, failingSince }: SinkRow) =>
  failure === null
    ? status
    : `${status}, failing (${failure}) since ${failingSince === null ? '' : utcMinute(failingSince)}`

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

export const list: Command = {
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

export const show: Command = {
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

interface KindRow {
  readonly kind: string
  readonly key: string
  readonly what: string
}

export const kindsCommand: Command = {
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
