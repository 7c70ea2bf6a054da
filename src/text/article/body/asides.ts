import { byHint } from '../../page/by-hint.ts'
import { tagId, tagSet } from '../../page/names.ts'
import { tagOf } from '../../page/node.ts'
import { linkLength, sourceOf, textLength } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'

const SUP = tagId('sup')
const INLINE = tagSet('span a small sup')
/** `[12]`: no longer is what refers to a note. UTF-16 code units. */
const LONGEST_MARK = 6
/** So much markup holds more than a link. */
const LONGEST_SOURCE = 1_000

/** Whether an element stands within a line and is none of its text: the mark of a note, "[edit]", what opens at a touch. */
export function isAside(page: Page, node: number): boolean {
  const name = tagOf(page, node)
  if (INLINE[name] !== 1) return false
  if (name === SUP) return isNoteMark(page, node)
  return page.attributes[node] !== page.attributes[node + 1] && isNamedSo(page, node)
}

function isNoteMark(page: Page, node: number): boolean {
  const length = textLength(page, node)
  if (length === 0 || length > LONGEST_MARK || linkLength(page, node) < length - 2) return false
  const source = sourceOf(page, node)
  return source.length < LONGEST_SOURCE && /\bhref\s*=\s*["']?[^"'\s>#]*#/iu.test(source)
}

const NAMES = new Set(['editsection', 'tooltiptext', 'hovercard'])
const PARTS = new Set(['block', 'content', 'text'])

/** `mw-editsection`, `tooltiptext`, `rollover-people-block`: the name of what opens, or of its content. */
const isNamedSo = byHint(({ words }) => {
  if (words.some((word) => NAMES.has(word))) return true
  const opens = words.includes('rollover') || words.includes('tooltip') || words.includes('popover')
  return opens && words.some((word) => PARTS.has(word))
})
