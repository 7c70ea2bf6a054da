import { normalizeLine } from '../../../src/text/normalize.ts'
import { type DomElement, type DomNode, hintsOf, isElement, isText } from './dom.ts'

/** One paragraph, heading, list item or table row. */
export interface Block {
  readonly text: string
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'preformatted'
  /** How much of `text` is link text, 0 to 1. */
  readonly linked: number
  /** The innermost element it stands in. */
  readonly element: DomElement
}

const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const SKIPPED = new Set('figcaption head title meta link nav script style template'.split(' '))

/** The paragraphs of an element, in order. Calls itself only as deep as `limits.keptDepth`. */
export function blocksOf(root: DomElement, skip: (element: DomElement) => boolean): Block[] {
  const blocks: Block[] = []
  let text = ''
  let linked = 0
  let owner = root

  const flush = () => {
    const line = normalizeLine(text)
    if (line !== '') {
      blocks.push({
        text: line,
        kind: kindOf(owner),
        linked: Math.min(1, linked / line.length),
        element: owner,
      })
    }
    text = ''
    linked = 0
  }

  const visit = (node: DomNode, inLink: boolean): void => {
    if (isText(node)) {
      const content = node.textContent ?? ''
      text += content
      if (inLink) linked += content.trim().length
      return
    }
    if (!isElement(node) || SKIPPED.has(node.localName) || skip(node)) return

    const { localName } = node
    if (localName === 'br') {
      if (endsSentence(text) || isBreak(node)) flush()
      else text += ' '
      return
    }
    if (localName === 'tr' && isDataRow(node)) {
      flush()
      owner = node
      text = [...node.childNodes]
        .map((cell) => normalizeLine(cell.textContent ?? ''))
        .filter((cell) => cell !== '')
        .join(' | ')
      flush()
      return
    }
    const isBlock = BLOCK.has(localName)
    const outer = owner
    if (isBlock) {
      flush()
      owner = node
    }
    for (const child of node.childNodes) visit(child, inLink || localName === 'a')
    if (isBlock) {
      flush()
      owner = outer
    }
  }

  visit(root, false)
  flush()
  return blocks
}

function kindOf(element: DomElement): Block['kind'] {
  if (/^h[1-6]$/u.test(element.localName)) return 'heading'
  if (element.localName === 'tr') return 'row'
  if (element.localName === 'pre') return 'preformatted'
  return element.localName === 'li' || element.parentElement?.localName === 'li'
    ? 'item'
    : 'paragraph'
}

/** A single line break inside a sentence is layout; after one, or doubled, it parts paragraphs. */
function endsSentence(text: string): boolean {
  return /[.!?…:;»”"’)。！？]\s*$/u.test(text.slice(-20))
}

function isBreak(br: DomElement): boolean {
  let next = br.nextSibling
  while (next && isText(next) && (next.textContent ?? '').trim() === '') next = next.nextSibling
  return next !== null && isElement(next) && next.localName === 'br'
}

/** Rows of layout tables hold blocks; rows of data hold words. */
function isDataRow(row: DomElement): boolean {
  const cells = [...row.childNodes].filter(isElement)
  return (
    cells.length > 1 &&
    row.querySelector('p,div,ul,ol,table,h1,h2,h3,h4,h5,h6,blockquote,br,article,section') ===
      null &&
    !/layout/iu.test(hintsOf(row))
  )
}
