import { describe, expect, test } from 'vitest'
import { aliases } from '../../../../src/text/gazetteer/aliases.ts'
import {
  citiesNamed,
  loadGazetteer,
  regionsNamed,
  useGazetteer,
} from '../../../../src/text/gazetteer/cities.ts'
import { subdivisionNamed } from '../../../../src/text/gazetteer/subdivisions.ts'

const largest = (name: string) =>
  citiesNamed(name).toSorted((a, b) => b.population - a.population)[0]

describe('populated places', () => {
  test.each([
    ['Lyon', 'FR', 400_000, 600_000],
    ['lyon', 'FR', 400_000, 600_000],
    ['São Paulo', 'BR', 9_000_000, 15_000_000],
    ['Sao Paulo', 'BR', 9_000_000, 15_000_000],
    ['Nairobi', 'KE', 2_000_000, 6_000_000],
    ['Osaka', 'JP', 2_000_000, 4_000_000],
    ['Springfield', 'US', 100_000, 200_000],
    ['Seongnam', 'KR', 800_000, 1_200_000],
  ])('%s is in %s and about as large as it is', (name, country, least, most) => {
    const city = largest(name)

    expect(city?.country).toBe(country)
    expect(city?.population).toBeGreaterThan(least)
    expect(city?.population).toBeLessThan(most)
  })

  test('have ids and regions of GeoNames', () => {
    expect(largest('Chicago')).toMatchObject({ name: 'Chicago', id: 4_887_398, region: 'IL' })
    expect(largest('Paris')).toMatchObject({ name: 'Paris', id: 2_988_507, country: 'FR' })
  })

  test('are found all where several have the name', () => {
    const springfields = citiesNamed('Springfield')

    expect(new Set(springfields.map(({ id }) => id)).size).toBe(springfields.length)
    expect(springfields.map(({ region }) => region)).toEqual(
      expect.arrayContaining(['IL', 'MO', 'MA', 'OR']),
    )
  })

  test.each(['Nowhere-upon-Nothing', '', 'si'])('none is called %j', (name) => {
    expect(citiesNamed(name)).toEqual([])
  })

  test('stay the same when the tables come from another thread', () => {
    const before = citiesNamed('Lyon')

    useGazetteer(structuredClone(loadGazetteer()))

    expect(citiesNamed('Lyon')).toEqual(before)
  })
})

describe('names in the news for places that are called otherwise', () => {
  test.each(aliases.map(({ alias, name, country }) => [alias, name, country] as const))(
    '%s: %s in %s',
    (alias, name, country) => {
      const found = citiesNamed(alias).filter((city) => city.country === country)

      expect(found.map((city) => city.name)).toContain(name)
    },
  )

  test('are listed once', () => {
    const written = aliases.map(({ alias, country }) => `${alias} ${country}`)

    expect(written.toSorted()).toEqual([...new Set(written)].toSorted())
  })
})

describe('first-level regions', () => {
  test.each([
    ['Bavaria', 'DE', '02'],
    ['Ontario', 'CA', '08'],
    ['Illinois', 'US', 'IL'],
    ['Queensland', 'AU', '04'],
  ])('%s is in %s, region %s', (name, country, region) => {
    expect(regionsNamed(name)).toContainEqual({ name, country, region })
  })

  test('none is called so', () => {
    expect(regionsNamed('Nowhere')).toEqual([])
  })
})

/** Postal code, name, and the short form of news agencies, where they have one. */
const states: readonly (readonly [string, string, string?])[] = [
  ['AL', 'Alabama', 'Ala.'],
  ['AK', 'Alaska'],
  ['AZ', 'Arizona', 'Ariz.'],
  ['AR', 'Arkansas', 'Ark.'],
  ['CA', 'California', 'Calif.'],
  ['CO', 'Colorado', 'Colo.'],
  ['CT', 'Connecticut', 'Conn.'],
  ['DE', 'Delaware', 'Del.'],
  ['FL', 'Florida', 'Fla.'],
  ['GA', 'Georgia', 'Ga.'],
  ['HI', 'Hawaii'],
  ['ID', 'Idaho'],
  ['IL', 'Illinois', 'Ill.'],
  ['IN', 'Indiana', 'Ind.'],
  ['IA', 'Iowa'],
  ['KS', 'Kansas', 'Kan.'],
  ['KY', 'Kentucky', 'Ky.'],
  ['ME', 'Maine'],
  ['MD', 'Maryland', 'Md.'],
  ['MA', 'Massachusetts', 'Mass.'],
  ['MI', 'Michigan', 'Mich.'],
  ['MN', 'Minnesota', 'Minn.'],
  ['MS', 'Mississippi', 'Miss.'],
  ['MO', 'Missouri', 'Mo.'],
  ['MT', 'Montana', 'Mont.'],
  ['NE', 'Nebraska', 'Neb.'],
  ['NV', 'Nevada', 'Nev.'],
  ['NH', 'New Hampshire', 'N.H.'],
  ['NJ', 'New Jersey', 'N.J.'],
  ['NM', 'New Mexico', 'N.M.'],
  ['NC', 'North Carolina', 'N.C.'],
  ['ND', 'North Dakota', 'N.D.'],
  ['OH', 'Ohio'],
  ['OK', 'Oklahoma', 'Okla.'],
  ['OR', 'Oregon', 'Ore.'],
  ['PA', 'Pennsylvania', 'Pa.'],
  ['RI', 'Rhode Island', 'R.I.'],
  ['SC', 'South Carolina', 'S.C.'],
  ['SD', 'South Dakota', 'S.D.'],
  ['TN', 'Tennessee', 'Tenn.'],
  ['TX', 'Texas'],
  ['UT', 'Utah'],
  ['VT', 'Vermont', 'Vt.'],
  ['VA', 'Virginia', 'Va.'],
  ['WV', 'West Virginia', 'W.Va.'],
  ['WI', 'Wisconsin', 'Wis.'],
  ['WY', 'Wyoming', 'Wyo.'],
]

describe('states and provinces', () => {
  test.each(states)('%s: %s, %s', (postal = '', name = '', short) => {
    const state = { code: `US-${postal}`, country: 'US' }

    expect(subdivisionNamed(postal)).toEqual(state)
    expect(subdivisionNamed(name)).toEqual(state)
    if (short !== undefined) expect(subdivisionNamed(short)).toEqual(state)
  })

  test.each([
    ['Manitoba', 'CA-MB'],
    ['Man.', 'CA-MB'],
    ['Ont.', 'CA-ON'],
    ['P.E.I.', 'CA-PE'],
    ['Quebec', 'CA-QC'],
    ['québec', 'CA-QC'],
    ['NSW', 'AU-NSW'],
    ['Tasmania', 'AU-TAS'],
    ['Scotland', 'GB-SCT'],
    ['Bavaria', 'DE-BY'],
    ['Baden-Württemberg', 'DE-BW'],
    ['louisiana', 'US-LA'],
  ])('%s is %s', (name, code) => {
    expect(subdivisionNamed(name)).toEqual({ code, country: code.slice(0, 2) })
  })

  test.each(['LA', 'la', 'mo', 'XX', 'Somewhere'])('%s is none', (name) => {
    expect(subdivisionNamed(name)).toBeUndefined()
  })
})
