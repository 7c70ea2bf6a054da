import type { Image } from '../../../src/schemas/document.ts'
import { normalizeLine } from '../../../src/text/normalize.ts'
import { type Clues, absoluteUrl, metaValue, textContent } from './clues.ts'
import { type DomElement, hintsOf } from './dom.ts'
import { listOf, textOf } from './json-ld.ts'

const MOST = 50

/** The lead image, then those of the article's element in order, with captions and credits. */
export function imagesOf(clues: Clues, content: DomElement | undefined): Image[] {
  const lead = [
    ...listOf(clues.linked.article?.['image']).map((image) => textOf(image, 'url', 'contentUrl')),
    metaValue(clues, 'og:image', 'og:image:url', 'twitter:image'),
  ]
  const images = [
    ...(content ? [...content.querySelectorAll('img')].slice(0, MOST * 4) : []).flatMap((image) =>
      read(image, clues.url),
    ),
    ...lead.slice(0, 4).flatMap((url) => {
      const address = absoluteUrl(url, clues.url)
      return address ? [{ url: address }] : []
    }),
  ]
  const byName = new Map<string, Image>()
  for (const image of images) {
    const name = image.url.replace(/[?#].*$/u, '')
    if (!byName.has(name)) byName.set(name, image)
  }
  return [...byName.values()].slice(0, MOST)
}

function read(image: DomElement, base: string): Image[] {
  const url = absoluteUrl(sourceOf(image), base)
  if (!url || isOrnament(image, url)) return []

  const figure = image.closest('figure,[class*=image i],[class*=photo i]')
  const caption = figure?.querySelector('figcaption,[class*=caption i]')
  const text = textContent(caption)
  const credit =
    textContent(
      figure?.querySelector('[class*=credit i],[class*=copyright i],[itemprop=author]'),
    ) ?? creditIn(text)
  const words = text && credit ? normalizeLine(text.replace(credit, '')) : text
  return [
    { url, ...(words && words.length <= 1000 && { caption: words }), ...(credit && { credit }) },
  ]
}

function sourceOf(image: DomElement): string | undefined {
  for (const name of ['data-src', 'data-lazy-src', 'data-original', 'src']) {
    const value = image.getAttribute(name)
    if (value && !value.startsWith('data:')) return value
  }
  const set = image.getAttribute('srcset') ?? image.getAttribute('data-srcset')
  return set?.split(',').at(-1)?.trim().split(/\s/u)[0]
}

function isOrnament(image: DomElement, url: string): boolean {
  return /\b(?:avatar|logo|icon|pixel|spacer|emoji|gravatar)\b/iu.test(`${hintsOf(image)} ${url}`)
}

/** "(Photo: Jane Doe/Agency)", "Credit: Agency", "© Agency" at a caption's end. */
function creditIn(caption: string | undefined): string | undefined {
  return caption?.match(
    /(?:\((?:photo|foto|image|picture|credit)[^)]{2,80}\)|(?:photo|foto|image|picture|credit|photograph)s?(?: by|:|\/)[^.]{2,80}|©.{2,80})$/iu,
  )?.[0]
}
