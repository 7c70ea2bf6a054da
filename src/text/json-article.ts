import type { DateReading, Document } from '../schemas/document.ts'
import type { JsonArticle } from '../schemas/json-article.ts'
import type { About } from './article/metadata/clues.ts'
import { splitNames } from './article/metadata/names.ts'
import { readPage } from './article/read-page.ts'
import { readingOf } from './dates/reading.ts'
import { isFields } from './json-fields.ts'
import { languageOf } from './language.ts'
import { countWords, joinParagraphs, normalizeLine } from './normalize.ts'
import { readPlainText } from './plain-text.ts'
import { Unreadable } from './unreadable.ts'

/**
 * An article from one line of JSON: its text or HTML read as ever, and what its other fields state
 * in place of what the text shows. Throws `Unreadable`: `not-json`, `no-article`, `too-large`, `too-deep`.
 */
export function readJsonArticle(line: string, about: About): Document {
  const article = parse(line)
  const url = article.url && URL.canParse(article.url) ? article.url : about.url
  const document = read(article, { ...about, url })
  return { ...document, ...statedBy(article, document) }
}

function read({ title, text = '', html }: JsonArticle, about: About): Document {
  if (html !== undefined) return readPage(html, about)
  if (title === undefined) return readPlainText(text, about)

  // The title stands in a field of its own, so that every line of the text is text.
  const body = joinParagraphs(text.split(/\r\n|[\n\r]/u))
  const wordCount = countWords(body)
  if (wordCount === 0) throw new Unreadable('no-article', 'its text is empty')
  const language = languageOf(body, about.entry?.language)
  return {
    title,
    text: body,
    language,
    authors: [],
    images: [],
    wordCount,
    method: 'plain-text',
    source: 'page',
  }
}

function statedBy(article: JsonArticle, document: Document): Partial<Document> {
  const { title, authors, language, siteName, section, url } = article
  const published = dateOf(article.published)
  const modified = dateOf(article.modified)
  const names = [authors ?? []].flat().flatMap(splitNames)
  return {
    ...(title && { title: normalizeLine(title) }),
    ...(names.length > 0 && { authors: names.map((name) => ({ name })) }),
    ...(language && { language: languageOf(document.text, language) }),
    ...(siteName && { siteName: normalizeLine(siteName) }),
    ...(section && { section: normalizeLine(section) }),
    ...canonicalOf(url),
    ...(published && { published }),
    ...(modified && { modified }),
  }
}

function parse(line: string): JsonArticle {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new Unreadable('not-json', error instanceof Error ? error.message : String(error))
  }
  if (!isArticle(value)) throw new Unreadable('no-article', faultOf(value))
  return value
}

const texts = 'url title text html published modified language siteName section'.split(' ')

const isArticle = (value: unknown): value is JsonArticle => faultOf(value) === ''

/** What is wrong with it; nothing where it is an article. */
function faultOf(value: unknown): string {
  if (!isFields(value)) return 'it is no JSON object'
  const faulty = texts.filter((name) => !isText(value[name]))
  if (!isNames(value['authors'])) faulty.push('authors')
  if (faulty.length > 0) return `not of the right type: ${faulty.join(', ')}`
  const isEmpty = value['text'] === undefined && value['html'] === undefined
  return isEmpty ? 'neither `text` nor `html` is there' : ''
}

const isText = (value: unknown) => value === undefined || typeof value === 'string'
const isNames = (value: unknown) =>
  Array.isArray(value) ? value.every((name) => typeof name === 'string') : isText(value)

function dateOf(raw = ''): DateReading | undefined {
  return readingOf([{ raw, source: 'json', isDate: true }])
}

function canonicalOf(url = ''): Pick<Document, 'canonicalUrl'> {
  return URL.canParse(url) ? { canonicalUrl: new URL(url).href } : {}
}
