import { Class } from '../../reading/classes.ts'
import { entryAt, is, lengthAt, senseAt, writtenAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { AmountUnit } from '../amount.ts'
import { currencyAlone } from '../money.ts'
import { readPer, type Per } from '../rates.ts'
import { unitAt } from '../unit-at.ts'

/** What a heading says of all numbers under it: "US$ million", "%", "in thousands", "$/tonne". */
export interface UnitNote {
  readonly unit: AmountUnit | undefined
  readonly per: Per | undefined
  readonly power: number
  /** All that says so. */
  readonly first: number
  readonly next: number
}

interface Part<T> {
  readonly told: T
  readonly next: number
}

/** The unit that the pieces from `first` to before `next` say; nothing where they say more, or may mean two things. */
export function unitNote(r: TextReading, first: number, next: number): UnitNote | undefined {
  const from = is(r, first, Class.in) ? first + 1 : first
  const told = magnitudeFirst(r, from) ?? unitFirst(r, from)
  if (!told) return undefined
  const { unit, end } = told
  const per = unit && end < next ? readPer(r, end, true) : undefined
  const isWhole = (per ? per.next : end) === next
  return isWhole ? { unit, per: per ?? told.per, power: told.power, first, next } : undefined
}

interface Scaled {
  readonly power: number
  readonly unit: AmountUnit | undefined
  readonly per: Per | undefined
  readonly end: number
}

/** "millions of euros", "thousand tonnes", "million" */
function magnitudeFirst(r: TextReading, from: number): Scaled | undefined {
  const scale = magnitudeAt(r, from) ?? letterAt(r, from, mayScale(r, from + 1))
  if (!scale) return undefined
  const { told: power, next: end } = scale
  const of = unitPart(r, end)
  if (!of) return { power, unit: undefined, per: undefined, end }
  return { power: power + of.told.power, unit: of.told.unit, per: of.told.per, end: of.next }
}

/** "€ million", "US$ bn", "tonnes" */
function unitFirst(r: TextReading, from: number): Scaled | undefined {
  const part = unitPart(r, from)
  if (!part) return undefined
  const { unit, per, power } = part.told
  const scale = magnitudeAt(r, part.next) ?? letterAt(r, part.next, unit.dimension === 'money')
  if (!scale) return { power, unit, per, end: part.next }
  return { power: power + scale.told, unit, per, end: scale.next }
}

/** "million", "millions of", "bn", "'000" */
function magnitudeAt(r: TextReading, at: number): Part<number> | undefined {
  const thousands = thousandsAt(r, at)
  if (thousands > 0) return { told: 3, next: thousands }
  const power = senseAt(r, at, Class.magnitude)?.entry.power ?? manyAt(r, at)
  if (power === undefined) return undefined
  return { told: power, next: is(r, at + 1, Class.of) ? at + 2 : at + 1 }
}

/** "thousands", but not "dozens". */
function manyAt(r: TextReading, at: number): number | undefined {
  const power = senseAt(r, at, Class.many)?.entry.power
  return power !== undefined && power >= 3 ? power : undefined
}

/** "m", "b" beside money or before a unit. */
function letterAt(r: TextReading, at: number, isSure: boolean): Part<number> | undefined {
  const power = isSure ? senseAt(r, at, Class.magnitudeLetter)?.entry.power : undefined
  return power === undefined ? undefined : { told: power, next: at + 1 }
}

/** "m tonnes", "m euros", but neither "m" nor "m/s". */
const mayScale = (r: TextReading, at: number): boolean =>
  lengthAt(r, at) > 1 && (unitAt(r, at) !== undefined || currencyAlone(r, at) !== undefined)

/** Where "'000", "000s" or "000" ends; 0 where none begins. */
function thousandsAt(r: TextReading, at: number): number {
  const isMarked = is(r, at, Class.apostrophe) || is(r, at, Class.openApostrophe)
  const digits = isMarked || writtenAt(r, at) === '’' ? at + 1 : at
  if (writtenAt(r, digits) !== '000') return 0
  return writtenAt(r, digits + 1) === 's' ? digits + 2 : digits + 1
}

interface UnitTold {
  readonly unit: AmountUnit
  readonly per?: Per | undefined
  readonly power: number
}

function unitPart(r: TextReading, at: number): Part<UnitTold> | undefined {
  const money = currencyAlone(r, at)
  if (money) {
    const { code, next, power = 0 } = money
    const unit: AmountUnit = { code, system: 'ISO4217', first: at, next, dimension: 'money' }
    return { told: { unit, power }, next }
  }
  const percent = percentAt(r, at)
  if (percent) return { told: { unit: percent, power: 0 }, next: percent.next }
  return measurePart(r, at)
}

export function percentAt(r: TextReading, at: number): AmountUnit | undefined {
  const found = entryAt(r, at, Class.percent)
  if (!found || entryAt(r, at, Class.percentagePoint)) return undefined
  return { code: '%', system: 'UCUM', first: at, next: found.next, dimension: 'percent' }
}

/** Single letters, pounds and letters of two units may mean something else. */
function measurePart(r: TextReading, at: number): Part<UnitTold> | undefined {
  const found = unitAt(r, at)
  const isWord = r.kind[at] === PieceKind.word
  if (!found || (isWord && lengthAt(r, at) === 1) || isDoubtful(r, at)) return undefined
  const { code, dimension, next, power } = found
  if (found.least !== undefined || found.most !== undefined) return undefined
  const unit: AmountUnit = { code, dimension, system: 'UCUM', first: at, next }
  const per = found.per === undefined ? undefined : { first: at, next, code: found.per }
  return { told: { unit, per, power }, next }
}

const isDoubtful = (r: TextReading, at: number): boolean =>
  is(r, at, Class.doubtfulCurrency) || is(r, at, Class.stuffUnit) || is(r, at, Class.ordinalWord)
