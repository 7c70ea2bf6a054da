import { TEXT, attributeId, tagId, tagSet } from '../../page/names.ts'
import { attributeOf, textLength } from '../../page/query.ts'
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
  readonly embeds: Float64Array
  /** Elements that no paragraph holds. */
  readonly blocks: Float64Array
  readonly dataTables: Float64Array
}

const LIST = tagSet('ul ol')
const EMBED = tagSet('object embed iframe')
const BLOCK = tagSet('blockquote dl div img ol p pre table ul')
const P = tagId('p')
const IMG = tagId('img')
const LI = tagId('li')
const INPUT = tagId('input')
const TABLE = tagId('table')
const DATA = tagSet('col colgroup tfoot thead th caption')
const HREF = attributeId('href')
const UNSEEN = flag.hidden | flag.control
/** A link within the page is less of a link. */
const HASH = 0.3

/** Sums over nodes for which `removed` is 0. */
export function totalsOf(page: Page, removed: Uint8Array): Totals {
  const { size } = page
  const make = () => new Float64Array(size)
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
    embeds: make(),
    blocks: make(),
    dataTables: make(),
  }
  const columns = Object.values(totals)
  for (let node = size - 1; node > 0; node -= 1) {
    if (removed[node] === 1) continue
    if (page.name[node] === TEXT) addText(page, node, totals)
    else addElement(page, node, totals)
    const parent = page.parent[node] ?? 0
    for (const column of columns) column[parent] = (column[parent] ?? 0) + (column[node] ?? 0)
  }
  return totals
}

/** Takes a node's sums from all it stands in. */
export function takeAway(page: Page, totals: Totals, node: number): void {
  for (const column of Object.values(totals)) {
    const amount = column[node] ?? 0
    if (amount === 0) continue
    for (let at = page.parent[node] ?? 0; at > 0; at = page.parent[at] ?? 0) {
      column[at] = (column[at] ?? 0) - amount
    }
  }
}

function addText(page: Page, node: number, totals: Totals): void {
  const flags = page.flags[node] ?? 0
  const length = textLength(page, node)
  if ((flags & UNSEEN) !== 0 || length === 0) return
  totals.text[node] = length
  totals.commas[node] = commasIn(page.html, page.from[node] ?? 0, page.to[node] ?? 0)
  if ((flags & flag.heading) !== 0) totals.headings[node] = length
  if ((flags & flag.link) !== 0) totals.linked[node] = length
}

function addElement(page: Page, node: number, totals: Totals): void {
  const name = page.name[node] ?? 0
  if (LIST[name] === 1) totals.lists[node] = totals.text[node] ?? 0
  if (EMBED[name] === 1) totals.embeds[node] = (totals.embeds[node] ?? 0) + 1
  if (name === P) totals.paragraphs[node] = (totals.paragraphs[node] ?? 0) + 1
  if (name === IMG) totals.images[node] = (totals.images[node] ?? 0) + 1
  if (name === LI) totals.items[node] = (totals.items[node] ?? 0) + 1
  if (name === INPUT) totals.inputs[node] = (totals.inputs[node] ?? 0) + 1
  if (name === TABLE && isDataTable(page, node)) totals.dataTables[node] = 1
  if (BLOCK[name] === 1) totals.blocks[node] = (totals.blocks[node] ?? 0) + 1
  if ((page.flags[node] ?? 0) & flag.link && leadsWithin(page, node)) {
    totals.linked[node] = (totals.linked[node] ?? 0) * HASH
  }
}

function leadsWithin(page: Page, node: number): boolean {
  for (let at = page.attributes[node] ?? 0; at < (page.attributes[node + 1] ?? 0); at += 1) {
    if (page.attributeName[at] !== HREF) continue
    return page.html[page.attributeFrom[at] ?? 0] === '#'
  }
  return false
}

const COMMA = 44

function commasIn(html: string, from: number, to: number): number {
  let commas = 0
  for (let at = from; at < to; at += 1) {
    const code = html.charCodeAt(at)
    if (code === COMMA || code === 0x060c || code === 0xff0c || code === 0x3001) commas += 1
  }
  return commas
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
  const end = page.end[table] ?? 0
  for (let node = table + 1; node < end; node += 1) {
    const name = page.name[node] ?? 0
    if (DATA[name] === 1) return true
    if (name === TABLE) return false
    if (name === ROW) rows += 1
    if (CELL[name] === 1) cells += 1
  }
  return rows > 1 && cells > rows && (rows >= MANY_CELLS || cells > MANY_CELLS)
}
