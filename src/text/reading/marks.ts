import { TokenKind, type Tokens } from '../tokens.ts'
import { ofLastText } from '../tokens/last-text.ts'

/** A stretch between quotation marks. */
export interface Marked {
  /** Offset of the opening mark. */
  readonly open: number
  /** The quoted words, without the marks. */
  readonly start: number
  readonly end: number
  /** Offset after the closing mark; `end` if the mark is left out, as at the end of a paragraph that goes on. */
  readonly close: number
  /** It goes on with the next one, which opens the next paragraph. */
  readonly continues: boolean
}

const CURLY_OPEN = 0x201c
const CURLY_CLOSE = 0x201d
const LOW_OPEN = 0x201e
const STRAIGHT = 0x22
const APOSTROPHE = 0x27
const SINGLE_OPEN = 0x2018
const SINGLE_CLOSE = 0x2019
/** No character: the style of one straight single mark. */
const ONE_STRAIGHT = 1

/** All stretches in quotation marks, in text order, none inside another. Linear. Times and quotations both need them. */
export const markedOf: (tokens: Tokens) => readonly Marked[] = ofLastText(findMarked)

function findMarked(tokens: Tokens): readonly Marked[] {
  const found: Marked[] = []
  for (let line = 0; line + 1 < tokens.paragraphs.length; line++) scanLine(tokens, line, found)
  return found
}

/** What is looked through, and what is open there. */
interface Scan {
  readonly text: string
  /** Offsets of the line. */
  readonly from: number
  readonly to: number
  readonly found: Marked[]
  /** Where the quotation was opened, -1 outside of any; how long its mark is, and what it is closed by. */
  open: number
  width: number
  style: number
  nested: number
  /** What stands before this offset has been looked at. */
  past: number
  /** Whether as many curly marks open as close; looked for when it is first asked. */
  isBalanced: boolean | undefined
}

function scanLine(tokens: Tokens, line: number, found: Marked[]): void {
  const { sentences, paragraphs } = tokens
  const first = firstOf(sentences, firstOf(paragraphs, line))
  const end = firstOf(sentences, firstOf(paragraphs, line + 1))
  let scan: Scan | undefined
  for (let token = first; token < end; token++) {
    if (!isMark(tokens, token)) continue
    scan ??= begun(tokens.text, firstOf(tokens.start, first), found)
    look(scan, firstOf(tokens.start, token))
  }
  if (scan) leaveOpen(scan)
}

const firstOf = (firsts: Int32Array, at: number): number => firsts[at] ?? 0

/** Quotation marks and apostrophes of all styles. Each is a token of its own; an apostrophe within a word is none. */
function isMark({ text, start, kind }: Tokens, token: number): boolean {
  if (kind[token] !== TokenKind.punctuation) return false
  const code = text.charCodeAt(firstOf(start, token))
  return code === STRAIGHT || code === APOSTROPHE || (code >= SINGLE_OPEN && code <= LOW_OPEN)
}

function begun(text: string, from: number, found: Marked[]): Scan {
  const newline = text.indexOf('\n', from)
  const to = newline < 0 ? text.length : newline
  return {
    text,
    from,
    to,
    found,
    open: -1,
    width: 1,
    style: 0,
    nested: 0,
    past: 0,
    isBalanced: undefined,
  }
}

function look(scan: Scan, at: number): void {
  if (at < scan.past) return
  const code = scan.text.charCodeAt(at)
  if (scan.open < 0) lookOutside(scan, at, code)
  else if (!isNested(scan, at, code)) lookInside(scan, at, code)
}

/** Whether a mark opens or closes a quotation inside the one that is open. */
function isNested(scan: Scan, at: number, code: number): boolean {
  if (scan.style === CURLY_OPEN && opensInside(scan, at, code)) scan.nested += 1
  else if (scan.nested > 0 && (code === CURLY_CLOSE || code === STRAIGHT)) scan.nested -= 1
  else return false
  return true
}

function lookInside(scan: Scan, at: number, code: number): void {
  const { text, style } = scan
  if (closes.get(style)?.(text, at, code)) closeAt(scan, at)
  // The one before was never closed.
  else if (style === CURLY_OPEN && code === CURLY_OPEN && isBoundary(text.charCodeAt(at - 1)))
    scan.open = at
}

function lookOutside(scan: Scan, at: number, code: number): void {
  const style = opens.get(code)?.(scan.text, at, at === scan.from) ?? 0
  if (style === 0) return
  scan.open = at
  scan.style = style
  scan.width = style === APOSTROPHE ? 2 : 1
  scan.past = at + scan.width
}

function closeAt(scan: Scan, at: number): void {
  const { text, open, width, found } = scan
  const [start, close] = [open + width, at + width]
  // Marks around nothing but spaces quote nothing.
  if (!isBlank(text, start, at)) found.push({ open, start, end: at, close, continues: false })
  scan.past = close
  scan.open = -1
}

/** A mark left open to the end of its line is a quotation that goes on, if the next one opens one, too. */
function leaveOpen({ text, open, width, to, found }: Scan): void {
  if (open < 0 || isBlank(text, open + width, to)) return
  let next = to
  while (next < text.length && /\s/.test(text.charAt(next)) && next < to + 8) next++
  const goesOn = /["“”]|''/.test(text.slice(next, next + 2))
  if (goesOn) found.push({ open, start: open + width, end: to, close: to, continues: true })
}

const isBlank = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).trim() === ''

/** Spaces, opening brackets, dashes and hyphens, and the ends of the text. */
function isBoundary(code: number): boolean {
  return Number.isNaN(code) || code <= 32 || boundaries.has(code)
}

const boundaries: ReadonlySet<number> = new Set([0xa0, 0x28, 0x5b, 0x2014, 0x2013, 0x2d])

/** By the mark, which style of quotation it opens: what it is known by; 0 if it opens none. */
type Opens = (text: string, at: number, isFirst: boolean) => number

const opens: ReadonlyMap<number, Opens> = new Map<number, Opens>([
  [CURLY_OPEN, () => CURLY_OPEN],
  [LOW_OPEN, () => CURLY_OPEN],
  // ”Like this”, where a machine has taken one mark for the other.
  [
    CURLY_CLOSE,
    (text, at, isFirst) => (isFirst && isWordCode(text.charCodeAt(at + 1)) ? CURLY_OPEN : 0),
  ],
  [
    STRAIGHT,
    (text, at, isFirst) => (isFirst || isBoundary(text.charCodeAt(at - 1)) ? STRAIGHT : 0),
  ],
  [
    APOSTROPHE,
    (text, at, isFirst) => {
      if (!isFirst && !isBoundary(text.charCodeAt(at - 1))) return 0
      if (text.charCodeAt(at + 1) === APOSTROPHE) return APOSTROPHE
      return isSpokenIn(text, at) ? ONE_STRAIGHT : 0
    },
  ],
  [SINGLE_OPEN, (text, at) => (isQuotable(text.charCodeAt(at + 1)) ? SINGLE_OPEN : 0)],
])

/** How far a straight mark may stand from the one that it closes, in characters. */
const longestSpoken = 600

/** 'Like this,' said Kim: a straight single mark is an apostrophe but before a capital, if one behind a mark closes it. */
function isSpokenIn(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (next < 65 || next > 90) return false
  const line = text.slice(at + 1, at + longestSpoken).split('\n', 1)[0] ?? ''
  return /[,.?!]'(?![a-z\d])/i.test(line)
}

/** No space, and no digit: "‘90s". */
const isQuotable = (code: number): boolean => code > 32 && !(code >= 48 && code <= 57)

/** By the style of a quotation, whether a mark closes it. */
type Closes = (text: string, at: number, code: number) => boolean

const closes: ReadonlyMap<number, Closes> = new Map<number, Closes>([
  [CURLY_OPEN, closesCurly],
  [STRAIGHT, (_text, _at, code) => code === STRAIGHT || code === CURLY_CLOSE],
  [APOSTROPHE, (text, at, code) => code === APOSTROPHE && text.charCodeAt(at + 1) === APOSTROPHE],
  [
    ONE_STRAIGHT,
    (text, at, code) =>
      code === APOSTROPHE &&
      /[,.?!]/.test(text.charAt(at - 1)) &&
      !isWordCode(text.charCodeAt(at + 1)),
  ],
  [SINGLE_OPEN, (text, at, code) => code === SINGLE_CLOSE && !isWordCode(text.charCodeAt(at + 1))],
])

function closesCurly(text: string, at: number, code: number): boolean {
  if (code === CURLY_CLOSE) return true
  if (code === STRAIGHT) return isStraightClose(text, at)
  const isBehind = isBoundary(text.charCodeAt(at + 1)) && !isBoundary(text.charCodeAt(at - 1))
  return code === CURLY_OPEN && isBehind
}

/** “He wrote "no" on it”, “the “no” of May”: a mark that opens inside curly ones. */
function opensInside(scan: Scan, at: number, code: number): boolean {
  const { text, from, to } = scan
  if (code === CURLY_OPEN) {
    scan.isBalanced ??= balance(text, from, to)
    return scan.isBalanced
  }
  return code === STRAIGHT && isBoundary(text.charCodeAt(at - 1)) && text.charCodeAt(at + 1) > 32
}

/** As many curly marks open as close: then one inside another is nested, else the one before was never closed. */
function balance(text: string, from: number, to: number): boolean {
  let opened = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === CURLY_OPEN) opened += 1
    else if (code === CURLY_CLOSE) opened -= 1
    if (opened < 0) return false
  }
  return opened === 0
}

/** “…," and “…": hands and machines mix their marks. Behind a digit it may stand for inches. */
function isStraightClose(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const isDigit = before >= 48 && before <= 57
  return !isBoundary(before) && !isDigit && !isWordCode(text.charCodeAt(at + 1))
}

function isWordCode(code: number): boolean {
  const letter = code | 32
  const isAscii = (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57)
  return isAscii || (code >= 0xc0 && code < 0x2000)
}
