import type { ClassName } from './classes.ts'

/** What a word or phrase of a language is, and what it stands for. */
export interface Entry {
  /** Words with single spaces between them. With a capital, it counts only as it is written (`MW`, `C`). */
  readonly text: string
  readonly class: ClassName
  /** A number word's number, a month's number, a day's distance from today. */
  readonly value?: number
  /** The power of ten of a magnitude, and of a unit that is so many of its code's. */
  readonly power?: number
  /** What a unit is a rate by: a UCUM code. */
  readonly per?: string
  /** The largest and the smallest number that a unit is read with. */
  readonly most?: number
  readonly least?: number
  /** A unit only where no noun follows: "3 bar", not "3 bar staff". */
  readonly closing?: boolean
  /** A unit's UCUM code, a currency's ISO 4217 code, TIMEX3's letter, … */
  readonly code?: string
  /** What a unit measures, what a modifier says, … */
  readonly kind?: string
}

/** A class that a word is put in by its ending: English `-ly`. */
export interface Ending {
  readonly class: ClassName
  /** Endings with spaces between them. */
  readonly endings: string
  /** The fewest letters of the word. */
  readonly least: number
  /** Words with spaces between them that end so and are none. */
  readonly except?: string
  /** Longer endings with spaces between them, of words that are none. */
  readonly unless?: string
}

/** A language as tables. `src/text/language/tables.ts` lists those that are read. */
export interface LanguageTables {
  /** ISO 639-1. */
  readonly code: string
  readonly entries: readonly Entry[]
  readonly endings: readonly Ending[]
  /** What parts the decimals of a numeral; the other mark parts its groups. */
  readonly decimalMark: '.' | ','
  /** Whether ranks are numerals with a full stop: "der 23. Lauf". */
  readonly ranksWithStop: boolean
  /** Whether nouns are written with a capital: what is small behind one is none of its phrase. */
  readonly capitalNouns: boolean
}

type Payload = Omit<Entry, 'text' | 'class'>

/** Entries of one class, words with spaces between them. */
export const words = (name: ClassName, list: string, payload: Payload = {}): Entry[] =>
  list
    .trim()
    .split(/\s+/)
    .map((text) => ({ text, class: name, ...payload }))

/** Entries of one class, words or phrases with `|` between them. */
export const phrases = (name: ClassName, list: string, payload: Payload = {}): Entry[] =>
  list
    .trim()
    .split(/\s*\|\s*/)
    .map((text) => ({ text: text.replace(/\s+/g, ' '), class: name, ...payload }))

/** Entries numbered one by one from `first`. */
export const counted = (name: ClassName, list: string, first: number, step = 1): Entry[] =>
  list
    .trim()
    .split(/\s+/)
    .map((text, i) => ({ text, class: name, value: first + i * step }))

/** What must be counted for a verb to say it, as bits. */
export const sortBits: ReadonlyMap<string, number> = new Map(
  (['people', 'things', 'money', 'share', 'measure', 'duration', 'score'] as const).map(
    (sort, i) => [sort, 1 << (i + 5)] as const,
  ),
)

/** How a word is a verb ("killed" is a past and a participle), and whether it is only of its sort for sure. */
export const verbBits = { base: 1, s: 2, past: 4, participle: 8, ing: 16, strict: 1 << 12 } as const
