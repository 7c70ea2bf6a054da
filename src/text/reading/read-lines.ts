import { TokenKind, type Tokens } from '../tokens.ts'
import { LineKind } from './text-reading.ts'

/** More tokens are no heading and no label. */
const longestHeading = 14
const longestLabel = 7

/** What each line of a text is, by its marks: `LineKind`. */
export function kindsOfLines(tokens: Tokens): Uint8Array {
  const kinds = new Uint8Array(Math.max(0, tokens.paragraphs.length - 1))
  for (let line = 0; line < kinds.length; line++) {
    const first = tokens.sentences[tokens.paragraphs[line] ?? 0] ?? 0
    const end = tokens.sentences[tokens.paragraphs[line + 1] ?? 0] ?? tokens.count
    kinds[line] = kindOf(tokens, first, end, line + 1 < kinds.length)
  }
  return kinds
}

function kindOf(tokens: Tokens, first: number, end: number, hasNext: boolean): number {
  if (isRow(tokens, first, end)) return LineKind.row
  if (isListItem(tokens, first)) return LineKind.listItem
  if (isLabel(tokens, first, end)) return LineKind.label
  const isShort = end - first <= longestHeading
  const isHeading = isShort && hasNext && !closes(charAt(tokens, end - 1))
  return isHeading ? LineKind.heading : LineKind.text
}

const charAt = ({ text, start }: Tokens, token: number): string => text.charAt(start[token] ?? 0)

const closes = (mark: string): boolean => '.!?…:;,"”’)'.includes(mark)

/** Cells with a bar, apart from both, between them, or with as many bars as the cell before them is wide. */
function isRow(tokens: Tokens, first: number, end: number): boolean {
  for (let token = first + 1; token < end; token++) {
    if (charAt(tokens, token) !== '|' || !isApart(tokens, token)) continue
    let next = token + 1
    while (next < end && charAt(tokens, next) === '|' && !isApart(tokens, next)) next++
    if (next < end ? isApart(tokens, next) : next > token + 1) return true
  }
  return false
}

const isApart = ({ start, end }: Tokens, token: number): boolean =>
  (start[token] ?? 0) > (end[token - 1] ?? 0)

/** "- 12 dead", "• …", "3) …" */
function isListItem(tokens: Tokens, first: number): boolean {
  const mark = charAt(tokens, first)
  if ('-–—•*·▪◦‣'.includes(mark)) return isApart(tokens, first + 1)
  const isNumber = tokens.kind[first] === TokenKind.number
  return isNumber && '.)'.includes(charAt(tokens, first + 1)) && !isApart(tokens, first + 1)
}

/** "Injured: 1,304": a few words, a colon, and a number with hardly anything after it. */
function isLabel(tokens: Tokens, first: number, end: number): boolean {
  for (let token = first + 1; token < Math.min(end, first + longestLabel); token++) {
    if (charAt(tokens, token) !== ':') continue
    if (!isApart(tokens, token + 1) || end - token > longestLabel) return false
    for (let value = token + 1; value < Math.min(end, token + 4); value++)
      if (tokens.kind[value] === TokenKind.number) return true
    return false
  }
  return false
}
