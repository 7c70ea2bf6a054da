import { Class } from '../reading/classes.ts'
import { entryAt, is, isApart } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { AmountUnit } from './amount.ts'
import type { Draft } from './drafts.ts'
import { singularAt } from './nouns.ts'

/** What the money of a draft is called in one word; empty where it is called in more. */
const nameOf = (r: TextReading, { unit }: Draft): string =>
  unit?.dimension === 'money' && unit.next - unit.first === 1 ? singularAt(r, unit.first) : ''

/** Settles whose pesos, rupees or crowns are meant where the text names the countries of one of them only. */
export function settleCurrencies(r: TextReading, drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(({ unit }) => unit?.dimension === 'money')) return drafts
  const main = centsOf(r, drafts)
  const local = datelineDollar(r)
  const codes = new Map<string, string | undefined>()
  const codeOf = (name: string): string | undefined => {
    if (!codes.has(name)) codes.set(name, homeOf(r, name))
    return codes.get(name)
  }
  return drafts.map((draft) => {
    const name = nameOf(r, draft)
    if (!draft.unit || name === '') return draft
    if (local !== undefined && isBareDollar(r, draft.unit))
      return { ...draft, unit: { ...draft.unit, code: local } }
    const isCent = is(r, draft.unit.first, Class.centWord)
    const isShared = is(r, draft.unit.first, Class.sharedMoney)
    const code = isCent ? main : isShared ? codeOf(name) : undefined
    return code === undefined ? draft : { ...draft, unit: { ...draft.unit, code } }
  })
}

/** How far into a text its dateline reaches. */
const longestDateline = 8

/** "OTTAWA, March 3 —", "SYDNEY (Agency) -": the dollar of the town that a text is from; nothing for other texts. */
function datelineDollar(r: TextReading): string | undefined {
  const { kind, code } = entryAt(r, 0, Class.moneyHome)?.entry ?? {}
  if (kind !== 'dollar') return undefined
  for (let i = 1; i < Math.min(r.count, longestDateline); i++)
    if (isApart(r, i) && (is(r, i, Class.dash) || is(r, i, Class.longDash))) return code
  return undefined
}

/** A dollar that nothing says the country of. */
const isBareDollar = (r: TextReading, { first, code }: AmountUnit): boolean =>
  code === 'USD' && (is(r, first, Class.dollarSign) || is(r, first, Class.dollarWord))

/** "C$3.30 … ten cents": the dollar or euro that all other amounts of the text are in; cents are cents of it. */
function centsOf(r: TextReading, drafts: readonly Draft[]): string | undefined {
  const named = new Set<string>()
  for (const { unit } of drafts) {
    if (unit?.dimension !== 'money' || unit.next - unit.first > 2) continue
    if (is(r, unit.next - 1, Class.hasCents)) named.add(unit.code)
  }
  return only(named)
}

const only = (codes: ReadonlySet<string>): string | undefined =>
  codes.size === 1 ? codes.values().next().value : undefined

/** The code of the only country that the text names of those whose money is called so. */
function homeOf(r: TextReading, name: string): string | undefined {
  const named = new Set<string>()
  for (let i = 0; i < r.count; i++) {
    if (!is(r, i, Class.moneyHome)) continue
    const { kind, code } = entryAt(r, i, Class.moneyHome)?.entry ?? {}
    if (kind === name && code !== undefined) named.add(code)
  }
  return only(named)
}
