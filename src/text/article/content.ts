import { Readability } from '@mozilla/readability'
import { type Block, blocksOf } from './blocks.ts'
import { type DomElement, parseDocument } from './dom.ts'
import { isFurniture, trimFurniture } from './furniture.ts'

export interface Content {
  readonly blocks: readonly Block[]
  readonly method: string
  /** The element the text was found in; its images are the article's. */
  readonly element: DomElement
}

/** The article in a page's (slim) markup, whether it is one or not. */
export function findContent(html: string, title: string): Content | undefined {
  const element = readability(html)
  if (!element) return undefined
  const whole = (element.textContent ?? '').length
  const blocks = trimFurniture(
    blocksOf(element, (inner) => isFurniture(inner, whole)),
    title,
  )
  return { blocks, method: 'readability', element }
}

export function readability(html: string): DomElement | undefined {
  const document = parseDocument(html)
  const reader = new Readability<DomElement>(document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node: DomElement) => node,
  })
  return reader.parse()?.content ?? undefined
}
