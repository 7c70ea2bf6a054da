import type { Hint, HintTable } from './hints.ts'
import { hintOf, hintsOf } from './query.ts'
import type { Page } from './tree.ts'

/** What `judge` says of an element's class and id; the same ones are judged once, whichever page they stand on. */
export function byHint<Judged extends number | boolean | object>(
  judge: (hint: Hint) => Judged,
): (page: Page, node: number) => Judged {
  let table: HintTable | undefined
  let known: (Judged | undefined)[] = []
  return (page, node) => {
    if (page.hints !== table) {
      table = page.hints
      known = []
    }
    const at = hintOf(page, node)
    const before = known[at]
    if (before !== undefined) return before
    while (known.length <= at) known.push(undefined)
    const judged = judge(hintsOf(page, node))
    known[at] = judged
    return judged
  }
}

/** Whether class or id hold one of these words. */
export function namedAnyOf(list: string): (page: Page, node: number) => boolean {
  const names = new Set(list.split(' '))
  return byHint(({ words }) => words.some((word) => names.has(word)))
}
