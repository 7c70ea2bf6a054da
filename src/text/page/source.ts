/** A part of a source, and where it begins and ends in it. UTF-16 code units. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

const NOTHING: Piece = { text: '', start: 0, end: 0 }

/**
 * The markup of a page, in pieces: V8 takes fresh memory of the kernel for each string of more than 128 kB, which takes
 * twenty times as long as to decode what stands in it.
 */
export class Source {
  readonly pieces: readonly Piece[]
  readonly length: number
  /** What was asked for last: who reads a page goes through it in order. */
  #latest = NOTHING

  constructor(texts: Iterable<string>) {
    const pieces: Piece[] = []
    let start = 0
    for (const text of texts) {
      if (text === '') continue
      pieces.push({ text, start, end: start + text.length })
      start += text.length
    }
    this.pieces = pieces
    this.length = start
  }

  /** A text that is at hand is one piece: to cut it would gain nothing. */
  static of(markup: string | Source): Source {
    return typeof markup === 'string' ? new Source([markup]) : markup
  }

  /** What a range stands in: a piece, or, where it spans several, the range itself. */
  around(from: number, to: number): Piece {
    const latest = this.#latest
    if (from >= latest.start && to <= latest.end) return latest
    return (this.#latest = this.#find(from, to))
  }

  slice(from: number, to: number): string {
    const end = Math.min(to, this.length)
    if (end <= from) return ''
    const { text, start } = this.around(from, end)
    return text.slice(from - start, end - start)
  }

  /** Its first code units, so many, in its pieces. */
  headOf(length: number): readonly string[] {
    return this.pieces
      .filter(({ start }) => start < length)
      .map(({ text, start, end }) => (end <= length ? text : text.slice(0, length - start)))
  }

  whole(): string {
    return this.pieces.map(({ text }) => text).join('')
  }

  /** Whether a text stands in it, be it in two pieces. */
  includes(text: string): boolean {
    const reach = text.length - 1
    return this.pieces.some(
      (piece) =>
        piece.text.includes(text) ||
        this.slice(
          Math.max(piece.start, piece.end - reach),
          Math.min(piece.end + reach, this.length),
        ).includes(text),
    )
  }

  #find(from: number, to: number): Piece {
    const { pieces } = this
    let at = this.#placeOf(from)
    const first = pieces[at] ?? NOTHING
    if (to <= first.end) return first
    let text = first.text.slice(from - first.start)
    for (at += 1; at < pieces.length; at += 1) {
      const piece = pieces[at] ?? NOTHING
      if (piece.start >= to) break
      text += piece.text.slice(0, to - piece.start)
    }
    return { text, start: from, end: to }
  }

  /** Which piece is the last that begins at `from` or before. */
  #placeOf(from: number): number {
    let low = 0
    let high = this.pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.pieces[middle] ?? NOTHING).start <= from) low = middle
      else high = middle - 1
    }
    return low
  }
}
