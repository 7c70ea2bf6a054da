/** Pages put together from templates declare two or three. */
const most = 4

/** The charsets that a page's `<meta>` elements declare, and an XML declaration's after them. */
export function charsetsInHtml(head: string): string[] {
  const found = [
    ...head.matchAll(/<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/giu),
    ...head.matchAll(/<\?xml\b[^>]{0,100}?encoding\s*=\s*["']([^"']{1,40})/giu),
  ]
  return found.slice(0, most).flatMap(([, name]) => name ?? [])
}
