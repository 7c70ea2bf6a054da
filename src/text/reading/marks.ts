import type { Tokens } from '../tokens.ts'

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

/** Times and quotations of one text both need its marks: they are looked for once. */
const known = new WeakMap<Tokens, readonly Marked[]>()

export function markedOf(tokens: Tokens): readonly Marked[] {
  const before = known.get(tokens)
  if (before) return before
  const found = findMarked(tokens.text)
  known.set(tokens, found)
  return found
}

/** All stretches in quotation marks, in text order, none inside another. Linear. */
export function findMarked(text: string): readonly Marked[] {
  const found: Marked[] = []
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    scanParagraph(text, from, to, found)
    from = to + 1
  }
  return found
}

/** Quotation marks and apostrophes of all styles. */
function isMark(code: number): boolean {
  return code === STRAIGHT || code === APOSTROPHE || (code >= SINGLE_OPEN && code <= LOW_OPEN)
}

/** What is looked through, and what is known of it. */
interface Paragraph {
  readonly from: number
  readonly to: number
  /** Whether as many curly marks open as close; looked for when it is first asked. */
  isBalanced: boolean | undefined
}

function scanParagraph(text: string, from: number, to: number, found: Marked[]): void {
  const paragraph: Paragraph = { from, to, isBalanced: undefined }
  let open = -1
  let width = 0
  let style = 0
  let nested = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (!isMark(code)) continue
    if (open >= 0 && style === CURLY_OPEN && opensInside(text, at, code, paragraph)) nested += 1
    else if (nested > 0 && (code === CURLY_CLOSE || code === STRAIGHT)) nested -= 1
    else if (open < 0) {
      style = openingStyle(text, at, code, from)
      if (style === 0) continue
      open = at
      width = style === APOSTROPHE ? 2 : 1
      at += width - 1
    } else if (closesStyle(text, at, code, style)) {
      push(text, found, open, open + width, at, at + width)
      at += width - 1
      open = -1
    } else if (reopens(text, at, code, style)) {
      // The one before was never closed.
      open = at
    }
  }
  if (open >= 0 && !isBlank(text, open + width, to) && isUnclosed(text, open, from, to))
    pushOpen(found, open, open + width, to)
}

/** As many curly marks open as close: then one inside another is nested, else the one before was never closed. */
function isBalancedIn(text: string, paragraph: Paragraph): boolean {
  paragraph.isBalanced ??= balance(text, paragraph.from, paragraph.to)
  return paragraph.isBalanced
}

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

/** A mark left open to the end of its paragraph is a quotation that goes on, if the next paragraph opens one too. */
function isUnclosed(text: string, open: number, from: number, to: number): boolean {
  let next = to
  while (next < text.length && /\s/.test(text.charAt(next)) && next < to + 8) next++
  return open >= from && /["“”]|''/.test(text.slice(next, next + 2))
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === ''
}

function push(
  text: string,
  found: Marked[],
  open: number,
  start: number,
  end: number,
  close: number,
): void {
  // Marks around nothing but spaces quote nothing.
  if (!isBlank(text, start, end)) found.push({ open, start, end, close, continues: false })
}

function pushOpen(found: Marked[], open: number, start: number, end: number): void {
  found.push({ open, start, end, close: end, continues: true })
}

function isBoundary(code: number): boolean {
  return (
    Number.isNaN(code) ||
    code <= 32 ||
    code === 0xa0 ||
    code === 0x28 ||
    code === 0x5b ||
    code === 0x2014 ||
    code === 0x2013 ||
    code === 0x2d
  )
}

/** The kind of mark that opens at `at`: its character code; 0 if none does. */
function openingStyle(text: string, at: number, code: number, from: number): number {
  if (code === CURLY_OPEN || code === LOW_OPEN) return CURLY_OPEN
  // ”Like this”, where a machine has taken one mark for the other.
  if (code === CURLY_CLOSE && at === from && isWordCode(text.charCodeAt(at + 1))) return CURLY_OPEN
  if (code === STRAIGHT) {
    const before = at === from ? 32 : text.charCodeAt(at - 1)
    const after = text.charCodeAt(at + 1)
    return isBoundary(before) && after > 32
      ? STRAIGHT
      : isBoundary(before) || at === from
        ? STRAIGHT
        : 0
  }
  if (code === APOSTROPHE && at > from && !isBoundary(text.charCodeAt(at - 1))) return 0
  if (code === APOSTROPHE && text.charCodeAt(at + 1) === APOSTROPHE) return APOSTROPHE
  if (code === APOSTROPHE) return isSpokenIn(text, at) ? ONE_STRAIGHT : 0
  if (code === SINGLE_OPEN) return singleCloses(text, at) ? SINGLE_OPEN : 0
  return 0
}

/** How far a straight mark may stand from the one that it closes, in characters. */
const longestSpoken = 600

/** 'Like this,' said Kim: a straight single mark is an apostrophe but before a capital, if one behind a mark closes it. */
function isSpokenIn(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (next < 65 || next > 90) return false
  const line = text.slice(at + 1, at + longestSpoken).split('\n', 1)[0] ?? ''
  return /[,.?!]'(?![a-z\d])/i.test(line)
}

/** ‘…’ is a quotation only if it is closed before a space or a mark, within a few hundred characters. */
function singleCloses(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return next > 32 && !(next >= 48 && next <= 57)
}

function closesStyle(text: string, at: number, code: number, style: number): boolean {
  switch (style) {
    case CURLY_OPEN:
      return (
        code === CURLY_CLOSE ||
        (code === STRAIGHT && isStraightClose(text, at)) ||
        (code === CURLY_OPEN &&
          isBoundary(text.charCodeAt(at + 1)) &&
          !isBoundary(text.charCodeAt(at - 1)))
      )
    case STRAIGHT:
      return code === STRAIGHT || code === CURLY_CLOSE
    case APOSTROPHE:
      return code === APOSTROPHE && text.charCodeAt(at + 1) === APOSTROPHE
    case ONE_STRAIGHT:
      return (
        code === APOSTROPHE &&
        /[,.?!]/.test(text.charAt(at - 1)) &&
        !isWordCode(text.charCodeAt(at + 1))
      )
    case SINGLE_OPEN:
      return code === SINGLE_CLOSE && !isWordCode(text.charCodeAt(at + 1))
    default:
      return false
  }
}

/** “He wrote "no" on it”, “the “no” of May”: a mark that opens inside curly ones. */
function opensInside(text: string, at: number, code: number, paragraph: Paragraph): boolean {
  if (code === CURLY_OPEN) return isBalancedIn(text, paragraph)
  return code === STRAIGHT && isBoundary(text.charCodeAt(at - 1)) && text.charCodeAt(at + 1) > 32
}

/** “…," and “…": hands and machines mix their marks. Behind a digit it may stand for inches. */
function isStraightClose(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const isDigit = before >= 48 && before <= 57
  return !isBoundary(before) && !isDigit && !isWordCode(text.charCodeAt(at + 1))
}

function reopens(text: string, at: number, code: number, style: number): boolean {
  return style === CURLY_OPEN && code === CURLY_OPEN && isBoundary(text.charCodeAt(at - 1))
}

function isWordCode(code: number): boolean {
  const letter = code | 32
  return (
    (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code < 0x2000)
  )
}
