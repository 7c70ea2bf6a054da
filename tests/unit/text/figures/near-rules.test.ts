import { expect, test } from 'vitest'
import type { Figure } from '../../../../src/schemas/figure.ts'
import { extractFacts } from '../../../../src/text/facts.ts'

// Ordinary sentences that stand near a rule and are none of its.

const lastOf = (text: string): Figure | undefined => extractFacts({ text }).figures.at(-1)

test.each([
  ['The talks are expected to last three days.', 'forecast'],
  ['The strike will last 12 days.', 'planned'],
  ['Three men were seen at 12 shops.', 'stated'],
  ['He wrote travel guides to 12 cities.', 'stated'],
  ['Investors saw $3 billion wiped off shares.', 'stated'],
  ['They want to stop thefts and have arrested 12 people.', 'stated'],
  ['The storm is estimated to have killed 12 people.', 'stated'],
  ['The tunnel was to have cost $5 million.', 'planned'],
  ['The court is considering 40 appeals.', 'stated'],
  ['The state is due to raise taxes by 4%.', 'planned'],
])('%s is %s', (text, status) => {
  expect(lastOf(text)?.status).toBe(status)
})

test.each([
  ['The phone, due out in September, will cost $899.', 'phone'],
  ['The Booker Prize is worth £50,000.', 'Booker Prize'],
  ['Output fell 1 percent in August after a rise of 0.2 percent in July.', 'rise'],
  ['The wells pump 90,000 barrels of crude every day.', 'crude'],
  ['Prices fell back by $3.', 'Prices'],
])('%s measures %s', (text, measure) => {
  expect(lastOf(text)?.measure?.text).toBe(measure)
})

test.each([
  ['Divers are looking for 12 sailors.', 'missing'],
  ['Employers are looking for 300 nurses.', undefined],
  ['Power was restored to 40,000 homes.', 'affected'],
  ['Gas is exported to 12 countries.', undefined],
])('%s tells %s', (text, event) => {
  expect(lastOf(text)?.event?.class).toBe(event)
})

test.each([
  'According to the Law Commission, 12 courts will close.',
  'According to policy analysts, 300 jobs are at risk.',
  "According to the plan's authors, 300 homes will be built.",
])('%s has a source', (text) => {
  expect(lastOf(text)?.attribution).toBeDefined()
})

test.each(['According to the rules, 12 players may start.', 'Fares are $12 as per last year.'])(
  '%s has no source',
  (text) => {
    expect(lastOf(text)?.attribution).toBeUndefined()
  },
)

test('answers and ships have no age', () => {
  expect(lastOf('The answer was 42.')?.kind).toBe('count')
  expect(lastOf('The liner, 30, sank.')?.kind).toBe('count')
})

test('who falls short has changed nothing', () => {
  expect(lastOf('Sales fell short by $3 million.')?.change).toBeUndefined()
})
