import type { Marked } from '../reading/marks.ts'
import { TokenKind, type Tokens } from '../tokens.ts'

/** A text's tokens, and which of them stand between quotation marks. */
export interface View {
  readonly tokens: Tokens
  readonly text: string
  readonly count: number
  readonly marked: readonly Marked[]
  /** For each token 1 + the index of the stretch in quotation marks it stands in (its marks, too), or 0. */
  readonly inside: Int32Array
  /** The sentence of each token. */
  readonly sentence: Int32Array
  /** The paragraph of each sentence. */
  readonly paragraph: Int32Array
}

export function viewOf(tokens: Tokens, marked: readonly Marked[]): View {
  const inside = new Int32Array(tokens.count)
  const sentence = new Int32Array(tokens.count)
  let mark = 0
  let current = 0
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] ?? 0
    while (mark < marked.length && (marked[mark]?.close ?? 0) <= start) mark++
    if (start >= (marked[mark]?.open ?? Number.POSITIVE_INFINITY)) inside[i] = mark + 1
    while (current + 1 < tokens.sentences.length && (tokens.sentences[current + 1] ?? 0) <= i)
      current++
    sentence[i] = current
  }
  return {
    tokens,
    text: tokens.text,
    count: tokens.count,
    marked,
    inside,
    sentence,
    paragraph: paragraphsOf(tokens),
  }
}

function paragraphsOf(tokens: Tokens): Int32Array {
  const paragraph = new Int32Array(tokens.sentences.length)
  let current = 0
  for (let s = 0; s < paragraph.length; s++) {
    while (current + 1 < tokens.paragraphs.length && (tokens.paragraphs[current + 1] ?? 0) <= s)
      current++
    paragraph[s] = current
  }
  return paragraph
}

export function startAt(view: View, i: number): number {
  return view.tokens.start[i] ?? view.text.length
}

export function endAt(view: View, i: number): number {
  return view.tokens.end[i] ?? view.text.length
}

/** Token `i` in lower case; empty outside the text and for tokens too long to be of interest. */
export function wordOf(view: View, i: number): string {
  if (i < 0 || i >= view.count) return ''
  const start = startAt(view, i)
  const end = endAt(view, i)
  if (end - start > 24) return ''
  const word = view.text.slice(start, end)
  // Most words are in lower case already.
  const first = view.text.charCodeAt(start)
  return first > 96 && first < 128 ? word : word.toLowerCase()
}

export function isWordToken(view: View, i: number): boolean {
  return i >= 0 && i < view.count && view.tokens.kind[i] === TokenKind.word
}

export function isCapitalized(view: View, i: number): boolean {
  if (i < 0 || i >= view.count) return false
  const first = view.text.charAt(startAt(view, i))
  return first !== first.toLowerCase()
}

/** The first token at or after an offset. */
export function tokenFrom(view: View, offset: number): number {
  let low = 0
  let high = view.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (startAt(view, middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}

export function sentenceStart(view: View, i: number): number {
  return view.tokens.sentences[view.sentence[i] ?? 0] ?? 0
}

export function sentenceEnd(view: View, i: number): number {
  return view.tokens.sentences[(view.sentence[i] ?? 0) + 1] ?? view.count
}

export function paragraphOf(view: View, i: number): number {
  return view.paragraph[view.sentence[i] ?? 0] ?? 0
}
