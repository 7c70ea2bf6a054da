/** A line, without its end. */
export interface Line {
  /** Its first bytes, if it is longer than was asked for. */
  readonly bytes: Buffer
  /** How many it has in all. */
  readonly length: number
}

const newline = 0x0a
const none = Buffer.alloc(0)

/** Bytes that come in pieces, read by lines and by counts. It holds one piece and what is asked for. */
export class ByteSource {
  readonly #pieces: AsyncIterator<Uint8Array>
  #rest: Buffer = none
  #position = 0

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** How many bytes have been read. */
  get position(): number {
    return this.#position
  }

  /** Up to `count` bytes; fewer at the end only. */
  async read(count: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.take(count)) parts.push(part)
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
  }

  /** Leaves `count` bytes out. Gives how many there were. */
  async skip(count: number): Promise<number> {
    let skipped = 0
    for await (const part of this.take(count)) skipped += part.length
    return skipped
  }

  /** The next `count` bytes, as they come. */
  async *take(count: number): AsyncGenerator<Buffer> {
    let left = count
    while (left > 0 && (await this.#fill())) {
      const part = this.#advance(Math.min(left, this.#rest.length))
      left -= part.length
      yield part
    }
  }

  /** The next bytes, which stay to be read; fewer than `count` at the end, or where a piece has fewer. */
  async peek(count: number): Promise<Buffer> {
    while (this.#rest.length < count) {
      const { done, value } = await this.#pieces.next()
      if (done === true) break
      this.#rest = Buffer.concat([this.#rest, value])
    }
    return this.#rest.subarray(0, count)
  }

  /** The next line, of which `most` bytes are kept; nothing at the end. */
  async line(most: number): Promise<Line | undefined> {
    const parts: Buffer[] = []
    let kept = 0
    let length = 0
    while (await this.#fill()) {
      const end = this.#rest.indexOf(newline)
      const part = this.#advance(end < 0 ? this.#rest.length : end + 1)
      length += part.length
      if (kept < most) parts.push(part.subarray(0, most - kept))
      kept = Math.min(most, length)
      if (end >= 0) return lineOf(parts, length - 1)
    }
    return length === 0 ? undefined : lineOf(parts, length)
  }

  /** Bytes that were read come once more. */
  unread(bytes: Buffer): void {
    this.#rest = Buffer.concat([bytes, this.#rest])
    this.#position -= bytes.length
  }

  #advance(count: number): Buffer {
    const part = this.#rest.subarray(0, count)
    this.#rest = this.#rest.subarray(count)
    this.#position += count
    return part
  }

  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#pieces.next()
      if (done === true) return false
      this.#rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    }
    return true
  }
}

/** `length` without the end of the line; a carriage return before it belongs to the end. */
function lineOf(parts: readonly Buffer[], length: number): Line {
  const all = Buffer.concat(parts).subarray(0, length)
  const isReturn = all.length === length && all.at(-1) === 0x0d
  return isReturn ? { bytes: all.subarray(0, -1), length: length - 1 } : { bytes: all, length }
}
