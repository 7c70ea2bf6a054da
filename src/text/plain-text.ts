import type { Author, Document } from '../schemas/document.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import type { About } from './article/metadata/clues.ts'
import { splitNames } from './article/metadata/names.ts'
import { datelineOf } from './dates/dateline.ts'
import { type RawDate, readingOf } from './dates/reading.ts'
import { languageOf } from './language.ts'
import { countWords, joinParagraphs, normalizeLine } from './normalize.ts'
import { type Header, readHeader } from './plain-text/header.ts'
import { paragraphsOf } from './plain-text/paragraphs.ts'
import { Unreadable } from './unreadable.ts'

/** UTF-16 code units: longer than any article, and than most books. */
const MOST_CHARACTERS = 4 * 1024 * 1024

/**
 * An article written as plain text: what a title line and the lines below it state (`Published:
 * 30 Aug. 2025, 15:17`, `By Jane Doe`, mail-like headers, Markdown front matter), then its paragraphs.
 * Throws `Unreadable`: `too-large`, `no-article` where no text is left.
 */
export function readPlainText(source: string, { entry }: About): Document {
  if (source.length > MOST_CHARACTERS) {
    throw new Unreadable('too-large', `${source.length} characters, more than ${MOST_CHARACTERS}`)
  }
  const header = readHeader(source.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u))
  const text = joinParagraphs(paragraphsOf(header.body, header.markdown))
  const wordCount = countWords(text)
  if (wordCount === 0) throw new Unreadable('no-article', 'there is no text below the title')

  return {
    title: header.title || normalizeLine(entry?.title ?? ''),
    text,
    language: languageOf(text, header.fields.get('language') ?? entry?.language),
    authors: authorsOf(header, entry),
    ...placeOf(header),
    ...datesOf(header, text, entry),
    images: [],
    wordCount,
    method: 'plain-text',
    source: 'page',
  }
}

function placeOf({ fields }: Header): Pick<Document, 'siteName' | 'section' | 'canonicalUrl'> {
  const siteName = fields.get('source')
  const section = fields.get('section')
  const url = fields.get('url') ?? ''
  return {
    ...(siteName && { siteName }),
    ...(section && { section }),
    ...(URL.canParse(url) && { canonicalUrl: new URL(url).href }),
  }
}

function authorsOf({ fields }: Header, entry: FeedEntry | undefined): Author[] {
  return splitNames(fields.get('author') ?? entry?.author ?? '').map((name) => ({ name }))
}

function datesOf(
  { fields, prefix }: Header,
  text: string,
  entry: FeedEntry | undefined,
): Pick<Document, 'published' | 'modified'> {
  const published = readingOf([
    ...raw('header', fields.get('published')),
    ...raw('title-line', prefix),
    ...raw('dateline', datelineOf(text)),
    ...raw('feed', entry?.published),
  ])
  const modified = readingOf([
    ...raw('header', fields.get('modified')),
    ...raw('feed', entry?.updated),
  ])
  return { ...(published && { published }), ...(modified && { modified }) }
}

function raw(source: string, text: string | undefined): RawDate[] {
  return text ? [{ raw: text, source }] : []
}
