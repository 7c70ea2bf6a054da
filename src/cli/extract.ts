import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type Command, UsageError, text } from './command.ts'
import { describeRecord } from './record-text.ts'

export const extractCommand: Command = {
  name: 'extract',
  summary: 'Read one article from a file or standard input: the record, on standard output',
  takes: '[FILE]',
  count: [0, 1],
  options: {
    url: { type: 'string', description: 'the address it is from' },
    type: { type: 'string', description: 'text/html or text/plain (by what it looks like)' },
    text: { type: 'boolean', description: 'for people, not programs' },
  },
  examples: [
    ['extract article.html --url https://news.example/a', 'a saved page'],
    ['extract --text < article.txt', 'to read at once'],
  ],
  async run({ io, values, rest: [file], json }) {
    const body = await contentOf(file, io.stdin)
    const [{ extract }, { openOwnReading }] = await Promise.all([
      import('../extract.ts'),
      import('../app/own-code.ts'),
    ])
    const own = await openOwnReading(io.config().WIREDESK_CONFIG)
    const contentType = text(values, 'type') ?? (looksLikeHtml(body) ? 'text/html' : 'text/plain')
    const extracted = extract({
      content: body,
      contentType,
      fetchedAt: new Date(),
      url: text(values, 'url') ?? '',
      hints: own.hints,
    })
    const record = await own.enrich(extracted, io.signal)
    await own.close()
    if (values['text'] !== true || json)
      return io.print(JSON.stringify(record, undefined, io.isTerminal ? 2 : undefined))
    for (const line of describeRecord(record)) io.print(line)
  },
}

async function contentOf(
  file: string | undefined,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Buffer> {
  const body = file === undefined ? await buffer(stdin) : await readFile(file)
  if (body.length === 0) throw new UsageError(`${file ?? 'standard input'} is empty`)
  return body
}

const looksLikeHtml = (body: Uint8Array) =>
  /<(?:!doctype|html|head|body|article|p|div|meta)[\s>]/i.test(
    Buffer.from(body.subarray(0, 2_000)).toString('latin1'),
  )
