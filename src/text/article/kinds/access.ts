import { namedAnyOf } from '../../page/by-hint.ts'
import { tagSet } from '../../page/names.ts'
import { isOneOf } from '../../page/node.ts'
import { elementsNamed, isHidden, textLength, textOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Body } from '../body/body.ts'
import { LONGEST_OFFER, isOffer } from './offers.ts'

/** A text of more than this is not a stub, whatever the page offers. UTF-16 code units. */
const STUB = 2_500
/** Sites that let readers have some articles for nothing say of whole ones that they are not free. UTF-16 code units. */
const METERED = 1_500
const BREAKS_OFF = /(?:…|\.{3}|\[…\])["”’»)]*$/u
const BOX = tagSet('div section aside p form')
const isNamedWall = namedAnyOf('paywall regwall piano metered subscriberonly premiumcontent')

export interface Access {
  /** The text without what is offered. */
  readonly lines: readonly string[]
  readonly isPartial: boolean
}

/**
 * A text that ends where a subscription is offered is kept without the offer, and is a part only; so is a short one of
 * a page that says it is not free.
 */
export function withoutOffer(
  page: Page,
  { paragraphs: lines, last }: Pick<Body, 'paragraphs' | 'last'>,
  isFree: unknown,
): Access {
  const text = lines.slice(0, offerStart(lines))
  if (lengthOf(text) >= STUB) return { lines, isPartial: false }
  const isShort = lengthOf(text) < METERED || BREAKS_OFF.test(text.at(-1) ?? '')
  const isPartial =
    text.length < lines.length ||
    (isShort && isSaidToCost(isFree)) ||
    hasWall(page) ||
    offersAfter(page, last)
  return { lines: text, isPartial }
}

/** JSON-LD has booleans, words and addresses for it. */
function isSaidToCost(isFree: unknown): boolean {
  return isFree === false || (typeof isFree === 'string' && /^false$|\/False$/iu.test(isFree))
}

/** An offer says no more, and in no more lines. UTF-16 code units. */
const MOST_OFFERED = 700
const MOST_LINES = 8

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0)
}

/** Where the last lines begin that offer something. */
function offerStart(lines: readonly string[]): number {
  const first = lines.findIndex((line, index) => index > 0 && isOffer(line))
  if (first < 0) return lines.length
  const after = lines.slice(first)
  // An article on what subscriptions cost goes on for longer.
  if (after.length > MOST_LINES || lengthOf(after) > MOST_OFFERED) return lines.length
  const offered = after.filter((line) => isOffer(line) || line.length < 90).length
  return offered > after.length / 2 ? first : lines.length
}

/** So many nodes behind the text an offer stands. */
const BEHIND = 40

/** The offer was told from the text already, and stands behind it. */
function offersAfter(page: Page, last: number | undefined): boolean {
  if (last === undefined) return false
  const end = Math.min(page.size, last + BEHIND)
  for (let node = last + 1; node < end; node += 1) {
    if (!isOneOf(page, node, BOX) || textLength(page, node) > LONGEST_OFFER) continue
    if (!isHidden(page, node) && isOffer(textOf(page, node, LONGEST_OFFER))) return true
  }
  return false
}

const MOST = 5_000

/** A box is named for a wall, is shown, and asks for something. */
function hasWall(page: Page): boolean {
  return elementsNamed(page, BOX, 0, MOST).some(
    (node) =>
      isAsLongAsOffers(textLength(page, node)) &&
      isNamedWall(page, node) &&
      !isHidden(page, node) &&
      ASKS.test(textOf(page, node, MOST_OFFERED)),
  )
}

/** Sites name what only subscribers see as well: where it is shown, it is the text. */
const isAsLongAsOffers = (length: number) => length > 20 && length <= MOST_OFFERED

const ASKS =
  /subscri|sign (?:in|up)|log in|regist|unlock|continue reading|to read|abonn|\babo\b|weiterlesen|anmelden|einloggen|suscr|seguir leyendo|continuar leyendo|assin|cadastr|abbonat|accedi|inscri|connect|prenumer|подпис/iu
