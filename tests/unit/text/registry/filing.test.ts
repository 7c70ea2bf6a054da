import { describe, expect, test } from 'vitest'
import type { Entity } from '../../../../src/schemas/entity.ts'
import { type FiledRecord, filingOf } from '../../../../src/text/registry/filing.ts'
import { countryOfAddress, hostOf } from '../../../../src/text/registry/outlet.ts'
import { bareName, votesOf } from '../../../../src/text/registry/votes.ts'

const entity = (name: string, more: Partial<Entity> = {}): Entity => ({
  id: name,
  type: 'place',
  name,
  aliases: [],
  mentions: 1,
  roles: [],
  ...more,
})

function filing(entities: readonly Entity[], more: Partial<FiledRecord> = {}) {
  const mentions = entities.map(({ id, type }, at) => ({
    entity: id,
    type,
    span: { start: at, end: at + 1 },
  }))
  return filingOf({
    id: 'a1',
    url: 'https://www.news.example/1',
    fetchedAt: '2026-03-05T10:00:00Z',
    entities: [...entities],
    mentions,
    dates: {},
    relations: {},
    ...more,
  })
}

const chile = (mentions: number, more: Partial<Entity> = {}) =>
  entity('Chile', { country: 'CL', mentions, ...more })
const peru = (mentions: number) => entity('Peru', { country: 'PE', mentions })
const ministry = entity('Ministry', { type: 'organization' })

describe('the country of a record', () => {
  test.each([
    ['named most', [chile(2), peru(1)], 'https://a.example/', 'CL'],
    [
      'of two alike none, where the address tells none',
      [chile(1), peru(1)],
      'https://a.example/',
      'CL',
    ],
    ['the outlet’s own, worth two mentions', [chile(1)], 'https://a.pe/', 'PE'],
    ['as many as the outlet’s: its own', [chile(2)], 'https://a.pe/', 'PE'],
    ['more than the outlet’s', [chile(3)], 'https://a.pe/', 'CL'],
    ['a people’s', [chile(1, { type: 'group' })], 'https://a.example/', 'CL'],
    ['no body’s', [chile(9, { type: 'organization' })], 'https://a.example/', undefined],
    [
      'added up',
      [chile(2), peru(1), entity('Lima', { country: 'PE', mentions: 2 })],
      'https://a.example/',
      'PE',
    ],
    ['none', [], 'https://a.example/', undefined],
  ])('is %s', (_, entities, url, expected) => {
    expect(filing(entities, { url }).country).toBe(expected)
  })

  test('near a name is the last one before it, where none is named most', () => {
    const near = (entities: readonly Entity[]) => filing(entities).countryNear(ministry)

    expect(near([chile(1), peru(1), ministry])).toBe('PE')
    expect(near([peru(1), chile(1), ministry])).toBe('CL')
    expect(near([peru(1), ministry, chile(1)])).toBe('PE')
    expect(near([ministry, peru(1), chile(1)])).toBe('PE')
    expect(near([chile(2), peru(1), ministry])).toBe('CL')
  })
})

const townNamed = (name: string, mentions: number) =>
  entity(name, { mentions, link: { kind: 'geonames', id: '1', confidence: 1 } })

const publishedOn = (value: string): Partial<FiledRecord> => ({
  dates: {
    published: {
      value,
      precision: 'day',
      zone: 'none',
      raw: value,
      source: 'meta',
      candidates: [],
    },
  },
})

describe('a record is filed', () => {
  test('under the town that it names most', () => {
    expect(filing([townNamed('Lund', 1), townNamed('Ystad', 2)]).town).toBe('Ystad')
    expect(filing([townNamed('Lund', 1), townNamed('Ystad', 1)]).town).toBe('Lund')
    expect(filing([chile(3)]).town).toBeUndefined()
    expect(filing([{ ...townNamed('FC Lund', 4), type: 'organization' }]).town).toBeUndefined()
  })

  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08T23:59:59Z', '2026-03-02'],
    ['2026-03-09', '2026-03-09'],
    ['1970-01-01', '1969-12-29'],
    ['1969-12-28', '1969-12-22'],
    ['1969-12-29', '1969-12-29'],
  ])('under the Monday of its week: %s is of %s', (value, week) => {
    expect(filing([], publishedOn(value)).week).toBe(week)
  })

  test('under the day it was fetched, where it tells none', () => {
    expect(filing([]).week).toBe('2026-03-02')
    expect(filing([], { fetchedAt: '2026-03-16T00:00:00Z' }).week).toBe('2026-03-16')
  })

  test('under the story that another told first', () => {
    expect(filing([], { relations: { cluster: 'a0' } }).story).toBe('a0')
    expect(filing([], { relations: { cluster: 'a1' } }).story).toBeUndefined()
  })
})

describe('an address', () => {
  test.each([
    ['https://www.paper.example/1', 'paper.example'],
    ['https://wwwpaper.example', 'wwwpaper.example'],
    ['no address', ''],
  ])('%s is of %s', (url, host) => {
    expect(hostOf(url)).toBe(host)
  })

  test.each<readonly [string, string | undefined]>([
    ['https://a.co.uk', 'GB'],
    ['https://a.ke', 'KE'],
    ['https://a.de/x.fr', 'DE'],
    ['https://a.com', undefined],
    ['https://a.zz', undefined],
    ...'ai am as bz cc co cx fm gg gl im io la ly me ms mu nu pw sc sh st sx tk tl to tv vc vg ws'
      .split(' ')
      .map((code) => [`https://a.${code}`, undefined] as const),
  ])('%s is in %s', (url, country) => {
    expect(countryOfAddress(url)).toBe(country)
  })
})

const votesFor = (
  given: Partial<Entity>,
  key: string,
  name?: string,
  more?: Partial<FiledRecord>,
) =>
  votesOf(entity('Ana Lima', { type: 'person', ...given }), { key, name }, filing([chile(1)], more))

const body = (name: string, aliases: string[], key: string) =>
  votesFor({ type: 'organization', name, aliases }, key)

describe('votes', () => {
  test('of a full name are that, and within the week its family name and what it is called by one word', () => {
    expect(
      votesFor(
        { aliases: ['Anita', 'Ms. Lima', 'Ana M. Lima'] },
        'person/name/ana lima',
        'ana lima',
      ),
    ).toEqual([{ name: 'ana lima' }, { name: '2026-03-02|lima' }, { name: '2026-03-02|anita' }])
  })

  test('of one word ask the story, the week and everybody', () => {
    const key = 'person/one/story/a0/2026-03-02/lima'

    expect(votesFor({ name: 'Lima' }, key, 'lima', { relations: { cluster: 'a0' } })).toEqual([
      { name: 'story/a0|lima' },
      { name: '2026-03-02|lima', key: 'person/one/2026-03-02/lima' },
      { name: 'lima', key: 'person/one/lima' },
    ])
    expect(votesFor({ name: 'Lima' }, 'person/one/2026-03-02/lima', 'lima')).toHaveLength(2)
    expect(votesFor({}, 'person/iso', undefined)).toEqual([])
  })

  test('of a body are its names, and of an acronym that it stands for it in the country', () => {
    expect(body('Lake Basin Development Corporation', ['LBDC'], 'organization/name/x')).toEqual([
      { name: 'lake basin development' },
      { name: '=lbdc|CL' },
      { name: 'lbdc' },
    ])
    expect(body('LBDC', [], 'organization/acronym/CL/lbdc')).toEqual([
      { name: '=lbdc|CL' },
      { name: 'lbdc', key: 'organization/name/lbdc' },
    ])
    expect(body('Defense Ministry', ['City Council'], 'organization/body/x')).toEqual([])
  })

  test('are at most twenty-four, each cast once', () => {
    const aliases = Array.from({ length: 30 }, (_, at) => `Mill ${at} of Tolmer`)

    expect(body('Tolmer Mills', aliases, 'organization/name/x')).toHaveLength(24)
    expect(body('Tolmer Mills', ['Tolmer Mills'], 'organization/name/x')).toHaveLength(1)
  })

  test.each([
    ['2026-03-02|lima', 'lima'],
    ['story/a0|lima', 'lima'],
    ['lima', 'lima'],
    ['=lbdc|KE', '=lbdc'],
  ])('%s are of %s', (name, bare) => {
    expect(bareName(name)).toBe(bare)
  })
})
