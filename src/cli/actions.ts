import { type Action, ActionFilter } from '../schemas/action.ts'
import { faultsIn } from '../schemas/faults.ts'
import { type Call, type Command, UsageError, text } from './command.ts'
import { printRows } from './table.ts'
import { periodOf } from './times.ts'

function filterOf({ values }: Call, now: Date): ActionFilter {
  const plain = Object.fromEntries(
    ['by', 'verb', 'after', 'limit']
      .map((name) => [name, text(values, name)])
      .filter(([, value]) => value !== undefined),
  )
  const asked = { ...plain, ...periodOf(values, now) }
  const result = ActionFilter.safeParse(asked)
  if (!result.success) throw new UsageError(faultsIn(result.error, asked, { mark: '--' }))
  return result.data
}

/** What came of it; what its process died over has no end. */
function resultOf({ endedAt, count, code, message, decisions }: Action): string {
  if (endedAt === null) return 'not ended'
  if (code !== null) return `${code}: ${message}`
  const undo = decisions.map((id) => `entities undo ${id}`).join(', ')
  return undo === '' ? `${count} done` : `${count} done (${undo})`
}

const columns = [
  ['id', (a: Action) => a.id],
  ['at', (a: Action) => a.begunAt],
  ['by', (a: Action) => a.by],
  ['verb', (a: Action) => a.verb],
  ['result', resultOf],
  ['of', (a: Action) => JSON.stringify(a.subject)],
] as const

const list: Command = {
  name: 'actions list',
  summary: 'What people did, by command, page or API: who, when, of what, and what came of it',
  options: {
    by: { type: 'string', description: 'only by this user or token: ana, or cli:ana@desk' },
    verb: { type: 'string', description: 'only this: letters.retry, or all of letters' },
    since: { type: 'string', description: 'at or after: a date, or an age such as 7d' },
    until: { type: 'string', description: 'before' },
    after: {
      type: 'string',
      description: 'those before this one: the id in the last line before',
    },
    limit: { type: 'string', description: 'at most this many (100)' },
  },
  examples: [
    ['actions list --since 7d', 'the newest first'],
    ['actions list --verb letters.discard --by ana', 'what she gave up'],
  ],
  async run(call) {
    const app = await call.io.app()
    printRows(call, await app.actions.list(filterOf(call, app.now())), columns)
  },
}

export const actionCommands: readonly Command[] = [list]
