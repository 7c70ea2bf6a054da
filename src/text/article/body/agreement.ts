import { parentOf, tagOf } from '../../page/node.ts'
import { attributeOf, endOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { likelihoodOf, sizedByVotes } from './agreed.ts'
import type { Block } from './blocks.ts'
import { bucket } from './bucket.ts'
import { type Found, numbered, sizeOf } from './feature-names.ts'
import type { Scene } from './scene.ts'
import { shareOf } from './share.ts'

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
  readonly looks: readonly { text: number; mass: number }[]
  /** Of each block the place in `looks`. */
  readonly lookOf: Int32Array
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
  const { looks, lookOf } = looksOf(page, blocks)
  blocks.forEach((block, index) => {
    const length = block.text.length
    const own = length * (likely[index] ?? 0)
    text[block.from + 1] = (text[block.from + 1] ?? 0) + length
    mass[block.from + 1] = (mass[block.from + 1] ?? 0) + own
    before[index + 1] = (before[index] ?? 0) + own
    const look = looks[lookOf[index] ?? 0]
    if (!look) return
    look.text += length
    look.mass += own
  })
  for (let node = 1; node <= page.size; node += 1) {
    text[node] = (text[node] ?? 0) + (text[node - 1] ?? 0)
    mass[node] = (mass[node] ?? 0) + (mass[node - 1] ?? 0)
  }
  return { likely, text, mass, core: coreOf(page, mass), looks, lookOf, before }
}

/** An element and the one around it, by name and class. */
function looksOf(
  page: Page,
  blocks: readonly Block[],
): { looks: { text: number; mass: number }[]; lookOf: Int32Array } {
  const places = new Map<string, number>()
  const looks: { text: number; mass: number }[] = []
  const around = new Map<number, string>()
  const lookAround = (node: number): string => {
    const known = around.get(node) ?? lookAt(page, node)
    around.set(node, known)
    return known
  }
  const lookOf = Int32Array.from(blocks, ({ node, kind }) => {
    const look = `${kind}\0${lookAt(page, node)}\0${lookAround(parentOf(page, node))}`
    const known = places.get(look)
    if (known !== undefined) return known
    places.set(look, looks.length)
    return looks.push({ text: 0, mass: 0 }) - 1
  })
  return { looks, lookOf }
}

/** Name and class; without digits, as each element of a list may have its own. */
function lookAt(page: Page, node: number): string {
  const written = attributeOf(page, node, 'class') ?? ''
  const name = DIGIT.test(written) ? written.replace(/\d+/gu, '') : written
  return `${tagOf(page, node)} ${name}`
}

const DIGIT = /\d/u

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
  found: Found,
): void {
  const block = scene.blocks[index]
  if (!block) return
  const { page } = scene
  const { likely, before } = agreement
  const size = sizeOf(block.text)
  found.add(LIKELY[scene.agreed[index] ?? 0]?.[size] ?? 0)
  for (const { name, from, to } of WINDOWS) {
    found.add(name(bucket(meanOf(scene, likely, index + from, index + to), SHARES), size))
  }
  const parent = parentOf(page, block.node)
  found.add(PARENT_LIKELY(bucket(likelyShareOf(page, agreement, parent), SHARES), size))
  const outer = parentOf(page, parent)
  found.add(OUTER_LIKELY(bucket(likelyShareOf(page, agreement, outer), SHARES), size))
  const look = agreement.looks[agreement.lookOf[index] ?? 0]
  const all = before[scene.blocks.length] ?? 0
  if (look) {
    found.add(LOOKS_LIKELY(bucket(shareOf(look.mass, look.text), SHARES), size))
    found.add(LOOKS_COMMON(bucket(shareOf(look.mass, all), COMMON), size))
  }
  found.add(CORE_STEPS(stepsTo(page, agreement.core, block.node), size))
  found.add(PASSED(bucket(shareOf(before[index] ?? 0, all), PARTS), size))
  found.add(GAP_BEFORE(gap(scene, likely, index, -1), size))
  found.add(GAP_AFTER(gap(scene, likely, index, 1), size))
}

const COMMON = [0.01, 0.1, 0.3, 0.6] as const
const PARTS = [0.0001, 0.02, 0.1, 0.5, 0.9, 0.98, 0.9999] as const
const LIKELY = sizedByVotes('likely')
const PARENT_LIKELY = numbered('parent likely')
const OUTER_LIKELY = numbered('outer likely')
const LOOKS_LIKELY = numbered('looks likely')
const LOOKS_COMMON = numbered('looks common')
const CORE_STEPS = numbered('core')
const PASSED = numbered('passed')
const GAP_BEFORE = numbered('gap before')
const GAP_AFTER = numbered('gap after')

export type Regime = 'amid' | 'start' | 'end' | 'outside'

/** Where a block stands to what is likely the text: amid it, at its start or end, or outside. */
export function regimeOf(scene: Scene, { likely }: Agreement, index: number): Regime {
  const before = meanOf(scene, likely, index - REACH, index) > 0.5
  const after = meanOf(scene, likely, index + 1, index + 1 + REACH) > 0.5
  if (before) return after ? 'amid' : 'end'
  return after ? 'start' : 'outside'
}

const REACH = 6

const WINDOWS = [
  { name: numbered('one before'), from: -1, to: 0 },
  { name: numbered('one after'), from: 1, to: 2 },
  { name: numbered('three before'), from: -4, to: -1 },
  { name: numbered('three after'), from: 2, to: 5 },
  { name: numbered('ten before'), from: -12, to: -4 },
  { name: numbered('ten after'), from: 5, to: 13 },
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

function likelyShareOf(page: Page, { text, mass }: Agreement, node: number): number {
  return shareOf(within(page, mass, node), within(page, text, node))
}

/** How far up from the core one must go to find a block: 0 is inside. */
function stepsTo(page: Page, core: number, node: number): number {
  let steps = 0
  for (let at = core; at > 0 && steps < 4; at = parentOf(page, at)) {
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
