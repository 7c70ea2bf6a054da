import { Class } from '../reading/classes.ts'
import { is, isCapital, valueAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { durationOf, readAmount } from './amounts.ts'
import { pad } from './calendar.ts'
import type { TimeDraft } from './draft.ts'
import { isSmall, partOfDayAt, unitAt } from './parts.ts'
import { seasonAt } from './relative-names.ts'
import { stated } from './resolve.ts'

export const set = (first: number, next: number, value: string): TimeDraft => ({
  first,
  next,
  kind: 'set',
  value: stated(value),
})

/** "every day", "each Friday", "every other week", "every two weeks" */
export function readEvery(r: TextReading, first: number): TimeDraft | undefined {
  const isOther = is(r, first + 1, Class.other)
  const at = isOther ? first + 2 : first + 1
  const named = isCapital(r, at)
    ? namedOf(r, at)
    : isSmall(r, at)
      ? unitOf(r, at, isOther)
      : undefined
  if (named !== undefined) return set(first, at + 1, named)
  const amount = is(r, at, Class.article) ? undefined : readAmount(r, at)
  return amount && set(first, amount.next, durationOf(amount.number, amount.unit))
}

function namedOf(r: TextReading, i: number): string | undefined {
  const weekday = valueAt(r, i, Class.weekday)
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`
  const month = valueAt(r, i, Class.month)
  return month === undefined ? undefined : `XXXX-${pad(month)}`
}

function unitOf(r: TextReading, i: number, isOther: boolean): string | undefined {
  const unit = unitAt(r, i)
  if (unit && !unit.isMany)
    return unit.code === 'WE' ? 'XXXX-WXX-WE' : durationOf(isOther ? '2' : '1', unit.code)
  const part = partOfDayAt(r, i)
  if (part !== undefined && !/\d/.test(part)) return `XXXX-XX-XXT${part}`
  const season = seasonAt(r, i)
  return season && `XXXX-${season.code}`
}
