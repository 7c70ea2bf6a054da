import type { HintTable } from './hints.ts'
import type { Source } from './source.ts'

/**
 * A page as one flat tree: nodes (elements and runs of text) in the order of the source, each column a
 * typed array, so that a page costs a few allocations and an element with all inside it is a range:
 * node `n` holds the nodes `n + 1` to `end[n] - 1`. Node 0 is a root around everything.
 */
export interface Page {
  readonly source: Source
  /** Nodes; every column of sums has one more. */
  readonly size: number
  /** The number of an element's name (`names.ts`); 0 is a run of text. */
  readonly name: Uint8Array
  readonly parent: Int32Array
  /** One past the last node inside. */
  readonly end: Int32Array
  /** Where its text, or what stands inside the element, begins and ends in `source`. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** What holds for a node and all inside it: bits of `flag`. */
  readonly flags: Uint8Array
  /** The landmark it stands in: one of `region`. */
  readonly region: Uint8Array

  /** Attributes of node `n`: from `attributes[n]` to `attributes[n + 1] - 1` in the next three. */
  readonly attributes: Int32Array
  readonly attributeName: Uint8Array
  readonly attributeFrom: Int32Array
  readonly attributeTo: Int32Array

  /** UTF-16 code units of visible text before a node, white space collapsed: `sum[end] - sum[n]` is what it holds. */
  readonly text: Int32Array
  /** The same, of text within links. */
  readonly linked: Int32Array
  /** Marks that part sentences and their parts: `.`, `,`, `。` … */
  readonly marks: Int32Array
  /** The commas among them. */
  readonly commas: Int32Array

  /** By node, the place in `hints` of its class and id; -1 before they are asked for. */
  readonly hintOf: Int32Array
  /** Classes and ids of elements. */
  readonly hints: HintTable
}

export const flag = {
  /** In an `<a href>`. */
  link: 1,
  /** `hidden`, `aria-hidden`, `display: none`: no reader sees it. */
  hidden: 2,
  /** In a heading. */
  heading: 4,
  /** In a list item. */
  item: 8,
  /** In a control: `<button>`, `<label>`, `<option>`. */
  control: 16,
  /** A run of visible text that is read as it is written: all ASCII, no references. */
  plain: 32,
} as const

/** Landmarks; the innermost one counts. */
export const region = {
  none: 0,
  head: 1,
  header: 2,
  nav: 3,
  main: 4,
  article: 5,
  aside: 6,
  footer: 7,
  dialog: 8,
  figure: 9,
  form: 10,
} as const
