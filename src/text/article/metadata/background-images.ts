import { attributeOf, elementsWith, endOf, textLength } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { captionIn, captionOf } from './captions.ts'
import { type Caption } from './credits.ts'
import { keyOf } from './image-key.ts'
import { isAddress } from './image-source.ts'
import { isOrnament } from './ornaments.ts'
import { addressIn } from './web-address.ts'

/** A picture painted behind an element: lead images often are. */
export interface Background {
  readonly node: number
  readonly url: string
  readonly keys: readonly string[]
  readonly caption: () => Caption
}

const ATTRIBUTES = ['style', 'data-bg', 'data-background-image'] as const
const MOST = 100
/** What is painted on holds no more than headline and caption. UTF-16 code units. */
const MOST_TEXT = 1_500

/** Elements with a picture behind them, in the order of the page. */
export function backgroundsOf(page: Page, base: string): Background[] {
  const nodes = ATTRIBUTES.flatMap((name) => elementsWith(page, name, 0, 2_000))
  return [...new Set(nodes)]
    .flatMap((node) => {
      const url = addressIn(addressOf(page, node), base)
      return url && !isOrnament(page, node, url) && textLength(page, node) <= MOST_TEXT
        ? [{ node, url: url.href, keys: [keyOf(url)], caption: () => captionAt(page, node) }]
        : []
    })
    .slice(0, MOST)
    .toSorted((a, b) => a.node - b.node)
}

function addressOf(page: Page, node: number): string | undefined {
  const style = attributeOf(page, node, 'style') ?? ''
  const painted = /background(?:-image)?\s*:[^;]{0,100}?url\(\s*["']?([^"')]{1,2000})/iu.exec(style)
  const named =
    attributeOf(page, node, 'data-bg') ?? attributeOf(page, node, 'data-background-image')
  const url = painted?.[1] ?? named?.replace(/^url\(["']?|["']?\)$/gu, '')
  return url !== undefined && isAddress(url) ? url : undefined
}

function captionAt(page: Page, node: number): Caption {
  // An image of no extent at the element's end: all that stands in it stands beside that.
  return endOf(page, node) > node + 1
    ? captionIn(page, node, endOf(page, node))
    : captionOf(page, node)
}
