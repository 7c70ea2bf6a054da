import { MOST_TAGS, TEXT, attributeId, tagId, tagSet } from '../../page/names.ts'
import { firstAttribute, flagsOf, parentOf, tagOf } from '../../page/node.ts'
import { attributeOf, endOf, textLength } from '../../page/query.ts'
import { type Page, flag } from '../../page/tree.ts'

/** What each node holds, of what was not taken away: sums that change as parts are taken away. */
export interface Totals {
  readonly text: Float64Array
  readonly linked: Float64Array
  readonly commas: Float64Array
  readonly headings: Float64Array
  readonly lists: Float64Array
  readonly paragraphs: Float64Array
  readonly images: Float64Array
  readonly items: Float64Array
  readonly inputs: Float64Array
  /** Elements that no paragraph holds. */
  readonly blocks: Float64Array
  readonly dataTables: Float64Array
}

const LIST = tagSet('ul ol')
const COUNTED = {
  paragraphs: tagSet('p'),
  images: tagSet('img'),
  items: tagSet('li'),
  inputs: tagSet('input'),
  blocks: tagSet('blockquote dl div img ol p pre table ul'),
} as const
type Counted = keyof typeof COUNTED
const COUNTED_NAMES: readonly Counted[] = ['paragraphs', 'images', 'items', 'inputs', 'blocks']
/** By the number of an element's name, where it counts. */
const COUNTED_BY: readonly (readonly Counted[])[] = Array.from({ length: MOST_TAGS }, (_, name) =>
  COUNTED_NAMES.filter((column) => COUNTED[column][name] === 1),
)
const TABLE = tagId('table')
const DATA = tagSet('col colgroup tfoot thead th caption')
const HREF = attributeId('href')
const UNSEEN = flag.hidden | flag.control
/** A link within the page is less of a link. */
const HASH = 0.3

/** What a column of sums says of a node. */
export function sumAt(column: Float64Array, node: number): number {
  return column[node] ?? 0
}

const COLUMNS = 11

/** Sums over nodes for which `removed` is 0. */
export function totalsOf(page: Page, removed: Uint8Array): Totals {
  const { size } = page
  // In one piece: to make many costs more than to fill them.
  const all = new Float64Array(size * COLUMNS)
  let made = 0
  const make = () => all.subarray(size * made, size * (made += 1))
  const totals: Totals = {
    text: make(),
    linked: make(),
    commas: make(),
    headings: make(),
    lists: make(),
    paragraphs: make(),
    images: make(),
    items: make(),
    inputs: make(),
    blocks: make(),
    dataTables: make(),
  }
  const columns = Object.values(totals)
  const ofText = [totals.text, totals.linked, totals.commas, totals.headings]
  for (let node = size - 1; node > 0; node -= 1) {
    if (removed[node] === 1) continue
    const isText = page.name[node] === TEXT
    if (isText) addText(page, node, totals)
    else addElement(page, node, totals)
    handUp(isText ? ofText : columns, node, parentOf(page, node))
  }
  return totals
}

function handUp(columns: readonly Float64Array[], node: number, parent: number): void {
  for (const column of columns) {
    const amount = column[node] ?? 0
    if (amount !== 0) column[parent] = (column[parent] ?? 0) + amount
  }
}

/** Takes a node's sums from all it stands in. */
export function takeAway(page: Page, totals: Totals, node: number): void {
  for (const column of Object.values(totals)) {
    const amount = column[node] ?? 0
    if (amount === 0) continue
    for (let at = parentOf(page, node); at > 0; at = parentOf(page, at)) {
      column[at] = (column[at] ?? 0) - amount
    }
  }
}

function addText(page: Page, node: number, totals: Totals): void {
  const flags = flagsOf(page, node)
  const length = textLength(page, node)
  if ((flags & UNSEEN) !== 0 || length === 0) return
  totals.text[node] = length
  totals.commas[node] = (page.commas[node + 1] ?? 0) - (page.commas[node] ?? 0)
  if ((flags & flag.heading) !== 0) totals.headings[node] = length
  if ((flags & flag.link) !== 0) totals.linked[node] = length
}

function addElement(page: Page, node: number, totals: Totals): void {
  const name = tagOf(page, node)
  if (LIST[name] === 1) totals.lists[node] = sumAt(totals.text, node)
  if (name === TABLE && isDataTable(page, node)) totals.dataTables[node] = 1
  for (const column of COUNTED_BY[name] ?? [])
    totals[column][node] = sumAt(totals[column], node) + 1
  if (flagsOf(page, node) & flag.link && leadsWithin(page, node)) {
    totals.linked[node] = sumAt(totals.linked, node) * HASH
  }
}

function leadsWithin(page: Page, node: number): boolean {
  for (let at = firstAttribute(page, node); at < firstAttribute(page, node + 1); at += 1) {
    if (page.attributeName[at] !== HREF) continue
    const from = page.attributeFrom[at] ?? 0
    return page.source.slice(from, from + 1) === '#'
  }
  return false
}

const ROW = tagId('tr')
const CELL = tagSet('td th')
/** So many cells are data. */
const MANY_CELLS = 10

/** Rows and columns of data, not of layout. */
function isDataTable(page: Page, table: number): boolean {
  if (attributeOf(page, table, 'role') === 'presentation') return false
  let rows = 0
  let cells = 0
  const end = endOf(page, table)
  for (let node = table + 1; node < end; node += 1) {
    const name = tagOf(page, node)
    if (DATA[name] === 1) return true
    if (name === TABLE) return false
    if (name === ROW) rows += 1
    if (CELL[name] === 1) cells += 1
  }
  // Where there are more cells than rows, many rows are many cells.
  return rows > 1 && cells > rows && cells > MANY_CELLS
}
