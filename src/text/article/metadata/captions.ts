import { attributeOf, endOf, isText } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { lineBelow } from './caption-below.ts'
import { boxOf, loneLine, namedCaption } from './caption-box.ts'
import { captionText } from './caption-text.ts'
import { hasText, isNamedCaption, partOf } from './caption-words.ts'
import { type Caption, parted } from './credits.ts'
import { plainLineOf } from './plain-markup.ts'

/** A caption and a credit are no longer. UTF-16 code units. */
const LONGEST = 1_000
const LONGEST_CREDIT = 160

/** What is written to an image: in its figure, in what holds it and little else, below it, in its attributes. */
export function captionOf(page: Page, image: number): Caption {
  const box = boxOf(page, image)
  const inBox = box === undefined ? {} : captionIn(page, box, image)
  if (inBox.caption !== undefined) return inBox
  const below = lineBelow(page, image)
  const beside = below === undefined ? fromAttributes(page, image) : parted(below, undefined)
  return { ...beside, ...inBox }
}

/** What stands with the image `image` in `box`. */
export function captionIn(page: Page, box: number, image: number): Caption {
  const credits = creditsIn(page, box, image)
  const line = namedCaption(page, box, image) ?? loneLine(page, box, image)
  const skips = (node: number) =>
    credits.nodes.includes(node) || (partOf(page, node) === 'toggle' && node !== line)
  const whole = line === undefined ? '' : captionText(page, line, { most: LONGEST, skips })
  return parted(whole, credits.text)
}

interface Credits {
  readonly nodes: readonly number[]
  readonly text: string | undefined
}

/** What is marked as the credit, in or beside the caption, once each. */
function creditsIn(page: Page, box: number, image: number): Credits {
  const nodes: number[] = []
  const texts: string[] = []
  const end = endOf(page, box)
  for (let node = box + 1; node < end; node += 1) {
    if (isText(page, node) || partOf(page, node) !== 'credit' || isAround(page, node, image))
      continue
    const skips = (at: number) => partOf(page, at) === 'toggle'
    const text = captionText(page, node, { most: LONGEST_CREDIT, skips })
    if (text.length > 1) {
      nodes.push(node)
      if (!texts.some((known) => known.includes(text))) texts.push(text)
      node = endOf(page, node) - 1
    }
  }
  return { nodes, text: texts.length > 0 ? texts.slice(0, 3).join(' / ') : undefined }
}

/** It holds the image or the caption too, whatever else it is called. */
function isAround(page: Page, node: number, image: number): boolean {
  const end = endOf(page, node)
  if (image >= node && image < end) return true
  for (let at = node + 1; at < end; at += 1) {
    if (
      !isText(page, at) &&
      isNamedCaption(page, at) &&
      partOf(page, at) === 'caption' &&
      hasText(page, at)
    )
      return true
  }
  return false
}

function fromAttributes(page: Page, image: number): Caption {
  const caption =
    attributeOf(page, image, 'data-caption') ?? attributeOf(page, image, 'data-image-caption') ?? ''
  const credit =
    attributeOf(page, image, 'data-credit') ?? attributeOf(page, image, 'data-copyright') ?? ''
  if (caption === '' && credit === '') return {}
  return parted(plainLineOf(caption), plainLineOf(credit) || undefined)
}
