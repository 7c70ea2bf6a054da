import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Draft } from './drafts.ts'

/** "a further 19", "another 19", "an additional 19 men", "19 more were". */
const furthers = [
  compile('(another | article furtherWord) modifierBefore? #'),
  compile('# (furtherWord | more !than)'),
]

/** Whether a number adds to what was counted before, and is never part of it. */
export const isFurther = (r: TextReading, { start, next, kind }: Draft): boolean =>
  kind === 'count' &&
  isBeside(r, start, next) &&
  furthers.some((pattern) => match(r, pattern, start, next) !== undefined)

const reach = 4

function isBeside(r: TextReading, start: number, next: number): boolean {
  if (is(r, next, Class.furtherWord) || is(r, next, Class.more)) return true
  for (let i = start - 1; i >= start - reach; i--)
    if (is(r, i, Class.another) || is(r, i, Class.furtherWord)) return true
  return false
}
