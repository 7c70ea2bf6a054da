import { tagId } from '../../page/names.ts'
import { attributeOf, childrenOf, closest } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { keyOf } from './image-key.ts'
import { addressIn } from './web-address.ts'

const A = tagId('a')
const PICTURE = tagId('picture')
const SOURCE = tagId('source')

/** Where pages put the address until the image is scrolled to, or looked at in full. */
const PLAIN = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-hi-res-src',
  'data-full-src',
  'data-large-file',
  'data-lazy',
  'data-lazyload',
  'data-url',
  'data-image',
  'src',
] as const
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-src', 'data-original-set'] as const

/** The largest width that is asked for: what is larger is the archive's original. */
const WIDEST = 2_600

interface Candidate {
  readonly url: string
  /** As far as it is known, in pixels. */
  readonly width: number
}

/** The addresses of one image on the web, the widest first; none where it has but a placeholder's. */
export function addressesOf(page: Page, node: number, base: string): URL[] {
  const found = [
    ...PLAIN.map((name) => plainOf(page, node, name)),
    ...SETS.flatMap((name) => candidatesIn(attributeOf(page, node, name))),
    ...sourcesAround(page, node),
  ].flatMap((candidate) => (candidate && isAddress(candidate.url) ? [candidate] : []))
  const ranked = found.toSorted((a, b) => rank(b) - rank(a)).map(({ url }) => url.trim())
  const urls = [...new Set(ranked)].flatMap((url) => addressIn(url, base) ?? [])
  const full = addressIn(linkedFile(page, node), base)
  if (full === undefined) return onceEach(urls)
  // What the image leads to is the same picture if it is named so.
  const key = keyOf(full)
  const isSame = urls.length === 0 || urls.some((url) => keyOf(url) === key)
  return onceEach(isSame ? [full, ...urls] : [...urls, full])
}

function onceEach(urls: readonly URL[]): URL[] {
  if (urls.length < 2) return [...urls]
  const hrefs = urls.map(({ href }) => href)
  return urls.filter((_, at) => hrefs.indexOf(hrefs[at] ?? '') === at)
}

/** What is wider than any page shows comes last. */
function rank({ width }: Candidate): number {
  return width > WIDEST ? 0 : width
}

function plainOf(page: Page, node: number, name: (typeof PLAIN)[number]): Candidate | undefined {
  const url = attributeOf(page, node, name)?.trim()
  // A list of several addresses stands in `data-src` too.
  if (url === undefined || /\s\d+[wx](?:,|$)/u.test(url)) return undefined
  return { url, width: widthIn(url) ?? 1 }
}

/** A small image often leads to the whole one: `<a href="large.jpg"><img src="small.jpg"></a>`. */
function linkedFile(page: Page, node: number): string | undefined {
  const link = closest(page, node, (at) => page.name[at] === A)
  const href = link === undefined ? undefined : attributeOf(page, link, 'href')
  // A wiki's page about a file is named as the file is.
  return href &&
    /^(?:https?:)?[^?#:]{1,500}\.(?:jpe?g|png|webp)(?:\?[^#]{0,200})?$/iu.test(href.trim())
    ? href
    : undefined
}

export function isAddress(value: string): boolean {
  if (value === '' || /^(?:data|blob|javascript|about):/iu.test(value)) return false
  // Templates that a script would fill in, and several addresses run together.
  if (/[{}]|^(?:true|false|null)$|^\[|\.(?:jpe?g|png|webp|gif)https?:/iu.test(value)) return false
  return !isPlaceholder(value)
}

/** A file named for a placeholder and no more: `gray-1x1.gif`, not `gray-whales.jpg`. */
const PLACEHOLDER =
  /(?:^|[/_.-])(?:placeholder|spacer|blank|transparent|pixel|1x1|lazy|lazy[_-]?load(?:er|ing)?|loading|loader|grey|gray|empty|trans)(?:[-_.]?(?:\d{1,4}(?:x\d{1,4})?|img|image|bg|box|square|gif|icon|small|large|wide|default|dark|light|placeholder|pixel|thumb))*\.(?:gif|png|svg|jpe?g|webp)/iu

function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value.slice(-400))
}

/** `<picture>`: the sources beside the image. */
function sourcesAround(page: Page, node: number): Candidate[] {
  const parent = closest(page, node, (at) => page.name[at] === PICTURE)
  if (parent === undefined) return []
  return childrenOf(page, parent)
    .filter((child) => page.name[child] === SOURCE)
    .slice(0, 20)
    .flatMap((child) => [
      ...candidatesIn(attributeOf(page, child, 'srcset')),
      ...candidatesIn(attributeOf(page, child, 'data-srcset')),
    ])
}

/** Of `a.jpg 480w, b.jpg 960w` each with its width, by the set or by its address. Addresses may hold commas. */
function candidatesIn(set: string | undefined): Candidate[] {
  if (set === undefined) return []
  const found: Candidate[] = []
  // What is written into the page itself may hold a comma, and reads like a path behind it.
  const tokens = set.replace(/data:\S*/giu, 'data:').split(/\s+/u)
  let url = ''
  const take = (size: string, next: string) => {
    if (url !== '') found.push({ url, width: widthBy(url, size) })
    url = trimmed(next)
  }
  for (const token of tokens) {
    const [, size = '', next = ''] = DESCRIPTOR.exec(token) ?? []
    if (url !== '' && size !== '') take(size, next)
    else take('1x', token)
  }
  take('1x', '')
  return found
}

/** `480w`, `2x,`, or `2x,b.jpg` where no space follows. */
const DESCRIPTOR = /^([\d.]{1,8}[wxh])(?:,(\S*))?$/u

function trimmed(token: string): string {
  let from = 0
  let to = token.length
  while (from < to && token[from] === ',') from += 1
  while (to > from && token[to - 1] === ',') to -= 1
  return token.slice(from, to)
}

function widthBy(url: string, size: string): number {
  const value = Number(size.slice(0, -1))
  return size.endsWith('w') ? value : (widthIn(url) ?? value * 1_000)
}

/** The widest of a set that is no archive original. */
export function largestOf(set: string | undefined): string | undefined {
  return candidatesIn(set).toSorted((a, b) => rank(b) - rank(a))[0]?.url
}

const WIDTHS =
  /(?:[?&](?:w|width|imwidth|resize|fit|crop)=|[/_-](?:w|w_|width[-_=]?)|\/(?:resize|fit|fit-in|standard|news|crop)(?:[/:]))(\d{3,4})(?!\d)|[/_-](\d{3,4})x\d{2,4}(?!\d)/u

/** The width that an address asks its resizer for. */
export function widthIn(url: string): number | undefined {
  const found = WIDTHS.exec(url)
  const width = found?.[1] ?? found?.[2]
  return width === undefined ? undefined : Number(width)
}
