import { AlertFilter, type ToldAlert } from '../schemas/alert.ts'
import { type Command, wholeNumber } from './command.ts'
import { printRows } from './table.ts'

const stateOf = ({ openedAt, closedAt }: ToldAlert): string => {
  if (closedAt) return 'over'
  return openedAt ? 'open' : 'seen'
}

/** What each channel was told, and what it could not be told. */
const toldOf = ({ messages }: ToldAlert): string =>
  messages
    .map(({ channel, event, toldAt, failure }) => {
      const result = toldAt ? 'told' : (failure ?? 'to be told')
      return `${channel} ${event}: ${result}`
    })
    .join(', ')

const columns = [
  ['id', (a: ToldAlert) => a.id],
  ['state', stateOf],
  ['since', (a: ToldAlert) => a.since],
  ['what', (a: ToldAlert) => a.what],
  ['to do', (a: ToldAlert) => a.todo],
  ['told', toldOf],
] as const

const list: Command = {
  name: 'alerts list',
  summary: 'What wants a person, and what was told of it by webhook and e-mail',
  options: {
    all: { type: 'boolean', description: 'those that are over, too' },
    limit: { type: 'string', description: 'at most this many (100)' },
  },
  examples: [
    ['alerts list', 'what wants a person now'],
    ['alerts list --all', 'what did within the last 90 days'],
  ],
  async run(call) {
    const { io, values } = call
    const limit = wholeNumber(values, 'limit')
    const filter = AlertFilter.parse({ all: values['all'] === true, ...(limit && { limit }) })
    const app = await io.app()
    printRows(call, await app.alerts.list(filter), columns)
    if (app.alerts.channels.length === 0)
      io.note('nobody is told: set WIREDESK_ALERT_WEBHOOK, or WIREDESK_ALERT_EMAIL')
  },
}

const test: Command = {
  name: 'alerts test',
  summary: 'Tell by webhook and e-mail that nothing is the matter',
  examples: [['alerts test', 'do alerts reach you?']],
  async run(call) {
    const { io } = call
    const app = await io.app()
    const tests = await app.alerts.test(io.signal)
    printRows(call, tests, [
      ['channel', (t) => t.channel],
      ['result', (t) => (t.told ? 'told' : t.code)],
      ['why', (t) => t.message],
    ])
    if (tests.length === 0)
      throw new Error('nobody is told: set WIREDESK_ALERT_WEBHOOK, or WIREDESK_ALERT_EMAIL')
    return tests.every(({ told }) => told)
  },
}

export const alertCommands: readonly Command[] = [list, test]
