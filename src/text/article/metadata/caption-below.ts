import { tagSet } from '../../page/names.ts'
import { isOneOf, parentOf } from '../../page/node.ts'
import {
  attributeOf,
  elementsNamed,
  endOf,
  isText,
  linkLength,
  nameOf,
  textLength,
} from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { isSlanted, textAt } from './caption-box.ts'
import { isNamedCaption } from './caption-words.ts'
import { writtenCredit } from './credits.ts'

const IMAGES = tagSet('img amp-img')
const HEADINGS = tagSet('h1 h2 h3 h4 h5 h6 ul ol')
const LONGEST = 300
/** Levels above the image, and elements without text behind it, that are passed over. */
const LEVELS = 5
const MOST_EMPTY = 4

/** The line below an image that stands alone, where it is set off as captions are. */
export function lineBelow(page: Page, image: number): string | undefined {
  const alone = aloneBox(page, image)
  const line = nextWithText(page, alone)
  if (line === undefined || linkLength(page, line) > textLength(page, line) / 2) return undefined
  if (textLength(page, line) > LONGEST || elementsNamed(page, HEADINGS, line, 1).length > 0) {
    return undefined
  }
  if (hasImage(page, line) || isOneOf(page, line, HEADINGS)) return undefined
  const text = textAt(page, line)
  return text !== '' && isCaptionLine(page, line, { alone, text }) ? text : undefined
}

/** The largest element around the image without text of its own. */
function aloneBox(page: Page, image: number): number {
  let box = image
  for (let up = 0; up < LEVELS; up += 1) {
    const parent = parentOf(page, box)
    const name = nameOf(page, parent)
    if (parent === 0 || name === 'body' || name === 'article' || name === 'main') break
    if (textLength(page, parent) > 0) break
    box = parent
  }
  return box
}

function nextWithText(page: Page, box: number): number | undefined {
  const end = endOf(page, parentOf(page, box))
  let node = endOf(page, box)
  for (let passed = 0; node < end && passed <= MOST_EMPTY * 2; passed += 1) {
    if (textLength(page, node) > 0) return node
    // Behind a second image the line tells of that one.
    if (hasImage(page, node)) return undefined
    node = endOf(page, node)
  }
  return undefined
}

function hasImage(page: Page, node: number): boolean {
  return isOneOf(page, node, IMAGES) || elementsNamed(page, IMAGES, node, 1).length > 0
}

function isCaptionLine(
  page: Page,
  line: number,
  { alone, text }: { readonly alone: number; readonly text: string },
): boolean {
  if (isText(page, line)) return writtenCredit(text) !== undefined
  if (isNamedCaption(page, line) || isSlanted(page, line)) return true
  if (isCentered(page, line) && isCentered(page, alone)) return true
  return writtenCredit(text) !== undefined
}

function isCentered(page: Page, node: number): boolean {
  return (
    /text-align\s*:\s*center/iu.test(attributeOf(page, node, 'style') ?? '') ||
    nameOf(page, node) === 'center'
  )
}
