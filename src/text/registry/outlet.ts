import { countryName } from '../gazetteer/country-names.ts'

/** Codes of countries under which sites of all the world are. */
const sold = new Set(
  'ac ai am as bz cc co cx fm gg gl im io la ly me ms mu nu pw sc sh st sx tk tl to tv vc vg ws'.split(
    ' ',
  ),
)

/** ISO 3166-1 alpha-2 of the country that an address names at its host's end; nothing where it tells none. */
export function countryOfAddress(url: string): string | undefined {
  const code = hostOf(url).split('.').at(-1) ?? ''
  if (code === 'uk') return 'GB'
  const isCountry = code.length === 2 && !sold.has(code)
  return isCountry && countryName(code.toUpperCase()) !== undefined ? code.toUpperCase() : undefined
}

/** "www.news.example" and "news.example" are one outlet. */
export const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
