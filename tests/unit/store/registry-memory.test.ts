import { describe, expect, test } from 'vitest'
import type { EntityRow } from '../../../src/store/filed-entities.ts'
import { countedWith } from '../../../src/store/registry-memory.ts'

const entity = (registry_key: string, ...votes: string[]): EntityRow => ({
  entity_id: 'e1',
  type: 'person',
  name: 'Ana Lima',
  aliases: [],
  mentions: 1,
  roles: [],
  link: undefined,
  country: undefined,
  registry_key,
  votes,
})

describe('what is counted of names with one more article', () => {
  test('is one more where it votes, under its own key or another', () => {
    const before = [
      { name: 'lima', key: 'person/name/ana lima', articles: 2 },
      { name: 'lima', key: 'place/name/lima', articles: 7 },
    ]

    const after = countedWith(
      before,
      [],
      [entity('person/name/ana lima', 'lima', 'ana\tperson/one/ana')],
    )

    expect(after).toEqual([
      { name: 'lima', key: 'person/name/ana lima', articles: 3 },
      { name: 'lima', key: 'place/name/lima', articles: 7 },
      { name: 'ana', key: 'person/one/ana', articles: 1 },
    ])
  })

  test('is one for the article, however many of its entities vote so', () => {
    const after = countedWith([], [], [entity('k', 'lima'), entity('k', 'lima', 'lima\tk')])

    expect(after).toEqual([{ name: 'lima', key: 'k', articles: 1 }])
  })

  test('is what it was where the article said the same before, and nothing where it alone had said so', () => {
    const before = [
      { name: 'lima', key: 'k', articles: 2 },
      { name: 'rui', key: 'k', articles: 1 },
    ]
    const [both, rui] = [entity('k', 'lima', 'rui'), entity('k', 'rui')]

    expect(countedWith(before, [both], [rui])).toEqual([
      { name: 'lima', key: 'k', articles: 1 },
      { name: 'rui', key: 'k', articles: 1 },
    ])
    expect(countedWith(before, [both], [])).toEqual([{ name: 'lima', key: 'k', articles: 1 }])
  })

  test('leaves out what is longer than any name, counted in characters', () => {
    const long = '🥐'.repeat(300)

    expect(countedWith([], [], [entity(long, 'lima')])).toHaveLength(1)
    expect(countedWith([], [], [entity(`${long}x`, 'lima')])).toEqual([])
    expect(countedWith([], [], [entity('k', 'x'.repeat(600))])).toHaveLength(1)
    expect(countedWith([], [], [entity('k', 'x'.repeat(601))])).toEqual([])
  })
})
