import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { Answer, type PageFile } from './messages.ts'

/** The readers compared. */
export const READERS = [
  'ours',
  'former',
  'readability+linkedom',
  'readability+jsdom',
  'defuddle',
] as const
export type ReaderName = (typeof READERS)[number]

/** All text work of a page: what is found in its text, too. */
export const TEXT_READERS = [
  'ours+facts',
  'readability+linkedom+compromise',
  'readability+jsdom+compromise',
] as const
export type TextReaderName = (typeof TEXT_READERS)[number]

interface ReaderOptions {
  /** A file of weights to judge blocks by instead of those that are shipped. */
  readonly weights?: string
  /** CPU time that an order may take. */
  readonly limitMs?: number
}

interface ReadingOptions {
  /** Whether the pages are read once before CPU time is counted. */
  readonly warm?: boolean
  /** Whether the memory told is what is left after a full collection. */
  readonly weigh?: boolean
}

/** A reader in a process of its own, which reads one order of pages after the other. */
export interface Reader<Name extends string = ReaderName> {
  readonly name: Name
  /** Undefined where its process ended, which is of no more use then. */
  read(pages: readonly PageFile[], options?: ReadingOptions): Promise<Answer | undefined>
  /** Whether its process ended because an order took more CPU time than it may. */
  wasOverLimit(): boolean
  end(): void
}

const file = new URL('./reader-process.ts', import.meta.url)

export async function startReader<Name extends ReaderName | TextReaderName>(
  name: Name,
  options: ReaderOptions = {},
): Promise<Reader<Name>> {
  const child = forkReader(name, options)
  const ended = once(child, 'exit')
  const nextMessage = async () =>
    Promise.race([
      once(child, 'message').then(([message]) => z.string().parse(message)),
      ended.then(() => undefined),
    ])
  if ((await nextMessage()) !== 'ready') throw new Error(`the reader ${name} does not start`)

  return {
    name,
    async read(pages, { warm = false, weigh = false } = {}) {
      const message = nextMessage()
      child.send(JSON.stringify({ pages, warm, weigh }))
      const answer = await message
      return answer === undefined ? undefined : Answer.parse(JSON.parse(answer))
    },
    wasOverLimit: () => child.signalCode === 'SIGKILL',
    end: () => void child.kill('SIGKILL'),
  }
}

function forkReader(name: string, { weights, limitMs }: ReaderOptions): ChildProcess {
  const args = [
    ...(weights === undefined ? [] : ['--weights', weights]),
    ...(limitMs === undefined ? [] : ['--limit', `${limitMs}`]),
  ]
  return fork(file, [name, ...args], {
    execArgv: ['--expose-gc', '--max-old-space-size=2000', '--stack-size=3900'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}
