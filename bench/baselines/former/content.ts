import { Readability } from '@mozilla/readability'
import { normalizeLine } from '../../../src/text/normalize.ts'
import { type Block, blocksOf } from './blocks.ts'
import { type DomDocument, type DomElement, lengthOf, parseDocument } from './dom.ts'
import { isFurniture, trimFurniture } from './furniture.ts'

export interface Content {
  readonly paragraphs: readonly string[]
  /** `readability`, `markup`, `json-ld` or `density`. */
  readonly method: string
  /** UTF-16 code units of running text: what is neither heading, list of words nor link. */
  readonly prose: number
  /** The element the text was found in; its images are the article's. */
  readonly element: DomElement | undefined
}

/** What is known of the page before its content is. */
export interface ContentClues {
  /** The page's (slim) markup, and the document made from it: not changed. */
  readonly html: string
  readonly document: DomDocument
  readonly title: string
  /** `articleBody` of its JSON-LD. */
  readonly stated: string | undefined
}

/**
 * Another way of finding the article is believed where it finds so many times the running text that
 * the ways before it did: the wider its net, the more it must bring. Measured with
 * `bench/extraction.ts`.
 */
const WAYS: readonly {
  readonly factor: number
  /** Asked only where less running text was found, in UTF-16 code units. */
  readonly below?: number
  /** What it finds, or nothing where that is sure to have less than `least` running text. */
  readonly find: (clues: ContentClues, least: number) => Content | undefined
}[] = [
  { factor: 1.5, find: (clues, least) => largest(clues, '[itemprop~=articleBody]', least) },
  { factor: 1.5, find: (clues, least) => largest(clues, 'article', least) },
  { factor: 1.8, find: statedContent },
  { factor: 2.5, find: (clues, least) => largest(clues, 'main,[role=main]', least) },
  { factor: 4, find: dense, below: 500 },
]

/** The article of a page, by whichever way finds it whole. */
export function findContent(clues: ContentClues): Content | undefined {
  let best = readability(clues)
  for (const { factor, below = Infinity, find } of WAYS) {
    if ((best?.prose ?? 0) >= below) continue
    const least = Math.max(1, (best?.prose ?? 0) * factor)
    const found = find(clues, least)
    if (found && found.prose >= least) best = found
  }
  return best
}

function readability({ html, title }: ContentClues): Content | undefined {
  const reader = new Readability<DomElement>(parseDocument(html), {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node: DomElement) => node,
  })
  const element = reader.parse()?.content
  return element ? contentOf(element, 'readability', title) : undefined
}

function contentOf(element: DomElement, method: string, title: string): Content {
  const whole = lengthOf(element)
  const blocks = trimFurniture(
    blocksOf(element, (inner) => isFurniture(inner, whole)),
    title,
  )
  return { paragraphs: blocks.map(({ text }) => text), method, prose: proseOf(blocks), element }
}

/** Elements one selector may match. */
const MOST_CANDIDATES = 20

function largest(
  { document, title }: ContentClues,
  selector: string,
  least: number,
): Content | undefined {
  let best: Content | undefined
  for (const element of [...document.querySelectorAll(selector)].slice(0, MOST_CANDIDATES)) {
    if (element.parentElement?.closest(selector) || lengthOf(element) < least) continue
    const content = contentOf(element, 'markup', title)
    if (content.prose > (best?.prose ?? 0)) best = content
  }
  return best
}

function statedContent({ stated }: ContentClues): Content | undefined {
  const paragraphs = (stated ?? '')
    .replace(/<\/?(?:p|br|div|li|h\d)\b[^>]{0,200}>/giu, '\n')
    .replace(/<[^>]{1,300}>/gu, '')
    .split('\n')
    .map(normalizeLine)
    .filter((line) => line !== '')
  const prose = paragraphs.reduce((sum, { length }) => sum + length, 0)
  return { paragraphs, method: 'json-ld', prose, element: undefined }
}

/** All running text of the page, where nothing else finds any. */
function dense({ document, title }: ContentClues, least: number): Content | undefined {
  const { body } = document
  const whole = lengthOf(body)
  if (whole < least) return undefined

  const skip = (element: DomElement) =>
    /^(?:header|footer|nav|aside)$/u.test(element.localName) || isFurniture(element, whole)
  const blocks = trimFurniture(blocksOf(body, skip), title).filter(isProse)
  return {
    paragraphs: blocks.map(({ text }) => text),
    method: 'density',
    prose: proseOf(blocks),
    element: body,
  }
}

function proseOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0)
}

/** A sentence at least, and not mostly links. */
function isProse({ text, kind, linked }: Block): boolean {
  if (kind === 'heading' || kind === 'row' || linked > 0.4) return false
  return text.length >= 60 && /[.!?…:;,。！？、،؟।]/u.test(text)
}
