import { readDate } from '../../dates/value.ts'
import { normalizeLine } from '../../normalize.ts'
import { namedAnyOf } from '../../page/by-hint.ts'
import { tagSet } from '../../page/names.ts'
import { isOneOf, parentOf } from '../../page/node.ts'
import {
  closest,
  contains,
  elementsNamed,
  isBlock,
  endOf,
  isHidden,
  isText,
  runOf,
  shortTextOf,
  textLength,
  sourceOf,
} from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { codeAt } from '../../tokens/code-at.ts'
import type { DateKind } from './date-labels.ts'
import type { Place, Places } from './places.ts'

/** A line that a reader sees, and where. */
export interface Line {
  readonly node: number
  readonly place: Place
  readonly text: string
  /** What its markup says of it. */
  readonly kind?: DateKind | undefined
}

/** Nothing that states a date is longer. UTF-16 code units. */
export const LONGEST = 120
/** Lines of a page that are looked at. */
export const MOST = 400

/** The short lines beside the headline, in the text and behind it that state a day. */
export function datedLines(page: Page, headline: number | undefined, places: Places): Line[] {
  const lines: Line[] = []
  const seen = new Set<number>()
  for (let node = places.from; node < places.to && lines.length < MOST; node += 1) {
    if (!isText(page, node) || !hasDigit(page, node)) continue
    const place = places.of(node)
    if (place === 'elsewhere' || place === 'head') continue
    // In the text, what is a line of its own; a sentence tells of other days.
    if (isInSentences(page, node, place)) continue
    const found = firstDated(page, [...linesAround(page, node, headline), node], { place, seen })
    if (found) lines.push(found)
  }
  return lines
}

interface Search {
  readonly place: Place
  /** Lines that were looked at. */
  readonly seen: Set<number>
}

function firstDated(
  page: Page,
  around: readonly number[],
  { place, seen }: Search,
): Line | undefined {
  for (const node of around) {
    if (seen.has(node)) continue
    seen.add(node)
    const found = dated(page, node, place)
    if (found) return found
  }
  return undefined
}

const SENTENCES = tagSet('p li td dd blockquote')
const BLOCKS = tagSet('p div ul ol table section h1 h2 h3 h4 figure blockquote')

/** Beside the headline, bylines are long lines too, but no long paragraphs. */
function isInSentences(page: Page, node: number, place: Place): boolean {
  const block = closest(page, node, (at) => !isText(page, at) && isBlock(page, at))
  if (block === undefined) return false
  const length = textLength(page, block)
  if (place === 'headline') return isOneOf(page, block, SENTENCES) && length > LONGEST * 2
  if (length <= LONGEST) return false
  // What stands between paragraphs, in the element that holds them, is a line of its own.
  return isOneOf(page, block, SENTENCES) || elementsNamed(page, BLOCKS, block, 1).length === 0
}

function dated(page: Page, node: number, place: Place): Line | undefined {
  const text = spacedText(page, node)
  if (!text || !YEAR.test(text) || !isTerse(text, place)) return undefined
  const date = readDate(text, { order: 'day' })
  return date && date.value.length >= 'yyyy-mm-dd'.length && !VERSION.test(text)
    ? { node, place, text }
    : undefined
}

/** A line's text with spaces between its elements, as styles put them there. */
function spacedText(page: Page, node: number): string | undefined {
  if (textLength(page, node) > LONGEST) return undefined
  const text = runsIn(page, node, endOf(page, node))
  return text.length <= LONGEST ? text : undefined
}

/** The texts from `node` to before `end`, spaces between them. */
export function runsIn(page: Page, node: number, end: number): string {
  const runs: string[] = []
  for (let at = node; at < end; at += 1) {
    if (!isText(page, at)) {
      // What templates put into a line for machines is a line of its own.
      if (at > node && isForMachines(page, at)) at = endOf(page, at) - 1
    } else if (!isHidden(page, at)) runs.push(runOf(page, at))
  }
  return normalizeLine(runs.join(' '))
}

/** What is called the time of a change. */
export const isCalledChange = namedAnyOf('update updated modified lastmod dateupdated datemodified')

/** `<span class="updated rich-snippet-hidden">2025-03-16T10:00:00+01:00</span>`: no reader sees it. */
function isForMachines(page: Page, node: number): boolean {
  if (!isCalledChange(page, node)) return false
  return TIMESTAMP.test(shortTextOf(page, node, 40) ?? '')
}

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d\S*$/u

/** A byline has few words; what has more is a sentence, and tells of other days. */
function isTerse(text: string, place: Place): boolean {
  const words = text.match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0
  const signs = text.match(UNSPACED)?.length ?? 0
  return words <= (place === 'headline' ? 12 : 7) && signs <= MOST_SIGNS
}

/** Scripts without spaces have no words to be counted. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu
const MOST_SIGNS = 40

/** "Node 8.4.13": what stands behind a name and has a year of two digits is a version. */
const VERSION = /\p{Lu}\p{L}+ v?\d{1,2}\.\d{1,2}\.\d{2}(?!\d)(?=\s+\p{L})/u
const YEAR = /\p{Nd}{4}|\p{Nd}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}(?!\p{Nd})/u
export const DIGIT = /\p{Nd}/u

/** No line that states a date has so much source. */
const LONGEST_SOURCE = 2_000

function hasDigit(page: Page, node: number): boolean {
  const from = page.from[node] ?? 0
  const to = page.to[node] ?? 0
  if (to - from >= LONGEST_SOURCE) return false
  const { text, start } = page.source.around(from, to)
  const end = to - start
  let isLatin = true
  for (let at = from - start; at < end; at += 1) {
    const code = codeAt(text, at)
    if (code >= 48 && code <= 57) return true
    if (code >= 0x660) isLatin = false
  }
  return !isLatin && DIGIT.test(sourceOf(page, node))
}

/** The elements around a text that are still one line, the largest first: its label may stand outside the date's own. */
export function linesAround(page: Page, node: number, headline: number | undefined): number[] {
  const lines: number[] = []
  for (let at = parentOf(page, node), up = 0; at > 0 && up < 6; at = parentOf(page, at), up += 1) {
    if (textLength(page, at) > LONGEST) break
    if (headline !== undefined && contains(page, at, headline)) break
    lines.push(at)
  }
  return lines.toReversed()
}
