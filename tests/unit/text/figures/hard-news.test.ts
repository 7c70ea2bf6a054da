import { describe, expect, test } from 'vitest'
import { extractFacts } from '../../../../src/text/facts.ts'

/** The figures of a text of which no day is known, and the words of each figure's source. */
function read(text: string) {
  const { figures } = extractFacts({ text, published: undefined })
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return figures.map((figure) => ({
    ...figure,
    source: figure.attribution && words(figure.attribution.sourceSpan),
  }))
}

describe('who tells a figure', () => {
  test.each([
    [
      'Some 286 died in June, the rights mission in Ambar said this month.',
      'the rights mission in Ambar',
    ],
    ['Twelve nurses were freed, the ministry said two days later.', 'the ministry'],
    ['Twelve nurses were freed, the union said the following week.', 'the union'],
    ['Twelve nurses were freed, the clinic said in a post on X.', 'the clinic'],
    ['Twelve nurses were freed, the clinic said at 5 p.m.', 'the clinic'],
    ['Twelve nurses were hurt, the agency quoted police as saying.', 'police'],
    ['As per police data, 873 clerks died on the roads.', 'police data'],
    ['Some 40 clerks died, as per hospital officials.', 'hospital officials'],
    [
      'Forty clerks were hurt, according to people familiar with the matter.',
      'people familiar with the matter',
    ],
    [
      'Forty clerks were hurt, according to two aides briefed on the raid.',
      'two aides briefed on the raid',
    ],
    ['The jobless rate stands at 3.4 percent.', undefined],
    ['The estimated losses stood at 3 million euros.', undefined],
    ['It was built as per the rules with 12 rooms.', undefined],
    ['According to the rules, 12 clerks may vote.', undefined],
    ['Twelve nurses said this month was hard.', undefined],
  ])('%s', (text, source) => {
    expect(read(text)[0]?.source).toBe(source)
  })

  test('is not the town that a report without a date comes from', () => {
    expect(read('LUNDA - The clinic has recorded 46 cases of cholera.')[0]?.source).toBe(
      'The clinic',
    )
  })
})

test.each([
  'Organisers put the turnout at 40,000; police said 12,000.',
  'The clinics treated 40,000; nurses said 12,000.',
])('who tells is not counted: %s', (text) => {
  expect(read(text).at(-1)?.noun).toBeUndefined()
})

describe('the time of a figure in a text without a day', () => {
  test.each([
    ['On August 17, eight clerks were killed near Jhakor.', 'XXXX-08-17'],
    ['In Babor, 67 children died of hunger in July, the network reported.', 'XXXX-07'],
    ['In the past two weeks, 112 new cases of cholera were reported.', 'P2W/XXXX'],
    ['Some 300 nurses have fled since June.', 'XXXX-06/..'],
    ['Some 300 nurses fled the July school.', undefined],
  ])('%s', (text, value) => {
    expect(read(text).at(-1)?.occurredAt?.value).toBe(value)
  })
})

describe('a range of money whose ends both have a magnitude', () => {
  test.each([
    ['Insurers put the damage at 80 million to 120 million euros.', [80_000_000, 120_000_000]],
    ['It cost 2 billion to 3 billion rupees.', [2_000_000_000, 3_000_000_000]],
    ['They cut it by 2 million to 15 million euros.', [undefined, undefined]],
  ])('%s', (text, ends) => {
    const [figure] = read(text)
    expect([figure?.low, figure?.high]).toEqual(ends)
  })
})

describe('what happened to what is counted', () => {
  test.each([
    ['We are still looking for 17 sailors.', 'missing'],
    ['Some 300 families were left homeless.', 'displaced'],
    ['A landslide buried 40 homes.', 'destroyed'],
    ['The rebels buried 40 mines.', undefined],
    ['Some 96,000 customers were cut off.', 'affected'],
    ['Two miners were pulled out alive.', 'rescued'],
    ['The army pulled out 200 soldiers.', 'withdrawn'],
    ['Two of them are in a critical condition.', 'injured'],
    ['The clerks listed 31 cases of torture.', 'counted'],
    ['The clinic treated 31 cases of cholera.', 'infected'],
    ['The firm logged 400 hectares of forest.', 'destroyed'],
    ['Some 200 acres of forest were burned.', 'destroyed'],
  ])('%s', (text, event) => {
    expect(read(text)[0]?.event?.class).toBe(event)
  })
})

describe('what an amount measures', () => {
  test.each([
    ['Insurers put the damage at 90 million euros.', 'damage'],
    ['The ministry estimated losses at 40 million dollars.', 'losses'],
    ['The tribunal valued the land at $2.6 million.', 'land'],
    ['President Orlo was re-elected with 63 percent.', undefined],
    ['The lender hopes to cut a third of its staff.', 'staff'],
  ])('%s', (text, measure) => {
    expect(read(text)[0]?.measure?.text).toBe(measure)
  })
})

test.each([
  ['The ferry may carry 135 passengers. Two boats came first.', 0],
  ['The storm killed 62 people: 41 in Lund, 15 in Tema and six in Baltim.', 3],
])('things are no part of persons: %s', (text, parts) => {
  const related = read(text).flatMap(({ relations }) =>
    relations.filter(({ type }) => type === 'part-of'),
  )
  expect(related).toHaveLength(parts)
})
