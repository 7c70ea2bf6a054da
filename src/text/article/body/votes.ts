import { tagSet } from '../../page/names.ts'
import { endOf, linkLength, textLength } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Block } from './blocks.ts'
import { type Places, bitsOf, within } from './places.ts'

/** Nodes from `from` to `to - 1`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Where independent ways of looking see the article. */
export interface Votes {
  /** The element whose paragraphs score best, and siblings like it. */
  readonly paragraphs: readonly Range[]
  /** The element that says it is the article; nothing where none does. */
  readonly markup: Range | undefined
  /** The run of blocks with most running text and least else. */
  readonly run: Range | undefined
}

export interface Ground {
  readonly page: Page
  readonly blocks: readonly Block[]
  readonly places: Places
  readonly headline: number
  readonly mainArticle: number
  readonly main: number
}

export function votesOf(ground: Ground): Votes {
  return {
    paragraphs: byParagraphs(ground),
    markup: byMarkup(ground),
    run: byRun(ground.blocks),
  }
}

export function holds(range: Range | undefined, node: number): boolean {
  return range !== undefined && node >= range.from && node < range.to
}

const UNLIKELY = [
  'comment',
  'related',
  'share',
  'popular',
  'ad',
  'nav',
  'newsletter',
  'account',
  'consent',
  'overlay',
  'side',
  'foot',
  'tags',
] as const
const UNLIKELY_BITS = UNLIKELY.reduce((bits, kind) => bits | bitsOf(kind), 0)
const BODY = bitsOf('body')

const GOOD = tagSet('div section article main')
const FAIR = tagSet('pre td blockquote')
const POOR = tagSet('address ol ul dl dd dt li form h1 h2 h3 h4 h5 h6 th')

/** How far up a paragraph's score is felt. */
const LEVELS = 5

/** As Readability counts: every paragraph speaks for the elements around it, the nearer the more. */
function byParagraphs({ page, blocks, places }: Ground): Range[] {
  const scores = new Map<number, number>()
  for (const block of blocks) {
    if (block.text.length < 25 || block.kind === 'heading' || isUnlikely(places, block)) continue
    const worth = worthOf(block)
    let node = block.kind === 'row' ? block.node : (page.parent[block.node] ?? 0)
    if (GOOD[page.name[block.node] ?? 0] === 1) node = block.node
    for (let level = 0; level < LEVELS && node > 0; level += 1) {
      const share = level === 0 ? 1 : level === 1 ? 2 : level * 3
      scores.set(node, (scores.get(node) ?? baseOf(page, places, node)) + worth / share)
      node = page.parent[node] ?? 0
    }
  }
  let best = 0
  let top = 0
  for (const [node, score] of scores) {
    const scaled = score * (1 - linkLength(page, node) / Math.max(1, textLength(page, node)))
    scores.set(node, scaled)
    if (scaled <= top) continue
    best = node
    top = scaled
  }
  return best === 0 ? [] : withSiblings(page, widened(page, scores, best), scores)
}

function isUnlikely({ around, own }: Places, { node }: Block): boolean {
  const kinds = (around[node] ?? 0) | (own[node] ?? 0)
  return (kinds & UNLIKELY_BITS) !== 0 && ((own[node] ?? 0) & BODY) === 0
}

function worthOf({ text }: Block): number {
  const marks = text.match(/[,،、，]/gu)?.length ?? 0
  return 1 + marks + Math.min(3, text.length / 100)
}

function baseOf(page: Page, { own }: Places, node: number): number {
  const name = page.name[node] ?? 0
  const kinds = own[node] ?? 0
  const named = ((kinds & BODY) !== 0 ? 25 : 0) - ((kinds & UNLIKELY_BITS) !== 0 ? 25 : 0)
  if (GOOD[name] === 1) return named + 5
  if (FAIR[name] === 1) return named + 3
  return POOR[name] === 1 ? named - 3 : named
}

/** The parent, as long as it scores nearly as much: its other children hold part of the text. */
function widened(page: Page, scores: ReadonlyMap<number, number>, best: number): number {
  let node = best
  let last = scores.get(best) ?? 0
  const least = last / 3
  for (let parent = page.parent[node] ?? 0; parent > 0; parent = page.parent[parent] ?? 0) {
    const score = scores.get(parent)
    if (score === undefined || score < least) break
    if (score > last) return parent
    last = score
  }
  node = best
  // An only child has nothing beside it to lose.
  for (let parent = page.parent[node] ?? 0; parent > 0; parent = page.parent[parent] ?? 0) {
    if (textLength(page, parent) > textLength(page, node) * 1.02) break
    node = parent
  }
  return node
}

function withSiblings(page: Page, node: number, scores: ReadonlyMap<number, number>): Range[] {
  const parent = page.parent[node] ?? 0
  const least = Math.max(10, (scores.get(node) ?? 0) * 0.2)
  const ranges: Range[] = []
  const end = endOf(page, parent)
  for (let child = parent + 1; child < end; child = endOf(page, child)) {
    const joins = child === node || (scores.get(child) ?? 0) >= least || isParagraph(page, child)
    if (joins) ranges.push({ from: child, to: endOf(page, child) })
  }
  return ranges
}

const P = tagSet('p')

function isParagraph(page: Page, node: number): boolean {
  const length = textLength(page, node)
  return P[page.name[node] ?? 0] === 1 && length > 80 && linkLength(page, node) < length / 4
}

/** What holds less than this share of the running text of what is around it is not the whole article. */
const LEAST = 0.3

function byMarkup({ page, places, mainArticle, main }: Ground): Range | undefined {
  const whole = textLength(page, 0)
  let body = 0
  for (let node = 1; node < page.size; node += 1) {
    const bits = places.within[node] ?? 0
    if ((bits & within.articleBody) === 0) continue
    if (body === 0 || textLength(page, node) > textLength(page, body)) body = node
    node = endOf(page, node) - 1
  }
  const least = Math.min(400, whole * LEAST)
  for (const node of [body, mainArticle, main]) {
    if (node > 0 && textLength(page, node) >= least) return { from: node, to: endOf(page, node) }
  }
  return undefined
}

function byRun(blocks: readonly Block[]): Range | undefined {
  let sum = 0
  let start = 0
  let best = 0
  let range: Range | undefined
  blocks.forEach((block, index) => {
    if (sum <= 0) {
      sum = 0
      start = index
    }
    sum += gainOf(block)
    if (sum <= best) return
    best = sum
    range = { from: blocks[start]?.from ?? 0, to: block.to }
  })
  return range
}

/** Running text gains its length; what stands between costs as much as a short sentence. */
function gainOf({ text, linked, kind }: Block): number {
  if (isProse({ text, linked, kind })) return text.length
  return -35 - text.length * linked
}

/** A sentence at least, and not mostly links. */
export function isProse({ text, kind, linked }: Pick<Block, 'text' | 'kind' | 'linked'>): boolean {
  if (kind === 'heading' || kind === 'row' || linked > 0.4) return false
  return text.length >= 60 && /[.!?…:;,。！？、،؟।]/u.test(text)
}
