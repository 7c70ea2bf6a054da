/**
 * One line of text as documents hold it: NFC, no control characters, nothing invisible, every run
 * of white space one space, none at the ends.
 */
export function normalizeLine(text: string): string {
  return isNormal(text) ? text : normalizeSlowly(text)
}

/** Whether nothing is to be done: plain letters and marks of Europe, parted by single spaces. Most lines are. */
function isNormal(text: string): boolean {
  let space = true
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 32) {
      if (space) return false
      space = true
      continue
    }
    space = false
    const isPlain =
      (code > 32 && code < 127) ||
      (code > 0xa0 && code < 0x250 && code !== 0xad) ||
      (code >= 0x2010 && code <= 0x2026)
    if (!isPlain) return false
  }
  return !space || text === ''
}

function normalizeSlowly(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}\p{Zs}]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

/**
 * Soft hyphen, zero-width space, word joiner, BOM, bidi marks, tags, interlinear annotation, and
 * joiners except where script or emoji need them: between letters, marks and pictographs that are
 * not Latin.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e001f}]|(?<![\p{L}\p{M}\p{Emoji}\ufe0f])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Emoji}])|(?<=\p{sc=Latn})[\u200c\u200d]/gu

/** Paragraphs joined as documents hold them; empty ones are left out. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs
    .map(normalizeLine)
    .filter((line) => line !== '')
    .join('\n')
}

/** Scripts written without spaces between words: each character counts as one word. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'.,-](?=[\p{L}\p{N}]))*/gu

/** How many words a text has. */
export function countWords(text: string): number {
  let words = 0
  for (const _ of text.matchAll(WORD)) words += 1
  return words
}
