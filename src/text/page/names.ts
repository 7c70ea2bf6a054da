import { type NameIndex, findName, indexNames } from './name-index.ts'
import type { Source } from './source.ts'

/**
 * The names a tree knows by number. An element of another name is `other`, an attribute of another name
 * is not kept.
 */
// oxfmt-ignore
const TAGS = [
  '#text', 'other', 'html', 'head', 'title', 'meta', 'link', 'base', 'body', 'script', 'style',
  'noscript', 'template', 'svg', 'math', 'canvas', 'iframe', 'object', 'embed', 'param', 'audio',
  'video', 'source', 'track', 'picture', 'img', 'amp-img', 'map', 'area', 'figure', 'figcaption',
  'form', 'input', 'button', 'select', 'option', 'optgroup', 'textarea', 'label', 'fieldset',
  'legend', 'output', 'datalist', 'header', 'footer', 'nav', 'main', 'article', 'aside', 'section',
  'div', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup', 'ul', 'ol', 'li', 'dl', 'dt', 'dd',
  'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'colgroup', 'col', 'blockquote',
  'q', 'cite', 'pre', 'code', 'address', 'center', 'details', 'summary', 'dialog', 'hr', 'br',
  'wbr', 'a', 'span', 'b', 'strong', 'i', 'em', 'u', 's', 'small', 'sub', 'sup', 'font', 'time',
  'abbr', 'mark', 'ruby', 'rt', 'rp', 'del', 'ins', 'applet', 'frame', 'frameset', 'noframes',
  'noembed', 'amp-video', 'amp-ad', 'menu',
] as const
export type TagName = (typeof TAGS)[number]

// oxfmt-ignore
const ATTRIBUTES = [
  'class', 'id', 'href', 'src', 'srcset', 'alt', 'title', 'name', 'property', 'content',
  'itemprop', 'itemtype', 'itemscope', 'rel', 'role', 'lang', 'xml:lang', 'dir', 'type',
  'datetime', 'pubdate', 'hidden', 'aria-hidden', 'aria-label', 'aria-modal', 'style', 'width',
  'height', 'sizes', 'media', 'poster', 'charset', 'http-equiv', 'colspan', 'rowspan', 'value',
  'data-src', 'data-srcset', 'data-original', 'data-lazy-src', 'data-lazy-srcset', 'data-lazy',
  'data-credit', 'data-caption', 'data-url', 'data-image', 'data-hi-res-src', 'data-full-src',
  'data-timestamp', 'data-time', 'data-date', 'data-published', 'data-testid', 'data-component',
  'data-module', 'data-type', 'data-qa', 'data-original-src', 'data-bg', 'data-sizes', 'open',
  'data-large-file', 'data-lazyload', 'data-original-set', 'data-image-caption', 'data-copyright',
  'data-background-image',
] as const
export type AttributeName = (typeof ATTRIBUTES)[number]

const tagIds: ReadonlyMap<string, number> = new Map(TAGS.map((name, id) => [name, id]))
const attributeIds: ReadonlyMap<string, number> = new Map(ATTRIBUTES.map((name, id) => [name, id]))
const tagIndex = indexNames(TAGS)
const attributeIndex = indexNames(ATTRIBUTES)

/** Elements' names have numbers below this: they fit a byte. */
export const MOST_TAGS = 256

export const TEXT = 0
export const OTHER = 1

/** The number of an element's name, in lower case; `OTHER` if it has none. */
export function tagId(name: string): number {
  return tagIds.get(name) ?? OTHER
}

/** The same for a name as it stands in the source. */
export function tagIdIn(source: Source, from: number, to: number): number {
  const id = findIn(tagIndex, source, from, to)
  return id < 0 ? OTHER : id
}

/** The number of an attribute's name as it stands in the source; -1 where it is not kept. */
export function attributeIdIn(source: Source, from: number, to: number): number {
  return findIn(attributeIndex, source, from, to)
}

function findIn(index: NameIndex, source: Source, from: number, to: number): number {
  const { text, start } = source.around(from, to)
  return findName(index, text, from - start, to - start)
}

export function tagName(id: number): TagName {
  return TAGS[id] ?? 'other'
}

/** The number of an attribute's name, in lower case; `undefined` where it is not kept. */
export function attributeId(name: string): number | undefined {
  return attributeIds.get(name)
}

/** A table to ask whether an element's number is one of `names`. */
export function tagSet(names: string): Uint8Array {
  const set = new Uint8Array(TAGS.length)
  for (const name of names.split(' ')) {
    const id = tagId(name)
    if (id === OTHER && name !== 'other') throw new Error(`no such element: ${name}`)
    set[id] = 1
  }
  return set
}
