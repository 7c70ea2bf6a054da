import { attributeOf, endOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Block } from './blocks.ts'
import { type Size, withNumber } from './feature-names.ts'
import { type Add, bucket } from './features.ts'
import type { Scene } from './scene.ts'

/** What the votes on every block say about where the article is. */
export interface Agreement {
  /** How likely each block is the article's, by the votes. */
  readonly likely: Float64Array
  /** Text and likely text before each node: what an element holds is a subtraction. */
  readonly text: Float64Array
  readonly mass: Float64Array
  /** The smallest element around most of the likely text. */
  readonly core: number
  /** Text and likely text of all blocks whose elements look the same. */
  readonly looks: ReadonlyMap<string, { text: number; mass: number }>
  readonly lookOf: readonly string[]
  /** Likely text before each block. */
  readonly before: Float64Array
}

/** Of an element's likely text one child must hold this much to be looked into. */
const CORE = 0.72

export function agreementOf(scene: Scene): Agreement {
  const { page, blocks } = scene
  const likely = Float64Array.from(scene.agreed, likelihoodOf)
  const text = new Float64Array(page.size + 1)
  const mass = new Float64Array(page.size + 1)
  const before = new Float64Array(blocks.length + 1)
  const looks = new Map<string, { text: number; mass: number }>()
  const lookOf: string[] = []
  blocks.forEach((block, index) => {
    const length = block.text.length
    const own = length * (likely[index] ?? 0)
    text[block.from + 1] = (text[block.from + 1] ?? 0) + length
    mass[block.from + 1] = (mass[block.from + 1] ?? 0) + own
    before[index + 1] = (before[index] ?? 0) + own
    const look = lookAt(page, block)
    lookOf.push(look)
    const sum = looks.get(look) ?? { text: 0, mass: 0 }
    sum.text += length
    sum.mass += own
    looks.set(look, sum)
  })
  for (let node = 1; node <= page.size; node += 1) {
    text[node] = (text[node] ?? 0) + (text[node - 1] ?? 0)
    mass[node] = (mass[node] ?? 0) + (mass[node - 1] ?? 0)
  }
  return { likely, text, mass, core: coreOf(page, mass), looks, lookOf, before }
}

/** Rules count most; furniture amid the text is text more often than what was never looked at. */
function likelihoodOf(votes: string): number {
  const byRules = votes.startsWith('r') ? 0.8 : votes.startsWith('t') ? 0.3 : 0.02
  return byRules + (votes.includes('m') ? 0.08 : 0) + (votes.includes('d') ? 0.08 : 0)
}

/** An element and the one around it, by name and class. */
function lookAt(page: Page, { node, kind }: Block): string {
  const parent = page.parent[node] ?? 0
  return `${kind} ${page.name[node]} ${classOf(page, node)} < ${page.name[parent]} ${classOf(page, parent)}`
}

/** Without numbers, as each element of a list may have its own. */
function classOf(page: Page, node: number): string {
  return attributeOf(page, node, 'class')?.replace(/\d+/gu, '') ?? ''
}

function coreOf(page: Page, mass: Float64Array): number {
  let core = 0
  for (;;) {
    const all = within(page, mass, core)
    const next = heaviest(page, mass, core)
    if (next === 0 || within(page, mass, next) < all * CORE) return core
    core = next
  }
}

function heaviest(page: Page, mass: Float64Array, node: number): number {
  let best = 0
  const end = endOf(page, node)
  for (let child = node + 1; child < end; child = endOf(page, child)) {
    if (page.name[child] === 0) continue
    if (best === 0 || within(page, mass, child) > within(page, mass, best)) best = child
  }
  return best
}

function within(page: Page, sums: Float64Array, node: number): number {
  return (sums[endOf(page, node)] ?? 0) - (sums[node] ?? 0)
}

const SHARES = [0.05, 0.2, 0.4, 0.6, 0.8, 0.95] as const

/** What the votes on all blocks say of one. */
export function describeAgreement(
  scene: Scene,
  agreement: Agreement,
  index: number,
  add: Add,
): void {
  const block = scene.blocks[index]
  if (!block) return
  const { page } = scene
  const { likely, before } = agreement
  const size: Size = block.text.length < 90 ? 'short' : 'long'
  add(`likely ${scene.agreed[index]} ${size}`)
  for (const [name, from, to] of WINDOWS) {
    add(`${name} ${bucket(meanOf(scene, likely, index + from, index + to), SHARES)} ${size}`)
  }
  const parent = page.parent[block.node] ?? 0
  add(withNumber('parent likely', bucket(shareOf(page, agreement, parent), SHARES), size))
  const outer = page.parent[parent] ?? 0
  add(withNumber('outer likely', bucket(shareOf(page, agreement, outer), SHARES), size))
  const look = agreement.looks.get(agreement.lookOf[index] ?? '')
  const all = before[scene.blocks.length] ?? 0
  if (look) {
    add(withNumber('looks likely', bucket(look.mass / Math.max(1, look.text), SHARES), size))
    add(
      withNumber('looks common', bucket(look.mass / Math.max(1, all), [0.01, 0.1, 0.3, 0.6]), size),
    )
  }
  add(withNumber('core', stepsTo(page, agreement.core, block.node), size))
  add(
    `passed ${bucket((before[index] ?? 0) / Math.max(1, all), [0.0001, 0.02, 0.1, 0.5, 0.9, 0.98, 0.9999])} ${size}`,
  )
  add(withNumber('gap before', gap(scene, likely, index, -1), size))
  add(withNumber('gap after', gap(scene, likely, index, 1), size))
}

/** Where a block stands to what is likely the text: amid it, at its start or end, or outside. */
export function regimeOf(scene: Scene, { likely }: Agreement, index: number): string {
  const before = meanOf(scene, likely, index - REACH, index) > 0.5
  const after = meanOf(scene, likely, index + 1, index + 1 + REACH) > 0.5
  if (before) return after ? 'amid' : 'end'
  return after ? 'start' : 'outside'
}

const REACH = 6

const WINDOWS = [
  ['one before', -1, 0],
  ['one after', 1, 2],
  ['three before', -4, -1],
  ['three after', 2, 5],
  ['ten before', -12, -4],
  ['ten after', 5, 13],
] as const

function meanOf({ blocks }: Scene, likely: Float64Array, from: number, to: number): number {
  let text = 1
  let mass = 0
  for (let at = Math.max(0, from); at < Math.min(to, blocks.length); at += 1) {
    const length = (blocks[at]?.text.length ?? 0) + 10
    text += length
    mass += length * (likely[at] ?? 0)
  }
  return mass / text
}

function shareOf(page: Page, { text, mass }: Agreement, node: number): number {
  return within(page, mass, node) / Math.max(1, within(page, text, node))
}

/** How far up from the core one must go to find a block: 0 is inside. */
function stepsTo(page: Page, core: number, node: number): number {
  let steps = 0
  for (let at = core; at > 0 && steps < 4; at = page.parent[at] ?? 0) {
    if (node >= at && node < endOf(page, at)) return steps
    steps += 1
  }
  return steps
}

const FAR = 8
/** A block that is surely the article's is a paragraph of some length. */
const SURE = 60

function gap({ blocks }: Scene, likely: Float64Array, index: number, step: number): number {
  for (let distance = 1; distance <= FAR; distance += 1) {
    const at = index + step * distance
    if ((blocks[at]?.text.length ?? 0) >= SURE && (likely[at] ?? 0) > 0.6) return distance
  }
  return FAR + 1
}
