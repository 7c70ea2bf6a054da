import { normalizeLine } from '../normalize.ts'
import { type Clues, metaValue, textContent } from './clues.ts'
import { textOf } from './json-ld.ts'

/**
 * The headline. The page's `<title>`, `og:title` and JSON-LD headline say which `h1` is the article's and
 * the `h1` says where the site's name in them begins.
 */
export function titleOf(clues: Clues): string {
  const { document, linked, entry } = clues
  const page = textContent(document.querySelector('title'))
  const stated = [
    textOf(linked.article?.['headline']),
    metaValue(clues, 'og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'),
    textOf(linked.article?.['name']),
  ].flatMap((title) => (title ? [normalizeLine(decode(title))] : []))
  const others = [...stated, ...(page ? [page] : [])]

  const heading = headingOf(clues, others)
  if (heading) return heading
  const shortest = stated.map((title) => withoutSite(title, clues))[0]
  return shortest ?? (page && withoutSite(page, clues)) ?? entry?.title ?? ''
}

/** The `h1` that another title repeats, or the only one there is. */
function headingOf({ document }: Clues, others: readonly string[]): string | undefined {
  const headings = [...document.querySelectorAll('h1,[itemprop=headline]')]
    .map(textContent)
    .filter((text) => text !== undefined)
    .filter((text) => text.length <= 300)
  const repeated = headings.find((text) => others.some((other) => isSame(text, other)))
  return repeated
}

/** Alike in their letters, or one holds the other and little more. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)]
  if (x.length < 8 || y.length < 8) return x !== '' && x === y
  return y.includes(x) || (x.includes(y) && y.length > x.length / 2)
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** "Headline | The Site", "Headline - The Site": the last part goes where it is short or the site's name. */
function withoutSite(title: string, clues: Clues): string {
  const match = /^(.{8,}?)\s+(?:[|\u2013\u2014\u00bb\u2022\u00b7-]|::)\s+([^|]{2,60})$/u.exec(title)
  const [, head = '', tail = ''] = match ?? []
  if (!match) return title

  const site = fold(metaValue(clues, 'og:site_name', 'application-name') ?? '')
  const host = fold(new URL(clues.url).hostname.replace(/^www\./u, '').replace(/\.\w+$/u, ''))
  const end = fold(tail)
  const isSite =
    end !== '' && (site.includes(end) || end.includes(site || host) || host.includes(end))
  return isSite || title.includes('|') ? head : title
}

function decode(text: string): string {
  return text
}
