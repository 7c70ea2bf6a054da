import { Class, classNames, isClassName, unions, type ClassName } from './classes.ts'
import type { Entry, LanguageTables } from './entry.ts'
import type { Sense, Senses } from './senses.ts'
import { foldWord, makeWordHash, rowAt, type WordHash } from './word-hash.ts'

/**
 * The words of all languages, each a row; row 0 is every other word. Three sets of bits say which classes a row has as
 * a word, and which have a phrase that it opens or closes. Many rows have the same: the bits are by the set of a row,
 * so that those of all words of a text stay at hand.
 */
export interface Lexicon {
  /** The set of classes of each row; those up to `lastBare` have none. */
  readonly sets: Uint16Array
  /** 32-bit words for each set. */
  readonly width: number
  readonly bits: Uint32Array
  readonly opens: Uint32Array
  readonly closes: Uint32Array
  /** What each row can be, and the phrases that it opens and closes. */
  readonly senses: Senses
  /** By class, whether it has phrases of several words. */
  readonly phrased: Uint8Array
  readonly languages: ReadonlyMap<string, Language>
  /** The same in a row: texts are in the first one where they do not show another. */
  readonly list: readonly Language[]
}

/** What is in no table has the number of its kind (`PieceKind`) as its set. */
export const lastBare = 5

/** A language as it is read. */
export interface Language extends Omit<LanguageTables, 'entries' | 'endings'> {
  readonly table: WordHash
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
  /** By row, the classes that it has by its ending, as bits. */
  readonly guesses: number[]
}

export function makeLexicon(languages: readonly LanguageTables[]): Lexicon {
  const builder: Builder = { senses: [[]], endings: [[]], guesses: [0] }
  const made = languages.map((tables) => makeLanguage(builder, tables))
  const { senses, endings, guesses } = builder
  const width = Math.ceil(classNames.length / 32)
  const lexicon: Lexicon = {
    ...setsOf(senses, guesses, width),
    width,
    senses: { opened: senses, closed: endings },
    phrased: phrasedIn(senses),
    languages: new Map(made.map((language) => [language.code, language] as const)),
    list: made,
  }
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
    builder.guesses.push(0)
    return builder.senses.push([]) - 1
  }
  for (const entry of tables.entries) addEntry(builder, entry, rowOf)
  const endings = guessesOf(tables, rowOf)
  for (const [word, row] of rows) builder.guesses[row] = guessOf(endings, word, 0, word.length, row)
  for (const list of builder.senses) list.sort(longestFirst)
  for (const list of builder.endings) list.sort(longestFirst)
  const { entries: _, ...traits } = tables
  return { ...traits, endings, table: makeWordHash(rows) }
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
const endingKey = (before: number, last: number): number =>
  (Number.isNaN(before) ? 0 : before) * 0x1_00_00 + last

function phrasedIn(senses: Builder['senses']): Uint8Array {
  const found = new Uint8Array(classNames.length)
  for (const list of senses)
    for (const { class: number, rows } of list) if (rows.length > 1) found[number] = 1
  return found
}

type Sets = Pick<Lexicon, 'sets' | 'bits' | 'opens' | 'closes'>

/** The classes of each row, each set of them once. */
function setsOf(senses: Builder['senses'], guesses: Builder['guesses'], width: number): Sets {
  const size = senses.length * width
  const all: RowBits = {
    width,
    bits: new Uint32Array(size),
    opens: new Uint32Array(size),
    closes: new Uint32Array(size),
  }
  for (const list of senses) for (const sense of list) markSense(all, sense)
  // Guessed classes are the first 32.
  for (const [row, bits] of guesses.entries())
    all.bits[row * width] = (all.bits[row * width] ?? 0) | bits
  const sets = new Uint16Array(senses.length)
  // Row 0 has no class.
  const rows = Array.from({ length: lastBare + 1 }, () => 0)
  const known = new Map<number, number[]>([[hashOfRow(all, 0), [0]]])
  for (const row of senses.keys()) {
    const hash = hashOfRow(all, row)
    const alike = known.get(hash) ?? []
    const set = alike.find((one) => isSameRow(all, rows[one] ?? 0, row)) ?? rows.length
    sets[row] = set
    if (set < rows.length) continue
    rows.push(row)
    known.set(hash, [...alike, set])
  }
  const taken = (bits: Uint32Array): Uint32Array => {
    const found = new Uint32Array(rows.length * width)
    for (const [set, row] of rows.entries())
      found.set(bits.subarray(row * width, (row + 1) * width), set * width)
    return found
  }
  return { sets, bits: taken(all.bits), opens: taken(all.opens), closes: taken(all.closes) }
}

/** Bits by row. */
type RowBits = Pick<Lexicon, 'width' | 'bits' | 'opens' | 'closes'>

function hashOfRow({ width, bits, opens, closes }: RowBits, row: number): number {
  let hash = 0
  for (const part of [bits, opens, closes])
    for (let at = row * width; at < (row + 1) * width; at++)
      hash = Math.imul(hash ^ (part[at] ?? 0), 0x1_00_01_93)
  return hash
}

const isSameRow = ({ width, bits, opens, closes }: RowBits, one: number, other: number): boolean =>
  [bits, opens, closes].every((part) => {
    for (let at = 0; at < width; at++)
      if (part[one * width + at] !== part[other * width + at]) return false
    return true
  })

/** The classes that the word from `start` to `end` has by its ending, as bits. */
export function guessOf(
  endings: Language['endings'],
  text: string,
  start: number,
  end: number,
  row: number,
): number {
  const last = lower(text.charCodeAt(end - 1))
  const before = lower(text.charCodeAt(end - 2))
  let bits = 0
  for (const key of [endingKey(before, last), last])
    for (const guess of endings.get(key) ?? [])
      if (isGuess(guess, text, start, end, row)) bits |= guess.bit
  return bits
}

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code)

function isGuess(
  { ending, least, except, unless }: Guess,
  text: string,
  start: number,
  end: number,
  row: number,
): boolean {
  if (end - start < least || !endsIn(text, end, ending)) return false
  if (row > 0 && except.has(row)) return false
  for (const other of unless) if (endsIn(text, end, other)) return false
  return true
}

/** Whether the word before `end` ends so, in any case; no ending is longer than a word may be. */
function endsIn(text: string, end: number, ending: string): boolean {
  const first = end - ending.length
  for (let k = ending.length - 1; k >= 0; k--)
    if (lower(text.charCodeAt(first + k)) !== ending.charCodeAt(k)) return false
  return true
}

function markSense(all: RowBits, { class: number, rows, written }: Sense): void {
  const isWord = rows.length === 1 && written === undefined
  if (isWord) return setBit(all.bits, all.width, rows[0] ?? 0, number)
  setBit(all.opens, all.width, rows[0] ?? 0, number)
  setBit(all.closes, all.width, rows.at(-1) ?? 0, number)
}

function setBit(bits: Uint32Array, width: number, set: number, number: number): void {
  const at = set * width + (number >>> 5)
  bits[at] = (bits[at] ?? 0) | (1 << (number & 31))
}

/** A word has a union where it has one of its parts. Unions are made of classes that stand before them. */
function markUnions({ width, bits, opens, closes }: Lexicon): void {
  const all: readonly (readonly [string, readonly ClassName[]])[] = Object.entries(unions)
  for (const [name, parts] of all) {
    if (!isClassName(name)) continue
    const mask = new Uint32Array(width)
    for (const part of parts) setBit(mask, width, 0, Class[part])
    for (const part of [bits, opens, closes])
      for (let set = 1; set * width < part.length; set++)
        if (hasAny(part, mask, set)) setBit(part, width, set, Class[name])
  }
}

/** Whether a set has one of the classes of a mask. */
function hasAny(bits: Uint32Array, mask: Uint32Array, set: number): boolean {
  const first = set * mask.length
  for (let at = 0; at < mask.length; at++)
    if (((bits[first + at] ?? 0) & (mask[at] ?? 0)) !== 0) return true
  return false
}

export const hasBit = (bits: Uint32Array, width: number, set: number, number: number): boolean =>
  ((bits[set * width + (number >>> 5)] ?? 0) & (1 << (number & 31))) !== 0

/** The row of the word at `text.slice(start, end)`, in any case; 0 for a word that no table has. */
export const rowOfWord = ({ table }: Language, text: string, start: number, end: number): number =>
  rowAt(table, text, start, end)
