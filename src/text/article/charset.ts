import { decodeBody } from '../charset.ts'
import { charsetsInHtml } from '../charset/html.ts'

/** Where the declaration stands behind long scripts, browsers find it by reading again. */
const headBytes = 32_768

const utf8 = new TextDecoder()

/** The text of a page's bytes: as `decodeBody` reads them, with HTML's own way of declaring a charset. */
export function decodePage(body: Uint8Array, contentType: string): string {
  const { charset, isMixed, chunks } = decodeBody(body, {
    contentType,
    declaredIn: charsetsInHtml,
    headBytes,
  })
  // Pages are needed whole: in one piece, and of one byte a character where that will do.
  if (charset === 'utf-8' && !isMixed) return utf8.decode(body)
  return [...chunks].join('')
}
