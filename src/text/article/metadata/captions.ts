import { normalizeLine } from '../../normalize.ts'
import { tagId } from '../../page/names.ts'
import {
  attributeOf,
  childrenOf,
  closest,
  endOf,
  isText,
  nameOf,
  shortTextOf,
  textLength,
  wordsOf,
} from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'

export interface Caption {
  readonly caption?: string
  readonly credit?: string
}

/** A caption is no longer, and what holds an image and its caption no more either. UTF-16 code units. */
const LONGEST = 1_000
const LONGEST_CREDIT = 160
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
  'figure image images photo photos picture pic media img wpcaption thumb thumbnail illustration bild foto bildbox visual gallery slide lead hero'.split(
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

/** Caption and credit apart: what is marked as the credit, else what reads like one at the caption's end. */
export function parted(whole: string, marked: string | undefined): Caption {
  const credit = marked && marked !== whole ? marked : writtenCredit(whole)
  const rest = credit ? without(whole, credit) : whole
  const named = credit && bareCredit(credit)
  return { ...(rest && { caption: rest }), ...(named && { credit: named }) }
}

function without(text: string, credit: string): string {
  const at = text.lastIndexOf(credit)
  if (at < 0) return text
  return normalizeLine(`${text.slice(0, at)} ${text.slice(at + credit.length)}`)
    .replace(/\s*[([|/\u2013\u2014-]\s*[)\]]?$/u, '')
    .trim()
}

const CREDIT_LABEL =
  '(?:photo(?:graph(?:er|y|ie)?)?s?|fotos?|fotografie|image|picture|bild(?:quelle|nachweis|rechte)?|credits?|cr[ée]dits?(?: photo)?|copyright|source|quelle|fuente|fonte|kilde|kuva|zdj[ęe]cie|illustration|grafik|fot|foto|rights|archiv(?:bild|foto)?|ph|фото|図|写真|사진|图|圖|صورة|צילום|φωτο)'
/** "(Photo: Jane Doe/Agency)", "Credit: Agency", "© Agency", "Jane Doe / Agency" at a caption's end. */
const CREDITS: readonly RegExp[] = [
  new RegExp(
    `[([](?:${CREDIT_LABEL})\\s?(?:by|par|von|de|:|：|/|=)[^)\\]]{2,100}[)\\]]\\.?$`,
    'iu',
  ),
  new RegExp(
    `(?:^|[\\s|/.–—-])${CREDIT_LABEL}(?:\\s(?:by|par|von)\\s|\\s?[:：/]|\\s?©)\\s?[^.!?]{2,100}(?:\\.\\p{L}{2,4})?\\.?$`,
    'iu',
  ),
  /\s?(?:©|\(c\)|&copy;)\s?[^.]{2,100}\.?$/iu,
  /[([](?=[^)\]]{0,80}(?:\/|Getty|Reuters|AFP|AP\b|dpa|EPA|Imago|picture alliance|Shutterstock|iStock|ANSA|Keystone|Alamy|Unsplash))[^)\]]{2,100}[)\]]\.?$/u,
  /(?<=[.!?”"]\s)(?:[\p{Lu}][\p{L}.'’-]+\s){0,4}(?:\/|via|\|)?\s?(?:AFP|AP|Reuters|REUTERS|Getty Images|dpa|EPA|ANSA|Bloomberg|Shutterstock)(?:\s?\/\s?[\p{L} .-]{2,40}|\s(?:Photo|Images))?$/u,
  /(?<=[.!?”"])\s+\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,3}\s?\/\s?[\p{L}. -]{2,40}$/u,
]

function writtenCredit(caption: string): string | undefined {
  for (const pattern of CREDITS) {
    const found = pattern.exec(caption)?.[0].replace(/^[\s|/.–—-]+/u, '')
    if (found) return found
  }
  return undefined
}

/** "(Photo: Jane Doe/Agency)" names Jane Doe/Agency. */
function bareCredit(credit: string): string {
  return credit
    .replace(/^[([]|[)\]]\.?$/gu, '')
    .replace(new RegExp(`^${CREDIT_LABEL}\\s?(?:by\\s|par\\s|von\\s|[:：/=]|©)\\s?`, 'iu'), '')
    .replace(/^(?:©|\(c\))\s?/iu, '')
    .trim()
}

/** The figure, or the largest element that holds this image and no text but what may be its caption. */
function figureOf(page: Page, image: number): number | undefined {
  const figure = closest(page, image, (node) => page.name[node] === FIGURE)
  if (figure !== undefined && textLength(page, figure) <= MOST_TEXT * 4) return figure
  let best: number | undefined
  for (
    let node = page.parent[image] ?? 0, up = 0;
    node > 0 && up < 6;
    node = page.parent[node] ?? 0, up += 1
  ) {
    const name = nameOf(page, node)
    if (name === 'body' || name === 'article' || name === 'main' || name === 'section') break
    if (textLength(page, node) > MOST_TEXT || imagesIn(page, node) > 1) break
    if (textLength(page, node) > 0 && isFigureLike(page, node, image)) best = node
  }
  return best
}

function imagesIn(page: Page, node: number): number {
  let images = 0
  const end = endOf(page, node)
  for (let at = node; at < end && images < 2; at += 1)
    if (IMAGES.has(page.name[at] ?? 0)) images += 1
  return images
}

/** It says so, holds what says so, or is an image with one short line below. */
function isFigureLike(page: Page, node: number, image: number): boolean {
  if (captionIn(page, node, image) !== undefined) return true
  return (
    wordsOf(page, node).some((word) => FIGURE_WORDS.has(word)) &&
    loneLine(page, node, image) !== undefined
  )
}

function captionIn(page: Page, figure: number, image: number): number | undefined {
  const end = endOf(page, figure)
  let named: number | undefined
  for (let node = figure; node < end; node += 1) {
    if (isText(page, node)) continue
    if (page.name[node] === FIGCAPTION && textLength(page, node) > 0) return node
    if (node === figure || named !== undefined) continue
    const words = wordsOf(page, node)
    if (words.some((word) => CAPTION_WORDS.has(word)) && isCaption(page, node, image)) named = node
  }
  return named ?? loneLine(page, figure, image)
}

function isCaption(page: Page, node: number, image: number): boolean {
  return textLength(page, node) > 0 && (image < node || image >= endOf(page, node))
}

/** One paragraph or line behind the image, in the same element, and nothing else: its caption. */
function loneLine(page: Page, figure: number, image: number): number | undefined {
  const lines = childrenOf(page, figure).filter((node) => textLength(page, node) > 1)
  const [line, ...more] = lines
  if (line === undefined || more.length > 1 || line < image || isText(page, line)) return undefined
  if (textLength(page, line) > 400 || (image > line && image < endOf(page, line))) return undefined
  return line
}

function creditIn(page: Page, figure: number, image: number): number | undefined {
  const end = endOf(page, figure)
  for (let node = figure + 1; node < end; node += 1) {
    if (isText(page, node) || textLength(page, node) < 2 || !isCaption(page, node, image)) continue
    if (textLength(page, node) > LONGEST_CREDIT) continue
    if (/copyrightHolder|creditText|author/u.test(attributeOf(page, node, 'itemprop') ?? ''))
      return node
    if (wordsOf(page, node).some((word) => CREDIT_WORDS.has(word))) return node
  }
  return undefined
}

function fromAttributes(page: Page, image: number): Caption {
  const caption = normalizeLine(attributeOf(page, image, 'data-caption') ?? '')
  const credit = normalizeLine(attributeOf(page, image, 'data-credit') ?? '')
  if (!caption && !credit) return {}
  return { ...parted(caption.replace(/<[^>]{1,200}>/gu, ' '), credit || undefined) }
}
