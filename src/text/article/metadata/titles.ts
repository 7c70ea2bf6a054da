import { countWords } from '../../normalize.ts'
import { type Statements, metaValue } from './statements.ts'

/** Letters and digits alone, small. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Alike in their letters, or one holds the other and little more. */
export function isSame(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)]
  if (x.length < 8 || y.length < 8) return x !== '' && x === y
  return y.includes(x) || (x.includes(y) && y.length > x.length / 2)
}

/** Half of the words of the shorter one are in the other. */
export function shareWords(a: string, b: string): boolean {
  // A heading that was never closed holds the words of the whole text.
  if (a.length > 2 * b.length + 40) return false
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const shared = [...x].filter((word) => y.has(word)).length
  return shared >= 2 && shared >= Math.min(x.size, y.size) / 2
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu))
}

/** What parts a headline from a site's name. */
const BAR = /[|\u2013\u2014\u00ab\u00bb\u2022\u00b7‹›\uff5c-]/u

/** The site's name stands behind a bar or dash in the page's title, and has few words. */
export function isTail(text: string, others: readonly string[]): boolean {
  if (countWords(text) > 4) return false
  const name = fold(text)
  if (others.some((other) => fold(other) === name)) return false
  return others.some(
    (other) =>
      other.length > text.length + 8 &&
      new RegExp(`${BAR.source}\\s*$`, 'u').test(other.slice(0, -text.length)) &&
      fold(other).endsWith(name),
  )
}

/** "Headline - Section - The Site" begins with its headline, however short. */
export function begins(other: string, text: string): boolean {
  const rest = other.slice(text.length)
  return other.startsWith(text) && new RegExp(`^\\s*${BAR.source}`, 'u').test(rest)
}

/**
 * Headings hold a section's name or a date beside the headline, where a stated title is the headline alone. What
 * stands behind a colon or dash is a part of it, and what a title repeats is whole. The page's own title is
 * believed for what stands before the headline only: it is cut short at its end.
 */
export function withoutKicker(
  heading: string,
  stated: readonly string[],
  pageTitles: readonly string[],
): string {
  const whole = heading.toLowerCase()
  const all = [...stated, ...pageTitles]
  if (all.some((title) => title.toLowerCase().includes(whole))) return heading
  const inner = all.find((title) => {
    const at = whole.indexOf(title.toLowerCase())
    if (at < 0 || title.length < heading.length * 0.4) return false
    const rest = heading.slice(at + title.length).trimStart()
    if (rest !== '' && !stated.includes(title)) return false
    if (/[\p{L}\p{N}]$/u.test(heading.slice(0, at))) return false
    return !/^[:,;?!(\u2013\u2014|-]/u.test(rest)
  })
  return inner ?? heading
}

/** The parts of a page's title: headline, section, site, in whatever order. */
export function partsOfTitle(title: string): string[] {
  return title
    .split(/\s+(?:[|\u2013\u2014\u00ab\u00bb\u2022\u00b7‹›:-]|::|--)\s+|\s*\uff5c\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** "14.03.2025 - Headline". */
export function withoutDay(heading: string): string {
  return heading.replace(
    /^\d{1,2}\.\s?\d{1,2}\.\s?(?:20)?\d\d\s*[|:\u2013\u2014-]\s+(?=.{15})/u,
    '',
  )
}

const AHEAD = /^(.{2,60}?)\s*(?:[|\u00bb›\uff5c]|\s[\u2013\u2014-]|:)\s+(.{8,})$/u
const BEHIND =
  /^(.{8,}?)(?:\s+([|\u2013\u2014\u00ab\u00bb\u2022\u00b7‹›-]|::)\s+|\s*([\uff5c|_])\s*)([^|]{2,60})$/u

/**
 * "Headline | The Site", "Site: Headline", "Headline - Section - The Site": what is the site's name goes; so does
 * what stands behind a bar.
 */
export function withoutSite(title: string, statements: Pick<Statements, 'meta' | 'url'>): string {
  const ahead = AHEAD.exec(title)?.slice(1) ?? []
  if (ahead[0] && isSite(ahead[0], statements)) return withoutSite(ahead[1] ?? '', statements)
  return withoutTail(title, statements)
}

const BARS: readonly string[] = ['|', '::', '\uff5c']

function withoutTail(title: string, statements: Pick<Statements, 'meta' | 'url'>): string {
  const [, rest = '', spaced, tight = '', tail = ''] = BEHIND.exec(title) ?? []
  if (rest === '') return lastSiteCut(title, statements)
  const goes = isSite(tail, statements) || BARS.includes(spaced ?? tight)
  return goes ? rest.trim() : lastSiteCut(title, statements)
}

/** The last of several parts, where it is the site's name. */
function lastSiteCut(title: string, statements: Pick<Statements, 'meta' | 'url'>): string {
  const match = /^(.{8,})\s+[|\u2013\u2014\u00ab\u00bb\u2022\u00b7‹›-]\s+(.{2,60})$/u.exec(title)
  const [, rest = '', tail = ''] = match ?? []
  return rest !== '' && isSite(tail, statements) ? rest.trim() : title
}

/** Whether a text is nothing but the site's name, as the page or its address tells it. */
export function isSite(text: string, statements: Pick<Statements, 'meta' | 'url'>): boolean {
  const name = fold(text)
  if (name === '') return true
  const site = fold(metaValue(statements, 'og:site_name', 'application-name') ?? '')
  if (name === site) return true
  if (site.length > 3 && name.includes(site) && name.length < site.length * 2) return true
  const { hostname } = new URL(statements.url)
  // A host's name is no longer than the host is written.
  if (name.length > hostname.length) return false
  return fold(hostname.replace(/^www\.|\.\w+$/gu, '')).includes(name)
}
