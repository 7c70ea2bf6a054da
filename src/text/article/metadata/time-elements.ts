import { readDate } from '../../dates/value.ts'
import { namedAnyOf } from '../../page/by-hint.ts'
import { tagId } from '../../page/names.ts'
import { parentOf } from '../../page/node.ts'
import { attributeOf, shortTextOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { type DateKind, partsOf } from './date-labels.ts'
import {
  DIGIT,
  LONGEST,
  type Line,
  MOST,
  isCalledChange,
  linesAround,
  runsIn,
} from './dated-lines.ts'
import type { Places } from './places.ts'

const TIME = tagId('time')

/** `<time>` elements and where they stand. */
export function timesIn(page: Page, places: Places): Line[] {
  const found: Line[] = []
  for (let node = places.from; node < places.to && found.length < MOST; node += 1) {
    if (page.name[node] !== TIME) continue
    const place = places.of(node)
    if (place === 'elsewhere') continue
    const text = timeTold(page, node)
    if (text) found.push({ node, place, text, kind: kindOfTime(page, node) })
  }
  return found
}

/** What a `<time>` states, else what it shows. */
export function timeTold(page: Page, node: number): string | undefined {
  const stated = attributeOf(page, node, 'datetime')
  return stated && readDate(stated, { isDate: true }) ? stated : shortTextOf(page, node, LONGEST)
}

const isCalledPublication = namedAnyOf('published pubdate')

/** `<time class="updated">`, `<span class="modified"><time>`, "Updated <time>": what is said of it. */
function kindOfTime(page: Page, node: number): DateKind | undefined {
  for (const at of [node, parentOf(page, node)]) {
    if (isCalledPublication(page, at)) return 'published'
    if (isCalledChange(page, at)) return 'modified'
  }
  return labelBefore(page, node)
}

/** A label in the same line, with no other date between. */
function labelBefore(page: Page, node: number): DateKind | undefined {
  for (const line of linesAround(page, node, undefined)) {
    const before = runsIn(page, line, node)
    const { kind, text } = partsOf(before).at(-1) ?? {}
    if (kind && text && !DIGIT.test(text)) return kind
  }
  return undefined
}
