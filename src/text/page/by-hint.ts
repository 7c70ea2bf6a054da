import { NO_HINT } from './hints.ts'
import { hintOf } from './query.ts'
import type { Hint, Page } from './tree.ts'

/** What `judge` says of an element's class and id; the same ones are judged once. */
export function byHint<Judged extends number | boolean | object>(
  page: Page,
  judge: (hint: Hint) => Judged,
): (node: number) => Judged {
  const known: (Judged | undefined)[] = []
  return (node) => {
    const at = hintOf(page, node)
    const before = known[at]
    if (before !== undefined) return before
    while (known.length <= at) known.push(undefined)
    const judged = judge(page.hints[at] ?? NO_HINT)
    known[at] = judged
    return judged
  }
}
