import { Role, type Token } from '../schemas/token.ts'
import { type Command, UsageError, text } from './command.ts'
import { printRows } from './table.ts'

const add: Command = {
  name: 'tokens add',
  summary: 'Let somebody look at pages and API, or act there',
  takes: 'NAME',
  count: [1, 1],
  options: {
    role: {
      type: 'string',
      description: 'read: may look; operate: may do all; rss: may read RSS feeds alone',
    },
  },
  examples: [
    ['tokens add ana --role operate', 'prints the token, this once'],
    ['tokens add wall-screen --role read', 'sees all, and no buttons'],
    ['tokens add my-reader --role rss', 'for a feed reader: ?token=… behind a feed'],
  ],
  async run({ io, rest: [name = ''], values, json }) {
    const given = text(values, 'role')
    const role = Role.safeParse(given)
    if (!role.success)
      throw new UsageError(
        `--role takes one of ${Role.options.join(', ')}${given === undefined ? '' : `, not ${JSON.stringify(given)}`}`,
      )
    const app = await io.app()
    const isFirst = app.config.WIREDESK_TOKEN === undefined && !(await app.tokens.exist())
    const token = await app.tokens.add(name, role.data)
    if (token === undefined) throw new UsageError(`there is a token ${name} already`)
    io.print(json ? JSON.stringify({ name, role: role.data, token }) : token)
    io.note(
      role.data === 'rss'
        ? 'it is not shown again: put ?token=… behind the address of a feed'
        : 'it is not shown again: open the dashboard once with ?token=…',
    )
    if (isFirst) io.note('from now on nobody is let in without a token')
  },
}

const columns = [
  ['name', (t: Token) => t.name],
  ['role', (t: Token) => t.role],
  ['added', (t: Token) => t.addedAt],
] as const

const list: Command = {
  name: 'tokens list',
  summary: 'Who was given a token, and what for',
  examples: [['tokens list', 'their secrets are kept nowhere']],
  async run(call) {
    const app = await call.io.app()
    printRows(call, await app.tokens.list(), columns)
  },
}

const remove: Command = {
  name: 'tokens remove',
  summary: 'Let those in no more who bring this token',
  takes: 'NAME',
  count: [1, 1],
  examples: [['tokens remove ana', 'also where she is logged in']],
  async run({ io, rest: [name = ''], json }) {
    const app = await io.app()
    const removed = await app.tokens.remove(name)
    if (!removed) throw new Error(`there is no token ${name}; wiredesk tokens list names them`)
    io.print(json ? JSON.stringify({ removed: name }) : `removed ${name}`)
    if (app.config.WIREDESK_TOKEN === undefined && !(await app.tokens.exist()))
      io.note('no token is left: whoever is on this machine is let in without one')
  },
}

export const tokenCommands: readonly Command[] = [add, list, remove]
