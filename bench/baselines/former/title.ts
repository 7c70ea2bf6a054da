import { countWords, normalizeLine } from '../../../src/text/normalize.ts'
import { type Clues, metaValue, textContent } from './clues.ts'
import { textOf } from './json-ld.ts'

/** A heading is no longer. UTF-16 code units. */
const LONGEST = 200

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
  ].flatMap((title) => (title ? [normalizeLine(title)] : []))
  const others = [...stated, ...(page ? [page] : [])]

  const heading = headingOf(clues, others)
  if (heading) return withoutKicker(withoutSite(heading, clues), stated)
  const [first = page ?? ''] = stated
  return withoutSite(first, clues) || (entry?.title ?? '')
}

/** Headings hold a section's name or a date beside the headline, where a stated title is the headline alone. */
function withoutKicker(heading: string, stated: readonly string[]): string {
  const whole = fold(heading)
  const inner = stated.find((title) => {
    const part = fold(title)
    return part.length < whole.length && part.length >= whole.length / 2 && whole.includes(part)
  })
  return inner ?? heading
}

/** The `h1` that another title repeats, or shares words with, or the only one there is. */
function headingOf(clues: Clues, others: readonly string[]): string | undefined {
  const headings = [...clues.document.querySelectorAll('h1,[itemprop~=headline]')]
    .map(textContent)
    .filter((text) => text !== undefined)
    .filter((text) => text.length <= LONGEST && !isSite(text, clues) && !isTail(text, others))
  const [only, ...more] = new Set(headings)
  return (
    headings.find((text) => others.some((other) => isSame(text, other))) ??
    headings.find((text) => others.some((other) => shareWords(text, other))) ??
    (more.length === 0 && only !== undefined && countWords(only) >= 3 ? only : undefined)
  )
}

/** The site's name stands behind a bar or dash in the page's title. */
function isTail(text: string, others: readonly string[]): boolean {
  return others.some(
    (other) =>
      other.length > text.length + 8 &&
      /[|\u2013\u2014\u00ab\u00bb\u2022\u00b7-]\s*$/u.test(other.slice(0, -text.length)) &&
      fold(other).endsWith(fold(text)),
  )
}

/** Half of the words of the shorter one are in the other. */
function shareWords(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const shared = [...x].filter((word) => y.has(word)).length
  // A heading that was never closed holds the words of the whole text.
  if (a.length > 2 * b.length + 40) return false
  return shared >= 2 && shared >= Math.min(x.size, y.size) / 2
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu))
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

/** "Headline | The Site", "Headline - The Site": the last part goes where it is the site's name, or behind a bar. */
function withoutSite(title: string, clues: Clues): string {
  const match = /^(.{8,}?)\s+([|\u2013\u2014\u00bb\u2022\u00b7-]|::)\s+([^|]{2,60})$/u.exec(title)
  const [, head = '', bar, tail = ''] = match ?? []
  if (!match) return title
  if (isSite(head, clues) && !isSite(tail, clues)) return tail
  return bar === '|' || bar === '::' || isSite(tail, clues) ? head : title
}

function isSite(text: string, clues: Clues): boolean {
  const site = fold(metaValue(clues, 'og:site_name', 'application-name') ?? '')
  const host = fold(new URL(clues.url).hostname.replace(/^www\.|\.\w+$/gu, ''))
  const name = fold(text)
  if (name === '') return true
  return (
    name === site ||
    (host !== '' && (name === host || host.includes(name))) ||
    (site.length > 3 && name.includes(site) && name.length < site.length * 2)
  )
}
