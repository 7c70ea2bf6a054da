import type { TokenizerCallbacks } from 'htmlparser2'
import { type Budget, checkLimit, usualBudget } from '../budget.ts'
import { Unreadable } from '../unreadable.ts'
import { Columns } from './columns.ts'
import { limits } from './limits.ts'
import { measure } from './measure.ts'
import { MOST_TAGS, OTHER, TEXT, attributeIdIn, tagId, tagIdIn } from './names.ts'
import { IN_HEAD, OPAQUE, SCOPE, VOID, closedBy, reachesOut } from './nesting.ts'
import { Source } from './source.ts'
import { assembleStream, comesInPieces } from './stream.ts'
import { newTokenizer } from './tokenizer.ts'
import type { Page } from './tree.ts'

/**
 * The tree of a page or of a piece of markup, in one pass over its source and in time linear in it.
 * Throws `Unreadable`: `too-large`, `too-deep`.
 */
export function parsePage(markup: string | Source, budget: Budget = usualBudget): Page {
  const source = Source.of(markup)
  const page = treeOf(source, budget)
  return comesInPieces(page) ? treeOf(assembleStream(source), budget) : page
}

function treeOf(source: Source, budget: Budget): Page {
  const builder = new TreeBuilder(source, budget)
  const tokenizer = newTokenizer(builder)
  for (const { text } of source.pieces) tokenizer.write(text)
  tokenizer.end()
  return measure(source, builder.columns)
}

/** No node, attribute or place. */
const NONE = -1
/** So many elements are read between two looks at the time. */
const CHECKED = 2_048
/** How far up a closing tag is looked for. */
const REACH = 500
const BR = tagId('br')
const P = tagId('p')
const HTML = tagId('html')
const HEAD = tagId('head')
const BODY = tagId('body')
const SVG = tagId('svg')
const MATH = tagId('math')

/** Takes tokens, nests them as browsers do where pages need it, and fills the columns. */
class TreeBuilder implements TokenizerCallbacks {
  readonly columns: Columns
  readonly #source: Source
  readonly #budget: Budget
  /** Open elements: their names, and their nodes; inside opaque ones there are none. */
  readonly #names: number[] = []
  readonly #nodes: number[] = []
  readonly #openCount = new Int32Array(MOST_TAGS)
  #opaque = 0
  #foreign = 0
  #elements = 0
  #characters = 0
  #tag = OTHER
  #tagNode = NONE
  #attribute = NONE
  #valueFrom = NONE
  #valueTo = NONE

  constructor(source: Source, budget: Budget) {
    this.#source = source
    this.#budget = budget
    this.columns = new Columns(source)
    this.#push(OTHER, this.columns.add(OTHER, 0, 0, source.length))
  }

  onopentagname(start: number, end: number): void {
    const name = tagIdIn(this.#source, start, end)
    this.#closeImplied(name)
    this.#tag = name
    this.#tagNode = this.#opaque > 0 ? NONE : this.#addElement(name)
  }

  onattribname(start: number, end: number): void {
    this.#valueFrom = NONE
    this.#attribute = this.#tagNode === NONE ? NONE : attributeIdIn(this.#source, start, end)
  }

  onattribdata(start: number, end: number): void {
    if (this.#valueFrom === NONE) this.#valueFrom = start
    this.#valueTo = end
  }

  onattribend(_quote: unknown, end: number): void {
    if (this.#attribute === NONE) return
    const isBare = this.#valueFrom === NONE
    const from = isBare ? end : this.#valueFrom
    const to = isBare ? end : this.#valueTo
    if (to - from <= limits.attribute) this.columns.addAttribute(this.#attribute, from, to)
  }

  onopentagend(end: number): void {
    const name = this.#tag
    if (this.#tagNode !== NONE) {
      this.columns.from[this.#tagNode] = end + 1
      this.columns.to[this.#tagNode] = end + 1
    }
    if (VOID[name] !== 1) this.#push(name, this.#tagNode)
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end)
    if (this.#foreign > 0 && VOID[this.#tag] !== 1) this.#pop(end + 1)
  }

  onclosetag(start: number, end: number): void {
    const name = tagIdIn(this.#source, start, end)
    if (name === BR && this.#opaque === 0) this.#addElement(BR)
    // What follows the end of the body, or of the page, belongs to it still.
    if (VOID[name] === 1 || name === BODY || name === HTML) return
    const depth = this.#find(name)
    if (depth === NONE) return
    // `start` is where the name begins, two after the bracket.
    while (this.#names.length > depth) this.#pop(start - 2)
  }

  ontext(start: number, end: number): void {
    if (this.#opaque > 0) return
    const { columns } = this
    const last = columns.size - 1
    const parent = this.#parent()
    this.#characters += end - start
    if (this.#characters > limits.characters) {
      throw new Unreadable('too-large', `more than ${limits.characters} characters of content`)
    }
    const isSame = columns.name[last] === TEXT && columns.to[last] === start
    if (isSame && columns.parent[last] === parent) columns.to[last] = end
    else columns.add(TEXT, parent, start, end)
  }

  onend(): void {
    while (this.#names.length > 0) this.#pop(this.#source.length)
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onattribentity(): void {}
  ontextentity(): void {}

  #addElement(name: number): number {
    this.#elements += 1
    checkLimit('elements', this.#elements, this.#budget)
    if (this.#elements % CHECKED === 0) this.#budget.checkTime()
    return this.columns.add(name, this.#parent(), 0, 0)
  }

  #parent(): number {
    return this.#nodes[Math.min(this.#nodes.length, limits.keptDepth) - 1] ?? 0
  }

  #closeImplied(name: number): void {
    const closes = closedBy(name)
    if (this.#openCount[HEAD] === 1 && IN_HEAD[name] !== 1) this.#closeHead()
    for (;;) {
      const top = this.#names.at(-1) ?? TEXT
      const second = this.#names.at(-2) ?? TEXT
      // A paragraph that was left open ends with what it stands in.
      if (closes[top] !== 1 && !(top === P && closes[second] === 1)) return
      this.#pop(this.#here())
    }
  }

  /** What stands in no head ends it, where nothing else of it is open. */
  #closeHead(): void {
    const depth = this.#names.length - 1
    if (this.#opaque > 0 || this.#names[depth] !== HEAD) return
    while (this.#names.length > depth) this.#pop(this.#here())
  }

  /** Where the tag that is being read begins, as nearly as the last node tells. */
  #here(): number {
    return this.columns.to[this.columns.size - 1] ?? 0
  }

  #find(name: number): number {
    if (this.#openCount[name] === 0) return NONE
    const least = Math.max(1, this.#names.length - REACH)
    for (let depth = this.#names.length - 1; depth >= least; depth -= 1) {
      const open = this.#names[depth] ?? TEXT
      if (open === name) return depth
      if (SCOPE[open] === 1 && !reachesOut(name)) return NONE
    }
    return NONE
  }

  #push(name: number, node: number): void {
    if (this.#names.length >= limits.depth) {
      throw new Unreadable('too-deep', `more than ${limits.depth} elements within one another`)
    }
    this.#names.push(name)
    this.#nodes.push(node)
    this.#openCount[name] = (this.#openCount[name] ?? 0) + 1
    if (OPAQUE[name] === 1) this.#opaque += 1
    if (name === SVG || name === MATH) this.#foreign += 1
  }

  #pop(at: number): void {
    const name = this.#names.pop() ?? TEXT
    const node = this.#nodes.pop() ?? NONE
    this.#openCount[name] = (this.#openCount[name] ?? 0) - 1
    if (OPAQUE[name] === 1) this.#opaque -= 1
    if (name === SVG || name === MATH) this.#foreign -= 1
    if (node === NONE) return
    this.columns.end[node] = this.columns.size
    this.columns.to[node] = Math.max(at, this.columns.from[node] ?? 0)
  }
}
