import type { App } from '../app/app.ts'
import { mostLetters } from '../app/letters.ts'
import type { DeadLetter, DeadLetterFilter, DeadLetterGroup } from '../schemas/dead-letter.ts'
import { type Call, type Command, text } from './command.ts'
import { checkMeant, fetchOption, filterOf, filterOptions, secretsOption } from './failed-filter.ts'
import { dryRun, show } from './failed-one.ts'
import { checkNamed } from './named.ts'
import { printRows } from './table.ts'

const statusOption = {
  status: { type: 'string', description: 'open, retried or discarded (open)' },
} as const
const dryRunOption = {
  'dry-run': { type: 'boolean', description: 'show which ones it would be, and write nothing' },
} as const

const letterColumns = [
  ['id', (l: DeadLetter) => l.id],
  ['stage', (l: DeadLetter) => l.stage],
  ['code', (l: DeadLetter) => l.code],
  ['died', (l: DeadLetter) => l.deadAt],
  ['url', (l: DeadLetter) => l.url],
  ['message', (l: DeadLetter) => l.message],
] as const

const list: Command = {
  name: 'failed list',
  summary: 'List dead letters, the newest first',
  options: { ...filterOptions, ...statusOption, ...secretsOption },
  examples: [
    ['failed list', 'what failed lately'],
    ['failed list --stage fetch-article --since 1d', 'what could not be fetched today'],
  ],
  async run(call) {
    const app = await call.io.app()
    await checkNamed(app, call.values)
    printRows(call, await app.letters.list(filterOf(call, app.now())), letterColumns)
  },
}

const groupColumns = [
  ['count', (g: DeadLetterGroup) => g.count],
  ['stage', (g: DeadLetterGroup) => g.stage],
  ['code', (g: DeadLetterGroup) => g.code],
  ['fingerprint', (g: DeadLetterGroup) => g.fingerprint],
  ['feeds', (g: DeadLetterGroup) => g.feeds],
  ['last', (g: DeadLetterGroup) => g.deadAt],
  ['message', (g: DeadLetterGroup) => g.message],
] as const

const groups: Command = {
  name: 'failed groups',
  summary: 'Dead letters by cause, the most frequent first',
  options: { ...filterOptions, ...statusOption },
  examples: [['failed groups --since 7d', 'what to mend first']],
  async run(call) {
    const app = await call.io.app()
    await checkNamed(app, call.values)
    printRows(call, await app.letters.groups(filterOf(call, app.now())), groupColumns)
  },
}

const allOption = { all: { type: 'boolean', description: 'all that are open' } } as const

const retry: Command = {
  name: 'failed retry',
  summary: 'Put dead letters back in the queues they came from',
  takes: '[ID]',
  count: [0, 1],
  options: { ...filterOptions, ...allOption, ...fetchOption, ...dryRunOption },
  examples: [
    ['failed retry 12', 'one'],
    ['failed retry --code no-article --fetch', 'pages that a site has mended since'],
    ['failed retry --code http-503 --since 1d', 'all of a kind'],
    ['failed retry --fingerprint 3fa9c1 --dry-run', 'which ones it would be'],
  ],
  run: async (call) => {
    const fetch = call.values['fetch'] === true
    await actOn(call, 'retried', async (app, filter) => {
      const { retried, onKeptPages } = await app.letters.retry(filter, { fetch })
      if (onKeptPages > 0)
        call.io.note(
          `${onKeptPages} of them read the page that is kept: --fetch has it fetched again`,
        )
      return retried
    })
  },
}

const discard: Command = {
  name: 'failed discard',
  summary: 'Give dead letters up: they stay on record, out of the lists',
  takes: '[ID]',
  count: [0, 1],
  options: {
    ...filterOptions,
    ...allOption,
    ...dryRunOption,
    reason: { type: 'string', description: 'why: it is kept with them' },
  },
  examples: [
    ['failed discard --code http-404', 'pages that are gone'],
    ['failed discard 12 --reason "a shop, no newspaper"', 'one, with why'],
  ],
  run: async (call) =>
    actOn(call, 'discarded', async (app, filter) =>
      app.letters.discard(filter, text(call.values, 'reason')),
    ),
}

const restore: Command = {
  name: 'failed restore',
  summary: 'Take discarded dead letters up again',
  takes: '[ID]',
  count: [0, 1],
  options: { ...filterOptions, ...allOption },
  examples: [['failed restore 12', 'one that was discarded by mistake']],
  run: async (call) =>
    actOn(call, 'restored', async (app, filter) => app.letters.restore(filter), 'discarded'),
}

async function actOn(
  call: Call,
  done: string,
  act: (app: App, filter: DeadLetterFilter) => Promise<number>,
  of: DeadLetterFilter['status'] = 'open',
): Promise<void> {
  checkMeant(call)
  const { io, values, json } = call
  const app = await io.app()
  const asked = filterOf(call, app.now())
  await checkNamed(app, values)
  // What is acted on is all that a filter takes, unless a limit is asked for.
  const filter = values['limit'] === undefined ? { ...asked, limit: mostLetters } : asked
  if (values['dry-run'] === true)
    return printRows(call, await app.letters.list(filter), letterColumns)

  const count = await act(app, filter)
  if (filter.id !== undefined && count === 0)
    throw new Error(noneOf(of, filter.id, await app.letters.get(filter.id)))
  io.print(json ? JSON.stringify({ [done]: count }) : `${count} ${done}`)
}

/** What there is in place of the one that was named. */
export function noneOf(
  of: DeadLetterFilter['status'],
  id: number,
  letter: Pick<DeadLetter, 'status'> | undefined,
): string {
  const none = `there is no ${of} dead letter ${id}`
  if (!letter || letter.status === of) return none
  const way =
    letter.status === 'discarded' ? `; wiredesk failed restore ${id} takes it up again` : ''
  return `${none}: it is ${letter.status}${way}`
}

export const failedCommands: readonly Command[] = [
  list,
  groups,
  show,
  dryRun,
  retry,
  discard,
  restore,
]
