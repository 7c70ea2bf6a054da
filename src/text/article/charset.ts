import { decodeBody } from '../charset.ts'
import { charsetsInHtml } from '../charset/html.ts'
import { Source } from '../page/source.ts'

/** Where the declaration stands behind long scripts, browsers find it by reading again. */
const headBytes = 32_768

/** The text of a page's bytes: as `decodeBody` reads them, with HTML's own way of declaring a charset. */
export function decodePage(body: Uint8Array, contentType: string): Source {
  const { chunks } = decodeBody(body, {
    contentType,
    declaredIn: charsetsInHtml,
    headBytes,
  })
  return new Source(chunks)
}
