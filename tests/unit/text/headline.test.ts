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
    ['at least as many', 'At least 100 ill', 'Doctors said 119 people fell ill.', '119 people'],
    ['less', 'Less than 100 homes sold', 'Agents sold 81 homes in May.', '81 homes'],
    [
      'the same sum for what is called another thing',
      'Flood wall raised for 48 million euros',
      'The wall cost 48 million euros.',
      '48 million euros',
    ],
    ['up to as many', 'Up to 100 homes sold', 'Agents sold 99 homes in May.', '99 homes'],
    [
      'the one that counts the same',
      '40 trams late',
      'The city bought 40 buses. On Monday 40 trams were late.',
      '40 trams',
    ],
    [
      'the very amount before a rounded one',
      'Firm pays $4.6bn',
      'It owes $4.62 billion. The firm paid $4.6 billion.',
      '$4.6 billion',
    ],
    [
      'the first of those that agree as much',
      '40 trams late',
      'On Monday 40 trams were late. On Friday 40 trams were late.',
      '40 trams',
    ],
    ['a range', '5 to 7 trams late', 'Some 5 to 7 trams were late.', 'Some 5 to 7 trams'],
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
    ['a round sum that was another thing', 'Firm fined $5 million', 'The firm earned $5 million.'],
    ['another unit', 'Firm loses $12', 'The firm lost 12 euros.'],
    ['nothing', '15 killed in Rilke blast', 'A blast shook Rilke.'],
    ['more than its bound', 'Over 100 ill', 'Doctors said 121 people fell ill.'],
    ['as much as its bound', 'Less than 100 homes sold', 'Agents sold 80 homes in May.'],
    ['more than it allows', 'Up to 100 homes sold', 'Agents sold 110 homes in May.'],
    ['too many for about', 'About 100 homes sold', 'Agents sold 111 homes in May.'],
    ['too few for about', 'About 100 homes sold', 'Agents sold 89 homes in May.'],
    ['another range', '5 to 7 trams late', 'Some 5 to 8 trams were late.'],
    ['percent', 'Club buys 12 trams', 'The price rose by 12 percent.'],
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
