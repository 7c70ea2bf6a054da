import { normalizeLine } from '../normalize.ts'
import { decodeAttribute, decodeText } from '../references.ts'
import type { Hint } from './hints.ts'
import {
  type AttributeName,
  MOST_TAGS,
  TEXT,
  type TagName,
  attributeId,
  tagId,
  tagName,
} from './names.ts'
import { firstAttribute, flagsOf, isOneOf, parentOf, tagOf, writtenValue } from './node.ts'
import { type Page, flag } from './tree.ts'

/** An element's name; `other` if it is none the tree knows, `#text` for a run of text. */
export function nameOf(page: Page, node: number): TagName {
  return tagName(tagOf(page, node))
}

export function isText(page: Page, node: number): boolean {
  return page.name[node] === TEXT
}

export function endOf(page: Page, node: number): number {
  return page.end[node] ?? 0
}

/** Whether `inner` is `outer` or stands in it. */
export function contains(page: Page, outer: number, inner: number): boolean {
  return inner >= outer && inner < endOf(page, outer)
}

export function isHidden(page: Page, node: number): boolean {
  return (flagsOf(page, node) & flag.hidden) !== 0
}

/** UTF-16 code units of visible text in a node, white space collapsed. */
export function textLength(page: Page, node: number): number {
  return (page.text[endOf(page, node)] ?? 0) - (page.text[node] ?? 0)
}

/** How much of it is in links. */
export function linkLength(page: Page, node: number): number {
  return (page.linked[endOf(page, node)] ?? 0) - (page.linked[node] ?? 0)
}

/** Marks of sentences in its visible text. */
export function markCount(page: Page, node: number): number {
  return (page.marks[endOf(page, node)] ?? 0) - (page.marks[node] ?? 0)
}

/** An attribute's value, its references decoded; `undefined` if the element does not have it. */
export function attributeOf(page: Page, node: number, name: AttributeName): string | undefined {
  return valueOf(page, node, attributeId(name))
}

function valueOf(page: Page, node: number, name: number | undefined): string | undefined {
  const last = firstAttribute(page, node + 1)
  for (let at = firstAttribute(page, node); at < last; at += 1) {
    if (page.attributeName[at] !== name) continue
    const value = writtenValue(page, at)
    return decodeAttribute(value)
  }
  return undefined
}

/** Child nodes in order, texts among them. */
export function childrenOf(page: Page, node: number): number[] {
  const children: number[] = []
  const end = endOf(page, node)
  for (let child = node + 1; child < end; child = endOf(page, child)) children.push(child)
  return children
}

/** The next node that `accepts`, from the node up to the root; `undefined` if none does. */
export function closest(
  page: Page,
  node: number,
  accepts: (node: number) => boolean,
): number | undefined {
  for (let at = node; at > 0; at = parentOf(page, at)) if (accepts(at)) return at
  return undefined
}

/** Elements of these names in `within`, in the order of the page; at most so many. */
export function elementsNamed(
  page: Page,
  names: Uint8Array,
  within = 0,
  most = Number.MAX_SAFE_INTEGER,
): number[] {
  const found: number[] = []
  const end = endOf(page, within)
  for (let node = within + 1; node < end && found.length < most; node += 1) {
    if (names[tagOf(page, node)] === 1) found.push(node)
  }
  return found
}

/** Elements that have an attribute, in the order of the page; at most so many. */
export function elementsWith(
  page: Page,
  name: AttributeName,
  within = 0,
  most = Number.MAX_SAFE_INTEGER,
): number[] {
  const wanted = attributeId(name) ?? -1
  const found: number[] = []
  const last = firstAttribute(page, endOf(page, within))
  let next = firstAttribute(page, within + 1)
  while (found.length < most) {
    const at = page.attributeName.indexOf(wanted, next)
    if (at < 0 || at >= last) break
    const node = ownerOf(page, at)
    found.push(node)
    next = firstAttribute(page, node + 1)
  }
  return found
}

/** The node that an attribute belongs to: the last whose attributes begin there or before. */
function ownerOf(page: Page, attribute: number): number {
  let low = 0
  let high = page.size - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (firstAttribute(page, middle) <= attribute) low = middle
    else high = middle - 1
  }
  return low
}

/** What stands in the source between an element's tags: a script's text, the markup in `<noscript>`. */
export function sourceOf(page: Page, node: number): string {
  return page.source.slice(page.from[node] ?? 0, page.to[node] ?? 0)
}

/** One run of text as written, its references decoded. */
export const runOf = (page: Page, node: number): string => decodeText(sourceOf(page, node))

/** Elements that do not break a line. */
const BREAKS = new Set<TagName>(
  'address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
    .split(' ')
    .map((name) => tagName(tagId(name))),
)
const BREAK = Uint8Array.from({ length: MOST_TAGS }, (_, id) => (BREAKS.has(tagName(id)) ? 1 : 0))

/** Whether an element begins a line of its own. */
export function isBlock(page: Page, node: number): boolean {
  return isOneOf(page, node, BREAK)
}

/** All text of a node as one line, hidden text left out; elements of lines of their own part words. */
export function textOf(page: Page, node: number, most = Number.MAX_SAFE_INTEGER): string {
  const end = endOf(page, node)
  const seesAll = isHidden(page, node)
  let text = ''
  for (let at = node; at < end && text.length <= most; at += 1) {
    if (!isText(page, at)) {
      if (isBlock(page, at)) text += ' '
    } else if (seesAll || !isHidden(page, at)) text += runOf(page, at)
  }
  return normalizeLine(text)
}

/** The text of a node if it is no longer than `most` code units; long ones are not put together. */
export function shortTextOf(page: Page, node: number, most: number): string | undefined {
  if (textLength(page, node) > most) return undefined
  const text = textOf(page, node, most * 4)
  return text.length <= most ? text : undefined
}

/** The place in `page.hints` of an element's class and id; 0 where it has neither. The same ones have the same place. */
export function hintOf(page: Page, node: number): number {
  if (page.attributes[node] === page.attributes[node + 1]) return 0
  const known = page.hintOf[node] ?? 0
  if (known >= 0) return known
  const place = page.hints.placeOf(hintsAt(page, node))
  page.hintOf[node] = place
  return place
}

const CLASS = attributeId('class')
const ID = attributeId('id')

function hintsAt(page: Page, node: number): string {
  const names = valueOf(page, node, CLASS)
  const id = valueOf(page, node, ID)
  if (names === undefined) return id ?? ''
  return id === undefined ? names : `${names} ${id}`
}

/** Class and id as written, and the words in them. */
export function hintsOf(page: Page, node: number): Hint {
  return page.hints.at(hintOf(page, node))
}
