import { endOf, textLength } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Block } from './blocks.ts'
import { type Places, largest } from './places.ts'
import { type Told, toldOf } from './told.ts'
import { type Found, findByRules, isProse } from './ways.ts'

/** Nodes from `from` to `to - 1`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Where independent ways of looking see the article. */
export interface Votes {
  /** The scores of paragraphs, and rules about furniture. */
  readonly rules: Found
  /** The element that says it is the article; nothing where none does. */
  readonly markup: Range | undefined
  /** The run of blocks with most running text and least else. */
  readonly run: Range | undefined
  /** The text as JSON-LD, data of scripts or `<noscript>` tell it. */
  readonly told: Told
}

export interface Ground {
  readonly page: Page
  readonly blocks: readonly Block[]
  readonly places: Places
  readonly headline: number
  readonly mainArticle: number
  readonly main: number
}

export function votesOf(ground: Ground, title: string, stated: string): Votes {
  const rules = findByRules(ground.page, ground.blocks, ground.places, title)
  return {
    rules,
    markup: byMarkup(ground),
    run: byRun(ground.blocks),
    told: toldOf(ground.page, rules.blocks, stated),
  }
}

export function holds(range: Range | undefined, node: number): boolean {
  return range !== undefined && node >= range.from && node < range.to
}

/** What holds less than this share of the running text of what is around it is not the whole article. */
const LEAST = 0.3

function byMarkup({ page, places, mainArticle, main }: Ground): Range | undefined {
  const whole = textLength(page, 0)
  const body = largest(page, places.bodies)
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
