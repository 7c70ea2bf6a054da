import { Class } from '../reading/classes.ts'
import { entryAt, is, isSameSentence } from '../reading/cursor.ts'
import { compare, integer } from '../reading/numbers/decimal.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Draft } from './drafts.ts'

/** "5.6 billion crowns … at 84 crowns": a word that may be something else is money where the text has used it so. */
export function moneyAgain(r: TextReading, drafts: readonly Draft[]): readonly Draft[] {
  const used = new Set<string>()
  for (const { unit } of drafts)
    if (unit?.dimension === 'money' && is(r, unit.next - 1, Class.doubtfulCurrency))
      used.add(unit.code)
  return used.size === 0 ? drafts : drafts.map((draft) => asMoney(r, draft, used) ?? draft)
}

function asMoney(r: TextReading, draft: Draft, used: ReadonlySet<string>): Draft | undefined {
  const at = draft.next
  const isPlain = draft.kind === 'count' && !draft.unit && draft.start < at
  if (!isPlain || !is(r, at, Class.doubtfulCurrency) || !isSameSentence(r, draft.start, at))
    return undefined
  const code = entryAt(r, at, Class.currency)?.entry.code
  if (code === undefined || !used.has(code) || !endsThere(r, draft)) return undefined
  return {
    ...draft,
    next: at + 1,
    phraseNext: at + 1,
    kind: 'money',
    unit: { code, system: 'ISO4217', first: at, next: at + 1, dimension: 'money' },
    noun: undefined,
    property: undefined,
    rule: 'money.again',
  }
}

/** "of its 40 candidates, 16 won in Seoul" */
const isLarge = ({ value, power }: Draft): boolean =>
  power >= 3 || compare(value, integer(1000)) >= 0

/** "16 won gold": with a noun behind it is a verb, or describes that. */
const endsThere = (r: TextReading, draft: Draft): boolean => {
  const at = draft.next
  if (is(r, at, Class.winVerb) && !isLarge(draft)) return false
  return (
    r.kind[at + 1] !== PieceKind.word ||
    (is(r, at + 1, Class.stopWord) && !is(r, at + 1, Class.determiner))
  )
}
