import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/text/registry/judge.ts'

/** What becomes of the keys of `name`: `KEY: ARTICLES` or, within a week, story or country, `SCOPE in KEY: ARTICLES`. */
function judged(name: string, counts: readonly string[], told?: Parameters<typeof judge>[2]) {
  const read = counts.map((count) => {
    const [, scope, key = '', articles] = /^(?:(\S+) in )?([a-z]+\/.*): (\d+)$/.exec(count) ?? []
    const within =
      scope === undefined ? name : name.startsWith('=') ? `${name}|${scope}` : `${scope}|${name}`
    return { name: within, key, articles: Number(articles) }
  })
  const same = judge(name, read, told).filter((one) => one.same !== undefined)
  return Object.fromEntries(same.map((one) => [one.key, one.same]))
}

describe('links', () => {
  test('one link settles the name', () => {
    expect(judged('ystad', ['place/geonames/1: 1', 'place/name/ystad: 40'])).toEqual({
      'place/name/ystad': 'place/geonames/1',
    })
  })

  test('an unsure one is judged by its own name, and by no alias', () => {
    const key = 'place/perhaps/geonames/2/springfield'

    expect(judged('springfield', [`${key}: 1`])).toEqual({ [key]: 'place/name/springfield' })
    expect(judge('the city', [{ name: 'the city', key, articles: 1 }])).toEqual([])
  })

  test('but not where others link it otherwise as often', () => {
    expect(
      judged('springfield', [
        'place/geonames/1: 3',
        'place/geonames/2: 2',
        'place/name/springfield: 9',
      ]),
    ).toEqual({})
  })

  test('what is linked unsurely is never something else', () => {
    const ours = 'place/perhaps/geonames/2/springfield'
    expect(judged('springfield', ['place/geonames/1: 9', `${ours}: 1`])).toEqual({})
    expect(
      judged('springfield', ['place/geonames/1: 9', 'place/geonames/2: 1', `${ours}: 1`]),
    ).toEqual({
      [ours]: 'place/geonames/2',
    })
    expect(judged('springfield', [`${ours}: 1`])).toEqual({ [ours]: 'place/name/springfield' })
    expect(
      judged('springfield', [`${ours}: 1`, 'place/perhaps/geonames/3/springfield: 1']),
    ).toEqual({})
  })
})

describe('types', () => {
  test('a rare one is taken for the usual', () => {
    expect(judged('verrano', ['organization/name/verrano: 3', 'work/name/verrano: 1'])).toEqual({
      'work/name/verrano': 'organization/name/verrano',
    })
    expect(
      judged('port of rilke', [
        'organization/name/port of rilke: 9',
        'person/name/port of rilke: 1',
      ]),
    ).toEqual({
      'person/name/port of rilke': 'organization/name/port of rilke',
    })
  })

  test('and goes where the usual is linked', () => {
    expect(judged('nato', ['organization/wikidata/Q1: 8', 'work/name/nato: 1'])).toEqual({
      'work/name/nato': 'organization/wikidata/Q1',
    })
  })

  test('two articles are too few, and a third of them too many', () => {
    expect(judged('verrano', ['organization/name/verrano: 2', 'work/name/verrano: 0'])).toEqual({})
    expect(judged('verrano', ['organization/name/verrano: 6', 'work/name/verrano: 3'])).toEqual({})
  })

  test('a team is no town, a people no country', () => {
    expect(judged('valencia', ['place/geonames/1: 99', 'organization/name/valencia: 1'])).toEqual(
      {},
    )
    expect(judged('dane', ['place/name/dane: 99', 'group/name/dane: 1'])).toEqual({})
    expect(judged('dane', ['group/name/dane: 99', 'place/name/dane: 1'])).toEqual({})
  })
})

describe('persons of one name', () => {
  const ana = 'person/name/ana lima'

  test('are one while no two countries are told', () => {
    expect(judged('ana lima', [`${ana}: 9`, `${ana}/PE: 2`])).toEqual({ [`${ana}/PE`]: ana })
    expect(judged('ana lima', [`${ana}/PE: 2`])).toEqual({ [`${ana}/PE`]: ana })
  })

  test('are two where the texts tell two', () => {
    expect(judged('ana lima', [`${ana}/PE: 2`, `${ana}/BR: 2`])).toEqual({})
  })

  test('who tells none is the one that nearly all mean', () => {
    expect(judged('ana lima', [`${ana}: 5`, `${ana}/PE: 30`, `${ana}/BR: 2`])).toEqual({
      [`${ana}/PE`]: ana,
    })
    expect(judged('ana lima', [`${ana}: 5`, `${ana}/PE: 3`, `${ana}/BR: 2`])).toEqual({})
  })

  test('a country told once in fifty times is a slip', () => {
    expect(judged('ana lima', [`${ana}/PE: 50`, `${ana}/BR: 1`])).toEqual({
      [`${ana}/PE`]: ana,
      [`${ana}/BR`]: ana,
    })
  })

  test('leave out one middle name, or initials, and no more', () => {
    const [j, jane, del] = ['ana j lima', 'ana jane lima', 'ana del mar lima'].map(
      (name) => `person/name/${name}`,
    )
    expect(judged('ana lima', [`${ana}: 1`, `${j}: 1`, `${jane}: 1`])).toEqual({
      [j ?? '']: ana,
      [jane ?? '']: ana,
    })
    expect(judged('ana lima', [`${ana}: 1`, `${del}: 1`])).toEqual({})
    expect(judged('ana lima', [`person/name/ana m lima: 1`, `${j}: 1`])).toEqual({})
  })

  test('father and son are two', () => {
    expect(judged('ana lima', [`${ana} jr: 1`, `${ana} sr: 1`])).toEqual({})
    expect(judged('ana lima', [`${ana} jr: 1`, `${ana}: 1`])).toEqual({ [`${ana} jr`]: ana })
  })

  test('in whatever order they come', () => {
    const counts = [`${ana}: 5`, `${ana}/PE: 30`, `${ana}/BR: 2`, 'person/name/ana j lima: 3']
    expect(judged('ana lima', counts.toReversed())).toEqual(judged('ana lima', counts))
  })
})

describe('persons of one word', () => {
  const one = 'person/one/2026-03-02/lima'

  test('are the only one whom their week calls so', () => {
    expect(
      judged('lima', [`2026-03-02 in ${one}: 1`, '2026-03-02 in person/name/ana lima: 1']),
    ).toEqual({
      [one]: 'person/name/ana lima',
    })
  })

  test('stay unsure where the week has two, or another week one', () => {
    const two = ['2026-03-02 in person/name/ana lima: 1', '2026-03-02 in person/name/rui lima: 1']
    expect(judged('lima', [`2026-03-02 in ${one}: 1`, ...two])).toEqual({})
    expect(
      judged('lima', [`2026-03-02 in ${one}: 1`, '2026-03-09 in person/name/ana lima: 1']),
    ).toEqual({})
  })

  test('are whom their story names, else what the week says', () => {
    const copy = 'person/one/story/a1/2026-03-02/lima'
    const counts = [`story/a1 in ${copy}: 1`]
    expect(judged('lima', counts, new Map([['a1', new Set(['person/name/ana lima'])]]))).toEqual({
      [copy]: 'person/name/ana lima',
    })
    expect(judged('lima', counts)).toEqual({ [copy]: one })
    const both = new Set(['person/name/ana lima', 'person/name/rui lima'])
    expect(judged('lima', counts, new Map([['a1', both]]))).toEqual({ [copy]: one })
  })

  test('are an organization where nearly all call one so', () => {
    expect(
      judged('verrano', [
        '2026-03-02 in person/one/2026-03-02/verrano: 1',
        'organization/name/verrano: 9',
        'person/one/verrano: 1',
      ]),
    ).toEqual({ 'person/one/2026-03-02/verrano': 'organization/name/verrano' })
  })
})

const bare = (country: string) => `${country} in organization/acronym/${country}/pti`

describe('acronyms', () => {
  test('are what their country spells them out as', () => {
    expect(
      judged('=pti', [
        `${bare('IN')}: 4`,
        `${bare('PK')}: 4`,
        'IN in organization/name/press trust: 1',
        'PK in organization/name/movement: 2',
      ]),
    ).toEqual({
      'organization/acronym/IN/pti': 'organization/name/press trust',
      'organization/acronym/PK/pti': 'organization/name/movement',
    })
  })

  test('elsewhere what several countries spell alike, and nothing that one does', () => {
    const trust = 'organization/name/press trust'
    expect(judged('=pti', [`${bare('GB')}: 1`, `IN in ${trust}: 1`])).toEqual({})
    expect(judged('=pti', [`${bare('GB')}: 1`, `IN in ${trust}: 1`, `LK in ${trust}: 1`])).toEqual({
      'organization/acronym/GB/pti': trust,
    })
  })

  test('that nobody spells out are one', () => {
    expect(judged('=pti', [`${bare('GB')}: 1`, `${bare('IN')}: 1`])).toEqual({
      'organization/acronym/GB/pti': 'organization/name/pti',
      'organization/acronym/IN/pti': 'organization/name/pti',
    })
  })
})
