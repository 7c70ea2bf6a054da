import { parsePage } from '../../page/build.ts'
import { tagId, tagSet } from '../../page/names.ts'
import { parentOf } from '../../page/node.ts'
import {
  attributeOf,
  closest,
  contains,
  elementsNamed,
  linkLength,
  sourceOf,
  textLength,
  textOf,
} from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { isUnseen } from './caption-words.ts'
import { captionOf } from './captions.ts'
import type { Caption } from './credits.ts'
import { keyOf } from './image-key.ts'
import { addressesOf } from './image-source.ts'
import { isMarkedOrnament, isOrnamentAt } from './ornaments.ts'

/** Images, and pieces for readers without scripts, that are looked at. */
const MOST_SEEN = 400
const MOST_NOSCRIPT = 100
const LONGEST_NOSCRIPT = 5_000

const A = tagId('a')
const LINKS = tagSet('a')
const FIGCAPTIONS = tagSet('figcaption')
const IMAGES = tagSet('img amp-img')
const NOSCRIPT = tagSet('noscript')

/** A picture that the page shows. */
export interface Shown {
  readonly node: number
  /** The best of its addresses. */
  readonly url: string
  /** What it is told by, under all of its addresses. */
  readonly keys: readonly string[]
  readonly caption: () => Caption
}

/** All pictures of the page but ornaments, in its order. */
export function shownImages(page: Page, base: string): Shown[] {
  const plain = elementsNamed(page, IMAGES, 0, MOST_SEEN).flatMap((node) =>
    isUnseen(page, node) ? [] : shownAt({ page, node, base, at: node, around: page }),
  )
  return [...plain, ...fromNoscript(page, base)].toSorted((a, b) => a.node - b.node)
}

interface Sight {
  readonly page: Page
  readonly node: number
  readonly base: string
  /** Where it stands in the page around it, if it was found in a piece of markup. */
  readonly at: number
  readonly around: Page
}

function shownAt({ page, node, base, at, around }: Sight): Shown[] {
  if (isMarkedOrnament(page, node)) return []
  const urls = addressesOf(page, node, base)
  const [url] = urls
  if (url === undefined || isOrnamentAt(page, node, urls.at(-1) ?? url)) return []
  const keys = [...new Set(urls.map(keyOf))]
  return [{ node: at, url: url.href, keys, caption: () => captionOf(around, at) }]
}

/** Lazy pages keep the plain image where scripts do not run; its caption is that of the figure around it. */
function fromNoscript(page: Page, base: string): Shown[] {
  return elementsNamed(page, NOSCRIPT, 0, MOST_NOSCRIPT).flatMap((at) => {
    const source = sourceOf(page, at)
    if (source.length > LONGEST_NOSCRIPT || !/<(?:amp-)?img\b/iu.test(source)) return []
    const inner = parsePage(source)
    return elementsNamed(inner, IMAGES, 0, 2).flatMap((node) =>
      shownAt({ page: inner, node, base, at, around: page }),
    )
  })
}

/** A title of another article is as long; in scripts without spaces a third of it says as much. */
const LONG_LINK = 15
const LONG_DENSE_LINK = 6
/** What an image and the link beside it that leads to the same page stand in. */
const MOST_TEASER = 300

/** An image in a link to a page that has words of its own, or beside one, shows where the link leads. */
export function isTeaser(page: Page, node: number): boolean {
  const link = closest(page, node, (at) => page.name[at] === A)
  const href = link === undefined ? undefined : attributeOf(page, link, 'href')?.trim()
  if (link === undefined || href === undefined || !leadsAway(href)) return false
  return hasTitle(page, link) || hasTwin(page, { link, href })
}

function leadsAway(href: string): boolean {
  return !/^#|^$|^javascript:|\.(?:jpe?g|png|webp|gif)(?:$|[?#])/iu.test(href)
}

/** Words in the link that are no caption. */
function hasTitle(page: Page, link: number): boolean {
  const [caption] = elementsNamed(page, FIGCAPTIONS, link, 1)
  const own = textLength(page, link) - (caption === undefined ? 0 : textLength(page, caption))
  if (own >= LONG_LINK) return true
  return (
    own >= LONG_DENSE_LINK &&
    /[\p{sc=Han}\p{sc=Hang}\p{sc=Kana}\p{sc=Hira}]/u.test(textOf(page, link, 100))
  )
}

function hasTwin(
  page: Page,
  { link, href }: { readonly link: number; readonly href: string },
): boolean {
  let box = parentOf(page, link)
  for (let up = 0; box > 0 && up < 4; up += 1, box = parentOf(page, box)) {
    if (textLength(page, box) > MOST_TEASER) return false
    if (linkLength(page, box) === 0) continue
    const twins = elementsNamed(page, LINKS, box, 20).filter(
      (at) => attributeOf(page, at, 'href')?.trim() === href && !contains(page, at, link),
    )
    if (twins.some((at) => at !== link && textLength(page, at) >= LONG_DENSE_LINK)) return true
  }
  return false
}
