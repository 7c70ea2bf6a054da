import { tagSet } from '../../page/names.ts'
import { isOneOf } from '../../page/node.ts'
import { contains, endOf, textLength, textOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { countBits, termCounter } from '../stems.ts'
import { CONSENT_TERMS } from './asking-words.ts'
import type { Block } from './blocks.ts'
import { consentIn } from './held-terms.ts'
import { type Places, bitsOf } from './places.ts'

/** How many different things a line says that only asks for consent say together. */
export const consentTerms = termCounter(CONSENT_TERMS)

/** Elements named for consent, unless they are the page or hold most of it. */
export function namedConsentBoxes(page: Page, places: Places): number[] {
  const bit = bitsOf('consent')
  const most = textLength(page, 0) * MOST_SHARE
  const boxes: number[] = []
  for (let node = 1; node < page.size; node += 1) {
    const isNamed = ((places.own[node] ?? 0) & bit) !== 0
    if (!isNamed || isOneOf(page, node, PAGE) || textLength(page, node) > most) continue
    if (textLength(page, node) > NAMED && !asksFor(page, node)) continue
    boxes.push(node)
    node = endOf(page, node) - 1
  }
  return boxes
}

/** What is longer must ask for consent as well as be named for it. UTF-16 code units. */
const NAMED = 1_000

function asksFor(page: Page, node: number): boolean {
  return consentTerms(textOf(page, node, 3_000)) > 2
}

const PAGE = tagSet('html body main article')
const MOST_SHARE = 0.7

const BOXES = tagSet('div section aside form dialog main article header footer')
/** So much of a box's text asks for consent. */
const SHARE = 0.5
const LEAST_LINES = 2

/**
 * Nodes of boxes that ask for consent, told by what they say where they are not named: an element most of whose lines
 * speak of cookies, partners and personal data, the largest there is that does not hold the headline.
 */
export function consentBoxes(page: Page, blocks: readonly Block[], headline: number): number[] {
  const asked = askedIn(page, blocks)
  if (!asked) return []
  const boxes: number[] = []
  for (let node = 1; node < page.size; node += 1) {
    if (!isOneOf(page, node, BOXES) || contains(page, node, headline)) continue
    const end = endOf(page, node)
    const isAsking =
      within(asked.lines, node, end) >= LEAST_LINES &&
      within(asked.characters, node, end) >= textLength(page, node) * SHARE
    if (!isAsking) continue
    boxes.push(node)
    node = end - 1
  }
  return boxes
}

/** A line is asked for what it says at its beginning, if it is no button. UTF-16 code units. */
const BEGINNING = 600
const SHORTEST = 25

/** Sums up to each node of what asks for consent; nothing where hardly a line does. */
function askedIn(page: Page, blocks: readonly Block[]) {
  const lines = blocks.filter(({ text }) => text.length > SHORTEST)
  const asking = new Set(lines.filter((line) => mayAsk(page, line) && termsOf(line, 2) > 1))
  if (asking.size < LEAST_LINES) return undefined
  const characters = new Float64Array(page.size + 1)
  const counts = new Float64Array(page.size + 1)
  for (const line of lines) {
    const { text, from } = line
    // One word is said in any text; two together in hardly one.
    if (asking.has(line)) characters[from + 1] = text.length
    else if (termsOf(line) > 0) characters[from + 1] = text.length / 2
    if (asking.has(line)) counts[from + 1] = 1
  }
  return { characters: summedUp(characters), lines: summedUp(counts) }
}

function mayAsk(page: Page, { from, to }: Block): boolean {
  return countBits(consentIn(page, from, to)) > 1
}

function termsOf({ text }: Block, least?: number): number {
  return consentTerms(text.slice(0, BEGINNING), least)
}

function summedUp(column: Float64Array): Float64Array {
  let sum = 0
  return column.map((one) => (sum += one))
}

function within(sums: Float64Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0)
}
