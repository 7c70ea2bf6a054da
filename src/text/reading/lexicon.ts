import { Class, classNames, isClassName, unions, type ClassName } from './classes.ts'
import type { Entry, LanguageTables } from './entry.ts'
import { foldWord, makeWordHash, rowAt, type WordHash } from './word-hash.ts'

/** A word or phrase as the lexicon keeps it. */
export interface Sense {
  readonly entry: Entry
  readonly class: number
  /** Rows of its words. */
  readonly rows: readonly number[]
  /** As it must be written, of one with capitals. */
  readonly written: readonly string[] | undefined
}

/**
 * The words of all languages, each a row; row 0 is every other word. Three sets of bits say for each row which
 * classes it has as a word, and which have a phrase that it opens or closes.
 */
export interface Lexicon {
  /** 32-bit words for each row of bits. */
  readonly width: number
  readonly bits: Uint32Array
  readonly opens: Uint32Array
  readonly closes: Uint32Array
  /** What a row can be, and the phrases that it opens, longest first. */
  readonly senses: readonly (readonly Sense[])[]
  /** The phrases that a row closes, longest first. */
  readonly endings: readonly (readonly Sense[])[]
  readonly languages: ReadonlyMap<string, Language>
  /** The same in a row: texts are in the first one where they do not show another. */
  readonly list: readonly Language[]
}

/** A language as it is read. */
export interface Language {
  readonly code: string
  readonly table: WordHash
  readonly decimalMark: '.' | ','
  /** By the last two characters of a word: what may end so. */
  readonly endings: ReadonlyMap<number, readonly Guess[]>
}

/** Classes of words that end so. */
export interface Guess {
  readonly ending: string
  readonly least: number
  /** Bit of the class: guessed classes are the first 32. */
  readonly bit: number
  /** Rows of words that are none. */
  readonly except: ReadonlySet<number>
  /** Longer endings of words that are none. */
  readonly unless: readonly string[]
}

/** What is known while the lexicon is made. */
interface Builder {
  readonly senses: Sense[][]
  readonly endings: Sense[][]
}

export function makeLexicon(languages: readonly LanguageTables[]): Lexicon {
  const builder: Builder = { senses: [[]], endings: [[]] }
  const made = languages.map((tables) => makeLanguage(builder, tables))
  const width = Math.ceil(classNames.length / 32)
  const size = builder.senses.length * width
  const lexicon: Lexicon = {
    width,
    bits: new Uint32Array(size),
    opens: new Uint32Array(size),
    closes: new Uint32Array(size),
    senses: builder.senses,
    endings: builder.endings,
    languages: new Map(made.map((language) => [language.code, language] as const)),
    list: made,
  }
  for (const senses of builder.senses) for (const sense of senses) markSense(lexicon, sense)
  markUnions(lexicon)
  return lexicon
}

function makeLanguage(builder: Builder, tables: LanguageTables): Language {
  const rows = new Map<string, number>()
  const rowOf = (word: string): number => {
    const key = foldWord(word)
    const known = rows.get(key)
    if (known !== undefined) return known
    rows.set(key, builder.senses.length)
    builder.endings.push([])
    return builder.senses.push([]) - 1
  }
  for (const entry of tables.entries) addEntry(builder, entry, rowOf)
  const endings = guessesOf(tables, rowOf)
  for (const list of builder.senses) list.sort(longestFirst)
  for (const list of builder.endings) list.sort(longestFirst)
  const { code, decimalMark } = tables
  return { code, decimalMark, endings, table: makeWordHash(rows) }
}

const longestFirst = (a: Sense, b: Sense): number =>
  b.rows.length - a.rows.length || Number(b.written !== undefined) - Number(a.written !== undefined)

function addEntry({ senses, endings }: Builder, entry: Entry, rowOf: (word: string) => number) {
  const parts = entry.text.split(' ')
  const rows = parts.map(rowOf)
  const isCased = entry.text !== entry.text.toLowerCase()
  const sense: Sense = {
    entry,
    class: Class[entry.class],
    rows,
    written: isCased ? parts : undefined,
  }
  senses[rows[0] ?? 0]?.push(sense)
  endings[rows.at(-1) ?? 0]?.push(sense)
}

function guessesOf(
  { endings }: LanguageTables,
  rowOf: (word: string) => number,
): Map<number, Guess[]> {
  const guesses = new Map<number, Guess[]>()
  for (const { class: name, endings: list, least, except = '', unless = '' } of endings)
    for (const ending of list.split(' ')) {
      const key = endingKey(
        ending.charCodeAt(ending.length - 2),
        ending.charCodeAt(ending.length - 1),
      )
      const rows = new Set(except.split(' ').filter(Boolean).map(rowOf))
      const guess: Guess = {
        ending,
        least,
        bit: 1 << Class[name],
        except: rows,
        unless: unless.split(' ').filter(Boolean),
      }
      guesses.set(key, [...(guesses.get(key) ?? []), guess])
    }
  return guesses
}

/** Endings of one letter are found under every letter before it by `0`. */
export const endingKey = (before: number, last: number): number =>
  (Number.isNaN(before) ? 0 : before) * 0x1_00_00 + last

function markSense(lexicon: Lexicon, { class: number, rows, written }: Sense): void {
  const isWord = rows.length === 1 && written === undefined
  if (isWord) return setBit(lexicon.bits, lexicon.width, rows[0] ?? 0, number)
  setBit(lexicon.opens, lexicon.width, rows[0] ?? 0, number)
  setBit(lexicon.closes, lexicon.width, rows.at(-1) ?? 0, number)
}

function setBit(bits: Uint32Array, width: number, row: number, number: number): void {
  const at = row * width + (number >>> 5)
  bits[at] = (bits[at] ?? 0) | (1 << (number & 31))
}

/** A word has a union where it has one of its parts. Unions are made of classes that stand before them. */
function markUnions(lexicon: Lexicon): void {
  const all: readonly (readonly [string, readonly ClassName[]])[] = Object.entries(unions)
  const { width, senses } = lexicon
  for (const [name, parts] of all) {
    if (!isClassName(name)) continue
    const union = Class[name]
    for (const bits of [lexicon.bits, lexicon.opens, lexicon.closes])
      for (let row = 1; row < senses.length; row++)
        if (parts.some((part) => hasBit(bits, width, row, Class[part])))
          setBit(bits, width, row, union)
  }
}

export const hasBit = (bits: Uint32Array, width: number, row: number, number: number): boolean =>
  ((bits[row * width + (number >>> 5)] ?? 0) & (1 << (number & 31))) !== 0

/** The row of the word at `text.slice(start, end)`, in any case; 0 for a word that no table has. */
export const rowOfWord = ({ table }: Language, text: string, start: number, end: number): number =>
  rowAt(table, text, start, end)
