import type { Document } from '../../../src/schemas/document.ts'
import type { FeedEntry } from '../../../src/schemas/feed.ts'
import { languageOf } from '../../../src/text/language.ts'
import { countWords, joinParagraphs, normalizeLine } from '../../../src/text/normalize.ts'
import { Unreadable } from '../../../src/text/unreadable.ts'
import { authorsOf } from './authors.ts'
import { type Clues, absoluteUrl, collectClues, metaValue } from './clues.ts'
import { findContent } from './content.ts'
import { parseDocument } from './dom.ts'
import { imagesOf } from './images.ts'
import { listOf, textOf } from './json-ld.ts'
import { datesOf } from './published.ts'
import { slim } from './slim.ts'
import { titleOf } from './title.ts'

/** What else is known of a page. */
export interface About {
  readonly url: string
  readonly entry?: FeedEntry | undefined
}

/** The article in a page of HTML. Throws `Unreadable`: `too-large`, `too-deep`, `no-article`. */
export function readHtmlArticle(markup: string, { url, entry }: About): Document {
  const page = slim(markup)
  const document = parseDocument(page.html)
  const clues = collectClues(document, page.jsonLd, url, entry)
  const title = titleOf(clues)
  const stated = textOf(clues.linked.article?.['articleBody'])
  const content = findContent({ html: page.html, document, title, stated })
  const text = joinParagraphs(content?.paragraphs ?? [])
  const wordCount = countWords(text)
  if (!content || !isArticle(clues, content.prose, wordCount)) {
    throw new Unreadable(
      'no-article',
      `${url} has ${wordCount} words, ${content?.prose ?? 0} characters of running text`,
    )
  }
  const canonicalUrl = canonicalOf(clues)
  return {
    title,
    text,
    language: languageOf(text, statedLanguage(clues)),
    authors: authorsOf(clues),
    ...siteOf(clues),
    ...(canonicalUrl && { canonicalUrl }),
    ...datesOf(clues),
    images: imagesOf(clues, content.element),
    wordCount,
    method: content.method,
    source: 'page',
  }
}

/** A stub behind a paywall that says it is an article is one; a page that does not say so must show it. */
function isArticle({ linked, meta, document, url }: Clues, prose: number, words: number): boolean {
  const claims =
    linked.article !== undefined ||
    meta.get('og:type')?.[0]?.toLowerCase() === 'article' ||
    meta.has('article:published_time') ||
    document.querySelector('[itemprop~=articleBody]') !== null
  if (claims) return words >= LEAST_WORDS
  const { pathname, search } = new URL(url)
  const isStart = pathname === '/' && search === '' && /^https?:/u.test(url)
  return (words >= MANY_WORDS || prose >= LEAST_PROSE) && !isStart
}

const LEAST_WORDS = 20
const MANY_WORDS = 60
/** UTF-16 code units: two sentences or three. */
const LEAST_PROSE = 200

function statedLanguage(clues: Clues): string | undefined {
  const { document, linked, entry } = clues
  return (
    document.documentElement.getAttribute('lang') ??
    textOf(linked.article?.['inLanguage'], 'alternateName', 'name') ??
    metaValue(clues, 'content-language', 'og:locale') ??
    entry?.language
  )
}

function siteOf(clues: Clues): Pick<Document, 'siteName' | 'section'> {
  const { linked } = clues
  const siteName =
    metaValue(clues, 'og:site_name') ??
    textOf(linked.article?.['publisher'], 'name') ??
    metaValue(clues, 'application-name')
  const section =
    metaValue(clues, 'article:section') ??
    listOf(linked.article?.['articleSection']).map((item) => textOf(item, 'name'))[0]
  return {
    ...(siteName && { siteName: normalizeLine(siteName) }),
    ...(section && { section: normalizeLine(section) }),
  }
}

/** The address the page itself calls its own. One that leads to a site's start is a mistake. */
function canonicalOf(clues: Clues): string | undefined {
  const { document, url } = clues
  const stated = [
    document.querySelector('link[rel~=canonical]')?.getAttribute('href'),
    metaValue(clues, 'og:url'),
  ]
  return stated
    .map((address) => absoluteUrl(address, url))
    .find(
      (address) =>
        address !== undefined &&
        (new URL(address).pathname !== '/' || new URL(url).pathname === '/'),
    )
}
