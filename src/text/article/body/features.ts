import { isDateLine } from '../../dates/value.ts'
import { type TagName, tagSet } from '../../page/names.ts'
import { contains, linkLength, nameOf, textLength } from '../../page/query.ts'
import { flag } from '../../page/tree.ts'
import { FURNITURE_LINE, FURNITURE_START, RELATED_HEADING } from '../furniture-lines.ts'
import type { Block } from './blocks.ts'
import { type Size, withNumber, withPrefix, withSize } from './feature-names.ts'
import { commonParent, within } from './places.ts'
import type { Scene } from './scene.ts'
import { KIND_NAMES } from './vocabulary.ts'

/** Takes what holds for a block, by name. */
export type Add = (name: string) => void

const LENGTHS = [4, 10, 20, 40, 70, 110, 160, 250, 400, 700] as const
const SHARES = [0.001, 0.1, 0.25, 0.5, 0.8, 0.95] as const

/** The first limit that `value` is below. */
export function bucket(value: number, limits: readonly number[]): number {
  let at = 0
  while (at < limits.length && value >= (limits[at] ?? 0)) at += 1
  return at
}

const TAGS: Partial<Record<TagName, string>> = {
  p: 'p',
  div: 'div',
  section: 'div',
  article: 'div',
  main: 'div',
  body: 'div',
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
  figcaption: 'figcaption',
  address: 'address',
}

const WITHIN = Object.entries(within).map(([name, bit]) => [`within ${name}`, bit] as const)

const BOLD = tagSet('b strong')
const ITALIC = tagSet('i em')
const SMALL = tagSet('small sub sup font')

/** What a block is by itself and by where it stands: what can be told without judging its neighbors. */
export function describeBlock(scene: Scene, index: number, add: Add): void {
  const block = scene.blocks[index]
  if (!block) return
  const length = bucket(block.text.length, LENGTHS)
  const size: Size = block.text.length < 90 ? 'short' : 'long'
  const linked = bucket(block.linked, SHARES)
  add(withNumber('length', length))
  add(withNumber('linked', linked, size))
  add(`${tagOf(scene, block)} ${size}`)
  add(`kind ${block.kind} length ${length}`)
  describeText(scene, index, block, add)
  describePlace(scene, block, size, add)
  describePosition(scene, index, add)
  add(`votes ${scene.agreed[index]} ${size}`)
  add(`votes ${scene.agreed[index]} linked ${linked}`)
  describeNeighbor(scene, index - 1, 'before', size, add)
  describeNeighbor(scene, index + 1, 'after', size, add)
}

function tagOf({ page }: Scene, { node }: Block): string {
  return TAGS[nameOf(page, node)] ?? 'other'
}

const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]*$/u

function describeText(scene: Scene, index: number, block: Block, add: Add): void {
  const { text } = block
  const size: Size = text.length < 90 ? 'short' : 'long'
  if (SENTENCE_END.test(text)) add(withSize('ends as a sentence', size))
  else if (/[:：]$/u.test(text)) add('ends with a colon')
  else if (/(?:…|\.\.\.|\[…\])$/u.test(text)) add(withSize('ends cut off', size))
  else add(withSize('ends open', size))
  if (/^\p{Ll}/u.test(text)) add(withSize('begins small', size))
  if (text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)) add('all capitals')
  if (/©|\(c\) \d{4}|all rights reserved/iu.test(text)) add('copyright')
  if (/@\w|https?:\/\/|www\./u.test(text)) add(withSize('address', size))
  if (/[|»›→▸►]/u.test(text)) add(withSize('bars', size))
  if (/["“„«]/u.test(text)) add(withSize('quotes', size))
  if (/\d{4}/u.test(text)) add(withSize('year', size))
  if (text.endsWith('?')) add('asks')
  if (text.length <= 160) describeLine(text, add)
  const repeats = scene.repeats[index] ?? 0
  if (repeats > 1)
    add(
      `repeated ${repeats > 2 ? 'often' : 'once'} ${scene.isAgain[index] ? 'again' : 'first'} ${size}`,
    )
  const folded = scene.folded[index] ?? ''
  if (folded === scene.title) add('is the title')
  else if (folded.length > 12 && scene.title.includes(folded)) add('in the title')
  if (folded.length >= 30) {
    if (scene.stated) add(scene.stated.includes(folded.slice(0, 120)) ? 'stated' : 'not stated')
    if (scene.description) {
      add(
        scene.description.includes(folded.slice(0, 60))
          ? withSize('description', size)
          : 'not description',
      )
    }
  }
  const { page } = scene
  const marks = (page.marks[block.to] ?? 0) - (page.marks[block.from] ?? 0)
  add(withNumber('marks', bucket(marks, [1, 2, 3, 5, 9]), size))
}

function describeLine(text: string, add: Add): void {
  if (FURNITURE_LINE.test(text)) add('furniture line')
  if (FURNITURE_START.test(text)) add('furniture start')
  if (RELATED_HEADING.test(text)) add('related heading')
  if (/\d{4}/u.test(text) && isDateLine(text)) add('date line')
  if (/^(?:by|von|par|por|di|door|av|af|text:?|autor:?)\s+\p{Lu}[^.!?:]{2,60}$/iu.test(text))
    add('byline')
  if (!/\p{L}{2}/u.test(text)) add('no words')
  else add(withNumber('words', bucket(text.split(' ').length, [2, 3, 5, 8, 13])))
}

function describePlace(scene: Scene, block: Block, size: Size, add: Add): void {
  const { page, places } = scene
  add(withNumber('region', page.region[block.from] ?? 0, size))
  const inner = commonParent(page, block.from, block.to)
  const name = page.name[inner] ?? 0
  if (BOLD[name] === 1) add(withSize('all bold', size))
  if (ITALIC[name] === 1) add(withSize('all italic', size))
  if (SMALL[name] === 1) add(withSize('all small', size))
  let own = 0
  // The block's element, what it wraps all its text in, and the element around it.
  for (let node = inner; node > block.node; node = page.parent[node] ?? 0)
    own |= places.own[node] ?? 0
  own |= places.own[block.node] ?? 0
  addKinds(own, 'own', size, add)
  const parent = page.parent[block.node] ?? 0
  addKinds((places.own[parent] ?? 0) & ~own, 'parent', size, add)
  addKinds(places.around[parent] ?? 0, 'around', size, add)
  for (const [place, bit] of WITHIN) {
    if (((places.within[block.from] ?? 0) & bit) !== 0) add(withSize(place, size))
  }
  const flags = page.flags[block.from] ?? 0
  if ((flags & flag.link) !== 0 && block.linked > 0.9) add(withSize('all link', size))
  describeAround(scene, block, parent, size, add)
}

function describeAround(scene: Scene, block: Block, parent: number, size: Size, add: Add): void {
  const { page, places } = scene
  const list = places.list[block.node] ?? 0
  if (list > 0) {
    add(withNumber('list linked', bucket(shareLinked(scene, list), SHARES), size))
    add(withNumber('list length', bucket(textLength(page, list), [60, 150, 400, 1000, 3000])))
  }
  add(withNumber('parent linked', bucket(shareLinked(scene, parent), SHARES), size))
  add(
    withNumber(
      'parent length',
      bucket(textLength(page, parent), [100, 300, 800, 2000, 5000]),
      size,
    ),
  )
  const outer = page.parent[parent] ?? 0
  add(withNumber('outer linked', bucket(shareLinked(scene, outer), SHARES), size))
  const { mainArticle, main } = scene
  if (mainArticle > 0) {
    const article = places.article[block.node] ?? 0
    if (article === mainArticle) add(withSize('in the article', size))
    else if (article > mainArticle) add(withSize('in a later article', size))
    else add(`${article > 0 ? 'in an earlier' : 'outside the'} article ${size}`)
  }
  if (main > 0) add(`${contains(page, main, block.node) ? 'in' : 'outside'} main ${size}`)
}

function addKinds(bits: number, where: string, size: Size, add: Add): void {
  if (bits === 0) return
  for (let kind = 0; kind < KIND_NAMES.length; kind += 1) {
    if ((bits & (1 << kind)) !== 0) add(withSize(withPrefix(where, KIND_NAMES[kind] ?? ''), size))
  }
}

function shareLinked({ page }: Scene, node: number): number {
  return linkLength(page, node) / Math.max(1, textLength(page, node))
}

function describePosition({ blocks, before, headline }: Scene, index: number, add: Add): void {
  const all = before[blocks.length] ?? 1
  add(withNumber('position', Math.floor((10 * (before[index] ?? 0)) / Math.max(1, all))))
  add(withNumber('blocks left', bucket(blocks.length - index, [3, 8, 20, 50])))
  if (headline < 0) return
  const after = index - headline
  if (after === 0) add('headline')
  else if (after < 0) add(withNumber('before the headline', bucket(-after, [2, 4, 10])))
  else add(withNumber('after the headline', bucket(after, [2, 3, 5, 8, 20])))
}

function describeNeighbor(scene: Scene, index: number, where: string, size: Size, add: Add): void {
  const block = scene.blocks[index]
  if (!block) return add(`nothing ${where}`)
  const length = bucket(block.text.length, [20, 60, 120, 300])
  add(`${where} length ${length} linked ${bucket(block.linked, [0.1, 0.6])} ${size}`)
  add(`${where} ${block.kind} ${size}`)
  return undefined
}
