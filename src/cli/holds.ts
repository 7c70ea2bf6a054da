import { many } from '../app/in-words.ts'
import type { Hold } from '../app/shapes.ts'
import { type Command, UsageError } from './command.ts'
import { printRows } from './table.ts'

const columns = [
  ['name', (h: Hold) => h.name],
  ['kind', (h: Hold) => h.kind],
  ['until', (h: Hold) => h.until],
  ['since', (h: Hold) => h.since],
  ['code', (h: Hold) => h.code],
  ['waiting', (h: Hold) => h.waiting],
  ['reason', (h: Hold) => h.reason],
] as const

const list: Command = {
  name: 'holds list',
  summary: 'Domains and servers that are left alone: until when, why, how many jobs wait',
  examples: [['holds list', 'who is left alone']],
  async run(call) {
    const app = await call.io.app()
    printRows(call, await app.holds.list(), columns)
  },
}

const lift: Command = {
  name: 'holds lift',
  summary: 'Ask a domain or server again, and at once',
  takes: '[NAME…]',
  options: { all: { type: 'boolean', description: 'all of them' } },
  examples: [
    ['holds lift news.example', 'a domain or server, as holds list names it'],
    ['holds lift --all', 'all of them'],
  ],
  async run({ io, values, rest, json }) {
    const isAll = values['all'] === true
    if (isAll === rest.length > 0) throw new UsageError('holds lift takes names, or --all')
    const app = await io.app()
    const { names, jobs } = await app.holds.lift(isAll ? 'all' : rest)
    io.print(
      json
        ? JSON.stringify({ lifted: names, jobs })
        : `${names.length} lifted, ${many(jobs, 'job goes', 'jobs go')} on`,
    )
    const isHeld = isAll || names.length > 0
    if (!isHeld) io.note(`there is no hold of ${rest.join(', ')}; wiredesk holds list names them`)
    return isHeld
  },
}

export const holdCommands: readonly Command[] = [list, lift]
