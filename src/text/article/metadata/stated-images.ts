import type { Image } from '../../../schemas/document.ts'
import type { Clues } from './clues.ts'
import { parted } from './credits.ts'
import { imageKey } from './image-key.ts'
import { isAddress } from './image-source.ts'
import { type LdNode, isNode, listOf, textOf, typesOf } from './json-ld.ts'
import { metaValue } from './statements.ts'
import { absoluteUrl } from './web-address.ts'

/** What is shown where an article has no picture of its own. */
const STAND_IN =
  /logo|placeholder|fallback|no[-_]?(?:image|photo|picture|thumb)|(?:default|generic)[-_.]?(?:\w{0,10}[-_])?(?:image|share|social|og|facebook|thumb|news|post|img)|(?:share|social|og|facebook|twitter|meta)[-_]?(?:default|generic|logo|card|fallback)|(?:site|share|social|og|facebook|opengraph)[-_]?(?:image|img|icon)\.\w+$|\/default\.\w+$|favicon|apple-touch|\.svg(?:$|\?)/iu

/** What the page states as its image for others to show: `og:image` is one, JSON-LD may list a gallery. */
export function statedImages(clues: Clues): Image[] {
  const { linked, url } = clues
  const stated: Image[] = [
    ...['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src']
      .flatMap((name) => metaValue(clues, name) ?? [])
      .map((address) => ({ url: address })),
    ...[linked.article?.['image'], linked.page?.['primaryImageOfPage']]
      .flatMap(listOf)
      .flatMap((image) => linkedImage(image, linked.byId)),
    ...microdataImage(clues),
  ]
  return stated.flatMap(({ url: address, ...rest }) => {
    const absolute = absoluteUrl(address, url)
    return absolute && isAddress(address) && !STAND_IN.test(absolute)
      ? [{ ...rest, url: absolute }]
      : []
  })
}

function microdataImage(clues: Clues): Image[] {
  const thumbnail =
    metaValue(clues, 'thumbnailurl') ?? textOf(clues.linked.article?.['thumbnailUrl'])
  return thumbnail ? [{ url: thumbnail }] : []
}

/** What the page's JSON-LD says of pictures, by their keys. */
export function linkedImages({ linked, url }: Clues): ReadonlyMap<string, Image> {
  const found = new Map<string, Image>()
  for (const node of linked.nodes) {
    if (!typesOf(node).includes('ImageObject')) continue
    for (const image of linkedImage(node, linked.byId)) {
      const absolute = absoluteUrl(image.url, url)
      if (absolute && (image.caption || image.credit)) found.set(imageKey(absolute), image)
    }
  }
  return found
}

function linkedImage(image: unknown, byId: Clues['linked']['byId']): Image[] {
  const id = isNode(image) ? image['@id'] : undefined
  const whole = (typeof id === 'string' && byId.get(id)) || image
  const url = textOf(whole, 'contentUrl', 'url')
  if (!url) return []
  return [{ url, ...(isNode(whole) && parted(textOf(whole['caption']) ?? '', creditOf(whole))) }]
}

function creditOf(image: LdNode): string | undefined {
  return (
    textOf(image['creditText']) ??
    textOf(image['copyrightNotice']) ??
    textOf(image['creator'] ?? image['author'] ?? image['copyrightHolder'], 'name')
  )
}
