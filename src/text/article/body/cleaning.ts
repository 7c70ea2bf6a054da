import { tagId, tagSet } from '../../page/names.ts'
import { endOf } from '../../page/query.ts'
import { type Page, region } from '../../page/tree.ts'
import type { NameJudgement } from './names-of-templates.ts'
import { type Totals, takeAway } from './totals.ts'

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
    const name = page.name[node] ?? 0
    if (ALWAYS[name] === 1) return true
    const { weight, share } = judge(node)
    if (share && (totals.text[node] ?? 0) < SHORT_SHARE && kept[page.parent[node] ?? 0] === 1)
      return true
    return HEADERS[name] === 1 && weight < 0
  })
  const safe = inDataTables(page, totals)
  for (const set of SUSPECT) {
    each(
      cleaning,
      (node) => set[page.name[node] ?? 0] === 1 && safe[node] !== 1 && isShady(cleaning, node),
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
    const isData = name === TABLE && (totals.dataTables[node] ?? 0) > 0
    if (isData || name === CODE) safe.fill(1, node, endOf(page, node))
    if (isData || name === CODE) node = endOf(page, node) - 1
  }
  return safe
}

const LISTS = tagSet('ul ol')
/** With so many commas it is text, whatever else it holds. */
const MANY_COMMAS = 10

function isShady({ page, totals, judge }: Cleaning, node: number): boolean {
  const text = totals.text[node] ?? 0
  const name = page.name[node] ?? 0
  // A `div` without blocks is a paragraph.
  if (name === DIV && (totals.blocks[node] ?? 0) <= 1) return false
  if ((totals.dataTables[node] ?? 0) > 0) return false
  const { weight } = judge(node)
  if (weight < 0) return true
  if ((totals.commas[node] ?? 0) >= MANY_COMMAS) return false
  const isList = LISTS[name] === 1 || (totals.lists[node] ?? 0) > text * 0.9
  return isBare(page, totals, node, isList) || isLinky(totals, node, isList, weight)
}

const DIV = tagId('div')

function isBare(page: Page, totals: Totals, node: number, isList: boolean): boolean {
  const paragraphs = (totals.paragraphs[node] ?? 0) + wrapped(totals, node)
  const images = totals.images[node] ?? 0
  const text = totals.text[node] ?? 0
  const inFigure = page.region[node] === region.figure
  if (!inFigure && images > 1 && paragraphs / images < 0.5) return true
  if (!isList && (totals.items[node] ?? 0) - 100 > paragraphs) return true
  if ((totals.inputs[node] ?? 0) > Math.floor(paragraphs / 3)) return true
  const embeds = totals.embeds[node] ?? 0
  if ((embeds === 1 && text < 75) || embeds > 1) return true
  if (images === 0 && text === 0) return true
  const isHeading = (totals.headings[node] ?? 0) > text * 0.9
  const linked = (totals.linked[node] ?? 0) > 0
  return !isList && !inFigure && !isHeading && text < 25 && (images === 0 || images > 2) && linked
}

/** `div`s that are paragraphs. */
function wrapped(totals: Totals, node: number): number {
  const inner =
    (totals.blocks[node] ?? 0) - 1 - (totals.paragraphs[node] ?? 0) - (totals.images[node] ?? 0)
  return Math.max(0, Math.floor(inner / 3))
}

function isLinky(totals: Totals, node: number, isList: boolean, weight: number): boolean {
  const density = (totals.linked[node] ?? 0) / Math.max(1, totals.text[node] ?? 0)
  if (weight >= 25) return density > 0.5
  return !isList && density > 0.2
}
