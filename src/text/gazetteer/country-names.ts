import { beginnings } from './beginnings.ts'
import { countries } from './countries.ts'
import { nameKey } from './name-key.ts'

/** Names are looked up without article and full stops; short ones in capitals only ("US", never "us"). */
function countryKey(name: string): string {
  const plain = name.includes('.') ? name.replaceAll('.', '') : name
  const bare = (/^the /i.test(plain) ? plain.slice(4) : plain).trim()
  return bare.length <= 4 && bare === bare.toUpperCase() ? bare : nameKey(bare)
}

const byName = new Map(
  countries.flatMap(({ code, names }) => names.map((name) => [countryKey(name), code] as const)),
)
const byDemonym = new Map(
  countries.flatMap(({ code, demonyms }) =>
    demonyms.flatMap((demonym) => [
      [countryKey(demonym), code] as const,
      [countryKey(`${demonym}s`), code] as const,
    ]),
  ),
)
const mayBeCountry = beginnings(byName.keys())
const mayBeDemonym = beginnings(byDemonym.keys())
const namesByCode = new Map(countries.map(({ code, names }) => [code, names[0] ?? code]))

/** ISO 3166-1 alpha-2 of the country `name` names, article and case aside. */
export function countryNamed(name: string): string | undefined {
  return mayBeCountry(name) ? byName.get(countryKey(name)) : undefined
}

/** ISO 3166-1 alpha-2 of the country whose people or adjective `name` is. */
export function demonymCountry(name: string): string | undefined {
  return mayBeDemonym(name) ? byDemonym.get(countryKey(name)) : undefined
}

/** The country's usual name in English. */
export function countryName(code: string): string | undefined {
  return namesByCode.get(code)
}
