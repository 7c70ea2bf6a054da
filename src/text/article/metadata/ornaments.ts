import { byHint, namedAnyOf } from '../../page/by-hint.ts'
import { tagId, tagSet } from '../../page/names.ts'
import { isOneOf, parentOf } from '../../page/node.ts'
import { attributeOf, endOf, textLength } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'

const AMP_IMG = tagId('amp-img')
const FIGCAPTION = tagSet('figcaption')

/** What an image, or what holds it alone, is called that is none of the article's. */
const isCalledOrnament = namedAnyOf(
  'avatar avatars logo logos icon icons pixel spacer emoji gravatar badge sprite rating stars beacon adserver brand branding masthead headshot headshots social share sharing sharedaddy qrcode qr favicon wpsmiley smiley',
)
/** What holds portraits of those who write. */
const isCalledWriter = namedAnyOf(
  'author authors byline bylines avatar profile headshot journalist journalistcard columnist contributor autor autoren auteur autore autores firma redaktor yazar writer bio staff about',
)
/** Of a file's name that is no picture of an event. */
const FILE =
  /(?:^|[^a-z])(?:avatar|logos?|icons?|pixel|spacer|emoji|gravatar|sprite|favicon|qr-?code|headshots?|(?:wechat|weixin)|banner-ad|adserver|tracking|beacon|share-?(?:icon|button)|button|(?:arrow|video)-play|play-?button)(?:[^a-z]|$)|(?:^|\/)(?:facebook|twitter|whatsapp|instagram|linkedin|telegram|pinterest|e?mail|print|pdf|bookmark|fb|rss|arrow|close|search|menu)\w{0,12}\.(?:png|gif|webp)$|\/(?:badges|banners?|bnr|ads?|adv|advert\w{0,10}|werbung|publicidad|pub|reklam[ay]?|socialicons)\//iu
/** What counts readers, and drawings. */
const TRACKER =
  /\.svg(?:$|\?)|scorecardresearch|doubleclick|facebook\.com\/tr\b|\/pixel\b|google-analytics|pixel\.(?:png|gif)\b|\/simgad\/|adservice|\/adserver/iu
/** Sizes in which advertising is sold. */
const BANNERS = new Set(
  '728x90 468x60 970x90 970x250 320x50 320x100 160x600 300x600 120x600 234x60'.split(' '),
)

/** A box with more text than this is no portrait's. UTF-16 code units. */
const LONGEST_BOX = 400
const SMALL = 120
/** An image and its caption are no more nodes. */
const MOST_NODES = 16

/** Logos, portraits of writers, banners, pixels that count: not the article's pictures. */
export function isOrnament(page: Page, node: number, url: URL): boolean {
  return isMarkedOrnament(page, node) || isOrnamentAt(page, node, url)
}

/** Those of them that tell by their size, their name or their box, whatever address they have. */
export function isMarkedOrnament(page: Page, node: number): boolean {
  const width = sizeOf(page, node, 'width')
  const height = sizeOf(page, node, 'height')
  if (isSmall(page, node, width, height) || BANNERS.has(`${width}x${height}`)) return true
  return isNamedOrnament(page, node) || isBoxed(page, node)
}

/** Those that tell by their address. */
export function isOrnamentAt(page: Page, node: number, { href, pathname }: URL): boolean {
  if (TRACKER.test(href)) return true
  // A file may be named for a logo it shows.
  if (!FILE.test(pathname.slice(-LONGEST_FILE))) return false
  return (sizeOf(page, node, 'width') ?? 0) < 400 && !isCaptioned(page, node)
}

/** UTF-16 code units of a path's end. */
const LONGEST_FILE = 120

function isNamedOrnament(page: Page, node: number): boolean {
  if (isCalledOrnament(page, node)) return true
  return /^(?:logo|icon|avatar)\b/iu.test(attributeOf(page, node, 'alt') ?? '')
}

function isSmall(
  page: Page,
  node: number,
  width: number | undefined,
  height: number | undefined,
): boolean {
  if (page.name[node] === AMP_IMG && Math.max(width ?? 0, height ?? 0) <= MOST_OF_RATIO)
    return isSquareRatio(width, height)
  if (width !== undefined && height !== undefined) return width <= SMALL && height <= SMALL
  return (width ?? height ?? SMALL) < 50
}

/** AMP states a ratio in these: 16 to 9, 1 to 1. */
const MOST_OF_RATIO = 20

function isSquareRatio(width = 0, height?: number): boolean {
  return width > 1 && width === height
}

function sizeOf(page: Page, node: number, name: 'width' | 'height'): number | undefined {
  const value = /^\s*(\d{1,5})(?:\.\d{1,4})?(?:px)?\s*$/u.exec(
    attributeOf(page, node, name) ?? '',
  )?.[1]
  return value === undefined ? undefined : Number(value)
}

/** It stands, with little else, in a box that is called a logo's, a writer's or for sharing. */
function isBoxed(page: Page, node: number): boolean {
  let at = parentOf(page, node)
  for (let up = 0; at > 0 && up < 4; up += 1, at = parentOf(page, at)) {
    if (textLength(page, at) > LONGEST_BOX) return false
    if (isCaptionIn(page, at)) return false
    if (isCalledOrnament(page, at) || isCalledWriter(page, at)) return true
  }
  return false
}

function isCaptioned(page: Page, node: number): boolean {
  const parent = parentOf(page, node)
  return isCaptionIn(page, parent) || isCaptionIn(page, parentOf(page, parent))
}

const isHintedCaption = byHint(({ text }) => /caption/iu.test(text))

function isCaptionIn(page: Page, node: number): boolean {
  const end = endOf(page, node)
  if (end - node > MOST_NODES) return false
  for (let at = node + 1; at < end; at += 1) {
    if (isOneOf(page, at, FIGCAPTION) || isHintedCaption(page, at)) return true
  }
  return false
}
