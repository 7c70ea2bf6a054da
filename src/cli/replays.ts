import type { App } from '../app/app.ts'
import type { Replay } from '../schemas/replay.ts'
import type { Command } from './command.ts'
import { cellOf, printRows } from './table.ts'

const columns = [
  ['id', (r: Replay) => r.id],
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
