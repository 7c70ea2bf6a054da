import { decodeBody } from '../charset.ts'
import { charsetsInHtml } from '../charset/html.ts'

/** Where the declaration stands behind long scripts, browsers find it by reading again. */
const headBytes = 32_768

/** The text of a page's bytes: as `decodeBody` reads them, with HTML's own way of declaring a charset. */
export function decodePage(body: Uint8Array, contentType: string): string {
  return [...decodeBody(body, { contentType, declaredIn: charsetsInHtml, headBytes }).chunks].join(
    '',
  )
}
