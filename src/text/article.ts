import type { ArticleInput } from '../schemas/article-input.ts'
import type { Document } from '../schemas/document.ts'
import { decodePage } from './article/charset.ts'
import { readPage } from './article/read-page.ts'
import { readJsonArticle } from './json-article.ts'
import { limits } from './page/limits.ts'
import { readPlainText } from './plain-text.ts'
import { Unreadable } from './unreadable.ts'

/**
 * The article in a page: HTML, or plain text or JSON where the content type says so.
 * Throws `Unreadable` with a code of `REFUSALS` (refusals.ts), which says why in words and whether that passes.
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
  return readPage(text, about)
}
