import { decodeBody } from '../charset.ts'

/** The text of a page's bytes: as `decodeBody` reads them, with HTML's own way of declaring a charset. */
export function decodePage(body: Uint8Array, contentType: string): string {
  return [...decodeBody(body, { contentType, declaredIn }).chunks].join('')
}

function declaredIn(head: string): string | undefined {
  return (
    /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/iu.exec(head)?.[1] ??
    /<\?xml\b[^>]{0,100}?encoding\s*=\s*["']([^"']{1,40})/iu.exec(head)?.[1]
  )
}
