import { tagId, tagSet } from './names.ts'

/** Elements without content. */
export const VOID = tagSet(
  'area base br col embed frame hr img input link meta param source track wbr',
)

/** Elements of which nothing inside becomes a node: their source can be asked for. */
export const OPAQUE = tagSet(
  'script style noscript template svg math canvas iframe object applet audio video map textarea select datalist noframes noembed frameset amp-ad amp-video',
)

/** What a head holds; `other` is what it is meant for. */
export const IN_HEAD = tagSet('head title meta link base script style noscript template other')

/** A closing tag does not reach out of these, unless it is theirs or a table's. */
export const SCOPE = tagSet('td th caption')
const TABLE = tagSet('table thead tbody tfoot tr td th caption html body')

export function reachesOut(name: number): boolean {
  return TABLE[name] === 1
}

const FORM = 'input option optgroup select button datalist textarea'
const BLOCKS =
  'address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol p pre section table ul center menu dialog hgroup summary'

const NONE = Uint8Array.of()

/** By what opens: what it closes where that is the innermost open element. */
const CLOSES: readonly Uint8Array[] = makeTable([
  [BLOCKS, 'p'],
  ['h1 h2 h3 h4 h5 h6', 'h1 h2 h3 h4 h5 h6 p'],
  ['li', 'li'],
  ['dd dt', 'dd dt'],
  ['tr', 'tr th td'],
  ['td th', 'thead th td'],
  ['tbody tfoot', 'thead tbody tr td th'],
  ['a', 'a'],
  ['option', 'option'],
  ['rt rp', 'rt rp'],
  ['select input output button datalist textarea', FORM],
])

export function closedBy(name: number): Uint8Array {
  return CLOSES[name] ?? NONE
}

function makeTable(rules: readonly (readonly [string, string])[]): Uint8Array[] {
  const table: Uint8Array[] = []
  for (const [openers, closed] of rules) {
    for (const opener of openers.split(' ')) table[tagId(opener)] = tagSet(closed)
  }
  return table
}
