import { tagId, tagSet } from '../../page/names.ts'
import { isOneOf, parentOf } from '../../page/node.ts'
import {
  attributeOf,
  childrenOf,
  closest,
  elementsNamed,
  endOf,
  isText,
  linkLength,
  nameOf,
  textLength,
} from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { captionText } from './caption-text.ts'
import { hasText, isFigureNamed, isNamedCaption, isWeakCaption, partOf } from './caption-words.ts'
import { writtenCredit } from './credits.ts'

/** What holds an image and its caption has no more text and nodes. UTF-16 code units. */
const MOST_NODES = 600
const MOST_TEXT = 1_400
const LONGEST_LINE = 400
/** Levels above the image that are looked at. */
const LEVELS = 6

const FIGURE = tagId('figure')
const IMAGES = tagSet('img amp-img')
const HEADINGS = tagSet('h1 h2 h3 h4 h5 h6')
const STOPS = tagSet('body article main section')

function isFigure(page: Page, node: number): boolean {
  if (page.name[node] === FIGURE) return true
  return attributeOf(page, node, 'itemtype')?.endsWith('ImageObject') === true
}

/** The figure, or the smallest element that holds this image and what is written to it. */
export function boxOf(page: Page, image: number): number | undefined {
  const figure = closest(page, image, (node) => isFigure(page, node))
  if (figure !== undefined && isSmall(page, figure, MOST_TEXT * 4) && hasText(page, figure)) {
    return withCreditBeside(page, figure)
  }
  return outerBox(page, parentOf(page, figure ?? image), image)
}

function outerBox(page: Page, first: number, image: number): number | undefined {
  let node = first
  for (let up = 0; node > 0 && up < LEVELS; node = parentOf(page, node), up += 1) {
    if (isOneOf(page, node, STOPS) || !isSmall(page, node, MOST_TEXT)) return undefined
    if (elementsNamed(page, IMAGES, node, 2).length > 1) return undefined
    if (hasText(page, node) && isFigureLike(page, node, image)) return withCreditBeside(page, node)
  }
  return undefined
}

function isSmall(page: Page, node: number, most: number): boolean {
  return textLength(page, node) <= most && endOf(page, node) - node <= MOST_NODES
}

/** The credit often stands one level further out than the caption. */
function withCreditBeside(page: Page, box: number): number {
  const parent = parentOf(page, box)
  if (isOneOf(page, parent, STOPS) || elementsNamed(page, IMAGES, parent, 2).length !== 1)
    return box
  const others = childrenOf(page, parent).filter((node) => node !== box && hasText(page, node))
  const isCredit =
    others.length > 0 && others.every((node) => !isText(page, node) && isPart(page, node))
  return isCredit && isSmall(page, parent, MOST_TEXT) ? parent : box
}

function isPart(page: Page, node: number): boolean {
  return partOf(page, node) !== undefined && elementsNamed(page, HEADINGS, node, 1).length === 0
}

/** It says so, holds what says so, or is an image with one short line that names who took it. */
function isFigureLike(page: Page, node: number, image: number): boolean {
  if (namedCaption(page, node, image) !== undefined) return true
  const line = loneLine(page, node, image)
  if (line === undefined) return false
  return isFigureNamed(page, node) || isSetOff(page, line)
}

/** `<figcaption>`, or what a class calls a caption; what holds the image is none. */
export function namedCaption(page: Page, box: number, image: number): number | undefined {
  const end = endOf(page, box)
  let named: number | undefined
  for (let node = box + 1; node < end; node += 1) {
    if (isText(page, node) || !isNamedCaption(page, node)) continue
    if (image >= node && image < endOf(page, node)) continue
    if (!hasText(page, node) || partOf(page, node) !== 'caption') continue
    if (nameOf(page, node) === 'figcaption') return node
    named ??= node
  }
  return named
}

/** One paragraph or line behind the image, and nothing else but its credit: its caption. */
export function loneLine(page: Page, box: number, image: number): number | undefined {
  const length = textLength(page, box)
  if (length > LONGEST_LINE || linkLength(page, box) > length / 2) return undefined
  if (elementsNamed(page, HEADINGS, box, 1).length > 0) return undefined
  let line: number | undefined
  for (const node of leavesOf(page, box, image)) {
    if (node < image) return undefined
    if (!isText(page, node) && partOf(page, node) !== undefined && partOf(page, node) !== 'caption')
      continue
    if (line !== undefined) return undefined
    line = node
  }
  return line
}

/** The elements of text beside the image, from what holds it downwards. */
function leavesOf(page: Page, box: number, image: number): number[] {
  return childrenOf(page, box).flatMap((child) => {
    if (!hasTextOrIs(page, child)) return []
    return image >= child && image < endOf(page, child) ? leavesOf(page, child, image) : [child]
  })
}

function hasTextOrIs(page: Page, node: number): boolean {
  return isText(page, node) ? textLength(page, node) > 0 : hasText(page, node)
}

/** A line that looks like a caption: in italics or small, called a text of an image, or ending in a credit. */
export function isSetOff(page: Page, line: number): boolean {
  if (isText(page, line)) return writtenCredit(textAt(page, line)) !== undefined
  if (isNamedCaption(page, line) || isWeakCaption(page, line)) return true
  const only = onlyChild(page, line)
  if (only !== undefined && !isText(page, only)) return isSetOff(page, only)
  return isSlanted(page, line) || writtenCredit(textAt(page, line)) !== undefined
}

/** What holds all of an element's text. */
function onlyChild(page: Page, node: number): number | undefined {
  const inner = childrenOf(page, node).filter((child) => textLength(page, child) > 0)
  return inner.length === 1 ? inner[0] : undefined
}

const SLANTED = tagSet('em i small font figcaption')

/** All of its text stands in one element of emphasis. */
export function isSlanted(page: Page, node: number): boolean {
  if (isOneOf(page, node, SLANTED)) return true
  const only = onlyChild(page, node)
  return only !== undefined && !isText(page, only) && isSlanted(page, only)
}

export function textAt(page: Page, node: number): string {
  return captionText(page, node, { most: LONGEST_LINE, skips: () => false })
}
