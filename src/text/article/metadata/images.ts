import type { Image } from '../../../schemas/document.ts'
import { tagSet } from '../../page/names.ts'
import { isOneOf, parentOf } from '../../page/node.ts'
import { closest, contains, endOf, linkLength, textLength } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { backgroundsOf } from './background-images.ts'
import type { Clues } from './clues.ts'
import type { Caption } from './credits.ts'
import { imageKey } from './image-key.ts'
import { widthIn } from './image-source.ts'
import type { Body, Place } from './places.ts'
import { type Shown, isTeaser, shownImages } from './shown-images.ts'
import { linkedImages, statedImages } from './stated-images.ts'

const MOST = 50
/** In pixels; a lead image is wider. */
const LEAST_WIDTH = 600

/**
 * The lead image first, then those beside the headline and in the text in order, each with the caption and
 * credit that stand with it. A stated lead image that the page shows anywhere has those too.
 */
export function imagesOf(clues: Clues, body: Body, placeOf: (node: number) => Place): Image[] {
  const { page, base } = clues
  const isOwn = (image: Shown) => {
    const place = placeOf(image.node)
    if (place === 'headline' || place === 'article') return true
    return (place === 'tail' || isWithin(page, body, image.node)) && isFigure(page, image)
  }
  const shown = shownImages(page, base)
  const own = shown.filter(
    (image) => isOwn(image) && !isBanner(clues, image.node) && !isTeaser(page, image.node),
  )
  const painted = backgroundsOf(page, base)
  const lead = leadOf(clues, { own, shown: [...shown, ...painted] })
  const hero = lead ?? painted.find((image) => placeOf(image.node) === 'headline')
  const linked = linkedImages(clues)
  return onceEach(hero ? [hero, ...own] : own, [...shown, ...painted])
    .slice(0, MOST)
    .map((picture) => completed(picture, linked))
    .map((image) => withoutTitle(image, clues.title))
}

/** Between the text's first and last block. */
function isWithin(page: Page, { first, last }: Body, node: number): boolean {
  return first !== undefined && last !== undefined && node > first && node < endOf(page, last)
}

const FIGURE = tagSet('figure')
const MOST_UP = 3

/** A picture with its caption that leads nowhere is the article's in whatever box it stands, be it a gallery. */
function isFigure(page: Page, { node, caption }: Shown): boolean {
  const figure = closest(page, node, (at) => isOneOf(page, at, FIGURE))
  if (figure === undefined) return false
  let box = figure
  for (let up = 0; up < MOST_UP; up += 1) {
    if (linkLength(page, box) > textLength(page, box) / 4) return false
    box = parentOf(page, box)
  }
  return Object.keys(caption()).length > 0
}

const HEADERS = tagSet('header nav')
const CONTENT = tagSet('article main')

/** It stands in the page's own header, which is not that of the article. */
function isBanner({ page, headline }: Clues, node: number): boolean {
  const header = closest(page, node, (at) => isOneOf(page, at, HEADERS))
  if (header === undefined || (headline !== undefined && contains(page, header, headline)))
    return false
  return closest(page, header, (at) => isOneOf(page, at, CONTENT)) === undefined
}

/** The first stated image that the page shows, else the first that it states. */
function leadOf(
  clues: Clues,
  { own, shown }: { readonly own: readonly Shown[]; readonly shown: readonly Shown[] },
): Shown | undefined {
  const stated = statedImages(clues).map((image) => ({ image, key: imageKey(image.url) }))
  const seen = [...own, ...shown]
  for (const { image, key } of stated) {
    const same = seen.find(({ keys }) => keys.includes(key))
    if (same) return isThumbnail(same.url) ? { ...same, url: image.url } : same
  }
  const [first] = stated
  if (first === undefined) return undefined
  const { url, caption, credit } = first.image
  const parted = { ...(caption && { caption }), ...(credit && { credit }) }
  const twin = own[0]?.keys.some((key) => isVariant(key, first.key)) ? own[0] : undefined
  if (twin) return { ...twin, url, keys: [first.key, ...twin.keys] }
  return { node: 0, url, keys: [first.key], caption: () => parted }
}

/** Pages show a small copy of what they state in full. */
function isThumbnail(url: string): boolean {
  return (widthIn(url) ?? LEAST_WIDTH) < LEAST_WIDTH
}

/** Cuts of one picture are often named alike: most of the name, from its start, and not by numbers at its end. */
function isVariant(one: string, other: string): boolean {
  if (one.includes('/') || other.includes('/')) return false
  if (one.replace(HASH, '') === other.replace(HASH, '')) return true
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  if (same < 7 || same < 0.7 * Math.min(one.length, other.length)) return false
  return !(/\d/u.test(one.slice(same)) && /\d/u.test(other.slice(same)))
}

const HASH = /(?<=.{5})[-_.][0-9a-f]{8,40}$/u

interface Picture extends Caption {
  readonly url: string
  readonly keys: readonly string[]
}

/** Each picture once, in whichever size comes first, with the caption that any showing of it has. */
function onceEach(images: readonly Shown[], shown: readonly Shown[]): Picture[] {
  const pictures: Picture[] = []
  const known = new Set<string>()
  for (const image of images) {
    const { url, keys } = image
    if (keys.some((key) => known.has(key))) continue
    const showings = shown.filter((other) => other.keys.some((key) => keys.includes(key)))
    const all = [...new Set([...keys, ...showings.flatMap((other) => other.keys)])]
    for (const key of all) known.add(key)
    pictures.push({ url, keys: all, ...captionAmong([image, ...showings]) })
  }
  return pictures
}

function captionAmong(showings: readonly Shown[]): Caption {
  let best: Caption = {}
  for (const node of new Set(showings)) {
    const found = node.caption()
    if (found.caption) return { ...best, ...found }
    if (found.credit && !best.credit) best = found
  }
  return best
}

/** What JSON-LD says of a picture stands where the page shows nothing with it. */
function completed(picture: Picture, linked: ReadonlyMap<string, Image>): Image {
  const stated = picture.keys.flatMap((key) => linked.get(key) ?? [])
  const caption = picture.caption ?? stated.find((image) => image.caption)?.caption
  const credit = picture.credit ?? stated.find((image) => image.credit)?.credit
  return { url: picture.url, ...(caption && { caption }), ...(credit && { credit }) }
}

/** Where the headline stands in a caption's place, it is none. */
function withoutTitle({ caption, ...image }: Image, title: string): Image {
  return caption && caption !== title ? { ...image, caption } : image
}
