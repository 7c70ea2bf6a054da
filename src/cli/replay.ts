import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { App } from '../app/app.ts'
import type { Preview, ReplayProgress } from '../app/shapes.ts'
import { entryStageNames } from '../app/stages.ts'
import { type Replay, ReplayFilter } from '../schemas/replay.ts'
import { type Call, type Command, UsageError, text, wholeNumber } from './command.ts'
import { printRows } from './table.ts'
import { periodOf } from './times.ts'

export const replayCommand: Command = {
  name: 'replay',
  summary: 'Run a stage and those after it again, over what is kept',
  options: {
    from: {
      type: 'string',
      description: `the stage to begin with: ${entryStageNames.join(', ')}`,
    },
    feed: { type: 'string', description: 'only this feed: its id or address' },
    since: { type: 'string', description: 'discovered at or after: a date, or an age such as 30d' },
    until: { type: 'string', description: 'discovered before' },
    query: { type: 'string', description: 'only records that hold these words' },
    id: {
      type: 'string',
      multiple: true,
      description: 'only this article; may be given more than once',
    },
    state: { type: 'string', description: 'only entries that are recorded, skipped or dead' },
    enricher: {
      type: 'string',
      description: 'only records without what this enricher of your own gives by now',
    },
    'dry-run': { type: 'boolean', description: 'show what would change, and write nothing' },
    fetch: {
      type: 'boolean',
      description:
        'with --dry-run, from fetch-article: fetch the pages, which is the only way to know',
    },
    limit: {
      type: 'string',
      description: 'with --dry-run: look at so many at most (100; 10 with --fetch)',
    },
    resume: { type: 'string', description: 'take up a replay that was stopped, by its id' },
    list: { type: 'boolean', description: 'list replays' },
    'no-work': { type: 'boolean', description: 'queue only: workers run elsewhere' },
  },
  examples: [
    [
      'replay --from extract-facts --since 30d --dry-run',
      'what a new release would find in a month of articles',
    ],
    ['replay --from extract-facts --since 30d', 'and now for good; live work goes first'],
    [
      'replay --from fetch-article --state dead --feed https://news.example/rss.xml',
      'fetch again what failed',
    ],
    [
      'replay --from fetch-article --state dead --dry-run --fetch --limit 5',
      'have the sites mended their pages? asks five of them',
    ],
    [
      'replay --from store-record --enricher topics',
      'after topics got a new version, or failed for a while',
    ],
    ['replay --resume 4f6f2a1c', 'after Ctrl-C'],
  ],
  async run(call) {
    const { io, values } = call
    const resume = text(values, 'resume')
    const order = values['list'] === true || resume !== undefined ? undefined : orderOf(call)
    const app = await io.app()
    if (values['list'] === true) return printRows(call, await app.replays.list(), listColumns)
    if (order && values['dry-run'] === true) return preview(call, app, order)

    const id = resume ?? randomUUID().slice(0, 8)
    if (order) await app.replays.start(id, order)
    return drive(call, app, id)
  },
}

interface Order {
  readonly from: string
  readonly filter: ReplayFilter
}

function orderOf({ values }: Call): Order {
  const now = new Date()
  const from = text(values, 'from')
  if (from === undefined || !entryStageNames.includes(from))
    throw new UsageError(`--from takes one of ${entryStageNames.join(', ')}`)
  const plain = Object.fromEntries(
    ['feed', 'query', 'state', 'enricher']
      .map((name) => [name, text(values, name)])
      .filter(([, value]) => value !== undefined),
  )
  const filter = ReplayFilter.safeParse({
    ...plain,
    ...periodOf(values, now),
    ...(values['id'] !== undefined && { ids: values['id'] }),
  })
  if (!filter.success) throw new UsageError(z.prettifyError(filter.error))
  const mayFetch = from === 'fetch-article' && values['dry-run'] === true
  if (values['fetch'] === true && !mayFetch)
    throw new UsageError('--fetch goes with --from fetch-article and --dry-run')
  return { from, filter: filter.data }
}

const previewColumns = [
  ['id', (p: Preview) => p.id],
  ['changes', said],
  ['title', (p: Preview) => p.title],
] as const

const verdicts = {
  same: () => 'none',
  changed: (changes: string) => changes,
  new: () => 'new record',
  fails: (changes: string) => `fails: ${changes}`,
  unknown: () => 'not known without fetching',
} as const

function said({ status, changes }: Preview): string {
  return verdicts[status](changes.join(', '))
}

/** Pages that are fetched for a look, unless told otherwise. */
const mostFetched = 10

async function preview(call: Call, app: App, { from, filter }: Order): Promise<void> {
  const { io, values } = call
  const fetch = values['fetch'] === true
  const total = await app.replays.count({ from, filter })
  const limit = wholeNumber(values, 'limit') ?? (fetch ? mostFetched : 100)
  const seen: Preview[] = []
  for await (const one of app.replays.preview({ from, filter, limit, signal: io.signal, fetch }))
    seen.push(one)
  const told = seen.filter(({ status }) => status !== 'same')
  printRows(call, told, previewColumns)
  io.note(from === 'fetch-article' && !fetch ? unknowable(total) : summary(total, seen))
}

const unknowable = (total: number) =>
  `${total} entries would be fetched again; what that changes cannot be known without fetching: add --fetch to fetch ${mostFetched} of them now (--limit for another number) and write nothing`

function summary(total: number, seen: readonly Preview[]): string {
  const count = (wanted: Preview['status']) => seen.filter(({ status }) => status === wanted).length
  const counts = [
    `${count('changed')} would change`,
    ...(count('new') > 0 ? [`${count('new')} would be new`] : []),
    ...(count('fails') > 0 ? [`${count('fails')} would fail`] : []),
  ]
  return `${total} entries would run again; of ${seen.length} looked at, ${counts.join(', ')}`
}

const listColumns = [
  ['id', (r: Replay) => r.id],
  ['status', (r: Replay) => r.status],
  ['from', (r: Replay) => r.fromStage],
  ['queued', (r: Replay) => `${r.queued}/${r.total}`],
  ['in flight', (r: Replay) => r.inFlight],
  ['dead', (r: Replay) => r.dead],
  ['started', (r: Replay) => r.startedAt],
] as const

async function drive({ io, values, json }: Call, app: App, id: string): Promise<boolean> {
  const workers =
    values['no-work'] === true ? undefined : await app.work({ stages: entryStageNames })
  try {
    const replay = await app.replays.run(id, io.signal, (progress) =>
      io.progress(progressLine(progress)),
    )
    io.note('')
    if (json) io.print(JSON.stringify(replay))
    else
      io.print(
        `replay ${id} ${replay.status}: ${replay.queued} of ${replay.total} queued, ${replay.dead} dead`,
      )
    if (replay.status === 'stopped')
      io.note(`take it up again with: wiredesk replay --resume ${id}`)
    return replay.status === 'done'
  } finally {
    await workers?.stop()
  }
}

function progressLine({ replay, ended, rate, secondsLeft }: ReplayProgress): string {
  const left = secondsLeft === undefined ? '' : `, about ${Math.ceil(secondsLeft)} s left`
  return `replay ${replay.id}: ${ended} of ${replay.total}, ${rate.toFixed(1)}/s${left}`
}
