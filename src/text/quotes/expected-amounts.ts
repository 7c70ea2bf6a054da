import { Class } from '../reading/classes.ts'
import { is, sentenceStart } from '../reading/cursor.ts'
import type { Match, Stretch } from '../reading/match.ts'
import type { Rule } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt, told } from './account-edges.ts'
import type { Given } from './account-rules.ts'

/** How far before those who expect an amount it may begin, in pieces. */
const reach = 7

/** "the $38 million (that)": the amount before those who expected it, behind its article. */
function amountBefore(r: TextReading, foreseer: number): Stretch | undefined {
  const next = is(r, foreseer - 1, Class.that) ? foreseer - 1 : foreseer
  const least = Math.max(sentenceStart(r, foreseer), next - reach)
  for (let i = next - 2; i >= least; i--)
    if (is(r, i, Class.definite))
      return isAmount(r, i + 1, next) ? { first: i + 1, next } : undefined
  return undefined
}

/** "$38 million", "12 percent rise", but not the 12 of "the 12 analysts". */
function isAmount(r: TextReading, first: number, next: number): boolean {
  const end = amountAt(r, first)
  return end > 0 && (end < next || is(r, first, Class.moneyPart))
}

/** Without "had" before "expected". */
const withoutPerfect = (r: TextReading, next: number): number =>
  is(r, next - 1, Class.perfect) ? next - 1 : next

/** Who expected the amount that a relative clause tells of. */
export const expectedAmount: Rule<undefined, Given> = {
  name: 'what somebody expected',
  pattern: 'who:foreseer (word&!tellsCount){6} #tellsCount',
  build: ({ anchor, kept }: Match, _, r) => {
    const first = kept.get('who')?.first ?? anchor.first
    const source = { first, next: withoutPerfect(r, anchor.first) }
    const content = amountBefore(r, first)
    return content && told(source, { first: source.next, next: anchor.next }, content)
  },
  examples: {
    matches: [
      ['Profit beat the $38 million analysts had expected.', 'analysts: $38 million'],
      ['Profit missed the 12 percent rise that traders predicted.', 'traders: 12 percent rise'],
      [
        'Profit beat the 12 cents economists polled by Lund had predicted.',
        'economists polled by Lund: 12 cents',
      ],
    ],
    mustNotMatch: ['The 12 analysts expected more.', 'It is $38 million, as analysts expected.'],
  },
}
