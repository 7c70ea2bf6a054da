import type { App } from '../app/app.ts'
import type { Replay, ReplayComparison } from '../schemas/replay.ts'
import type { Command } from './command.ts'
import { printChanges } from './replay-preview.ts'
import { cellOf, printRows } from './table.ts'

const columns = [
  ['id', (r: Replay) => r.id],
  ['kind', (r: Replay) => (r.isPreview ? 'preview' : 'replay')],
  ['status', (r: Replay) => r.status],
  ['from', (r: Replay) => r.fromStage],
  ['queued', (r: Replay) => `${r.queued}/${r.total}`],
  ['in flight', (r: Replay) => r.inFlight],
  ['dead', (r: Replay) => r.dead],
  ['a minute', (r: Replay) => r.perMinute],
  ['by', (r: Replay) => r.by],
  ['started', (r: Replay) => r.startedAt],
  ['ended', (r: Replay) => r.endedAt],
] as const

const list: Command = {
  name: 'replays list',
  summary: 'List replays, the newest first',
  examples: [['replays list', 'which run, are paused, or are over']],
  async run(call) {
    const app = await call.io.app()
    printRows(call, await app.replays.list(), columns)
  },
}

const show: Command = {
  name: 'replays show',
  summary: 'One replay: what it takes, and how far it is',
  takes: 'ID',
  count: [1, 1],
  examples: [['replays show 4f6f2a1c', 'as replays list names it']],
  async run({ io, rest: [id = ''], json }) {
    const app = await io.app()
    const replay = await app.replays.get(id)
    if (!replay) throw missing(id)
    if (json) return io.print(JSON.stringify(replay))
    for (const [name, say] of columns) io.print(`${name.padEnd(10)} ${cellOf(say(replay))}`)
    io.print(`${'filter'.padEnd(10)} ${JSON.stringify(replay.filter)}`)
  },
}

const changes: Command = {
  name: 'replays changes',
  summary: 'What a replay has changed so far, or a preview would change, fact by fact',
  takes: 'ID',
  count: [1, 1],
  examples: [['replays changes 4f6f2a1c', 'facts of some articles, and totals by rule']],
  async run(call) {
    const app = await call.io.app()
    const [id = ''] = call.rest
    if (!(await app.replays.get(id))) throw missing(id)
    printChanges(call, await app.replays.changes(id))
  },
}

type Rule = ReplayComparison['rules'][number]

const ruleColumns = [
  ['of', ({ what }: Rule) => what],
  ['rule', ({ rule }: Rule) => rule],
  ...(['gained', 'lost', 'changed'] as const).map(
    (name) => [name, ({ one, other }: Rule) => `${one[name]} → ${other[name]}`] as const,
  ),
] as const

const compare: Command = {
  name: 'replays compare',
  summary: 'What two replays or previews came to, rule by rule, and what they tell otherwise',
  takes: 'ID ID',
  count: [2, 2],
  examples: [['replays compare 4f6f2a1c 90b1d3e7', 'previews of two versions of an extractor']],
  async run(call) {
    const app = await call.io.app()
    const [one = '', other = ''] = call.rest
    const comparison = await app.replays.compare(one, other)
    if (!comparison) throw missing(`${one} or ${other}`)
    if (call.json) return call.io.print(JSON.stringify(comparison))
    printRows(call, comparison.rules, ruleColumns)
    for (const { id, title, one: first, other: second } of comparison.examples) {
      call.io.note(`${id}  ${title}`)
      for (const fact of first)
        call.io.note(`  ${one} alone: ${fact.kind} ${fact.what} ${fact.words}`)
      for (const fact of second)
        call.io.note(`  ${other} alone: ${fact.kind} ${fact.what} ${fact.words}`)
    }
  },
}

const missing = (id: string) =>
  new Error(`there is no replay ${id}; wiredesk replays list names them`)

const turning = (
  verb: 'pause' | 'resume' | 'cancel',
  summary: string,
  turn: (app: App, id: string) => Promise<Replay | undefined>,
): Command => ({
  name: `replays ${verb}`,
  summary,
  takes: 'ID',
  count: [1, 1],
  examples: [[`replays ${verb} 4f6f2a1c`, 'as replays list names it']],
  async run({ io, rest: [id = ''], json }) {
    const replay = await turn(await io.app(), id)
    if (!replay) throw missing(id)
    io.print(json ? JSON.stringify(replay) : `replay ${id} ${replay.status}`)
  },
})

export const replaysCommands: readonly Command[] = [
  list,
  show,
  changes,
  compare,
  turning('pause', 'Take no more entries for a replay for now', async (app, id) =>
    app.replays.pause(id),
  ),
  turning('resume', 'Go on with a replay where it stood', async (app, id) =>
    app.replays.resume(id),
  ),
  turning('cancel', 'Take no more entries for a replay, for good', async (app, id) =>
    app.replays.cancel(id),
  ),
]
