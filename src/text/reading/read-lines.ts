import { TokenKind, type Tokens } from '../tokens.ts'
import { LineKind } from './text-reading.ts'

/** More tokens are no heading and no label. */
const longestHeading = 14
const longestLabel = 7

/** What each line of a text is, by its marks: `LineKind`. */
export function kindsOfLines(tokens: Tokens): Uint8Array {
  const kinds = new Uint8Array(Math.max(0, tokens.paragraphs.length - 1))
  const rows = rowsOf(tokens, kinds.length)
  for (let line = 0; line < kinds.length; line++) {
    const [first, end] = [pieceOf(tokens, line), pieceOf(tokens, line + 1)]
    kinds[line] =
      rows[line] === 1 ? LineKind.row : kindOf(tokens, first, end, line + 1 < kinds.length)
  }
  return kinds
}

/** The first token of a line, or the end. */
const pieceOf = ({ sentences, paragraphs, count }: Tokens, line: number): number =>
  sentences[paragraphs[line] ?? 0] ?? count

/** Which lines are rows. Between cells stands one bar, or as many as the cell before is wide; "a || b" is none but beside rows. */
function rowsOf(tokens: Tokens, lines: number): Uint8Array {
  const bars = Uint8Array.from({ length: lines }, (_, line) =>
    barsIn(tokens, pieceOf(tokens, line), pieceOf(tokens, line + 1)),
  )
  const rows = bars.map((one) => Number(one === Bars.single))
  const join = (line: number, beside: number): void => {
    if (bars[line] === Bars.wide && rows[beside] === 1) rows[line] = 1
  }
  for (let line = 1; line < lines; line++) join(line, line - 1)
  for (let line = lines - 2; line >= 0; line--) join(line, line + 1)
  return rows
}

function kindOf(tokens: Tokens, first: number, end: number, hasNext: boolean): number {
  if (isListItem(tokens, first)) return LineKind.listItem
  if (isLabel(tokens, first, end)) return LineKind.label
  const isShort = end - first <= longestHeading
  const isHeading = isShort && hasNext && !closes(charAt(tokens, end - 1))
  return isHeading ? LineKind.heading : LineKind.text
}

const charAt = ({ text, start }: Tokens, token: number): string => text.charAt(start[token] ?? 0)

const closes = (mark: string): boolean => '.!?…:;,"”’)'.includes(mark)

/** What bars a line has between its cells. */
const Bars = { none: 0, wide: 1, single: 2 } as const

/** The bars of a line that stand apart from both cells. */
function barsIn(tokens: Tokens, first: number, end: number): number {
  let found: number = Bars.none
  for (let token = first + 1; token < end; token++) {
    if (!isBar(tokens, token) || !isApart(tokens, token)) continue
    let next = token + 1
    while (next < end && isBar(tokens, next) && !isApart(tokens, next)) next++
    found = Math.max(found, widthOf(tokens, token, next, end))
  }
  return found
}

/** What the bars from `token` to before `next` are; one that ends its line is none. */
function widthOf(tokens: Tokens, token: number, next: number, end: number): number {
  const isOne = next === token + 1
  if (next < end ? !isApart(tokens, next) : isOne) return Bars.none
  return isOne ? Bars.single : Bars.wide
}

const isBar = (tokens: Tokens, token: number): boolean => charAt(tokens, token) === '|'

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
