import type { Page } from './tree.ts'

/** The node around it; 0 of the root and of no node. */
export function parentOf(page: Page, node: number): number {
  return page.parent[node] ?? 0
}

/** The number of an element's name; 0 of a run of text. */
export function tagOf(page: Page, node: number): number {
  return page.name[node] ?? 0
}

/** Whether it is an element of one of these names (`tagSet`). */
export function isOneOf(page: Page, node: number, names: Uint8Array): boolean {
  return names[tagOf(page, node)] === 1
}

/** What holds for a node and all inside it: bits of `flag`. */
export function flagsOf(page: Page, node: number): number {
  return page.flags[node] ?? 0
}

/** The landmark it stands in: one of `region`. */
export function regionOf(page: Page, node: number): number {
  return page.region[node] ?? 0
}

/** The place of its first attribute in the columns of attributes; that of the next node is one past its last. */
export function firstAttribute(page: Page, node: number): number {
  return page.attributes[node] ?? 0
}

/** The value of the attribute at that place of the columns, as it is written: references are not decoded. */
export function writtenValue(page: Page, at: number): string {
  return page.source.slice(page.attributeFrom[at] ?? 0, page.attributeTo[at] ?? 0)
}
