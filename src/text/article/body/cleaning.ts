import { tagId, tagSet } from '../../page/names.ts'
import { parentOf, tagOf } from '../../page/node.ts'
import { endOf } from '../../page/query.ts'
import { type Page, region } from '../../page/tree.ts'
import type { NameJudgement } from './names-of-templates.ts'
import { shareOf } from './share.ts'
import { type Totals, takeAway, sumAt } from './totals.ts'

export interface Cleaning {
  readonly page: Page
  readonly totals: Totals
  /** 1 for nodes that are kept; changed. */
  readonly kept: Uint8Array
  readonly judge: (node: number) => NameJudgement
}

const ALWAYS = tagSet('footer aside object embed iframe')
const HEADERS = tagSet('h1 h2')
const SUSPECT = [tagSet('form fieldset'), tagSet('table'), tagSet('ul'), tagSet('div')] as const
const SHORT_SHARE = 500

/** Takes what is no text out of the chosen elements: boxes of links, forms, bars. The inner ones first. */
export function clean(cleaning: Cleaning): void {
  const { page, kept, judge, totals } = cleaning
  each(cleaning, (node) => {
    const name = tagOf(page, node)
    if (ALWAYS[name] === 1) return true
    const { weight, share } = judge(node)
    if (share && sumAt(totals.text, node) < SHORT_SHARE && kept[parentOf(page, node)] === 1)
      return true
    return HEADERS[name] === 1 && weight < 0
  })
  const safe = inDataTables(page, totals)
  for (const set of SUSPECT) {
    each(
      cleaning,
      (node) => set[tagOf(page, node)] === 1 && safe[node] !== 1 && isShady(cleaning, node),
    )
  }
}

function each(cleaning: Cleaning, isGone: (node: number) => boolean): void {
  const { page, totals, kept } = cleaning
  for (let node = page.size - 1; node > 0; node -= 1) {
    if (kept[node] !== 1 || page.name[node] === 0 || !isGone(node)) continue
    kept.fill(0, node, endOf(page, node))
    takeAway(page, totals, node)
  }
}

const TABLE = tagId('table')
const CODE = tagId('code')

function inDataTables(page: Page, totals: Totals): Uint8Array {
  const safe = new Uint8Array(page.size)
  for (let node = 1; node < page.size; node += 1) {
    const name = page.name[node]
    if (name !== CODE && (name !== TABLE || sumAt(totals.dataTables, node) === 0)) continue
    const end = endOf(page, node)
    safe.fill(1, node, end)
    node = end - 1
  }
  return safe
}

const LISTS = tagSet('ul ol')
/** With so many commas it is text, whatever else it holds. */
const MANY_COMMAS = 10

function isShady({ page, totals, judge }: Cleaning, node: number): boolean {
  const text = sumAt(totals.text, node)
  const name = tagOf(page, node)
  // A `div` without blocks is a paragraph.
  if (name === DIV && sumAt(totals.blocks, node) <= 1) return false
  if (sumAt(totals.dataTables, node) > 0) return false
  const { weight } = judge(node)
  if (weight < 0) return true
  if (sumAt(totals.commas, node) >= MANY_COMMAS) return false
  const isList = LISTS[name] === 1 || sumAt(totals.lists, node) > text * 0.9
  return isBare(page, totals, node, isList) || isLinky(totals, node, isList, weight)
}

const DIV = tagId('div')

/** Of a box: what there is beside its text. */
interface Held {
  readonly isList: boolean
  readonly inFigure: boolean
  readonly text: number
  readonly paragraphs: number
  readonly images: number
}

function isBare(page: Page, totals: Totals, node: number, isList: boolean): boolean {
  const held = {
    isList,
    inFigure: page.region[node] === region.figure,
    text: sumAt(totals.text, node),
    paragraphs: sumAt(totals.paragraphs, node) + wrapped(totals, node),
    images: sumAt(totals.images, node),
  }
  return isFullOfOthers(held, totals, node) || isEmpty(held, totals, node)
}

/** More pictures, items or fields than paragraphs; what is embedded is gone by now. */
function isFullOfOthers(held: Held, totals: Totals, node: number): boolean {
  const { isList, inFigure, paragraphs, images } = held
  if (!inFigure && images > 1 && paragraphs / images < 0.5) return true
  if (!isList && sumAt(totals.items, node) - 100 > paragraphs) return true
  return sumAt(totals.inputs, node) > Math.floor(paragraphs / 3)
}

/** Nothing at all, or a few words that are links, without the one or two pictures they may be written to. */
function isEmpty({ isList, inFigure, text, images }: Held, totals: Totals, node: number): boolean {
  if (images === 0 && text === 0) return true
  if (isList || inFigure || text >= 25 || images === 1 || images === 2) return false
  return sumAt(totals.headings, node) <= text * 0.9 && sumAt(totals.linked, node) > 0
}

/** `div`s that are paragraphs. */
function wrapped(totals: Totals, node: number): number {
  const inner =
    sumAt(totals.blocks, node) - 1 - sumAt(totals.paragraphs, node) - sumAt(totals.images, node)
  return Math.max(0, Math.floor(inner / 3))
}

function isLinky(totals: Totals, node: number, isList: boolean, weight: number): boolean {
  const density = shareOf(sumAt(totals.linked, node), sumAt(totals.text, node))
  if (weight >= 25) return density > 0.5
  return !isList && density > 0.2
}
