import { Duplex } from 'node:stream'

/** How a server takes whoever connects. */
export type Welcome = 'answers' | 'refuses' | 'is silent'

const bytes = (kind: string, ...rest: readonly Buffer[]) => {
  const body = Buffer.concat(rest)
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(kind), length, body])
}
const ready = bytes('Z', Buffer.from('I'))
const welcome = Buffer.concat([bytes('R', Buffer.alloc(4)), ready])
const done = Buffer.concat([bytes('C', Buffer.from('SELECT 0\0')), ready])
const failed = Buffer.concat([bytes('E', Buffer.from('C22012\0Mdivision by zero\0\0')), ready])

/**
 * The stream of a connection to PostgreSQL, as far as is asked for: whoever comes in is welcome, and a simple query is answered after
 * some milliseconds, with no rows, or with an error where it divides by zero.
 */
export class WireStream extends Duplex {
  readonly #welcome: Welcome
  readonly #answerMs: number
  #isIn = false

  constructor(kind: Welcome, answerMs: number) {
    super()
    this.#welcome = kind
    this.#answerMs = answerMs
  }

  // What `pg` asks of a socket.
  connect() {
    process.nextTick(() => {
      if (this.#welcome === 'refuses') this.destroy(new Error('refused'))
      else this.emit('connect')
    })
    return this
  }
  setNoDelay() {}
  ref() {}
  unref() {}

  override _read() {}

  override _write(sent: Buffer, _: BufferEncoding, taken: () => void) {
    taken()
    if (this.#welcome === 'is silent') return
    if (!this.#isIn) this.push(welcome)
    else if (sent.toString('latin1', 0, 1) === 'Q') {
      const answer = sent.includes('/ 0') ? failed : done
      setTimeout(() => this.push(answer), this.#answerMs)
    }
    this.#isIn = true
  }

  override _final(ended: () => void) {
    ended()
    this.push(null)
  }
}
