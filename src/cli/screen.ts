import { maskedText } from '../masked.ts'
import { visible } from './table.ts'

type Stream = Pick<NodeJS.WriteStream, 'write'> & {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What a command writes: what was asked for, what is worth knowing besides, and how far it is. */
export interface Screen {
  /** A line to standard output. */
  readonly print: (line: string) => void
  /** A line to standard error, its secrets masked. */
  readonly note: (line: string) => void
  /** To standard error, as it is. */
  readonly tell: (text: string) => void
  /** One line that is written over by the next one, and stays below all else; elsewhere a line now and then. */
  readonly progress: (line: string) => void
  /** Takes that line away. */
  readonly close: () => void
}

const everyMs = 5_000
const erase = '\r\u001b[K'

/** `now` in milliseconds. */
export function screenOn(out: Stream, err: Stream, now: () => number = Date.now): Screen {
  let status = ''
  let last = -Infinity
  const above = (write: () => void) => {
    if (status !== '') err.write(erase)
    write()
    if (status !== '') err.write(status)
  }
  const tell = (text: string) => above(() => void err.write(text))
  return {
    print: (line) => above(() => void out.write(`${out.isTTY === true ? visible(line) : line}\n`)),
    note: (line) => tell(`${visible(maskedText(line))}\n`),
    tell,
    progress(line) {
      if (err.isTTY === true) {
        // A line that wraps could not be erased.
        status = visible(line).slice(0, (err.columns ?? 80) - 1)
        err.write(erase + status)
      } else if (now() - last >= everyMs) {
        last = now()
        err.write(`${line}\n`)
      }
    },
    close() {
      if (status !== '') err.write(erase)
      status = ''
    },
  }
}
