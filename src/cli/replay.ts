import type { App } from '../app/app.ts'
import { entryStageNames } from '../app/entry-stages.ts'
import type { Preview, ReplayProgress } from '../app/shapes.ts'
import { faultsIn } from '../schemas/faults.ts'
import { PerMinute, type Replay, ReplayFilter } from '../schemas/replay.ts'
import { type Call, type Command, UsageError, text, wholeNumber } from './command.ts'
import { jobLog } from './landing.ts'
import { checkNamed } from './named.ts'
import { previewFacts, printChanges } from './replay-preview.ts'
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
    preview: {
      type: 'boolean',
      description:
        'show what would change fact by fact, over the newest (--limit, 20), and write nothing',
    },
    all: {
      type: 'boolean',
      description: 'with --preview: look at all that it takes, or at --limit of it, by workers',
    },
    fetch: {
      type: 'boolean',
      description:
        'with --dry-run, from fetch-article: fetch the pages, which is the only way to know',
    },
    limit: {
      type: 'string',
      description: 'with --dry-run: look at so many at most (100; 10 with --fetch)',
    },
    rate: { type: 'string', description: 'at most so many entries a minute' },
    resume: {
      type: 'string',
      description: 'go on with one that is paused, by its id, and watch it',
    },
    detach: { type: 'boolean', description: 'order it and leave it to workers; do not watch it' },
    'no-work': { type: 'boolean', description: 'watch only: workers run elsewhere' },
  },
  examples: [
    [
      'replay --from extract-facts --since 30d --dry-run',
      'what a new release would find in a month of articles',
    ],
    [
      'replay --from extract-facts --since 30d --preview',
      'the same fact by fact: gained, lost, changed, and by which rules',
    ],
    [
      'replay --from extract-facts --preview --all',
      'over all that is kept: workers look, and it is kept what they see',
    ],
    ['replay --from extract-facts --since 30d', 'and now for good; live work goes first'],
    ['replay --from extract-facts --rate 600 --detach', 'workers do it, ten a second'],
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
    ['replay --resume 4f6f2a1c', 'after Ctrl-C, which pauses it'],
  ],
  async run(call) {
    const resume = text(call.values, 'resume')
    const order = resume === undefined ? orderOf(call) : undefined
    const perMinute = rateOf(call)
    const app = await call.io.app()
    await checkNamed(app, call.values)
    const look = order && lookOf(call)
    if (look) return look(call, app, order)

    const replay = order
      ? await app.replays.start(order, perMinute)
      : await app.replays.resume(resume ?? '')
    if (!replay) throw new Error(`there is no replay ${resume}`)
    return call.values['detach'] === true ? leave(call, replay) : watch(call, app, replay.id)
  },
}

function rateOf({ values }: Call): number | undefined {
  const rate = text(values, 'rate')
  if (rate === undefined) return undefined
  const read = PerMinute.safeParse(rate)
  if (!read.success) throw new UsageError(`--rate takes a number of entries, not ${rate}`)
  return read.data
}

function leave({ io, json }: Call, replay: Replay): void {
  io.print(json ? JSON.stringify(replay) : `replay ${replay.id}: ${replay.total} entries`)
  io.note(`workers carry it out; see wiredesk replays show ${replay.id}`)
}

interface Order {
  readonly from: string
  readonly filter: ReplayFilter
}

function orderOf({ values }: Call): Order {
  const now = new Date()
  const from = text(values, 'from')
  if (from === undefined || !entryStageNames.includes(from))
    throw new UsageError(
      `--from takes one of ${entryStageNames.join(', ')}${from === undefined ? '' : `, not ${JSON.stringify(from)}`}`,
    )
  const plain = Object.fromEntries(
    ['feed', 'query', 'state', 'enricher']
      .map((name) => [name, text(values, name)])
      .filter(([, value]) => value !== undefined),
  )
  const asked = {
    ...plain,
    ...periodOf(values, now),
    ...(values['id'] !== undefined && { ids: values['id'] }),
  }
  const filter = ReplayFilter.safeParse(asked)
  if (!filter.success) throw new UsageError(faultsIn(filter.error, asked, { mark: '--' }))
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

/** How it is looked at without being done; nothing where it is to be done. */
function lookOf({ values }: Call) {
  if (values['preview'] === true) return values['all'] === true ? previewAll : previewFacts
  return values['dry-run'] === true ? preview : undefined
}

async function previewAll(call: Call, app: App, order: Order): Promise<boolean | void> {
  const started = await app.replays.startPreview(order, wholeNumber(call.values, 'limit'))
  if (call.values['detach'] === true) return leave(call, started)
  const isDone = await watch({ ...call, json: false }, app, started.id)
  printChanges(call, await app.replays.changes(started.id))
  return isDone
}

/** Ctrl-C pauses it: whoever ordered it here does not want it to go on unseen. */
async function watch({ io, values, json }: Call, app: App, id: string): Promise<boolean> {
  const workers =
    values['no-work'] === true
      ? undefined
      : await app.work({ stages: entryStageNames, jobLog: jobLog(io, app) })
  try {
    const seen = await app.replays.follow(id, io.signal, (progress) =>
      io.progress(progressLine(progress)),
    )
    const replay = seen.status === 'running' ? ((await app.replays.pause(id)) ?? seen) : seen
    io.note('')
    if (json) io.print(JSON.stringify(replay))
    else if (replay.isPreview)
      io.note(`preview ${id} ${replay.status}: ${replay.queued} of ${replay.total} looked at`)
    else
      io.print(
        `replay ${id} ${replay.status}: ${replay.queued} of ${replay.total} queued, ${replay.dead} dead`,
      )
    if (replay.status === 'paused') io.note(`go on with: wiredesk replay --resume ${id}`)
    return replay.status === 'done'
  } finally {
    await workers?.stop()
  }
}

function progressLine({ replay, ended, rate, secondsLeft }: ReplayProgress): string {
  const left = secondsLeft === undefined ? '' : `, about ${Math.ceil(secondsLeft)} s left`
  return `${replay.isPreview ? 'preview' : 'replay'} ${replay.id}: ${ended} of ${replay.total}, ${rate.toFixed(1)}/s${left}`
}
