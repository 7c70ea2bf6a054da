import { describe, expect, test } from 'vitest'
import type { Entity, EntityLink } from '../../../../src/schemas/entity.ts'
import { assembleEntities } from '../../../../src/text/entities/assemble.ts'
import { readMarkedText } from '../../../support/marked-text.ts'

function read(marked: string) {
  const { tokens, mentions } = readMarkedText(marked)
  return { text: tokens.text, ...assembleEntities(tokens, mentions) }
}

/** The entity of that name in `marked`. */
function entity(marked: string, name: string): Entity {
  const found = read(marked).entities.find((each) => each.name === name)
  if (!found) throw new Error(`no entity is named ${name}`)
  return found
}

const linkOf = (marked: string, name: string): EntityLink | undefined => entity(marked, name).link

test('entities are numbered in order of first mention, and mentions point to them', () => {
  const { text, mentions, entities } = read(
    '{org NPA} raids: the {org Northern Port Authority} ({org NPA})',
  )

  expect(entities.map(({ id }) => id)).toEqual(['e1'])
  expect(mentions.map(({ entity: id, type }) => [id, type])).toEqual([
    ['e1', 'organization'],
    ['e1', 'organization'],
    ['e1', 'organization'],
  ])
  expect(mentions.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'NPA',
    'Northern Port Authority',
    'NPA',
  ])
})

test('the fullest form is the name, the others are aliases, each once', () => {
  const marked = '{per Berg} spoke. {per Ida Berg} left. {per Berg} and {per Ida} are one.'

  expect(entity(marked, 'Ida Berg')).toMatchObject({ aliases: ['Berg', 'Ida'], mentions: 4 })
})

test('a name in capitals or with an article is no better one', () => {
  expect(entity('{loc KAZAKHSTAN} beat {loc Kazakhstan}', 'Kazakhstan').aliases).toEqual([
    'KAZAKHSTAN',
  ])
  expect(entity('{loc LIMA} - It rained in {loc Lima}', 'Lima').aliases).toEqual(['LIMA'])
  expect(entity('{org KCNA} or {org Kcna}', 'KCNA').aliases).toEqual(['Kcna'])
  expect(entity('in {loc the Netherlands}', 'Netherlands').aliases).toEqual([])
})

test('a role told twice is told once', () => {
  const marked = 'President {per Ana Lima} spoke. {loc Oslo} heard President {per Lima}.'

  expect(entity(marked, 'Ana Lima').roles).toEqual([
    { text: 'President', span: { start: 0, end: 9 } },
  ])
})

test('a nation’s leader leads the country where the document names it', () => {
  const named = entity('{loc Chile} and {grp Chilean} President {per Ana Lima}', 'Ana Lima')
  const unnamed = entity('{grp Chilean} President {per Ana Lima}', 'Ana Lima')

  expect(named.roles).toMatchObject([{ text: 'Chilean President', of: 'e1' }])
  expect(unnamed.roles).toMatchObject([{ text: 'Chilean President', of: 'e1' }])
})

describe('links', () => {
  test('countries and peoples are linked to ISO 3166, under any name', () => {
    expect(linkOf('in {loc Burma}', 'Burma')).toMatchObject({ kind: 'iso3166', id: 'MM' })
    expect(linkOf('two {grp Dutchmen}', 'Dutchmen')).toMatchObject({ kind: 'iso3166', id: 'NL' })
    expect(linkOf('in {loc Bavaria}', 'Bavaria')).toMatchObject({ kind: 'iso3166', id: 'DE-BY' })
  })

  test('a name of two countries is linked to none', () => {
    expect(linkOf('in {loc Congo}', 'Congo')).toBeUndefined()
    expect(linkOf('a {grp Dominican}', 'Dominican')).toBeUndefined()
  })

  test('Georgia is the one the text is about', () => {
    expect(linkOf('{grp Georgian} troops in {loc Georgia}', 'Georgia')?.id).toBe('GE')
    expect(linkOf('{loc Florida} and {loc Georgia}', 'Georgia')?.id).toBe('US-GA')
    expect(linkOf('in {loc Georgia}', 'Georgia')).toBeUndefined()
  })

  test('great cities are linked by themselves, under their English names', () => {
    expect(linkOf('in {loc Pyongyang}', 'Pyongyang')).toMatchObject({
      kind: 'geonames',
      id: '1871859',
    })
    expect(linkOf('in {loc Cologne}', 'Cologne')?.id).toBe('2886242')
  })

  test('what follows a comma decides between namesakes', () => {
    expect(linkOf('{loc Springfield}, {loc Illinois}', 'Springfield')?.id).toBe('4250542')
    expect(linkOf('{loc Springfield}, {loc Mo.}', 'Springfield')?.id).toBe('4409896')
    expect(linkOf('{loc Spokane}, {loc WA}', 'WA')?.id).toBe('US-WA')
    expect(linkOf('in {loc Springfield}', 'Springfield')).toBeUndefined()
  })

  test('so does "the German city of"', () => {
    const marked = 'the {grp American} crew left the {grp Spanish} town of {loc Valencia}'

    expect(linkOf(marked, 'Valencia')?.confidence).toBeGreaterThan(0.9)
  })

  test('a list of cities is no address', () => {
    const marked = 'offices in {loc Munich}, {loc Berlin} and {loc Hamburg}, {loc Germany}'

    expect(linkOf(marked, 'Munich')?.id).toBe('2867714')
  })

  test('a city that does not lie where the text says is not linked', () => {
    expect(linkOf('{loc Pyongyang}, {loc Peru}', 'Pyongyang')).toBeUndefined()
  })

  test('a hamlet far away is not guessed', () => {
    expect(linkOf('life on {loc Earth}, say {grp American} scientists', 'Earth')).toBeUndefined()
  })

  test('bodies the whole world knows are linked to Wikidata, acronyms in capitals only', () => {
    expect(linkOf('the {org United Nations} ({org UN})', 'United Nations')?.id).toBe('Q1065')
    expect(linkOf('the {org WHO} said', 'WHO')).toMatchObject({ kind: 'wikidata', id: 'Q7817' })
    expect(linkOf('the {org Who} played', 'Who')).toBeUndefined()
  })

  test('an acronym that the text spells out otherwise is not the body', () => {
    const marked = 'the {org Western Housing Office} ({org WHO})'

    expect(linkOf(marked, 'Western Housing Office')).toBeUndefined()
  })
})

describe('an area is not the city of its name', () => {
  test.each([
    ['{loc Luhansk} region, in {loc Ukraine}', 'Luhansk region'],
    [
      '{loc Ukraine}: {loc Luhansk} slept, but in the {loc Luhansk} region it rained',
      'Luhansk region',
    ],
    ['The {loc Gaza Strip} slept. {loc Gaza} woke.', 'Gaza'],
  ])('%s', (marked, name) => {
    expect(linkOf(marked, name)?.kind).not.toBe('geonames')
  })

  test('both may be in one text', () => {
    const marked =
      'The city of {loc Luhansk} in {loc Ukraine} slept. The {loc Luhansk} region woke. {loc Luhansk} is large.'

    expect(entity(marked, 'Luhansk region').mentions).toBe(2)
    expect(linkOf(marked, 'Luhansk')?.kind).toBe('geonames')
  })

  test('but a city that is called one is', () => {
    expect(linkOf('{loc Luhansk}, a city in {loc Ukraine}, slept', 'Luhansk')?.id).toBe('702658')
  })
})

const countryOf = (marked: string, name: string) => entity(marked, name).country

describe('the country an entity is told', () => {
  test('where it lies, whose people or body it is', () => {
    expect(countryOf('in {loc Lima}, {loc Peru}', 'Lima')).toBe('PE')
    expect(countryOf('the {grp Danes} slept', 'Danes')).toBe('DK')
    expect(countryOf('the {loc Luhansk} region', 'Luhansk region')).toBe('UA')
    expect(countryOf('the {org Senate} of {loc Peru}', 'Senate of Peru')).toBe('PE')
    expect(countryOf('the {org Senate} met', 'Senate')).toBeUndefined()
  })

  test.each([
    ['{per Ana Lima}, {loc Rwanda}’s ambassador to {loc Peru}, left.', 'RW'],
    ['former {grp French} President {per Ana Lima}', 'FR'],
    ['{grp Australian} batsman {per Ana Lima} slept', 'AU'],
    ['the {grp Canadian} {per Ana Lima} slept', 'CA'],
    ['The {grp Russians} met {per Ana Lima}.', undefined],
    ['{grp Italian} and {per Ana Lima}', undefined],
    ['{grp French} President {per Ana Lima}. {grp Chilean} President {per Ana Lima}.', undefined],
  ])('%s', (marked, country) => {
    expect(countryOf(marked, 'Ana Lima')).toBe(country)
  })
})

describe('rows of towns', () => {
  const row = 'They came from {loc Dar es Salaam}, {loc Mtwara}, {loc Ruvuma} and {loc Arusha}.'

  test('say nothing of where one lies', () => {
    expect(linkOf(row, 'Dar es Salaam')?.id).toBe('160263')
    expect(linkOf(row, 'Arusha')?.id).toBe('161325')
    expect(linkOf('from {loc Lagos}, {loc Mtwara}, and {loc Arusha}', 'Lagos')?.id).toBe('2332459')
  })

  test('but a country or state in one does', () => {
    const marked = 'in {loc Springfield}, {loc Illinois}, and {loc Boston}'

    expect(linkOf(marked, 'Springfield')).toMatchObject({ id: '4250542', confidence: 0.97 })
  })
})

test('cities are found by their English names', () => {
  const marked =
    'From {loc Geneva} to {loc Gothenburg}, {loc Switzerland}, {loc Sweden}. {loc Mekelle}, {loc Ethiopia}.'

  expect(linkOf(marked, 'Geneva')?.id).toBe('2660646')
  expect(linkOf(marked, 'Mekelle')?.id).toBe('331180')
})

test('villages of its name take no link from a city', () => {
  expect(linkOf('{loc Goma} fell', 'Goma')?.id).toBe('216281')
  expect(linkOf('{loc Bruges} fell', 'Bruges')?.id).toBe('2800931')
})
