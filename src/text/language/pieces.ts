import { TokenKind, type Tokens } from '../tokens.ts'

/**
 * What one language is looked for in: a sentence, or what stands in quotation marks in it, or around it. What
 * holds neither word nor number is in no piece.
 */
export interface Piece {
  /** Tokens, `end` exclusive. The marks are not part of what is quoted. */
  readonly first: number
  readonly end: number
  /** Index of the paragraph. */
  readonly paragraph: number
  readonly isQuoted: boolean
  readonly startsSentence: boolean
  /** Counted from the start of the text: between neighbors no word stands. */
  readonly index: number
}

/** Cuts a text where its language may change. */
export function languagePieces(tokens: Tokens): readonly Piece[] {
  const pieces: Piece[] = []
  for (let paragraph = 0; paragraph + 1 < tokens.paragraphs.length; paragraph++) {
    const from = tokens.paragraphs[paragraph] ?? 0
    const to = tokens.paragraphs[paragraph + 1] ?? 0
    // A quotation may go on over several sentences, but a mark left open ends with its paragraph.
    let isQuoted = false
    for (let sentence = from; sentence < to; sentence++)
      isQuoted = cutSentence(tokens, sentence, { pieces, paragraph, isQuoted })
  }
  return pieces
}

interface Cut {
  readonly pieces: Piece[]
  readonly paragraph: number
  readonly isQuoted: boolean
}

/** Gives whether a quotation is open at the end of the sentence. */
function cutSentence(tokens: Tokens, sentence: number, cut: Cut): boolean {
  const begin = tokens.sentences[sentence] ?? 0
  const stop = tokens.sentences[sentence + 1] ?? 0
  let first = begin
  let inside = cut.isQuoted
  for (let token = begin; token < stop; token++) {
    const mark = markAt(tokens, token)
    if (mark === 0 || (mark === OPENS && inside) || (mark === CLOSES && !inside)) continue
    const end = inside ? token : token + 1
    add(tokens, cut, first, end, { isQuoted: inside, startsSentence: first === begin })
    first = end
    inside = !inside
  }
  add(tokens, cut, first, stop, { isQuoted: inside, startsSentence: first === begin })
  return inside
}

function add(
  tokens: Tokens,
  { pieces, paragraph }: Cut,
  first: number,
  end: number,
  { isQuoted, startsSentence }: Pick<Piece, 'isQuoted' | 'startsSentence'>,
): void {
  if (!hasWord(tokens, first, end)) return
  pieces.push({ first, end, paragraph, isQuoted, startsSentence, index: pieces.length })
}

function hasWord({ kind }: Tokens, first: number, end: number): boolean {
  for (let token = first; token < end; token++)
    if (kind[token] !== TokenKind.punctuation && kind[token] !== TokenKind.symbol) return true
  return false
}

const OPENS = 1
const CLOSES = 2
const EITHER = 3

/** “ closes after „, and opens elsewhere; » opens in Danish: both count as either. */
const marks = new Map(
  [
    ['"', EITHER],
    ['“', EITHER],
    ['”', CLOSES],
    ['„', OPENS],
    ['«', EITHER],
    ['»', EITHER],
    ['「', OPENS],
    ['」', CLOSES],
  ].map(([mark, kind]) => [String(mark).charCodeAt(0), Number(kind)] as const),
)

function markAt({ text, start, end }: Tokens, token: number): number {
  const at = start[token] ?? 0
  if ((end[token] ?? 0) !== at + 1) return 0
  return marks.get(text.charCodeAt(at)) ?? 0
}
