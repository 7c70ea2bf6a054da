import type { App } from '../app/app.ts'
import { mostLetters } from '../app/letters.ts'
import type { DryRun, KeptAnswer } from '../app/shapes.ts'
import { maskedJson, maskedText } from '../masked.ts'
import { type DeadLetter, DeadLetterFilter, type DeadLetterGroup } from '../schemas/dead-letter.ts'
import { type Call, type Command, type Option, UsageError, text } from './command.ts'
import { cellOf, printRows, visible } from './table.ts'
import { periodOf } from './times.ts'
import { wayLines } from './way.ts'

const filterOptions: Readonly<Record<string, Option>> = {
  stage: { type: 'string', description: 'only this stage' },
  code: { type: 'string', description: 'only this error code, such as http-404' },
  fingerprint: { type: 'string', description: 'only this cause, as `failed groups` names it' },
  feed: { type: 'string', description: 'only this feed: its id or address' },
  since: { type: 'string', description: 'died at or after: a date, or an age such as 2h' },
  until: { type: 'string', description: 'died before' },
  limit: { type: 'string', description: 'at most this many (lists: 100)' },
}

const statusOption = {
  status: { type: 'string', description: 'open, retried or discarded (open)' },
} as const
const fetchOption = {
  fetch: { type: 'boolean', description: 'fetch the page again, do not read the kept one' },
} as const
const secretsOption = {
  secrets: { type: 'boolean', description: 'do not mask passwords and keys in addresses' },
} as const
const dryRunOption = {
  'dry-run': { type: 'boolean', description: 'show which ones it would be, and write nothing' },
} as const

function filterOf({ values, rest }: Call, now: Date): DeadLetterFilter {
  const plain = Object.fromEntries(
    ['stage', 'code', 'fingerprint', 'feed', 'limit', 'status']
      .map((name) => [name, text(values, name)])
      .filter(([, value]) => value !== undefined),
  )
  const id = rest[0] === undefined ? {} : { id: rest[0] }
  const result = DeadLetterFilter.safeParse({ ...plain, ...id, ...periodOf(values, now) })
  if (!result.success) {
    const [issue] = result.error.issues
    throw new UsageError(`--${String(issue?.path[0])}: ${issue?.message}`)
  }
  return result.data
}

/** Acting on all dead letters at once must be meant: an id or a filter, or --all. */
function checkMeant({ values, rest }: Call): void {
  const named = Object.keys(filterOptions).some(
    (name) => name !== 'limit' && values[name] !== undefined,
  )
  if (rest.length === 0 && !named && values['all'] !== true) {
    throw new UsageError('name an id, a filter, or --all')
  }
}

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
    printRows(call, await app.letters.groups(filterOf(call, app.now())), groupColumns)
  },
}

const show: Command = {
  name: 'failed show',
  summary:
    'One dead letter: error, input, page, and the whole way of its entry: attempts, waits, who did what',
  takes: 'ID',
  count: [1, 1],
  options: {
    page: { type: 'boolean', description: 'print the bytes of the kept page and nothing else' },
    answer: {
      type: 'boolean',
      description: 'print the body of the last answer that could not be used',
    },
    ...secretsOption,
  },
  examples: [
    ['failed show 12', 'everything about it'],
    ['failed show 12 --page > page.html', 'the very bytes it failed on'],
  ],
  async run(call) {
    const { io, values, json } = call
    const app = await io.app()
    const letter = await findOne(app, call)
    if (values['page'] === true) return io.write(await pageOf(app, letter))
    if (values['answer'] === true) return io.write((await answerOf(app, letter)).body)
    const isOpen = values['secrets'] === true
    if (json) return io.print(isOpen ? JSON.stringify(letter) : maskedJson(letter))
    const answer = await app.letters.answer(letter)
    const way = await wayOf(app, letter)
    for (const line of [...describe(letter, way), ...(answer ? describeAnswer(answer) : [])])
      io.print(isOpen ? line : maskedText(line))
  },
}

async function findOne(app: App, call: Call): Promise<DeadLetter> {
  const { id } = filterOf(call, app.now())
  const letter = id === undefined ? undefined : await app.letters.get(id)
  if (!letter) throw new Error(`there is no dead letter ${call.rest[0]}`)
  return letter
}

async function answerOf(app: App, letter: DeadLetter): Promise<KeptAnswer> {
  const answer = await app.letters.answer(letter)
  if (!answer) throw new Error(`no answer is kept for dead letter ${letter.id}`)
  return answer
}

async function pageOf(app: App, letter: DeadLetter): Promise<Uint8Array> {
  const bytes = await app.letters.page(letter)
  if (!bytes) throw new Error(`no page is kept for dead letter ${letter.id}`)
  return bytes
}

function describeAnswer({ url, status, headers, body, answeredAt }: KeptAnswer): string[] {
  return [
    '',
    `last answer  ${status} from ${cellOf(url)}, ${cellOf(answeredAt)}, ${body.length} bytes kept`,
    ...Object.entries(headers).map(([name, value]) => `  ${cellOf(name)}: ${cellOf(value)}`),
  ]
}

/** Of a poll, which is no entry, there are its attempts alone. */
async function wayOf(app: App, { entryId, attempts }: DeadLetter): Promise<readonly string[]> {
  const story = entryId === null ? undefined : await app.entries.get(entryId)
  if (story) return wayLines(app, story)
  return [
    'attempts',
    ...attempts.map((a) => `  ${a.failedAt}  ${a.durationMs} ms  ${a.code}: ${cellOf(a.message)}`),
  ]
}

function describe(letter: DeadLetter, way: readonly string[]): string[] {
  const { id, status, stage, code, message, fingerprint, deaths, url, feedTitle } = letter
  return [
    `dead letter ${id} (${status}): ${stage} ${code}`,
    cellOf(message),
    '',
    `fingerprint  ${fingerprint}`,
    `died         ${cellOf(letter.deadAt)}${deaths > 1 ? `, ${deaths} times since ${cellOf(letter.firstDeadAt)}` : ''}`,
    `url          ${cellOf(url)}`,
    `feed         ${cellOf(feedTitle)} ${letter.feedId ?? ''}`,
    `entry        ${letter.entryId ?? '-'}`,
    `page         ${letter.pageSha256 ?? '-'}`,
    `input        ${JSON.stringify(letter.input)}`,
    '',
    ...way,
    '',
    visible(letter.stack),
    '',
    `wiredesk failed dry-run ${id}   what it would come to now`,
    `wiredesk failed retry ${id}     put it back; --fetch: with its page fetched again`,
  ]
}

const dryRun: Command = {
  name: 'failed dry-run',
  summary: 'Run one dead letter again and write nothing',
  takes: 'ID',
  count: [1, 1],
  options: fetchOption,
  examples: [
    ['failed dry-run 12', 'has the fix worked?'],
    ['failed dry-run 12 --fetch', 'has the site mended its page?'],
  ],
  async run(call) {
    const { io, json } = call
    const app = await io.app()
    const fetch = call.values['fetch'] === true
    const result = await app.letters.dryRun(await findOne(app, call), io.signal, { fetch })
    if (json) io.print(maskedJson(result))
    else if (result.status === 'failed')
      io.print(`it would fail again: ${result.code}: ${maskedText(cellOf(result.message))}`)
    else if (result.outcome.status === 'skipped')
      io.print(`it would be skipped: ${result.outcome.reason}`)
    else io.print(`it would be done, with ${result.outcome.next.length} job(s) to follow`)
    if (!json && result.page) io.print(maskedText(readLine(result.page, call.rest[0] ?? '')))
    return result.status !== 'failed'
  },
}

/** Which bytes were read, and how to read others. */
function readLine(page: NonNullable<DryRun['page']>, id: string): string {
  const { url, bytes, fetchedAt, sha256, isFresh } = page
  const what = `${bytes} bytes of ${cellOf(url)}, sha256 ${sha256.slice(0, 12)}`
  return isFresh
    ? `read just now: ${what}`
    : `read as kept on ${cellOf(fetchedAt)}: ${what}; wiredesk failed dry-run ${id} --fetch fetches it again`
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
  run: async (call) => actOn(call, 'restored', async (app, filter) => app.letters.restore(filter)),
}

async function actOn(
  call: Call,
  done: string,
  act: (app: App, filter: DeadLetterFilter) => Promise<number>,
): Promise<void> {
  checkMeant(call)
  const { io, values, json } = call
  const app = await io.app()
  const asked = filterOf(call, app.now())
  // What is acted on is all that a filter takes, unless a limit is asked for.
  const filter = values['limit'] === undefined ? { ...asked, limit: mostLetters } : asked
  if (values['dry-run'] === true)
    return printRows(call, await app.letters.list(filter), letterColumns)

  const count = await act(app, filter)
  if (filter.id !== undefined && count === 0)
    throw new Error(`there is no open dead letter ${filter.id}`)
  io.print(json ? JSON.stringify({ [done]: count }) : `${count} ${done}`)
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
