import type { ArticleInput } from '../schemas/article-input.ts'
import type { Document } from '../schemas/document.ts'
import { decodePage } from './article/charset.ts'
import { readHtmlArticle } from './article/html.ts'
import { limits } from './article/limits.ts'
import { readJsonArticle } from './json-article.ts'
import { readPlainText } from './plain-text.ts'
import { Unreadable } from './unreadable.ts'

/**
 * The article in a page: HTML, or plain text or JSON where the content type says so.
 * Throws `Unreadable`: `too-large` and `too-deep` before anything is built from the page,
 * `no-article` where it holds none, `not-json`.
 */
export function readArticle({ body, url, contentType, entry }: ArticleInput): Document {
  if (body.length > limits.bytes) {
    throw new Unreadable('too-large', `${body.length} bytes, more than ${limits.bytes}`)
  }
  const text = decodePage(body, contentType)
  const about = { url: URL.canParse(url) ? url : 'about:blank', entry }
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase()
  if (type === 'text/plain' || type === 'text/markdown') return readPlainText(text, about)
  if (type === 'application/json') return readJsonArticle(text, about)
  return readHtmlArticle(text, about)
}
