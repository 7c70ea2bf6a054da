import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEntities } from '../../../src/text/entities.ts'
import { tokenize } from '../../../src/text/tokens.ts'

const read = (text: string) => findEntities(tokenize(text))

describe('a story', () => {
  const text =
    'Portuguese President Marta Oliveira met relatives of the miners in Lisbon on Friday.\n' +
    'The National Mine Safety Authority (NMSA) said Oliveira had come with her brother João Oliveira and ' +
    'Labor Minister Rui Costa. “We will find them,” Costa told Reuters. The NMSA closed two mines in Portugal.'

  test('persons are tied together and hold their roles', () => {
    const { entities } = read(text)
    const minister = entities.find(({ name }) => name === 'Rui Costa')

    expect(minister).toMatchObject({ type: 'person', aliases: ['Costa'], mentions: 2 })
    expect(minister?.roles.map((role) => role.text)).toEqual(['Labor Minister'])
  })

  test('an organization is one with its acronym', () => {
    const { entities } = read(text)

    expect(entities.find(({ name }) => name === 'National Mine Safety Authority')).toMatchObject({
      type: 'organization',
      aliases: ['NMSA'],
      mentions: 3,
    })
  })

  test('the country and its capital are linked', () => {
    const { entities } = read(text)
    const links = new Map(entities.map(({ name, link }) => [name, link?.id]))

    expect(links.get('Portugal')).toBe('PT')
    expect(links.get('Lisbon')).toBe('2267057')
  })

  test('the same text gives the same entities', () => {
    expect(read(text)).toEqual(read(text))
  })
})

test('whatever the text, mentions are in order, apart, and counted by their entities', () => {
  const word = oneof(
    constantFrom(
      'Kim',
      'Jong-un',
      'the',
      'of',
      '(',
      ')',
      'UN',
      'U.S.',
      ',',
      '’s',
      'Minister',
      'his',
    ),
    string({ unit: 'binary', maxLength: 8 }),
    constantFrom('\ud800', '\udc00', '\u0000', '\n', '“', 'New York', 'Bank of Norland (BN)'),
  )
  assert(
    property(array(word, { maxLength: 60 }), (words) => {
      const { mentions, entities } = read(words.join(' '))
      let last = 0
      for (const { span } of mentions) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(span.end).toBeGreaterThan(span.start)
        last = span.end
      }
      for (const { id, mentions: count } of entities)
        expect(mentions.filter(({ entity }) => entity === id)).toHaveLength(count)
      expect(mentions.every(({ entity }) => entities.some(({ id }) => id === entity))).toBe(true)
    }),
    { numRuns: 200 },
  )
})
