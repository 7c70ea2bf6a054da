import { parseEnv } from 'node:util'
import { pino } from 'pino'
import { type Command, type Io, parseCall } from '../../src/cli/command.ts'
import { readConfig } from '../../src/config.ts'

/** A terminal that remembers what was said. */
export function memoryIo(isTerminal = false) {
  const printed: string[] = []
  const noted: string[] = []
  const io: Io = {
    print: (line) => void printed.push(line),
    write: (bytes) => void printed.push(Buffer.from(bytes).toString()),
    send: async (bytes) => void printed.push(Buffer.from(bytes).toString()),
    note: (line) => void noted.push(line),
    progress: () => undefined,
    isTerminal,
    size: () => ({ columns: 100, rows: 40 }),
    isWatched: isTerminal,
    signal: new AbortController().signal,
    stdin: (async function* () {})(),
    env: parseEnv(''),
    config: () => readConfig({}),
    log: async () => pino({ level: 'silent' }),
    app: async () => {
      throw new Error('no application is open')
    },
  }
  return { io, printed, noted }
}

export const command: Command = {
  name: 'records find',
  summary: 'Find records',
  takes: 'WORDS…',
  count: [1, 2],
  options: {
    limit: { type: 'string', description: 'at most this many' },
    all: { type: 'boolean', description: 'all of them' },
    id: { type: 'string', multiple: true, description: 'only this one' },
  },
  examples: [['records find port', 'what tells of ports']],
  run: async () => true,
}

/** A call of `command`, and what it printed. */
export function callOf(args: readonly string[], isTerminal = false) {
  const { io, printed } = memoryIo(isTerminal)
  return { call: parseCall(command, args, io), printed }
}
