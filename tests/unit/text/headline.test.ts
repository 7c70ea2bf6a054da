import { describe, expect, test } from 'vitest'
import { extractFacts } from '../../../src/text/facts.ts'

const surface = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(start, end)

function headlineOf(title: string, text: string) {
  const facts = extractFacts({ title, text })
  return { facts, headline: facts.headline }
}

describe('figures of the title', () => {
  test.each([
    [
      'the same count',
      '12 killed in Rilke blast',
      'A blast in Rilke killed 12 people.',
      '12 people',
    ],
    [
      'a rounded sum',
      'Firm pays $4.6bn fine',
      'The firm paid $4.58 billion in fines.',
      '$4.58 billion',
    ],
    ['a bound', 'Over 100 dead in floods', 'Floods killed 104 people, police said.', '104 people'],
    [
      'about as many',
      'About 100 dead in floods',
      'Floods killed 96 people, police said.',
      '96 people',
    ],
    [
      'the one that happened to as many',
      '12 killed as bus crashes',
      'A bus with 12 seats crashed. The crash killed 12 people.',
      '12 people',
    ],
  ])('are backed by %s', (_, title, text, phrase) => {
    const { facts, headline } = headlineOf(title, text)
    const [figure] = headline?.figures ?? []
    const backing = facts.figures.find(({ id }) => id === figure?.backedBy)

    expect(backing && surface(text, backing.phraseSpan)).toBe(phrase)
  })

  test.each([
    ['another amount', '15 killed in Rilke blast', 'A blast in Rilke killed 12 people.'],
    ['another unit', 'Firm loses $12', 'The firm lost 12 euros.'],
    ['nothing', '15 killed in Rilke blast', 'A blast shook Rilke.'],
    ['less than its bound', 'Over 100 dead in floods', 'Floods killed 90 people.'],
  ])('are backed by none where the text has %s', (_, title, text) => {
    expect(headlineOf(title, text).headline?.figures.map(({ backedBy }) => backedBy)).toEqual([
      null,
    ])
  })

  test('have spans of the title and ids of their own', () => {
    const title = 'Blast kills 12 in Rilke'
    const { headline } = headlineOf(title, 'A blast in Rilke killed 12 people on 3 May 2024.')
    const [figure] = headline?.figures ?? []

    expect(figure?.id).toBe('h1')
    expect(surface(title, figure?.span ?? { start: 0, end: 0 })).toBe('12')
    expect(figure?.event).toMatchObject({ class: 'killed' })
  })
})

test('names and times of the title lead to those of the text', () => {
  const title = 'Anna Holm wins Lisbon vote in May 2024'
  const text = 'In May 2024 the engineer Anna Holm won the election in Lisbon, the council said.'
  const { facts, headline } = headlineOf(title, text)
  const names = headline?.mentions.map(({ span, backedBy }) => [
    surface(title, span),
    facts.entities.find(({ id }) => id === backedBy)?.name,
  ])

  expect(names).toContainEqual(['Anna Holm', 'Anna Holm'])
  expect(names).toContainEqual(['Lisbon', 'Lisbon'])
  expect(headline?.times.map(({ value, backedBy }) => [value, backedBy])).toEqual([
    ['2024-05', 't1'],
  ])
})

test('a title that is not given is not read', () => {
  expect(extractFacts({ text: 'A blast killed 12 people.' }).headline).toBeUndefined()
})
