import { describe, expect, test } from 'vitest'
import { countries } from '../../../../src/text/gazetteer/countries.ts'
import {
  countryName,
  countryNamed,
  demonymCountry,
} from '../../../../src/text/gazetteer/country-names.ts'

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Codes that the runtime's tables have a name for and news does not: islands without people, groups, leftovers. */
const unnamed = new Set(
  'AC BL BQ BV CC CP CQ CX DG EA EU EZ GS HM IC IO NF PM PN QO SH SJ TA TF UM UN WF XA XB ZZ'.split(
    ' ',
  ),
)

/** Where the runtime calls it otherwise than the news does. */
const otherwise: Readonly<Record<string, string>> = {
  CD: 'Congo - Kinshasa',
  CG: 'Congo - Brazzaville',
  HK: 'Hong Kong SAR China',
  MO: 'Macao SAR China',
  MM: 'Myanmar (Burma)',
  MF: 'St. Martin',
  VC: 'St. Vincent & Grenadines',
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => {
    const name = english.of(code)
    return name !== undefined && !unnamed.has(code)
  })
  // Codes that were given up lead to the country that took their place.
  .filter((code) => new Intl.Locale(`und-${code}`).region === code)
  .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)

describe('countries', () => {
  test.each(codes)('%s is known by the name that the runtime has for it', (code) => {
    const name = english.of(code) ?? ''

    expect(countryNamed(name.replace(' & ', ' and '))).toBe(code in otherwise ? undefined : code)
    expect(countryName(code)).toBeDefined()
  })

  test('have one row each, and no name or demonym that is another’s', () => {
    const owners = new Map<string, Set<string>>()
    for (const { code, names, demonyms } of countries)
      for (const word of [...names, ...demonyms])
        owners.set(word, (owners.get(word) ?? new Set()).add(code))

    expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length)
    expect([...owners].filter(([, of]) => of.size > 1).map(([word]) => word)).toEqual([])
  })

  test.each([
    ['the Netherlands', 'NL'],
    ['The Gambia', 'GM'],
    ['U.S.', 'US'],
    ['U.S', 'US'],
    ['USA', 'US'],
    ['UAE', 'AE'],
    ['the U.K.', 'GB'],
    ['Côte d’Ivoire', 'CI'],
    ['TÜRKIYE', 'TR'],
    ['türkiye', 'TR'],
    ['Burma', 'MM'],
    ['DR Congo', 'CD'],
    ['Republic of Congo', 'CG'],
    ['Holy See', 'VA'],
    ['mainland China', 'CN'],
  ])('%s is %s', (name, code) => {
    expect(countryNamed(name)).toBe(code)
  })

  test.each(['us', 'it', 'Congo', 'Korea', 'Atlantis', ''])('%j names none', (name) => {
    expect(countryNamed(name)).toBeUndefined()
  })

  test('are called by their usual name', () => {
    expect(['US', 'GB', 'KR', 'CZ', 'AE', 'XX'].map(countryName)).toEqual([
      'United States',
      'United Kingdom',
      'South Korea',
      'Czech Republic',
      'United Arab Emirates',
      undefined,
    ])
  })
})

describe('who lives there', () => {
  test.each([
    ['French', 'FR'],
    ['Frenchmen', 'FR'],
    ['Danes', 'DK'],
    ['Swedes', 'SE'],
    ['Poles', 'PL'],
    ['Turks', 'TR'],
    ['Finns', 'FI'],
    ['Spaniards', 'ES'],
    ['Britons', 'GB'],
    ['Dutchman', 'NL'],
    ['Irishmen', 'IE'],
    ['Afghans', 'AF'],
    ['Nigerians', 'NG'],
    ['Nigeriens', 'NE'],
    ['Burkinabé', 'BF'],
    ['Batswana', 'BW'],
    ['Basotho', 'LS'],
    ['Emiratis', 'AE'],
    ['Filipinas', 'PH'],
    ['Manx', 'IM'],
    ['Ni-Vanuatu', 'VU'],
    ['New Zealanders', 'NZ'],
    ['north koreans', 'KP'],
    ['Dominicans', undefined],
    ['Congolese', undefined],
    ['Guineans', 'GN'],
    ['Martians', undefined],
  ])('%s: %s', (demonym, code) => {
    expect(demonymCountry(demonym)).toBe(code)
  })
})
