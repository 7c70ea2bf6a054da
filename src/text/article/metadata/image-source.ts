import { tagId } from '../../page/names.ts'
import { attributeOf, childrenOf, hintsOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { absoluteUrl } from './web-address.ts'

const PICTURE = tagId('picture')
const SOURCE = tagId('source')

/** Where pages put the address until the image is scrolled to. */
const LAZY = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-hi-res-src',
  'data-full-src',
  'data-lazy',
  'data-url',
  'data-image',
] as const

/** The largest width that is asked for: what is larger is the archive's original. */
const WIDEST = 2_600

/** The address of an image: the lazy one, the largest of a set, the plain one; not a placeholder's. */
export function imageUrl(page: Page, node: number, base: string): string | undefined {
  const lazy = LAZY.map((name) => attributeOf(page, node, name))
  const plain = [...lazy, attributeOf(page, node, 'src')].find((value) => isAddress(value))
  const sets = [
    attributeOf(page, node, 'srcset'),
    attributeOf(page, node, 'data-srcset'),
    attributeOf(page, node, 'data-lazy-srcset'),
    ...sourcesAround(page, node),
  ]
  // A set holds the same image in sizes: the plain one of them is as good, a placeholder is none.
  const url = plain ?? sets.map((set) => largestOf(set)).find((it) => isAddress(it))
  return absoluteUrl(url, base)
}

function isAddress(value: string | undefined): value is string {
  if (value === undefined || value.trim() === '' || /^(?:data|blob|javascript):/iu.test(value))
    return false
  return !/\{\{|\$\{|^(?:true|false|null)$|^[{[]/u.test(value) && !isPlaceholder(value)
}

function isPlaceholder(value: string): boolean {
  return /(?:placeholder|spacer|blank|transparent|pixel|1x1|lazy[_-]?load(?:er|ing)?|loading|grey|gray)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/iu.test(
    value,
  )
}

/** `<picture>`: the sources beside the image. */
function sourcesAround(page: Page, node: number): (string | undefined)[] {
  const parent = page.parent[node] ?? 0
  if (page.name[parent] !== PICTURE) return []
  return childrenOf(page, parent)
    .filter((child) => page.name[child] === SOURCE)
    .flatMap((child) => [
      attributeOf(page, child, 'srcset'),
      attributeOf(page, child, 'data-srcset'),
    ])
}

/** Of `a.jpg 480w, b.jpg 960w` the widest that is no archive original. Addresses may hold commas. */
export function largestOf(set: string | undefined): string | undefined {
  if (set === undefined) return undefined
  let best: { readonly url: string; readonly size: number } | undefined
  for (const [, url = '', size = '1', unit = 'x'] of set.matchAll(
    /([^\s,][^\s]{0,2000}[^\s,]|[^\s,])(?:\s+([\d.]{1,8})([wxh]))?(?=\s*,|\s*$)/gu,
  )) {
    const width = unit === 'x' ? Number(size) * 1_000 : Number(size)
    if (width <= WIDEST && width > (best?.size ?? 0)) best = { url, size: width }
  }
  return best?.url
}

const ORNAMENT =
  /(?:^|[^a-z])(?:avatar|logos?|icons?|pixel|spacer|emoji|gravatar|badge|sprite|flag|rating|stars?|button|banner-ad|adserver|tracking|beacon|share)(?:[^a-z]|$)/iu

/** Logos, portraits of writers, pixels that count: not the article's pictures. */
export function isOrnament(page: Page, node: number, url: string): boolean {
  const [width, height] = [sizeOf(page, node, 'width'), sizeOf(page, node, 'height')]
  if (isTiny(width) && (height === undefined || isTiny(height))) return true
  if (width === 1 && height === 1 && page.name[node] === tagId('img')) return true
  if (
    /\.svg(?:$|\?)|scorecardresearch|doubleclick|facebook\.com\/tr|\/pixel|google-analytics/iu.test(
      url,
    )
  ) {
    return true
  }
  const path = URL.canParse(url) ? new URL(url).pathname : url
  const alt = attributeOf(page, node, 'alt') ?? ''
  return (
    ORNAMENT.test(`${hintsOf(page, node)} ${path.slice(-120)}`) ||
    /^(?:logo|icon|avatar)\b/iu.test(alt)
  )
}

/** AMP states a ratio in these, of 1 to 1 at least. */
function isTiny(size: number | undefined): boolean {
  return size !== undefined && size > 1 && size < 50
}

function sizeOf(page: Page, node: number, name: 'width' | 'height'): number | undefined {
  const value = /^\s*(\d{1,5})(?:px)?\s*$/u.exec(attributeOf(page, node, name) ?? '')?.[1]
  return value === undefined ? undefined : Number(value)
}

/** One image by whichever of its addresses: the name of its file, without size and format. */
export function imageKey(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url
  const name = path.split('/').findLast((part) => part !== '') ?? path
  const key = name
    .toLowerCase()
    .replace(/\.(?:jpe?g|png|webp|gif|avif)$/u, '')
    .replace(/[-_@](?:\d{2,4}x\d{2,4}|\d{2,4}w|[xs]\d{1,2}|scaled|\d{1,2}x)$/u, '')
  return key.length >= 6 ? key : `${new URL(url).host}${path.toLowerCase()}`
}
