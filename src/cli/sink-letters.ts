import { type SinkLetter } from '../app/shapes.ts'
import { type Command, wholeNumber } from './command.ts'
import { missing } from './sink-calls.ts'
import { printRows } from './table.ts'

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

export const letters: Command = {
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

export const retry: Command = {
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
