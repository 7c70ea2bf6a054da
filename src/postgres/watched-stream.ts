import { Socket } from 'node:net'
import { Duplex } from 'node:stream'

/** What the server says when it has answered in full and waits for us. */
const ready = [0x5a, 0, 0, 0, 5] // ReadyForQuery, and a byte for the state of the transaction

const goodbyeMs = 3_000

/**
 * The way to a PostgreSQL that does not wait for ever: a connection on which something was asked and
 * nothing more is heard for `silenceMs` is destroyed, and whoever waits for its answer gets an error.
 * A firewall that forgets a connection, a failover without a word and a server whose disk is stuck all
 * look like that, and `pg` would wait. An idle connection may be silent as long as it likes.
 */
export class WatchedStream extends Duplex {
  readonly #socket = new Socket()
  readonly #silenceMs: number
  readonly #isEncrypted: boolean
  #timer: NodeJS.Timeout | undefined

  /** Of an encrypted connection the end of an answer cannot be seen, only that there is one. */
  constructor(silenceMs: number, isEncrypted: boolean) {
    super({ allowHalfOpen: false })
    this.#silenceMs = silenceMs
    this.#isEncrypted = isEncrypted
    this.#socket
      .on('connect', () => this.emit('connect'))
      .on('data', (bytes) => this.#hear(bytes))
      .on('end', () => this.push(null))
      .on('error', (error) => this.destroy(error))
      .on('close', () => this.destroy())
  }

  connect(portOrPath: number | string, host?: string): this {
    if (typeof portOrPath === 'string') this.#socket.connect(portOrPath)
    else this.#socket.connect(portOrPath, host ?? 'localhost')
    return this
  }

  setNoDelay(on?: boolean): this {
    this.#socket.setNoDelay(on)
    return this
  }

  setKeepAlive(on?: boolean, delayMs?: number): this {
    this.#socket.setKeepAlive(on, delayMs)
    return this
  }

  ref(): this {
    this.#socket.ref()
    return this
  }

  unref(): this {
    this.#socket.unref()
    return this
  }

  override _read(): void {
    this.#socket.resume()
  }

  override _write(
    bytes: Uint8Array,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.#send(bytes, done)
  }

  /** A statement is several messages, which `pg` corks: they go out as one, and the server wakes once for them. */
  override _writev(
    parts: readonly { readonly chunk: Uint8Array }[],
    done: (error?: Error | null) => void,
  ): void {
    this.#send(Buffer.concat(parts.map(({ chunk }) => chunk)), done)
  }

  #send(bytes: Uint8Array, done: (error?: Error | null) => void): void {
    // Anew with each write, as one that went out is a sign of life: a long COPY hears nothing back.
    this.#wait()
    this.#socket.write(bytes, done)
  }

  override _final(done: (error?: Error | null) => void): void {
    // We have taken our leave, and need not hear of it for long.
    this.#wait(Math.min(this.#silenceMs, goodbyeMs))
    this.#socket.end(() => done())
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.#timer)
    this.#socket.destroy()
    done(error)
  }

  #hear(bytes: Uint8Array): void {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer)
      this.#timer = undefined
      if (!this.#isEncrypted && !isReady(bytes)) this.#wait()
    }
    if (!this.push(bytes)) this.#socket.pause()
  }

  #wait(ms = this.#silenceMs): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#giveUp(), ms)
  }

  #giveUp(): void {
    if (this.writableEnded) return void this.destroy()
    const message = `the database was silent for ${Math.round(this.#silenceMs / 1000)} s`
    this.destroy(Object.assign(new Error(message), { code: 'ETIMEDOUT' }))
  }
}

const isReady = (bytes: Uint8Array): boolean => {
  const start = bytes.length - ready.length - 1
  return start >= 0 && ready.every((byte, index) => bytes[start + index] === byte)
}
