import { escapeUTF8 } from 'entities'
import type { Opening } from './frames.ts'
import { resolveUrl } from './links.ts'
import { decodeXml } from './values.ts'
import { isVoid } from './vocabulary.ts'

const linkAttributes: ReadonlySet<string> = new Set([
  'href',
  'src',
  'cite',
  'action',
  'background',
  'longdesc',
  'poster',
])

/** `xhtml:p` and `p` are both HTML's. */
const htmlName = (name: string) => name.slice(name.lastIndexOf(':') + 1)

/** The start tag of an element that stands in a field, as HTML, its links made absolute. */
export function startTag({ written, attributes, base }: Opening): string {
  let tag = `<${htmlName(written)}`
  for (const [name, value] of attributes) {
    if (name.startsWith('xml')) continue
    const resolved = linkAttributes.has(name) ? resolveUrl(decodeXml(value), base) : undefined
    const text = resolved === undefined ? value : escapeUTF8(resolved)
    tag += ` ${name}="${text.replaceAll('"', '&quot;')}"`
  }
  return `${tag}>`
}

export const endTag = (written: string) =>
  isVoid(htmlName(written)) ? '' : `</${htmlName(written)}>`
