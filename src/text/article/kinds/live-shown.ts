import { type DateValue, readDate } from '../../dates/value.ts'
import { namedAnyOf } from '../../page/by-hint.ts'
import { tagSet } from '../../page/names.ts'
import { isOneOf, parentOf, tagOf } from '../../page/node.ts'
import {
  attributeOf,
  closest,
  contains,
  elementsNamed,
  elementsWith,
  endOf,
  shortTextOf,
} from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Block } from '../body/blocks.ts'
import { partsOf } from '../metadata/date-labels.ts'
import { hasItemprop } from '../metadata/statements.ts'
import type { Range, ReadEntry } from './live-entry.ts'

/** So many timed parts make a live blog. */
export const LEAST = 2
const MOST = 2_000

/** An element that tells the time of an entry. */
interface Head {
  readonly node: number
  readonly time: DateValue
}

interface Shown {
  readonly page: Page
  readonly blocks: readonly Block[]
}

/** What is marked as an update of a live blog, each with the day it says of itself. */
export function entriesInMicrodata(page: Page, blocks: readonly Block[]): ReadEntry[] {
  const marked = elementsWith(page, 'itemprop')
    .filter((node) => hasItemprop(page, node, 'liveblogupdate'))
    .slice(0, MOST)
  return marked.flatMap((node) => {
    const head = headIn(page, node)
    return head ? entryOf({ page, blocks }, head, rangeOf(blocks, node, endOf(page, node))) : []
  })
}

function headIn(page: Page, post: number): Head | undefined {
  const node = elementsWith(page, 'itemprop', post, 100).find((one) =>
    hasItemprop(page, one, 'datepublished'),
  )
  if (node === undefined) return undefined
  const told =
    attributeOf(page, node, 'datetime') ??
    attributeOf(page, node, 'content') ??
    shortTextOf(page, node, 40)
  return headOf(node, told)
}

/** A day alone tells no entry of another day. */
function headOf(node: number, told: string | undefined): Head | undefined {
  const time = readDate(told ?? '')
  return time && /T/u.test(time.value) ? { node, time } : undefined
}

const TIME = tagSet('time')
/** So many nodes before the text its first time may stand, and behind it its last. */
const NEAR = 20
/** What entries quote and what stands beside them has times of its own. */
const QUOTED = tagSet('blockquote figure aside')

/** The entries that times part the text into: elements that hold one time each, else all from each time to the next. */
export function entriesShown(page: Page, blocks: readonly Block[]): ReadEntry[] {
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last) return []
  const heads = elementsNamed(page, TIME, 0, MOST).flatMap((node) => {
    if (node <= first.from - NEAR || node >= last.to + NEAR) return []
    const head = headOf(node, attributeOf(page, node, 'datetime'))
    return head && !isQuoted(page, node) ? [head] : []
  })
  const own = withoutChanges(page, heads)
  if (own.length < LEAST) return []
  const shown = { page, blocks }
  const within = own.filter(({ node }) => node < last.to)
  return entriesInElements(shown, alike(page, own)) ?? entriesBetween(shown, within)
}

const isQuoted = (page: Page, node: number): boolean =>
  closest(page, node, (at) => isOneOf(page, at, QUOTED)) !== undefined

const isNamedChange = namedAnyOf('updated modified lastmod dateupdated datemodified')
const isNamedPublication = namedAnyOf('published pubdate')

/** An entry that was changed is as old as before, where it says how old. */
function withoutChanges(page: Page, heads: readonly Head[]): readonly Head[] {
  const own = heads.filter(({ node }) => !isChange(page, node))
  return own.length * 2 >= heads.length ? own : heads
}

/** `<time class="updated">`, `<p>Updated <time>` */
function isChange(page: Page, node: number): boolean {
  if (isNamedPublication(page, node)) return false
  if (isNamedChange(page, node)) return true
  const line = shortTextOf(page, parentOf(page, node), 60) ?? ''
  const time = shortTextOf(page, node, 60) ?? ''
  const before = time === '' ? line : line.slice(0, line.indexOf(time))
  return before !== '' && partsOf(before).at(-1)?.kind === 'modified'
}

/** The times that are written as most are: each template has its own. */
function alike(page: Page, heads: readonly Head[]): readonly Head[] {
  const kinds = Map.groupBy(heads, ({ node }) => {
    const around = tagOf(page, parentOf(page, node))
    return `${around} ${attributeOf(page, node, 'class') ?? ''}`
  })
  return [...kinds.values()].reduce((most, kind) => (kind.length > most.length ? kind : most))
}

/** Where each time has an element to itself that holds text besides; nothing where most have none. */
function entriesInElements(shown: Shown, heads: readonly Head[]): ReadEntry[] | undefined {
  const { page, blocks } = shown
  const entries = heads.flatMap((head, index) => {
    const others = [heads[index - 1], heads[index + 1]].filter((one) => one !== undefined)
    const node = elementOf(page, head, others)
    return entryOf(shown, head, rangeOf(blocks, node, endOf(page, node)))
  })
  return entries.length >= LEAST && entries.length * 2 >= heads.length ? entries : undefined
}

/** The largest element around a time that holds no other. */
function elementOf(page: Page, { node }: Head, others: readonly Head[]): number {
  let at = node
  for (let up = parentOf(page, at); up > 0; up = parentOf(page, at)) {
    const around = up
    if (others.some((other) => contains(page, around, other.node))) break
    at = up
  }
  return others.length === 0 ? node : at
}

const nowhere = { first: 0, next: 0 }

function entriesBetween(shown: Shown, heads: readonly Head[]): ReadEntry[] {
  if (heads.length < LEAST) return []
  const starts = startsOf(shown, heads)
  const { blocks } = shown
  const entries = heads.map((head, index) =>
    entryOf(shown, head, { first: starts[index] ?? 0, next: starts[index + 1] ?? blocks.length }),
  )
  // Where nothing stands behind the last time, times may stand below what they are of.
  if (entries.at(-1)?.length !== 0) return entries.flat()
  // Their words would tell the place of another entry, so none is looked for by words either.
  return entries.flat().map((entry) => ({ ...entry, at: nowhere }))
}

/** The blocks with which entries begin: that of their time or, where most have it there, the heading above. */
function startsOf({ blocks }: Shown, heads: readonly Head[]): readonly number[] {
  const lines = heads.map(({ node }) => {
    const at = blocks.findIndex(({ to }) => to > node)
    return at < 0 ? blocks.length : at
  })
  const isHeaded = (at: number) => blocks[at - 1]?.kind === 'heading'
  const headed = lines.filter(isHeaded).length
  if (!isHeaded(lines[0] ?? 0) || headed * 2 <= lines.length) return lines
  return lines.map((at) => (isHeaded(at) ? at - 1 : at))
}

/** The blocks that stand in a range of nodes. */
function rangeOf(blocks: readonly Block[], from: number, to: number): Range {
  const first = blocks.findIndex((block) => block.from >= from)
  if (first < 0) return nowhere
  const next = blocks.findIndex((block, index) => index >= first && block.to > to)
  return { first, next: next < 0 ? blocks.length : next }
}

/** A line is no more than its time with this many UTF-16 code units besides. */
const BESIDE = 20

function entryOf({ page, blocks }: Shown, { node, time }: Head, at: Range): ReadEntry[] {
  const clock = (shortTextOf(page, node, 60) ?? '').length + BESIDE
  const isClock = ({ from, to, text }: Block) =>
    to > node && from < endOf(page, node) && text.length < clock
  const own = blocks.slice(at.first, at.next).filter((block) => !isClock(block))
  const [heading] = own
  const title = heading?.kind === 'heading' ? heading.text : undefined
  const text = own
    .filter((block) => block !== heading || title === undefined)
    .map((block) => block.text)
    .join('\n')
  return text === '' ? [] : [{ time, ...(title && { title }), text, at }]
}
