import { MOST_TAGS, type TagName, tagName, tagSet } from '../../page/names.ts'
import { flagsOf, parentOf, regionOf, tagOf } from '../../page/node.ts'
import { contains, linkLength, textLength } from '../../page/query.ts'
import { type Page, flag } from '../../page/tree.ts'
import { TOLD_BY_RULES, TOLD_SIZED, numberedByVotes, sizedByVotes } from './agreed.ts'
import type { Block } from './blocks.ts'
import { bucket } from './bucket.ts'
import {
  type Found,
  type Numbered,
  type Size,
  featureId,
  numbered,
  sized,
  sizeOf,
} from './feature-names.ts'
import { commonParent, within } from './places.ts'
import type { Scene } from './scene.ts'
import { shareOf } from './share.ts'
import { describeText } from './text-features.ts'
import { KIND_NAMES } from './vocabulary.ts'

const LENGTHS = [4, 10, 20, 40, 70, 110, 160, 250, 400, 700] as const
const SHARES = [0.001, 0.1, 0.25, 0.5, 0.8, 0.95] as const

/** Elements that are as good as one another. */
const TAGS: Partial<Record<TagName, string>> = {
  p: 'p',
  div: 'div',
  section: 'div',
  article: 'div',
  main: 'div',
  center: 'div',
  li: 'li',
  td: 'td',
  th: 'td',
  tr: 'tr',
  dd: 'dd',
  dt: 'dt',
  blockquote: 'quote',
  pre: 'pre',
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
  address: 'address',
}
const TAG = Array.from({ length: MOST_TAGS }, (_, id) => sized(TAGS[tagName(id)] ?? 'other'))

const WITHIN = Object.entries(within).map(([name, bit]) => ({ bit, id: sized(`within ${name}`) }))

const BOLD = tagSet('b strong')
const ITALIC = tagSet('i em')
const SMALL = tagSet('small sub sup font')

const LENGTH = numbered('length')
const LINK_SHARE = numbered('linked')
const BY_KIND = byKind((kind) => numbered(`kind ${kind} length`))
const VOTES = sizedByVotes('votes')
const VOTES_LINKED = numberedByVotes('votes', 'linked')

function byKind<Of>(make: (kind: Block['kind']) => Of): Readonly<Record<Block['kind'], Of>> {
  return {
    paragraph: make('paragraph'),
    heading: make('heading'),
    item: make('item'),
    row: make('row'),
    preformatted: make('preformatted'),
  }
}

/** What a block is by itself and by where it stands: what can be told without judging its neighbors. */
export function describeBlock(scene: Scene, index: number, found: Found): void {
  const block = scene.blocks[index]
  if (!block) return
  const length = bucket(block.text.length, LENGTHS)
  const size = sizeOf(block.text)
  const linked = bucket(block.linked, SHARES)
  const agreed = scene.agreed[index] ?? 0
  found.add(LENGTH(length))
  found.add(LINK_SHARE(linked, size))
  found.add(TAG[tagOf(scene.page, block.node)]?.[size] ?? 0)
  found.add(BY_KIND[block.kind](length))
  describeText(scene, index, block, found)
  describePlace(scene, block, size, found)
  describePosition(scene, index, found)
  describeVotes(agreed, size, linked, found)
  describeNeighbor(scene.blocks[index - 1], BEFORE, size, found)
  describeNeighbor(scene.blocks[index + 1], AFTER, size, found)
}

function describeVotes(agreed: number, size: Size, linked: number, found: Found): void {
  found.add(VOTES[agreed]?.[size] ?? 0)
  found.add(VOTES_LINKED[agreed]?.(linked) ?? 0)
  found.add(TOLD_SIZED[agreed]?.[size] ?? 0)
  found.add(TOLD_BY_RULES[agreed] ?? 0)
}

function describePlace(scene: Scene, block: Block, size: Size, found: Found): void {
  const { page, places } = scene
  found.add(REGION(regionOf(page, block.from), size))
  const inner = commonParent(page, block.from, block.to)
  const parent = parentOf(page, block.node)
  describeType(tagOf(page, inner), size, found)
  describeNames(scene, block, inner, size, found)
  const around = places.within[block.from] ?? 0
  if (around !== 0) for (const { bit, id } of WITHIN) if ((around & bit) !== 0) found.add(id[size])
  const flags = flagsOf(page, block.from)
  if ((flags & flag.link) !== 0 && block.linked > 0.9) found.add(ALL_LINK[size])
  describeAround(scene, block, parent, size, found)
}

function describeType(name: number, size: Size, found: Found): void {
  if (BOLD[name] === 1) found.add(ALL_BOLD[size])
  if (ITALIC[name] === 1) found.add(ALL_ITALIC[size])
  if (SMALL[name] === 1) found.add(ALL_SMALL[size])
}

/** What the block's element, what it wraps all its text in, and the elements around it are called. */
function describeNames(
  { page, places }: Scene,
  block: Block,
  inner: number,
  size: Size,
  found: Found,
): void {
  let own = places.own[block.node] ?? 0
  for (let node = inner; node > block.node; node = parentOf(page, node))
    own |= places.own[node] ?? 0
  addKinds(own, OWN, size, found)
  const parent = parentOf(page, block.node)
  addKinds((places.own[parent] ?? 0) & ~own, PARENT, size, found)
  addKinds(places.around[parent] ?? 0, AROUND, size, found)
}

const REGION = numbered('region')
const ALL_BOLD = sized('all bold')
const ALL_ITALIC = sized('all italic')
const ALL_SMALL = sized('all small')
const ALL_LINK = sized('all link')
const OWN = KIND_NAMES.map((kind) => sized(`own: ${kind}`))
const PARENT = KIND_NAMES.map((kind) => sized(`parent: ${kind}`))
const AROUND = KIND_NAMES.map((kind) => sized(`around: ${kind}`))

type Kinds = readonly Readonly<Record<Size, number>>[]

function addKinds(bits: number, kinds: Kinds, size: Size, found: Found): void {
  for (let kind = 0, left = bits; left !== 0; kind += 1, left >>>= 1) {
    if ((left & 1) !== 0) found.add(kinds[kind]?.[size] ?? 0)
  }
}

function describeAround(
  { page, places, mainArticle, main }: Scene,
  { node }: Block,
  parent: number,
  size: Size,
  found: Found,
): void {
  const list = places.list[node] ?? 0
  if (list > 0) {
    found.add(LIST_LINKED(bucket(shareLinked(page, list), SHARES), size))
    found.add(LIST_LENGTH(bucket(textLength(page, list), LIST_LENGTHS)))
  }
  found.add(PARENT_LINKED(bucket(shareLinked(page, parent), SHARES), size))
  found.add(PARENT_LENGTH(bucket(textLength(page, parent), PARENT_LENGTHS), size))
  const outer = parentOf(page, parent)
  found.add(OUTER_LINKED(bucket(shareLinked(page, outer), SHARES), size))
  if (mainArticle > 0) {
    const article = places.article[node] ?? 0
    if (article === mainArticle) found.add(IN_ARTICLE[size])
    else if (article > mainArticle) found.add(IN_LATER[size])
    else found.add((article > 0 ? IN_EARLIER : OUTSIDE_ARTICLE)[size])
  }
  if (main > 0) found.add((contains(page, main, node) ? IN_MAIN : OUTSIDE_MAIN)[size])
}

const LIST_LENGTHS = [60, 150, 400, 1000, 3000] as const
const PARENT_LENGTHS = [100, 300, 800, 2000, 5000] as const
const LIST_LINKED = numbered('list linked')
const LIST_LENGTH = numbered('list length')
const PARENT_LINKED = numbered('parent linked')
const PARENT_LENGTH = numbered('parent length')
const OUTER_LINKED = numbered('outer linked')
const IN_ARTICLE = sized('in the article')
const IN_LATER = sized('in a later article')
const IN_EARLIER = sized('in an earlier article')
const OUTSIDE_ARTICLE = sized('outside the article')
const IN_MAIN = sized('in main')
const OUTSIDE_MAIN = sized('outside main')

function shareLinked(page: Page, node: number): number {
  return shareOf(linkLength(page, node), textLength(page, node))
}

function describePosition({ blocks, before, headline }: Scene, index: number, found: Found): void {
  const all = before[blocks.length] ?? 1
  found.add(POSITION(Math.floor(shareOf(10 * (before[index] ?? 0), all))))
  found.add(LEFT(bucket(blocks.length - index, [3, 8, 20, 50])))
  if (headline < 0) return
  const after = index - headline
  if (after === 0) found.add(HEADLINE)
  else if (after < 0) found.add(BEFORE_HEADLINE(bucket(-after, [2, 4, 10])))
  else found.add(AFTER_HEADLINE(bucket(after, [2, 3, 5, 8, 20])))
}

const POSITION = numbered('position')
const LEFT = numbered('blocks left')
const HEADLINE = featureId('headline')
const BEFORE_HEADLINE = numbered('before the headline')
const AFTER_HEADLINE = numbered('after the headline')

interface Side {
  readonly nothing: number
  readonly looks: readonly Numbered[]
  readonly kinds: Readonly<Record<Block['kind'], Readonly<Record<Size, number>>>>
}

const NEIGHBOR_LENGTHS = [20, 60, 120, 300] as const
const BEFORE = sideOf('before')
const AFTER = sideOf('after')

function sideOf(where: string): Side {
  return {
    nothing: featureId(`nothing ${where}`),
    looks: [...NEIGHBOR_LENGTHS.keys(), NEIGHBOR_LENGTHS.length].map((length) =>
      numbered(`${where} length ${length} linked`),
    ),
    kinds: byKind((kind) => sized(`${where} ${kind}`)),
  }
}

function describeNeighbor(block: Block | undefined, side: Side, size: Size, found: Found): void {
  if (!block) {
    found.add(side.nothing)
    return
  }
  const look = side.looks[bucket(block.text.length, NEIGHBOR_LENGTHS)]
  if (look) found.add(look(bucket(block.linked, [0.1, 0.6]), size))
  found.add(side.kinds[block.kind][size])
}
