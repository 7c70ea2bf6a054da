import { normalizeLine } from '../../normalize.ts'
import { TEXT, tagId, tagSet } from '../../page/names.ts'
import { flagsOf, isOneOf, parentOf, tagOf } from '../../page/node.ts'
import { endOf, isBlock, runOf } from '../../page/query.ts'
import { type Page, flag } from '../../page/tree.ts'
import { isAside } from './asides.ts'
import { type RowLine, rowLines } from './table-lines.ts'

/** One paragraph, heading, list item or table row. */
export interface Block {
  readonly text: string
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'preformatted'
  /** The innermost element of lines of its own that it stands in. */
  readonly node: number
  /** Its runs of text are among the nodes `from` to `to - 1`. */
  readonly from: number
  readonly to: number
  /** How much of `text` is link text, 0 to 1. */
  readonly linked: number
}

const BR = tagId('br')
const TR = tagId('tr')
const PRE = tagId('pre')
const LI = tagSet('li dt dd')
const HEADING = tagSet('h1 h2 h3 h4 h5 h6')
const BOLD = tagSet('b strong')
/**
 * The lines a reader sees, in order. Hidden text and that of buttons is left out, and elements that `isOut` tells of.
 * Linear in the nodes.
 */
export function blocksOf(page: Page, isOut: (node: number) => boolean = () => false): Block[] {
  const lines = new Lines(page)
  const open: number[] = []
  for (let node = 0; node < page.size; node += 1) {
    while (open.length > 0 && node >= endOf(page, open.at(-1) ?? 0)) {
      open.pop()
      lines.flush()
      lines.owner = open.at(-1) ?? 0
    }
    if (page.name[node] === TEXT) lines.add(node)
    else if (isAside(page, node)) node = endOf(page, node) - 1
    else if (isOut(node)) {
      lines.flush()
      node = endOf(page, node) - 1
    } else node = enter(page, node, lines, open)
  }
  lines.flush()
  return lines.blocks
}

/** What an element does to the lines; gives the last node that was read with it. */
function enter(page: Page, node: number, lines: Lines, open: number[]): number {
  const name = tagOf(page, node)
  if (name === BR) lines.breakAt(node)
  else if (name === TR && lines.addRow(node)) return endOf(page, node) - 1
  else if (isBlock(page, node)) {
    lines.flush()
    lines.owner = node
    open.push(node)
  }
  return node
}

const UNSEEN = flag.hidden | flag.control

/** Lines while they are put together. */
class Lines {
  readonly blocks: Block[] = []
  owner = 0
  readonly #page: Page
  readonly #rowLine: (row: number) => RowLine | undefined
  #text = ''
  /** How it ends: a text that grows is not to be taken apart at every break. */
  #tail = ''
  #linked = 0
  #from = -1
  #to = -1
  /** All of the line so far is bold: a heading that runs in. */
  #bold = true

  constructor(page: Page) {
    this.#page = page
    this.#rowLine = rowLines(page)
  }

  add(node: number): void {
    const page = this.#page
    const flags = flagsOf(page, node)
    if ((flags & UNSEEN) !== 0) return
    const run = runOf(page, node)
    const bare = run.trim()
    if (this.#text === '' && bare === '') return
    if (this.#from < 0) this.#from = node
    this.#to = node + 1
    this.#text += run
    this.#tail = run.length < tailLength ? (this.#tail + run).slice(-tailLength) : run
    if (bare === '') return
    if ((flags & flag.link) !== 0) this.#linked += bare.length
    if (this.#bold) this.#bold = isOneOf(page, parentOf(page, node), BOLD)
  }

  /** A single break inside a sentence is layout; after one, below a bold line, or doubled, it parts paragraphs. */
  breakAt(node: number): void {
    if (this.#text === '') return
    if (this.#bold || endsSentence(this.#tail.slice(-tailLength)) || isDoubled(this.#page, node))
      this.flush()
    else this.#text += ' '
  }

  /** Whether it is a row of data; its line is added. */
  addRow(row: number): boolean {
    const line = this.#rowLine(row)
    if (!line) return false
    this.flush()
    const { text } = line
    const to = endOf(this.#page, row)
    const linked = line.linked / text.length
    if (text !== '') this.blocks.push({ text, kind: 'row', node: row, from: row, to, linked })
    return true
  }

  flush(): void {
    const text = this.#text === '' ? '' : normalizeLine(this.#text)
    if (text !== '') {
      this.blocks.push({
        text,
        kind: kindOf(this.#page, this.owner),
        node: this.owner,
        from: this.#from,
        to: this.#to,
        linked: Math.min(1, this.#linked / text.length),
      })
    }
    this.#text = ''
    this.#tail = ''
    this.#linked = 0
    this.#from = -1
    this.#bold = true
  }
}

function kindOf(page: Page, owner: number): Block['kind'] {
  const name = tagOf(page, owner)
  if (HEADING[name] === 1) return 'heading'
  if (name === PRE) return 'preformatted'
  const around = tagOf(page, parentOf(page, owner))
  return LI[name] === 1 || LI[around] === 1 ? 'item' : 'paragraph'
}

const tailLength = 20

const endsSentence = (tail: string) => /[.!?…:;»”"’)。！？]\s*$/u.test(tail)

function isDoubled(page: Page, br: number): boolean {
  let next = br + 1
  while (page.name[next] === TEXT && runOf(page, next).trim() === '') next += 1
  return page.name[next] === BR
}
