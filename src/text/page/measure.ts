import { codeAt } from '../tokens/code-at.ts'
import type { Columns } from './columns.ts'
import { hintTable } from './hints.ts'
import { MOST_TAGS, TEXT, attributeId, tagId, tagSet } from './names.ts'
import { firstAttribute, flagsOf, parentOf, regionOf, tagOf, writtenValue } from './node.ts'
import type { Source } from './source.ts'
import { type Page, flag, region } from './tree.ts'

const A = tagId('a')
const HREF = attributeId('href')
const HIDDEN = attributeId('hidden')
const ARIA_HIDDEN = attributeId('aria-hidden')
const ROLE = attributeId('role')
const STYLE = attributeId('style')
const FLAG_OF_TAGS = [
  [tagSet('h1 h2 h3 h4 h5 h6'), flag.heading],
  [tagSet('li dd dt'), flag.item],
  [tagSet('button label option output legend'), flag.control],
] as const
/** By the number of an element's name, the flags that it sets. */
const FLAGS = new Uint8Array(MOST_TAGS)
for (const [tags, bit] of FLAG_OF_TAGS)
  for (const [name, isOne] of tags.entries()) if (isOne === 1) FLAGS[name] = bit
/** Where pages put `aria-hidden` while a dialog is open above them. */
const WHOLE = tagSet('html body main article')

const REGION_OF_TAG: readonly (readonly [string, number])[] = [
  ['head', region.head],
  ['header', region.header],
  ['nav', region.nav],
  ['main', region.main],
  ['article', region.article],
  ['aside', region.aside],
  ['footer', region.footer],
  ['dialog', region.dialog],
  ['figure', region.figure],
  ['form', region.form],
]
const regions = new Uint8Array(MOST_TAGS)
for (const [name, value] of REGION_OF_TAG) regions[tagId(name)] = value

const REGION_OF_ROLE: ReadonlyMap<string, number> = new Map([
  ['banner', region.header],
  ['navigation', region.nav],
  ['menu', region.nav],
  ['main', region.main],
  ['article', region.article],
  ['complementary', region.aside],
  ['contentinfo', region.footer],
  ['dialog', region.dialog],
  ['alertdialog', region.dialog],
  ['search', region.form],
])

/** A tree from its columns: flags and regions handed down, then sums over its text. */
export function measure(source: Source, columns: Columns): Page {
  const { size } = columns
  const page = {
    source,
    size,
    name: columns.name.subarray(0, size),
    parent: columns.parent.subarray(0, size),
    end: columns.end.subarray(0, size),
    from: columns.from.subarray(0, size),
    to: columns.to.subarray(0, size),
    flags: new Uint8Array(size),
    region: new Uint8Array(size),
    attributes: columns.attributes.subarray(0, size + 1),
    attributeName: Uint8Array.from(columns.attributeName),
    attributeFrom: Int32Array.from(columns.attributeFrom),
    attributeTo: Int32Array.from(columns.attributeTo),
    ...newSums(size),
    hintOf: new Int32Array(size).fill(-1),
    hints: hintTable(),
  }
  page.attributes[size] = columns.attributeName.length
  for (let node = 1; node < size; node += 1) describe(page, node)
  sum(page)
  return page
}

/** The same page as if nothing in it were hidden: for pages that scripts would uncover. */
export function uncover(page: Page): Page {
  const shown = {
    ...page,
    flags: page.flags.map((flags) => flags & ~flag.hidden),
    ...newSums(page.size),
  }
  sum(shown)
  return shown
}

function describe(page: Page, node: number): void {
  const parent = parentOf(page, node)
  const name = tagOf(page, node)
  const around = regionOf(page, parent)
  let flags = flagsOf(page, parent) | (FLAGS[name] ?? 0)
  let place = regions[name] || around
  const last = firstAttribute(page, node + 1)
  for (let at = firstAttribute(page, node); at < last; at += 1) {
    const attribute = page.attributeName[at]
    if (attribute === HREF && name === A) flags |= flag.link
    else if (attribute === ROLE) place = REGION_OF_ROLE.get(valueAt(page, at)) ?? place
    else if (hides(page, attribute, at, name) && !isFolded(page, node)) flags |= flag.hidden
  }
  page.flags[node] = flags
  page.region[node] = place
}

function hides(page: Page, attribute: number | undefined, at: number, name: number): boolean {
  if (attribute === HIDDEN) return valueAt(page, at) !== 'until-found'
  if (attribute === ARIA_HIDDEN) return valueAt(page, at) === 'true' && WHOLE[name] !== 1
  if (attribute !== STYLE) return false
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/u.test(valueAt(page, at))
}

/** What opens at a click: its text is hidden, and there to be read. */
const FOLD = /accordion|collaps|expand|\bfaqs?\b|toggle-?content|show-?more|read-?more/iu

function isFolded(page: Page, node: number): boolean {
  return FOLD.test(namesAt(page, node)) || FOLD.test(namesAt(page, parentOf(page, node)))
}

const CLASS = attributeId('class')
const ID = attributeId('id')

function namesAt(page: Page, node: number): string {
  let names = ''
  const last = firstAttribute(page, node + 1)
  for (let at = firstAttribute(page, node); at < last; at += 1) {
    const name = page.attributeName[at]
    if (name === CLASS || name === ID) names += ` ${valueAt(page, at)}`
  }
  return names
}

function valueAt(page: Page, at: number): string {
  return writtenValue(page, at).trim().toLowerCase()
}

interface Sums {
  readonly text: Int32Array
  readonly linked: Int32Array
  readonly marks: Int32Array
  readonly commas: Int32Array
}

function newSums(size: number): Sums {
  const length = size + 1
  // In one piece: to make many costs more than to fill them.
  const all = new Int32Array(length * 4)
  const column = (place: number) => all.subarray(length * place, length * (place + 1))
  return { text: column(0), linked: column(1), marks: column(2), commas: column(3) }
}

const UNSEEN = flag.hidden | flag.control

function sum(page: Page & Sums): void {
  let text = 0
  let linked = 0
  let marks = 0
  let commas = 0
  const run = new RunCounter()
  for (let node = 0; node < page.size; node += 1) {
    const flags = flagsOf(page, node)
    if (page.name[node] === TEXT && (flags & UNSEEN) === 0 && page.region[node] !== region.head) {
      run.count(page.source, page.from[node] ?? 0, page.to[node] ?? 0)
      text += run.length
      marks += run.marks
      commas += run.commas
      if ((flags & flag.link) !== 0) linked += run.length
      if (run.isPlain) page.flags[node] = flags | flag.plain
    }
    page.text[node + 1] = text
    page.linked[node + 1] = linked
    page.marks[node + 1] = marks
    page.commas[node + 1] = commas
  }
}

const AMPERSAND = 38
const SEMICOLON = 59
/** By code unit: 1 for a mark, 3 for one that is a comma. */
const markOf = new Uint8Array(65_536)
for (const mark of '.!?;:…。！？；：؛؟।') markOf[codeAt(mark, 0)] = 1
for (const comma of ',，、،') markOf[codeAt(comma, 0)] = 3

/** What a run of text holds. One for all runs of a page: one for each would cost more than the counting. */
class RunCounter {
  /** White space collapsed, and a reference as one. */
  length = 0
  marks = 0
  commas = 0
  isPlain = true

  /** Counts in the source between `from` and `to`. */
  count(source: Source, from: number, to: number): void {
    const { text, start } = source.around(from, to)
    const end = to - start
    let length = 0
    let marks = 0
    let commas = 0
    let seen = 0
    let references = 0
    let space = true
    for (let at = from - start; at < end; at += 1) {
      const code = codeAt(text, at)
      seen |= code
      if (code <= 32) {
        if (!space) length += 1
        space = true
        continue
      }
      space = false
      length += 1
      if (code === AMPERSAND) {
        at = endOfReference(text, at, end)
        references += 1
      } else if (markOf[code] !== 0) {
        marks += 1
        commas += (markOf[code] ?? 0) >> 1
      }
    }
    this.length = length
    this.marks = marks
    this.commas = commas
    this.isPlain = references === 0 && seen < 128
  }
}

const LONGEST_REFERENCE = 10

function endOfReference(text: string, start: number, to: number): number {
  const last = Math.min(to, start + LONGEST_REFERENCE)
  for (let at = start + 1; at < last; at += 1) {
    const code = codeAt(text, at)
    if (code === SEMICOLON) return at
    if (code <= 32) return start
  }
  return start
}
