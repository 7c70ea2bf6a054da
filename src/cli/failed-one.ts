import type { App } from '../app/app.ts'
import { many } from '../app/in-words.ts'
import { canFetch } from '../app/letters.ts'
import type { DryRun, KeptAnswer } from '../app/shapes.ts'
import { maskedJson, maskedText } from '../masked.ts'
import type { DeadLetter } from '../schemas/dead-letter.ts'
import type { Call, Command } from './command.ts'
import { fetchOption, filterOf, secretsOption } from './failed-filter.ts'
import { cellOf, visible } from './table.ts'
import { wayLines } from './way.ts'

export const show: Command = {
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

export const dryRun: Command = {
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
    const letter = await findOne(app, call)
    const result = await app.letters.dryRun(letter, io.signal, { fetch })
    if (json) io.print(maskedJson(result))
    else if (result.status === 'failed')
      io.print(`it would fail again: ${result.code}: ${maskedText(cellOf(result.message))}`)
    else if (result.outcome.status === 'skipped')
      io.print(`it would be skipped: ${result.outcome.reason}`)
    else io.print(`it would be done, with ${many(result.outcome.next.length, 'job')} to follow`)
    if (!json && result.page) io.print(maskedText(readLine(result.page, letter)))
    return result.status !== 'failed'
  },
}

/** Which bytes were read, and how to read others, where there may be others: no site has those of a file. */
export function readLine(
  page: NonNullable<DryRun['page']>,
  letter: Parameters<typeof canFetch>[0] & Pick<DeadLetter, 'id'>,
): string {
  const { url, bytes, fetchedAt, sha256, isFresh } = page
  const what = `${bytes} bytes of ${cellOf(url)}, sha256 ${sha256.slice(0, 12)}`
  if (isFresh) return `read just now: ${what}`
  const advice = canFetch(letter)
    ? `; wiredesk failed dry-run ${letter.id} --fetch fetches it again`
    : ''
  return `read as kept on ${cellOf(fetchedAt)}: ${what}${advice}`
}
