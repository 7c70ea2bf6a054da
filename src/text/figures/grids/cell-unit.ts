import { Class } from '../../reading/classes.ts'
import { writtenAt } from '../../reading/cursor.ts'
import { shift } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { AmountUnit } from '../amount.ts'
import type { Draft } from '../drafts.ts'
import type { Per } from '../rates.ts'
import { shifted } from '../sizes.ts'
import { says, type Heading } from './heading.ts'
import { isOfMany, isOfRecords, isShared, type Around } from './things.ts'
import type { UnitNote } from './unit-note.ts'

/** The number of a cell in the unit that its headings say. */
export function inUnitOf(r: TextReading, draft: Draft, around: Around, thing: Heading): Draft {
  if (draft.per) return draft
  if (draft.kind === 'money') return inMoney(r, draft, around, thing)
  if (draft.unit || draft.kind !== 'count') return draft
  const note = noteFor(r, around, thing)
  if (note)
    return isFraction(r, draft, note) ? draft : noted(draft, note, note.per ?? perOf(note, thing))
  return thing.per && isOfMany(thing.per) ? asRate(draft, thing.per) : draft
}

function inMoney(r: TextReading, draft: Draft, around: Around, thing: Heading): Draft {
  if (thing.per) return asRate(draft, thing.per)
  return isScaled(r, draft, thing) ? times(draft, powerOf(draft, around)) : draft
}

/** "$ 412,300" of "Net sales", but no "$1.2m" and no "$1.24" of "Price". */
const isScaled = (r: TextReading, { power }: Draft, { words }: Heading): boolean =>
  power === 0 && says(r, words, Class.moneyRow)

/** "(in thousands)", "$ million" */
function powerOf({ unit }: Draft, { column, label, corner, caption }: Around): number {
  const note = column.note ?? label.note ?? corner.note ?? caption.note
  const isOther = note?.unit !== undefined && note.unit.code !== unit?.code
  return !note || note.per || isOther ? 0 : note.power
}

/** ".769" under "Pct": of one, and no percentage. */
const isFraction = (r: TextReading, { start }: Draft, note: UnitNote): boolean =>
  isShare(note) && /^\.\d{3}$/.test(writtenAt(r, start))

function noted(draft: Draft, { unit, power }: UnitNote, per: Per | undefined): Draft {
  const scaled = draft.power > 0 ? draft : times(draft, power)
  const told = { ...scaled, rule: `${draft.rule}.cell` }
  if (unit) return { ...told, ...inUnit(unit, per) }
  return per ? asRate(told, per) : told
}

/** "Price per tonne ($)", "Deaths per 100,000 (thousands)", but not "earnings per share" in whatever money. */
const perOf = ({ unit }: UnitNote, { per }: Heading): Per | undefined =>
  per && (unit || isOfMany(per)) ? per : undefined

const asRate = (draft: Draft, per: Per): Draft => ({ ...draft, per, kind: 'rate' })

/** The unit of a cell: its column's, its row's, or that of the whole table. */
function noteFor(r: TextReading, around: Around, thing: Heading): UnitNote | undefined {
  const { column, label, corner, caption } = around
  if (column.note && label.note) return isShare(column.note) ? column.note : undefined
  const shared = corner.note ?? caption.note
  const own = column.note ?? label.note
  if (own || !shared) return own
  return isShared(r, shared, thing, caption) || isOfRecords(r, around, thing) ? shared : undefined
}

/** "Change, %" beside "Revenue ($m)" */
const isShare = ({ unit }: UnitNote): boolean => unit?.dimension === 'percent'

const times = (draft: Draft, power: number): Draft => ({
  ...draft,
  ...shifted(draft, power),
  low: draft.low && shift(draft.low, power),
})

function inUnit(unit: AmountUnit, per: Per | undefined): Pick<Draft, 'unit' | 'per' | 'kind'> {
  const { dimension } = unit
  if (dimension === 'money' || dimension === 'percent')
    return { unit, per, kind: per ? 'rate' : dimension }
  if (dimension === 'time') return { unit, per, kind: 'duration' }
  const isJoined = per && !unit.code.endsWith(`/${per.code}`)
  const joined = isJoined ? { ...unit, code: `${unit.code}/${per.code}` } : unit
  return { unit: joined, per, kind: 'measure' }
}
