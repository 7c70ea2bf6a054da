import type { GoldDocument } from '../../training/corpus.ts'

/** A document's words as a text: where each begins and ends in it, all sentences in a row. */
export interface RawText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Characters `[start, end)` of a text that name something. */
export interface TextName {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** Words `[first, end)` of a document that name something. */
export interface WordName {
  readonly first: number
  readonly end: number
  readonly label: string
}

/**
 * Words put together as they are printed, a sentence to a line: sets cut tokens each in its own way, a reader of raw
 * text meets none of them.
 */
export function toRawText(document: readonly (readonly string[])[]): RawText {
  const cutsHyphens = !document.some((words) => words.some((word) => /\p{L}-\p{L}/u.test(word)))
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const words of document) {
    if (text !== '') text += '\n'
    let isOpen = false
    for (const [index, word] of words.entries()) {
      if (index > 0 && isSpaced(words, index, { isOpen, cutsHyphens })) text += ' '
      if (word === '"') isOpen = !isOpen
      starts.push(text.length)
      text += word
      ends.push(text.length)
    }
  }
  return { text, starts, ends }
}

/** The words of sentences that were cut from `text`, found in it again. */
export function placeWords(text: string, document: GoldDocument): RawText {
  const starts: number[] = []
  const ends: number[] = []
  for (const word of document.flatMap(({ words }) => words)) {
    const start = text.indexOf(word, ends.at(-1) ?? 0)
    starts.push(start)
    ends.push(start + word.length)
  }
  return { text, starts, ends }
}

/** Names in characters as names in words: of a word that a name covers in part only, it takes none. */
export function toWordNames(raw: RawText, names: readonly TextName[]): WordName[] {
  let word = 0
  return names
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end, label }): WordName[] => {
      while ((raw.starts[word] ?? Infinity) < start) word++
      const first = word
      while ((raw.starts[word] ?? Infinity) < end && lastLetter(raw, word) <= end) word++
      return word > first ? [{ first, end: word, label }] : []
    })
}

/** Where a word ends but for the full stop of an abbreviation. */
function lastLetter({ text, ends }: RawText, word: number): number {
  const end = ends[word] ?? 0
  return text.charAt(end - 1) === '.' ? end - 1 : end
}

interface Spacing {
  /** A straight quotation mark stands open before the word. */
  readonly isOpen: boolean
  readonly cutsHyphens: boolean
}

const closing = /^(?:[,.;:!?)\]}%”’]|\.\.\.|['’](?:s|re|ve|ll|d|m)|n['’]t)$/iu
const opening = /^[([{$£€“‘#`]$/u

function isSpaced(words: readonly string[], index: number, spacing: Spacing): boolean {
  const word = words[index] ?? ''
  const before = words[index - 1] ?? ''
  if (closing.test(word) || opening.test(before)) return false
  if (word === "'") return !before.endsWith('s')
  // The mark before the word opened a quotation, or the word closes one.
  if (before === '"' && spacing.isOpen) return false
  if (word === '"') return !spacing.isOpen
  if (word === '/' || before === '/') return false
  return !spacing.cutsHyphens || !isHyphenated(words, index)
}

/** "Yo", "-", "jong" of sets that cut at hyphens. */
function isHyphenated(words: readonly string[], index: number): boolean {
  const hyphen = words[index] === '-' ? index : index - 1
  return words[hyphen] === '-' && isWord(words[hyphen - 1]) && isWord(words[hyphen + 1])
}

const isWord = (word: string | undefined) => /^[\p{L}\d.]+$/u.test(word ?? '')
