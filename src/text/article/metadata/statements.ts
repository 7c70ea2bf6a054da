import type { FeedEntry } from '../../../schemas/feed.ts'
import { attributeOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { LinkedData } from './json-ld.ts'

/** What a page states in so many words: its `<meta>` elements, its JSON-LD, its titles. */
export interface Statements {
  readonly page: Page
  readonly url: string
  /** What its relative addresses are relative to. */
  readonly base: string
  readonly entry: FeedEntry | undefined
  /** `<meta>` by name or property in lower case; each value normalized, none empty. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly linked: LinkedData
  /** The `<title>` element's. */
  readonly pageTitle: string
  /** ISO 639-1, as the page states it. */
  readonly language: string | undefined
}

/** The first value of the first of `names` that the page's `<meta>` elements state. */
export function metaValue(
  { meta }: Pick<Statements, 'meta'>,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const value = meta.get(name)?.[0]
    if (value) return value
  }
  return undefined
}

/** Whether an element has `name`, in lower case, among its `itemprop`s. */
export function hasItemprop(page: Page, node: number, name: string): boolean {
  return (attributeOf(page, node, 'itemprop') ?? '').toLowerCase().split(/\s+/u).includes(name)
}
