import { decodeStrict, decodeText } from '../references.ts'

/** Longest text kept of one element, in UTF-16 code units: no article is longer. */
export const maxTextLength = 1_000_000

/** The controls and non-characters that XML forbids. */
// oxlint-disable-next-line no-control-regex -- these are what must go
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g
// oxlint-disable-next-line no-control-regex -- a test is cheaper than a replacement
const isUnclean = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/

const c1 = /[\u0080-\u009f]/g
const windows = new TextDecoder('windows-1252')

/**
 * Takes out the characters that XML forbids. What Unicode has as C1 controls is windows-1252 text
 * that was taken for Latin-1: quotes and dashes.
 */
export function stripControls(text: string): string {
  if (!isUnclean.test(text)) return text
  return text
    .replace(controls, '')
    .replace(c1, (c) => windows.decode(Uint8Array.of(c.charCodeAt(0))))
}

/** Decodes references that end in `;`, HTML's names too: `?a=1&copy=2` stays what it is. */
export const decodeXml = decodeStrict

/** Whitespace at the ends off, runs of it one space. */
export const tidy = (text: string) => (untidy.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
const untidy = /\s\s|[^\S ]/

const inline =
  'a|abbr|acronym|b|bdi|bdo|big|br|cite|code|del|dfn|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|q|s|samp|script|small|span|strike|strong|style|sub|sup|time|tt|u|ul|var|wbr'
const tags = new RegExp(`</?(?:${inline})(?:[\\s/][^<>]*)?>`, 'gi')
const breaks = /<\/?(?:br|p|div|li|h[1-6])(?:[\s/][^<>]*)?>/gi

export const hasTags = (html: string) => {
  tags.lastIndex = 0
  return tags.test(html)
}

/**
 * HTML as one line of text: tags that HTML knows are taken out (`<5` and `<Foo>` stay, as titles
 * have them), then references are decoded.
 */
export function plainLine(html: string): string {
  const bare = html.includes('<') ? html.replace(breaks, ' ').replace(tags, '') : html
  const line = tidy(stripControls(decodeText(bare)))
  return line === '' ? tidy(html) : line
}
