import { Class } from '../reading/classes.ts'
import { is, isApart, valueAt, writtenAt } from '../reading/cursor.ts'
import { add, fromDigits, integer, multiply } from '../reading/numbers/decimal.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { fromAmount, type Draft } from './drafts.ts'
import { modifierBefore } from './modifiers.ts'

/** "twice", "at least thrice": how often, where it is no multiple. */
export function timesDraft(r: TextReading, at: number): Draft | undefined {
  const value = valueAt(r, at, Class.oftenWord)
  // "He thought twice about it."
  if (value === undefined || is(r, at - 1, Class.thinking)) return undefined
  const draft = fromAmount({
    start: at,
    next: at + 1,
    value: integer(value),
    form: 'words',
    power: 0,
    kind: 'count',
    rule: 'count.often',
  })
  const found = modifierBefore(r, at)
  return found ? { ...draft, phraseStart: found.first, modifier: found.modifier } : draft
}

/** "in 3:35.53": minutes and seconds to the hundredth, as races are told; without parts of a second it may be a time of day. */
export function clockedDraft(r: TextReading, at: number): Draft | undefined {
  const last = at + 2
  const isWritten =
    is(r, at + 1, Class.colon) && r.kind[last] === PieceKind.number && !isApart(r, last)
  if (!isWritten || !isClocked(r, at, last)) return undefined
  const minutes = fromDigits(writtenAt(r, at))
  return fromAmount({
    start: at,
    next: last + 1,
    value: add(multiply(minutes, integer(60)), fromDigits(writtenAt(r, last))),
    form: 'digits',
    power: 0,
    kind: 'duration',
    unit: { code: 's', system: 'UCUM', first: at, next: last + 1, dimension: 'time' },
    rule: 'duration.clocked',
  })
}

const isClocked = (r: TextReading, at: number, last: number): boolean =>
  /^\d\d?$/.test(writtenAt(r, at)) && /^[0-5]\d\.\d\d?\d?$/.test(writtenAt(r, last))
