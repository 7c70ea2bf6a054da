import { describe, expect, test } from 'vitest'
import type { Entity } from '../../../../src/schemas/entity.ts'
import { type Keyed, registryKey } from '../../../../src/text/entities/registry-key.ts'
import { type FiledRecord, filingOf } from '../../../../src/text/registry/filing.ts'

type Told = Partial<Omit<FiledRecord, 'entities'>> & {
  readonly entities?: readonly Partial<Entity>[]
}

const filing = ({ entities = [], ...told }: Told = {}) =>
  filingOf({
    id: 'a1',
    url: 'https://www.news.example/1',
    fetchedAt: '2026-03-05T10:00:00Z',
    mentions: [],
    dates: {},
    relations: {},
    ...told,
    entities: entities.map((one, index) => ({
      id: `e${index + 1}`,
      type: 'place',
      name: 'Lima',
      aliases: [],
      mentions: 1,
      roles: [],
      ...one,
    })),
  })

const key = (entity: Keyed, told?: Told) => registryKey(entity, filing(told)).key
const body = (name: string, told?: Told) => key({ type: 'organization', name }, told)
const person = (name: string, told?: Told) => key({ type: 'person', name }, told)
const place = (name: string, told?: Told) => key({ type: 'place', name }, told)

describe('links', () => {
  const sure = { kind: 'iso3166', id: 'MM', confidence: 0.98 } as const

  test('a sure link is the key, whatever the name', () => {
    expect(key({ type: 'place', name: 'Burma', link: sure })).toBe('place/iso3166/MM')
    expect(key({ type: 'place', name: 'Myanmar', link: sure })).toBe('place/iso3166/MM')
  })

  test('a country’s people are not the country', () => {
    expect(key({ type: 'group', name: 'Burmese', link: sure })).toBe('group/iso3166/MM')
  })

  test('an unsure link does not bring articles together, nor is it forgotten', () => {
    const link = { kind: 'geonames', id: '1', confidence: 0.6 } as const

    expect(key({ type: 'place', name: 'Springfield', link })).toBe(
      'place/perhaps/geonames/1/springfield',
    )
  })
})

describe('names', () => {
  test('are filed without case, diacritics, article and company form', () => {
    expect(body('The Café Olé Ltd.')).toBe('organization/name/cafe ole')
    expect(body('CAFE OLE PLC')).toBe('organization/name/cafe ole')
  })

  test('of marks alone keep a key of their own', () => {
    expect(key({ type: 'work', name: '?!' })).toBe('work/name/?!')
  })

  test('of two types are two things', () => {
    expect(key({ type: 'work', name: 'Lincoln' })).not.toBe(place('Lincoln'))
  })
})

describe('persons', () => {
  test.each([
    'Moon Ji-woo',
    'Dr. Moon Ji Woo',
    'Mr Moon Ji-woo',
    'Sir Moon Ji-woo',
    'Senator Moon Ji-woo',
    'Chief Moon Ji-woo',
    'Datuk Seri Moon Ji-woo',
  ])('%s is no second person', (name) => {
    expect(person(name)).toBe('person/name/moon ji woo')
  })

  test('a title that is a given name stays', () => {
    expect(person('Earl Warnock')).toBe('person/name/earl warnock')
  })

  test('have their country where the text tells it, and "Jr."', () => {
    expect(key({ type: 'person', name: 'Ana Lima Jr.', country: 'PE' })).toBe(
      'person/name/ana lima jr/PE',
    )
  })

  test('of one word are of the week they were printed in', () => {
    expect(person('Mr. Lima')).toBe('person/one/2026-03-02/lima')
    const dated = {
      value: '2026-03-08',
      precision: 'day',
      zone: 'none',
      raw: '',
      source: '',
    } as const
    expect(person('Lima', { dates: { published: { ...dated, candidates: [] } } })).toBe(
      'person/one/2026-03-02/lima',
    )
    expect(
      person('Lima', { dates: { published: { ...dated, value: '2026-03-09', candidates: [] } } }),
    ).toBe('person/one/2026-03-09/lima')
  })

  test('or of the story that another article told first', () => {
    expect(person('Lima', { relations: { cluster: 'a0' } })).toBe(
      'person/one/story/a0/2026-03-02/lima',
    )
    expect(person('Lima', { relations: { cluster: 'a1' } })).toBe('person/one/2026-03-02/lima')
  })
})

describe('bodies that every country has', () => {
  const peru = { country: 'PE', mentions: 3 }

  test.each([
    ['Russia’s Defense Ministry', 'RU/defense ministry'],
    ['Russian Defense Ministry', 'RU/defense ministry'],
    ['Supreme Court of India', 'IN/supreme court'],
    ['Central Bank of the United Arab Emirates', 'AE/central bank'],
  ])('%s holds its owner', (name, owned) => {
    expect(body(name, { entities: [peru] })).toBe(`organization/body/${owned}`)
  })

  test('are of the country that the record is about', () => {
    expect(body('Supreme Court', { entities: [peru] })).toBe('organization/body/PE/supreme court')
  })

  test('else of the outlet’s, which counts like two mentions', () => {
    const url = 'https://news.co.uk/1'
    expect(body('Parliament', { url })).toBe('organization/body/GB/parliament')
    expect(body('Parliament', { url, entities: [{ ...peru, mentions: 1 }] })).toBe(
      'organization/body/GB/parliament',
    )
    expect(body('Parliament', { url, entities: [peru] })).toBe('organization/body/PE/parliament')
  })

  test('else of the outlet', () => {
    expect(body('Supreme Court')).toBe('organization/body/@news.example/supreme court')
    expect(body('Supreme Court', { url: 'https://news.io/1' })).toBe(
      'organization/body/@news.io/supreme court',
    )
  })

  test('where two countries are named alike, of the last one before it', () => {
    const entities = [
      { id: 'e1', country: 'PE' },
      { id: 'e2', country: 'CL' },
      { id: 'e3', type: 'organization', name: 'Senate' },
    ] as const
    const span = { start: 0, end: 1 }
    const told = {
      entities,
      mentions: ['e1', 'e2', 'e3'].map((entity) => ({ entity, span, type: 'place' as const })),
    }
    const senate = { type: 'organization', name: 'Senate', id: 'e3' } as const

    expect(registryKey(senate, filing(told)).key).toBe('organization/body/CL/senate')
  })

  test.each(['Russian Railways', 'Bank of Ireland', 'World Bank', 'Foreign Affairs'])(
    '%s is none',
    (name) => {
      expect(body(name)).toBe(`organization/name/${name.toLowerCase()}`)
    },
  )

  test('other things than bodies have no owner', () => {
    expect(key({ type: 'work', name: 'Russian State' })).toBe('work/name/russian state')
  })
})

describe('what every town has', () => {
  const akron = {
    name: 'Akron',
    country: 'US',
    link: { kind: 'geonames', id: '1', confidence: 0.9 },
  } as const

  test.each([
    'Akron City Council',
    'City Council of Akron',
    'Akron’s City Council',
    'City Council',
  ])('%s is of its town', (name) => {
    expect(body(name, { entities: [akron] })).toBe('organization/local/US/akron/city council')
  })

  test('else of the outlet', () => {
    expect(body('Fire Department')).toBe('organization/local//@news.example/fire department')
  })

  test('parks and streets are of their country, regions no cities', () => {
    const told = { entities: [akron] }
    expect(place('Victoria Park', told)).toBe('place/site/US/victoria park')
    expect(place('Luhansk oblast', told)).toBe(place('Luhansk region', told))
    expect(place('Luhansk region', told)).toBe('place/area/US/luhansk')
    expect(place('Park', told)).toBe('place/name/park')
  })

  test('airports are called by their names, but where the name is any airport’s', () => {
    const told = { entities: [akron] }
    expect(place('Zork Airport', told)).toBe('place/name/zork airport')
    expect(place('International Airport', told)).toBe('place/site/US/international airport')
  })

  test.each('City Central Domestic Municipal National Regional'.split(' '))(
    '%s Airport is any airport’s name',
    (name) => {
      expect(place(`${name} Airport`, { entities: [akron] })).toBe(
        `place/site/US/${name.toLowerCase()} airport`,
      )
    },
  )
})

test('acronyms are of the country that the record is about', () => {
  expect(body('LBDC', { url: 'https://nation.co.ke/1' })).toBe('organization/acronym/KE/lbdc')
  expect(body('LBDC')).toBe('organization/acronym//lbdc')
})
