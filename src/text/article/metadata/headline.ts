import { countWords, normalizeLine } from '../../normalize.ts'
import { tagId, tagSet } from '../../page/names.ts'
import {
  attributeOf,
  closest,
  elementsNamed,
  elementsWith,
  isHidden,
  shortTextOf,
  textLength,
} from '../../page/query.ts'
import { type Page, region } from '../../page/tree.ts'
import { textOf } from './json-ld.ts'
import { plainLineOf } from './plain-markup.ts'
import { type Statements, hasItemprop, metaValue } from './statements.ts'
import {
  begins,
  fold,
  isSame,
  isSite,
  isTail,
  partsOfTitle,
  shareWords,
  withoutDay,
  withoutKicker,
  withoutSite,
} from './titles.ts'

export interface Headline {
  /** The headline's text, without the site's name. */
  readonly title: string
  /** The node that shows it. */
  readonly headline: number | undefined
}

/** A heading is no longer. UTF-16 code units. */
const LONGEST = 250

const A = tagId('a')
const LINK = tagSet('a')
const H1 = tagSet('h1')
const LESSER = tagSet('h2 h3 h4')
const ANY = tagSet('p div span b strong font td header a')

interface Candidate {
  readonly node: number
  readonly text: string
}

/**
 * The headline. The page's `<title>`, `og:title` and JSON-LD headline say which heading is the article's, and
 * the heading says where the site's name in them begins.
 */
export function findHeadline(statements: Statements): Headline {
  const { page, pageTitle, entry } = statements
  const written = statedTitles(statements)
  const stated = [...new Set([...written, ...written.map((it) => withoutSite(it, statements))])]
  const others = [...stated, ...(pageTitle ? [pageTitle] : [])]
  const heading = headingOf(statements, others)
  if (heading) {
    const whole = withoutSite(heading.text, statements)
    const pageTitles = [pageTitle, withoutSite(pageTitle, statements)]
    const firstParts = others.flatMap((title) => partsOfTitle(title).slice(0, 1))
    const title = withoutKicker(whole, stated, [...pageTitles, ...firstParts])
    return { title: withoutDay(title), headline: heading.node }
  }
  const first = written[0] ?? pageTitle
  const title = withoutSite(first, statements) || normalizeLine(entry?.title ?? '')
  return { title, headline: nodeOfTitle(page, title) }
}

function statedTitles(statements: Statements): string[] {
  const { article } = statements.linked
  return [
    textOf(article?.['headline']),
    metaValue(
      statements,
      'og:title',
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'sailthru.title',
      'citation_title',
    ),
    textOf(article?.['name']),
  ].flatMap((title) => (title ? [plainLineOf(title)] : []))
}

/** The heading that another title repeats, or shares words with, or the only one there is. */
function headingOf(statements: Statements, others: readonly string[]): Candidate | undefined {
  const { page, pageTitle } = statements
  const first = candidates(statements, others, firstHeadings(page))
  const best =
    alike(first, others) ?? first.find(({ text }) => others.some((it) => shareWords(text, it)))
  const isPlain = best !== undefined && others.some((title) => isFirstPart(best.text, title))
  if (isPlain) return best
  const lesser = candidates(statements, others, elementsNamed(page, LESSER, 0, MOST))
  if (best) return lesser.find(({ text }) => isBetterPart(text, best.text, pageTitle)) ?? best
  return alike(lesser, others) ?? onlyOne(page, first)
}

/** The one text of all first headings; the header's may be a name of one or two words, the site's. */
function onlyOne(page: Page, [only, ...more]: readonly Candidate[]): Candidate | undefined {
  if (only === undefined || more.some(({ text }) => text !== only.text)) return undefined
  const isInHeader = page.region[only.node] === region.header
  return countWords(only.text) >= (isInHeader ? 3 : 1) ? only : undefined
}

function isFirstPart(text: string, title: string): boolean {
  return fold(text) === fold(title) || fold(text) === fold(partsOfTitle(title)[0] ?? '')
}

/**
 * Whether a lesser heading is a part of the page's title that is rather the article's than a greater one, which is
 * another part or none: its first part, or one of more words. Then the greater one is the site's or the section's.
 */
function isBetterPart(text: string, greater: string, pageTitle: string): boolean {
  const parts = partsOfTitle(pageTitle).map(fold)
  const at = parts.indexOf(fold(text))
  if (at < 0 || parts.length < 2 || countWords(text) < 2) return false
  const isOfAnother = parts.some((part, index) => index !== at && fold(greater).includes(part))
  return isOfAnother && (at === 0 || countWords(text) > countWords(greater))
}

/** The heading most like one of the titles: the same, nearly so, its beginning, or a part of it. */
function alike(found: readonly Candidate[], others: readonly string[]): Candidate | undefined {
  const ways: readonly ((text: string, other: string) => boolean)[] = [
    (text, other) => fold(text) === fold(other),
    (text, other) => isSame(text, other) && text.length * 2 > other.length,
    (text, other) => begins(other, text),
    isSame,
  ]
  for (const way of ways) {
    const same = found.find(({ text }) => others.some((other) => way(text, other)))
    if (same) return same
  }
  return undefined
}

/** Headings of one page that are looked at. */
const MOST = 300

function firstHeadings(page: Page): number[] {
  const marked = elementsWith(page, 'itemprop', 0, MOST).filter((node) =>
    hasItemprop(page, node, 'headline'),
  )
  return [...elementsNamed(page, H1, 0, MOST), ...marked]
}

function candidates(
  statements: Statements,
  others: readonly string[],
  nodes: readonly number[],
): Candidate[] {
  const { page } = statements
  return nodes.flatMap((node) => {
    if (isHidden(page, node) || page.region[node] === region.dialog) return []
    const text = shortTextOf(page, node, LONGEST)
    if (!text || isSite(text, statements) || isTail(text, others)) return []
    if (leadsHome(page, node, statements.url)) return []
    return [{ node, text }]
  })
}

/** A heading that links to the site's start is its logo. */
function leadsHome(page: Page, node: number, url: string): boolean {
  const outer = closest(page, node, (it) => page.name[it] === A)
  const links = outer === undefined ? elementsNamed(page, LINK, node, 2) : [outer]
  return links.some((link) => {
    const address = attributeOf(page, link, 'href') ?? ''
    if (!URL.canParse(address, url) || /^#|^\s*$/u.test(address)) return false
    const { pathname, search } = new URL(address, url)
    return /^\/(?:index\.\w+|home)?$/u.test(pathname) && search === '' && !isHome(url)
  })
}

function isHome(url: string): boolean {
  return new URL(url).pathname === '/'
}

/** Where the title stands, whatever element shows it: found by its length, which is known of each. */
function nodeOfTitle(page: Page, title: string): number | undefined {
  const wanted = fold(title)
  if (wanted.length < 8) return undefined
  const near = [...elementsNamed(page, LESSER, 0, MOST), ...elementsNamed(page, ANY)].filter(
    (node) => Math.abs(textLength(page, node) - title.length) <= 3 && !isHidden(page, node),
  )
  return near.slice(0, MOST).find((node) => fold(shortTextOf(page, node, LONGEST) ?? '') === wanted)
}
