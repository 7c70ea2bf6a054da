import { normalizeLine } from '../../normalize.ts'
import { tagId, tagSet } from '../../page/names.ts'
import {
  attributeOf,
  childrenOf,
  closest,
  contains,
  elementsNamed,
  endOf,
  isText,
  linkLength,
  nameOf,
  shortTextOf,
  textLength,
  wordsOf,
} from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { type Caption, parted, writtenCredit } from './credits.ts'

/** A caption is no longer, and what holds an image and its caption no more either. UTF-16 code units. */
const LONGEST = 1_000
const LONGEST_CREDIT = 160
const LONGEST_LINE = 400
const MOST_NODES = 600
const MOST_TEXT = 1_400

const FIGURE = tagId('figure')
const FIGCAPTION = tagId('figcaption')
const IMAGES = new Set([tagId('img'), tagId('amp-img')])
const CAPTION_WORDS = new Set(
  'caption captions figcaption legend legende bildunterschrift bildtext imagecaption mediacaption phototext cutline didascalia bildetekst billedtekst kuvateksti underschrift subline podpis'.split(
    ' ',
  ),
)
const CREDIT_WORDS = new Set(
  'credit credits copyright photocredit imagecredit photographer source byline attribution rights agency quelle fotograf bildnachweis quellenangabe kredit fotocredit'.split(
    ' ',
  ),
)
const FIGURE_WORDS = new Set(
  'figure image images photo photos picture pic media img wpcaption thumb thumbnail illustration bild foto bildbox visual gallery slide lead hero imginline textpic bildmodul imagebox imgbox'.split(
    ' ',
  ),
)

/** What is written to an image in the figure, or in whatever holds it and little else. */
export function captionOf(page: Page, image: number): Caption {
  const figure = figureOf(page, image)
  if (figure === undefined) return fromAttributes(page, image)
  const creditNode = creditIn(page, figure, image)
  const captionNode = captionIn(page, figure, image)
  const whole = captionNode === undefined ? undefined : shortTextOf(page, captionNode, LONGEST)
  const marked =
    creditNode === undefined ? undefined : shortTextOf(page, creditNode, LONGEST_CREDIT)
  if (!whole && !marked) return fromAttributes(page, image)
  return parted(whole ?? '', marked)
}

/** The figure, or the largest element that holds this image and no text but what may be its caption. */
function figureOf(page: Page, image: number): number | undefined {
  const figure = closest(page, image, (node) => page.name[node] === FIGURE)
  if (figure !== undefined && isSmall(page, figure, MOST_TEXT * 4)) return figure
  let best: number | undefined
  for (
    let node = page.parent[image] ?? 0, up = 0;
    node > 0 && up < 6;
    node = page.parent[node] ?? 0, up += 1
  ) {
    const name = nameOf(page, node)
    if (name === 'body' || name === 'article' || name === 'main' || name === 'section') break
    if (!isSmall(page, node, MOST_TEXT) || imagesIn(page, node) > 1) break
    if (textLength(page, node) > 0 && isFigureLike(page, node, image)) best = node
  }
  return best
}

/** A figure has little text, and few nodes: they are looked through for each of its images. */
function isSmall(page: Page, node: number, most: number): boolean {
  return textLength(page, node) <= most && endOf(page, node) - node <= MOST_NODES
}

function imagesIn(page: Page, node: number): number {
  let images = 0
  const end = endOf(page, node)
  for (let at = node; at < end && images < 2; at += 1)
    if (IMAGES.has(page.name[at] ?? 0)) images += 1
  return images
}

/** It says so, holds what says so, or is an image with one short line below that names who took it. */
function isFigureLike(page: Page, node: number, image: number): boolean {
  if (namedCaption(page, node, image) !== undefined) return true
  const line = loneLine(page, node, image)
  if (line === undefined) return false
  if (hasWord(page, node, FIGURE_WORDS)) return true
  return writtenCredit(shortTextOf(page, line, 250) ?? '') !== undefined
}

function captionIn(page: Page, figure: number, image: number): number | undefined {
  return namedCaption(page, figure, image) ?? loneLine(page, figure, image)
}

/** `<figcaption>`, or what a class calls a caption. */
function namedCaption(page: Page, figure: number, image: number): number | undefined {
  const end = endOf(page, figure)
  let named: number | undefined
  for (let node = figure + 1; node < end; node += 1) {
    if (isText(page, node) || textLength(page, node) === 0) continue
    if (page.name[node] === FIGCAPTION) return node
    if (named !== undefined || !isCaption(page, node, image)) continue
    if (hasWord(page, node, CAPTION_WORDS)) named = node
  }
  return named
}

function isCaption(page: Page, node: number, image: number): boolean {
  return textLength(page, node) > 0 && (image < node || image >= endOf(page, node))
}

/** One paragraph or line behind the image, and nothing else: its caption. */
function loneLine(page: Page, figure: number, image: number): number | undefined {
  const lines = childrenOf(page, figure).filter((node) => textLength(page, node) > 1)
  const [line, ...more] = lines.filter((node) => !hasWord(page, node, CREDIT_WORDS))
  if (line === undefined || more.length > 0) return undefined
  if (contains(page, line, image)) return loneLine(page, line, image)
  if (line < image || textLength(page, line) > LONGEST_LINE) return undefined
  // What is all link or a heading leads to another article.
  const isLead = linkLength(page, line) > textLength(page, line) * 0.8 || isHeading(page, line)
  return isLead ? undefined : line
}

function hasWord(page: Page, node: number, words: ReadonlySet<string>): boolean {
  return wordsOf(page, node).some((word) => words.has(word))
}

const HEADINGS = tagSet('h1 h2 h3 h4 h5 h6')

function isHeading(page: Page, node: number): boolean {
  return HEADINGS[page.name[node] ?? 0] === 1 || elementsNamed(page, HEADINGS, node, 1).length > 0
}

function creditIn(page: Page, figure: number, image: number): number | undefined {
  const end = endOf(page, figure)
  for (let node = figure + 1; node < end; node += 1) {
    if (isText(page, node) || textLength(page, node) < 2 || !isCaption(page, node, image)) continue
    if (textLength(page, node) > LONGEST_CREDIT) continue
    if (/copyrightHolder|creditText|author/u.test(attributeOf(page, node, 'itemprop') ?? ''))
      return node
    if (hasWord(page, node, CREDIT_WORDS)) return node
  }
  return undefined
}

function fromAttributes(page: Page, image: number): Caption {
  const caption = normalizeLine(attributeOf(page, image, 'data-caption') ?? '')
  const credit = normalizeLine(attributeOf(page, image, 'data-credit') ?? '')
  if (!caption && !credit) return {}
  return { ...parted(caption.replace(/<[^>]{1,200}>/gu, ' '), credit || undefined) }
}
