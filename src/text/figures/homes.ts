import { Class } from '../reading/classes.ts'
import { is, isApart, senseAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { AmountUnit } from './amount.ts'
import type { Draft } from './drafts.ts'

/**
 * Settles whose pesos, rupees or crowns are meant: where the sentence, else the text, names the countries of one of
 * them only, theirs; else those of the country that the text is from, where `home` says its code. A bare dollar is
 * settled by the dateline and `home` alone: countries are named for much else.
 */
export function settleCurrencies(
  r: TextReading,
  drafts: readonly Draft[],
  home?: string,
): readonly Draft[] {
  if (!drafts.some(({ unit }) => unit?.dimension === 'money')) return drafts
  const world = { r, homes: homesIn(r), dateline: datelineOf(r), home }
  const settled = recoded(drafts, (unit) => codeOf(world, unit))
  const main = centsOf(r, settled)
  return recoded(settled, ({ first }) => (is(r, first, Class.centWord) ? main : undefined))
}

/** With the codes that `codeOf` gives, where it gives one. */
const recoded = (
  drafts: readonly Draft[],
  codeFor: (unit: AmountUnit) => string | undefined,
): readonly Draft[] =>
  drafts.map((draft) => {
    const { unit } = draft
    const code = unit?.dimension === 'money' ? codeFor(unit) : undefined
    return unit && code !== undefined ? { ...draft, unit: { ...unit, code } } : draft
  })

/** A country that the text names, by the money it pays in. */
interface Home {
  readonly sentence: number
  readonly code: string
}

interface World {
  readonly r: TextReading
  readonly homes: readonly Home[]
  readonly dateline: string | undefined
  readonly home: string | undefined
}

/** Whose the money is, where that is not what its sign or word says. */
function codeOf(world: World, unit: AmountUnit): string | undefined {
  const { r, homes, dateline, home } = world
  const { code: list, kind } = senseAt(r, unit.first, Class.sharedMoney)?.entry ?? {}
  if (list === undefined || !isOwn(unit)) return undefined
  const codes = list.split(' ')
  const known = [dateline, home].find((one) => one !== undefined && codes.includes(one))
  if (kind === 'dateline') return unit.code === 'USD' ? known : undefined
  const near = homes.filter(({ sentence }) => sentence === r.sentence[unit.first])
  return only(codes, near) ?? only(codes, homes) ?? known
}

/** Told in one word or sign, or in the "/-" of shillings. */
const isOwn = ({ first, next, code }: AmountUnit): boolean => next - first === 1 || code === 'XXX'

/** The code of the only one of the countries that pays in one of `codes`. */
function only(codes: readonly string[], homes: readonly Home[]): string | undefined {
  const named = new Set(homes.map(({ code }) => code).filter((code) => codes.includes(code)))
  return named.size === 1 ? named.values().next().value : undefined
}

function homesIn(r: TextReading): readonly Home[] {
  const homes: Home[] = []
  for (let i = 0; i < r.count; i++) {
    const code = is(r, i, Class.moneyHome) ? senseAt(r, i, Class.moneyHome)?.entry.code : undefined
    if (code !== undefined) homes.push({ sentence: r.sentence[i] ?? 0, code })
  }
  return homes
}

/** How far into a text its dateline reaches. */
const longestDateline = 8

/** "OTTAWA, March 3 —", "HONG KONG (Agency) -": the money of the town that a text is from; nothing for other texts. */
function datelineOf(r: TextReading): string | undefined {
  const town = [0, 1].find((i) => is(r, i, Class.moneyHome))
  if (town === undefined) return undefined
  for (let i = town + 1; i < Math.min(r.count, longestDateline); i++)
    if (isApart(r, i) && (is(r, i, Class.dash) || is(r, i, Class.longDash)))
      return senseAt(r, town, Class.moneyHome)?.entry.code
  return undefined
}

/** "C$3.30 … ten cents": the dollar or euro that all other amounts of the text are in; cents are cents of it. */
function centsOf(r: TextReading, drafts: readonly Draft[]): string | undefined {
  const named = new Set<string>()
  for (const { unit } of drafts) {
    if (unit?.dimension !== 'money' || unit.next - unit.first > 2) continue
    if (is(r, unit.next - 1, Class.hasCents)) named.add(unit.code)
  }
  return named.size === 1 ? named.values().next().value : undefined
}
