import type { Image } from '../../../schemas/document.ts'
import { parsePage } from '../../page/build.ts'
import { tagId, tagSet } from '../../page/names.ts'
import { closest, elementsNamed, isHidden, sourceOf, textLength } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { captionOf } from './captions.ts'
import type { Clues } from './clues.ts'
import { imageKey, imageUrl, isOrnament } from './image-source.ts'
import { isNode, listOf, textOf } from './json-ld.ts'
import type { Place } from './places.ts'
import { metaValue } from './statements.ts'
import { absoluteUrl } from './web-address.ts'

const MOST = 50
/** Images of a page that are looked at. */
const MOST_SEEN = 400

const A = tagId('a')
const FIGURE = tagId('figure')
const IMAGES = tagSet('img amp-img')
const NOSCRIPT = tagSet('noscript')

/**
 * The lead image first, then those beside the headline and in the text in order, each with the caption and
 * credit that stand with it. A stated lead image that the page shows anywhere has those too.
 */
export function imagesOf(clues: Clues, placeOf: (node: number) => Place): Image[] {
  const { page, url } = clues
  const shown = shownImages(page, url)
  const byKey = new Map<string, Shown>()
  for (const image of shown) {
    const known = byKey.get(image.key)
    if (!known || (!known.image.caption && image.image.caption)) byKey.set(image.key, image)
  }
  const own = shown.filter(({ node }) => isOwn(placeOf(node)) && !isTeaser(page, node))
  const leads = statedImages(clues)
  const lead = leads.find((image) => byKey.has(imageKey(image.url))) ?? leads[0]
  const ordered = [
    ...(lead ? [mergedLead(lead, byKey.get(imageKey(lead.url)))] : []),
    ...own.map(({ key, image }) => byKey.get(key)?.image ?? image),
  ]
  return uniqueImages(ordered)
    .slice(0, MOST)
    .map((image) => withoutTitle(image, clues.title))
}

interface Shown {
  readonly node: number
  readonly key: string
  readonly image: Image
}

/** An image in a link that has words of its own shows where the link leads. */
function isTeaser(page: Page, node: number): boolean {
  const link = closest(page, node, (at) => page.name[at] === A)
  if (link === undefined || textLength(page, link) < 15) return false
  return closest(page, node, (at) => page.name[at] === FIGURE) === undefined
}

function isOwn(place: Place): boolean {
  return place === 'headline' || place === 'article'
}

function shownImages(page: Page, base: string): Shown[] {
  const found = elementsNamed(page, IMAGES, 0, MOST_SEEN).flatMap((node) => {
    if (isHidden(page, node)) return []
    const url = imageUrl(page, node, base)
    if (!url || isOrnament(page, node, url)) return []
    return [{ node, key: imageKey(url), image: { url, ...captionOf(page, node) } }]
  })
  return [...found, ...fromNoscript(page, base)].toSorted((a, b) => a.node - b.node)
}

/** Lazy pages keep the plain image where scripts do not run; its caption is that of the figure around it. */
function fromNoscript(page: Page, base: string): Shown[] {
  return elementsNamed(page, NOSCRIPT, 0, MOST).flatMap((node) => {
    const source = sourceOf(page, node)
    if (source.length > 5_000 || !/<img\b/iu.test(source)) return []
    const inner = parsePage(source)
    return elementsNamed(inner, IMAGES, 0, 2).flatMap((image) => {
      const url = imageUrl(inner, image, base)
      if (!url || isOrnament(inner, image, url)) return []
      return [{ node, key: imageKey(url), image: { url, ...captionOf(page, node) } }]
    })
  })
}

/** What the page states as its image for others to show. */
function statedImages(clues: Clues): Image[] {
  const { linked, url } = clues
  const stated = [
    ...listOf(linked.article?.['image']).flatMap((image) => linkedImage(image, linked.byId)),
    ...['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src']
      .flatMap((name) => metaValue(clues, name) ?? [])
      .map((address) => ({ url: address })),
  ]
  return stated.flatMap(({ url: address, ...rest }) => {
    const absolute = absoluteUrl(address, url)
    return absolute && !/logo|placeholder|default[-_]?(?:image|share|og)/iu.test(absolute)
      ? [{ ...rest, url: absolute }]
      : []
  })
}

function linkedImage(image: unknown, byId: Clues['linked']['byId']): Image[] {
  const id = isNode(image) ? image['@id'] : undefined
  const whole = (typeof id === 'string' && byId.get(id)) || image
  const url = textOf(whole, 'url', 'contentUrl')
  const caption = isNode(whole) ? textOf(whole['caption']) : undefined
  const credit = isNode(whole) ? textOf(whole['creditText'] ?? whole['copyrightNotice']) : undefined
  return url ? [{ url, ...(caption && { caption }), ...(credit && { credit }) }] : []
}

function mergedLead(lead: Image, shown: Shown | undefined): Image {
  return shown ? { ...lead, ...shown.image } : lead
}

/** Where the headline stands in a caption's place, it is none. */
function withoutTitle({ caption, ...image }: Image, title: string): Image {
  return caption && caption !== title ? { ...image, caption } : image
}

function uniqueImages(images: readonly Image[]): Image[] {
  const byKey = new Map<string, Image>()
  for (const image of images) {
    const key = imageKey(image.url)
    if (!byKey.has(key)) byKey.set(key, image)
  }
  return [...byKey.values()]
}
