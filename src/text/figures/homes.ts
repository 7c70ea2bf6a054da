import type { Draft } from './drafts.ts'
import type { Pieces } from './pieces.ts'

/** Words for countries and the code of what is paid there, by the word that several of them pay in. */
const homes: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'peso',
    codesOf(
      'mexico MXN mexican MXN argentina ARS argentine ARS chile CLP chilean CLP colombia COP colombian COP ' +
        'philippines PHP philippine PHP manila PHP cuba CUP cuban CUP uruguay UYU uruguayan UYU',
    ),
  ],
  ['rupee', codesOf('india INR indian INR pakistan PKR pakistani PKR nepal NPR nepali NPR')],
  [
    'dinar',
    codesOf(
      'iraq IQD iraqi IQD kuwait KWD kuwaiti KWD jordan JOD jordanian JOD tunisia TND tunisian TND ' +
        'libya LYD libyan LYD algeria DZD algerian DZD serbia RSD serbian RSD',
    ),
  ],
  ['rial', codesOf('iran IRR iranian IRR tehran IRR oman OMR omani OMR yemen YER yemeni YER')],
  [
    'crown',
    codesOf(
      'sweden SEK swedish SEK norway NOK norwegian NOK denmark DKK danish DKK czech CZK prague CZK',
    ),
  ],
  [
    'shilling',
    codesOf('kenya KES kenyan KES nairobi KES uganda UGX ugandan UGX tanzania TZS tanzanian TZS'),
  ],
])

function codesOf(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.split(' ')
  const found = new Map<string, string>()
  for (let i = 0; i + 1 < words.length; i += 2) found.set(words[i] ?? '', words[i + 1] ?? '')
  return found
}

const nameOf = (p: Pieces, { unit }: Draft): string =>
  unit?.dimension === 'money' && unit.next - unit.first === 1
    ? (p.words[unit.first] ?? '').replace(/s$/, '')
    : ''

/** Settles whose pesos, rupees or crowns are meant where the text names the countries of one of them only. */
export function settleCurrencies(p: Pieces, drafts: readonly Draft[]): void {
  const settled = new Map<string, string | undefined>()
  const main = centsOf(p, drafts)
  for (const draft of drafts) {
    const name = nameOf(p, draft)
    if (main !== undefined && draft.unit && name === 'cent') {
      draft.unit = { ...draft.unit, code: main }
      continue
    }
    const codes = homes.get(name)
    if (!codes || !draft.unit) continue
    if (!settled.has(name)) settled.set(name, onlyCode(p, codes))
    const code = settled.get(name)
    if (code !== undefined) draft.unit = { ...draft.unit, code }
  }
}

/** "C$3.30 … ten cents": the dollar or euro that all other amounts of the text are in; cents are cents of it. */
function centsOf(p: Pieces, drafts: readonly Draft[]): string | undefined {
  const named = new Set<string>()
  for (const { unit } of drafts) {
    if (unit?.dimension !== 'money' || unit.next - unit.first > 2) continue
    const word = p.words[unit.next - 1] ?? ''
    if (word === '$' || word === '€' || /^(?:dollar|euro)s?$/.test(word)) named.add(unit.code)
  }
  return named.size === 1 ? [...named][0] : undefined
}

function onlyCode(p: Pieces, codes: ReadonlyMap<string, string>): string | undefined {
  const named = new Set<string>()
  for (const word of p.text.toLowerCase().split(/[^a-z]+/)) {
    const code = codes.get(word)
    if (code !== undefined) named.add(code)
  }
  return named.size === 1 ? [...named][0] : undefined
}
