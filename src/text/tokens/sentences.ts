import {
  AbbreviationClass,
  continuesTime,
  startsGermanSentences,
  startsSentences,
} from './abbreviations.ts'
import { CharacterClass, classAt, isDigit, isLetter, isLower, isUpper } from './characters.ts'

/** What the tokens so far say about the end of the sentence. */
export const Pending = {
  none: 0,
  /** A full stop, "!" or "?". */
  stop: 1,
  /** "...": ends a sentence only before a capital. */
  ellipsis: 2,
  /** An abbreviation of class `beforeStarter`, `beforeCapital` or `beforeGermanStarter`. */
  starter: 3,
  capital: 4,
  germanStarter: 5,
} as const

/** What an abbreviation with its full stop leaves pending. */
export function pendingAfter(abbreviation: number): number {
  if (abbreviation === AbbreviationClass.beforeStarter) return Pending.starter
  if (abbreviation === AbbreviationClass.beforeGermanStarter) return Pending.germanStarter
  return abbreviation === AbbreviationClass.beforeCapital ? Pending.capital : Pending.none
}

/** Whether the token at `start`, the first after the pending end, starts a sentence. */
export function startsSentence(text: string, pending: number, start: number, end: number): boolean {
  const first = skipOpening(text, start)
  if (pending === Pending.stop) return startsAfterStop(text, first, start)
  if (pending === Pending.ellipsis) return isUpper(text, first)
  if (!isUpper(text, first)) return false
  const word = first === start ? text.slice(start, end) : wordAt(text, first)
  if (pending === Pending.starter) return startsSentences(word)
  if (pending === Pending.germanStarter) return startsGermanSentences(word)
  return !continuesTime(word)
}

/** A small letter goes on; a digit or capital that follows without a space does so only after a small letter. */
function startsAfterStop(text: string, first: number, start: number): boolean {
  const goesOn = ',;:'.includes(text.charAt(first)) && first < text.length
  if (isLower(text, first) || goesOn) return false
  const spaced = isSpaceBefore(text, start)
  return spaced || !isDigit(text, first)
}

function isSpaceBefore(text: string, index: number): boolean {
  return index === 0 || classAt(text, index - 1) === CharacterClass.space
}

/** Past quotation marks and brackets before a word; looks at four characters at most. */
function skipOpening(text: string, start: number): number {
  for (let index = start; index < start + 4; index++)
    if (!'"\'“‘«([„ '.includes(text.charAt(index))) return index
  return start
}

function wordAt(text: string, start: number): string {
  let end = start
  while (end - start < 16 && isLetter(text, end)) end++
  return text.slice(start, end)
}

/**
 * Whether the mark at `index` closes a quotation or bracket and so belongs to the sentence that just ended:
 * it follows without a space, or it is a straight quote after a space while one is open.
 */
export function closesQuotation(text: string, index: number, quoteOpen: boolean): boolean {
  const mark = text.charAt(index)
  if ('”»)]'.includes(mark)) return true
  if (mark === '"')
    return !isSpaceBefore(text, index) || (quoteOpen && isSpaceOrEnd(text, index + 1))
  if (mark === '’' || mark === "'") return !isSpaceBefore(text, index)
  return false
}

function isSpaceOrEnd(text: string, index: number): boolean {
  return classAt(text, index) <= CharacterClass.newline
}
