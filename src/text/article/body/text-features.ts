import { isDateLine } from '../../dates/value.ts'
import { codeAt } from '../../tokens/code-at.ts'
import { FURNITURE_LINE, FURNITURE_START, RELATED_HEADING } from '../furniture-lines.ts'
import type { Block } from './blocks.ts'
import { bucket } from './bucket.ts'
import { type Found, type Size, featureId, numbered, sized, sizeOf } from './feature-names.ts'
import type { Scene } from './scene.ts'

/** What a block says, and how it is written. */
export function describeText(scene: Scene, index: number, block: Block, found: Found): void {
  const { text } = block
  describeWriting(text, found)
  if (text.length <= LINE) describeLine(text, found)
  const repeats = scene.repeats[index] ?? 0
  if (repeats > 1) {
    const often = repeats > 2 ? OFTEN : ONCE
    found.add((scene.isAgain[index] ? often.again : often.first)[sizeOf(text)])
  }
  describeStatements(scene, index, block, found)
  const { page } = scene
  const marks = (page.marks[block.to] ?? 0) - (page.marks[block.from] ?? 0)
  found.add(MARKS(bucket(marks, MARK_COUNTS), sizeOf(text)))
}

/** Longer ones are no lines of furniture. UTF-16 code units. */
const LINE = 160
const OFTEN = { again: sized('repeated often again'), first: sized('repeated often first') }
const ONCE = { again: sized('repeated once again'), first: sized('repeated once first') }
const MARK_COUNTS = [1, 2, 3, 5, 9] as const
const MARKS = numbered('marks')

/** What in a text is looked for one by one: bits of `char`. */
const char = { small: 1, bar: 2, quote: 4, digit: 8 } as const
const charOf = makeChars()

function makeChars(): Uint8Array {
  const table = new Uint8Array(65_536)
  const set = (chars: string, bit: number) => {
    for (const one of chars) table[codeAt(one, 0)] = bit
  }
  set('abcdefghijklmnopqrstuvwxyz', char.small)
  set('|»›→▸►', char.bar)
  set('"“„«', char.quote)
  set('0123456789', char.digit)
  return table
}

const YEAR_DIGITS = 4

/** Bits of `char` of what is in a text; a digit where a year could be. */
function charsIn(text: string): number {
  let bits = 0
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const bit = charOf[codeAt(text, at)] ?? 0
    if (bit === char.digit) {
      digits += 1
      if (digits === YEAR_DIGITS) bits |= char.digit
    } else {
      digits = 0
      bits |= bit
    }
  }
  return bits
}

function describeWriting(text: string, found: Found): void {
  const size = sizeOf(text)
  const bits = charsIn(text)
  found.add(endOfText(text, size))
  if (/^\p{Ll}/u.test(text)) found.add(BEGINS_SMALL[size])
  if ((bits & char.small) === 0 && isCapitals(text)) found.add(CAPITALS)
  if (isCopyright(text)) found.add(COPYRIGHT)
  if (hasAddress(text)) found.add(ADDRESS[size])
  if ((bits & char.bar) !== 0) found.add(BARS[size])
  if ((bits & char.quote) !== 0) found.add(QUOTES[size])
  if ((bits & char.digit) !== 0) found.add(YEAR[size])
  if (text.endsWith('?')) found.add(ASKS)
}

function endOfText(text: string, size: Size): number {
  if (CUT_OFF.test(text)) return CUT[size]
  if (endsSentence(text)) return AS_SENTENCE[size]
  return /[:：]$/u.test(text) ? WITH_COLON : OPEN[size]
}

/** Teasers end so. */
const CUT_OFF = /(?:…|\.\.\.|\[…\])$/u
const CUT = sized('ends cut off')
const AS_SENTENCE = sized('ends as a sentence')
const WITH_COLON = featureId('ends with a colon')
const OPEN = sized('ends open')
const BEGINS_SMALL = sized('begins small')
const CAPITALS = featureId('all capitals')
const COPYRIGHT = featureId('copyright')
const ADDRESS = sized('address')
const BARS = sized('bars')
const QUOTES = sized('quotes')
const YEAR = sized('year')
const ASKS = featureId('asks')

const ENDS = new Set('.!?…。！？؟।')
const CLOSES = new Set(`"'”’»)]`)

function endsSentence(text: string): boolean {
  let last = text.length - 1
  while (last > 0 && CLOSES.has(text.charAt(last))) last -= 1
  return ENDS.has(text.charAt(last))
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()
}

function isCopyright(text: string): boolean {
  if (text.includes('©') || /\([cC]\) \d{4}/u.test(text)) return true
  return /[rR](?:ights reserved|IGHTS RESERVED)/u.test(text) && /all rights reserved/iu.test(text)
}

function hasAddress(text: string): boolean {
  if (text.includes('://') && /https?:\/\//u.test(text)) return true
  return text.includes('www.') || (text.includes('@') && /@\w/u.test(text))
}

const BYLINE = /^(?:by|von|par|por|di|door|av|af|text:?|autor:?)\s+\p{Lu}[^.!?:]{2,60}$/iu

function describeLine(text: string, found: Found): void {
  if (FURNITURE_LINE.test(text)) found.add(FURNITURE)
  if (FURNITURE_START.test(text)) found.add(STARTS_FURNITURE)
  if (RELATED_HEADING.test(text)) found.add(RELATED)
  if (/\d{4}/u.test(text) && isDateLine(text)) found.add(DATE_LINE)
  if (BYLINE.test(text)) found.add(BYLINE_LINE)
  if (/\p{L}{2}/u.test(text)) {
    found.add(WORDS(bucket(wordsIn(text), WORD_COUNTS)))
  } else found.add(NO_WORDS)
}

/** As spaces part them, no more than are told apart. */
function wordsIn(text: string): number {
  let words = 1
  for (let at = text.indexOf(' '); at >= 0 && words < MOST_WORDS; at = text.indexOf(' ', at + 1))
    words += 1
  return words
}

const FURNITURE = featureId('furniture line')
const STARTS_FURNITURE = featureId('furniture start')
const RELATED = featureId('related heading')
const DATE_LINE = featureId('date line')
const BYLINE_LINE = featureId('byline')
const NO_WORDS = featureId('no words')
const WORDS = numbered('words')
const WORD_COUNTS = [2, 3, 5, 8, 13] as const
const MOST_WORDS = Math.max(...WORD_COUNTS)

/** What the page states elsewhere: its title, its description. */
function describeStatements(scene: Scene, index: number, { text }: Block, found: Found): void {
  const folded = scene.folded[index] ?? ''
  if (folded === scene.title) found.add(IS_TITLE)
  else if (folded.length > 12 && scene.title.includes(folded)) found.add(IN_TITLE)
  if (folded.length < 30 || scene.description === '') return
  if (scene.description.includes(folded.slice(0, 60))) found.add(DESCRIPTION[sizeOf(text)])
  else found.add(NOT_DESCRIPTION)
}

const IS_TITLE = featureId('is the title')
const IN_TITLE = featureId('in the title')
const DESCRIPTION = sized('description')
const NOT_DESCRIPTION = featureId('not description')
