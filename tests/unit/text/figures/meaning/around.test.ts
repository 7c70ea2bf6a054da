import { describe, expect, test } from 'vitest'
import { extractFacts } from '../../../../../src/text/facts.ts'
import { figureIn, readFigures } from '../../../../support/told-figure.ts'

const surface = (text: string, span: { start: number; end: number } | undefined) =>
  span && text.slice(span.start, span.end)

const partsOf = (text: string) =>
  readFigures(text).flatMap(({ decimal, relations }, _, all) =>
    relations
      .filter(({ type }) => type === 'part-of')
      .map(({ figure }) => `${decimal} of ${all.find(({ id }) => id === figure)?.decimal}`),
  )

describe('the source', () => {
  test.each([
    ['a survey that shows', 'A new survey shows [68 percent] of voters disagree.', 'A new survey'],
    ['who puts it at', 'Sudan puts the death toll at [10,000].', 'Sudan'],
    ['who admits', 'North Korea admits kidnapping [13] Japanese citizens.', 'North Korea'],
  ])('is %s', (_, marked, source) => {
    const { text, figure } = figureIn(marked)

    expect(surface(text, figure?.attribution?.sourceSpan)).toBe(source)
  })

  test('is the name that a pronoun stands for', () => {
    const { text, figure } = figureIn('Anna Holm opened the port. She said [40] ships had come.')

    expect(surface(text, figure?.attribution?.sourceSpan)).toBe('Anna Holm')
  })

  test.each([
    ['The firm posted a profit of [$5 million].'],
    ['Police found [12] bombs in the house.'],
  ])('is not who has or finds it: %s', (marked) => {
    expect(figureIn(marked).figure?.attribution).toBeUndefined()
  })
})

describe('the time', () => {
  test.each([
    ['right behind the verb of saying', 'The ministry said Saturday that 12 men died.', undefined],
    [
      'that opens the sentence',
      'On Thursday, a blast in the old port of the city killed [12] people.',
      '2025-08-28',
    ],
    ['over a period', 'Police arrested [12] men over the past two weeks.', 'P2W/2025-08-30'],
  ])('%s', (_, marked, value) => {
    const { figure } = figureIn(marked.includes('[') ? marked : marked.replace('12', '[12]'))

    expect(figure?.occurredAt?.value).toBe(value)
  })
})

describe('parts of a whole further away', () => {
  test.each([
    ['right behind "of"', 'The Rockets have won eight of nine games.', ['8 of 9']],
    ['behind a possessive', 'Voting will decide 136 of parliament’s 444 seats.', ['136 of 444']],
    ['of a body', 'The motion got 247 votes in the 450-seat assembly.', ['247 of 450']],
    ['that comes first', 'Of the 40 guests, 12 were ill.', ['12 of 40']],
    ['the other', 'The rebels took nine workers. They say the other three are ill.', ['3 of 9']],
    ['of them', 'They kidnapped nine workers. They freed six of them on Monday.', ['6 of 9']],
    [
      'the rest that adds up',
      'It admits taking 13 men. It has returned five, but says the other eight are dead.',
      ['5 of 13', '8 of 13'],
    ],
    ['a sum', 'Four inmates broke out, one Iraqi man and three Turks.', ['1 of 4', '3 of 4']],
    [
      'what became of them',
      'A ship with 12 crew on board sank. Six crew were rescued.',
      ['6 of 12'],
    ],
  ])('%s', (_, text, expected) => {
    expect(partsOf(text)).toEqual(expected)
  })

  test.each([
    ['They freed nine men in May. In June they met six women.'],
    ['Two men and three women met five times.'],
  ])('not: %s', (text) => {
    expect(partsOf(text)).toEqual([])
  })
})

describe('what figures take over from each other', () => {
  test('a list tells of all of its members what it tells of one', () => {
    const events = readFigures('The bomb killed two officers, three clerks and four guests.').map(
      ({ event }) => event?.class,
    )

    expect(events).toEqual(['killed', 'killed', 'killed'])
  })

  test('what will be donated is pledged', () => {
    const { figure } = figureIn('The fund will contribute [$24 million].')

    expect([figure?.event?.class, figure?.status]).toEqual(['pledged', 'planned'])
  })

  test('what will fall is foreseen', () => {
    expect(figureIn('Output will fall [2 percent] next year.').figure?.status).toBe('forecast')
  })
})

test('words of other languages are not taken for English ones', () => {
  const text =
    'Die Polizei in Rilke sagte, dass bei dem Brand 12 Menschen verletzt wurden, die 40 Euro hatten.'
  const { figures } = extractFacts({ text: `${text} ${text} ${text}` })

  expect(figures.length).toBeGreaterThan(0)
  expect(figures.flatMap(({ event, measure }) => [event, measure])).toEqual(
    figures.flatMap(() => [undefined, undefined]),
  )
})
