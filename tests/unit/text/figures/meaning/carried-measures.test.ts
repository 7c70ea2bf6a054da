import { expect, test } from 'vitest'
import { measuresOf } from '../../../../support/measured.ts'

test.each([
  ['The tax will be 33 percent, up from 16.7 percent.', ['tax', 'tax']],
  ['Output fell 4.7% in 2009 and grew by 3.6% in 2010.', ['Output', 'Output']],
  ['The tax is 33 percent. They held 16.7 percent.', ['tax', '-']],
  ['Ms. Varo won 52 percent, to Mr. Berg’s 39 percent.', ['Ms. Varo', '-']],
  ['The tax is 33 percent, and boats cost $5.', ['tax', 'boats']],
  ['She scored 41 points.', ['-']],
  ['They agreed on a five-point plan.', ['-']],
  ['The index fell 82 points.', ['index']],
  ['The lead is 5 points.', ['lead']],
  ['The strike at the market grew to 400.', ['-']],
  ['The Labour lead is 5 points.', ['Labour lead']],
  ['The spread of Italian bonds was 180 points.', ['spread of Italian bonds']],
  ['The film of the year cost $5 million.', ['film of the year']],
  ['The index of prices rose from 101.2 to 106.5.', ['index of prices', 'index of prices']],
  ['Inflation was 5%. He was up 6% in the polls.', ['Inflation', '-']],
  ['He ran 5 km. It was 20 km to the coast.', ['ran', '-']],
  ['Orlo Varga finished with 33 points.', ['-']],
  ['The price of crude was $76. That is up from $70.', ['price of crude', 'price of crude']],
  ['The price of crude was $76. They ran 70 miles.', ['price of crude', 'ran']],
  ['Sales were $6 million, a 12% increase.', ['Sales', 'Sales']],
  ['Sales were $6 million, up from last year’s $5 million.', ['Sales', 'Sales']],
  ['Oil prices rose sharply, and now stand at $55.', ['Oil prices']],
  ['She earned $4 million, or $6 a share, up 9%.', ['earned', 'earned', '-']],
  ['It is 32 kg | 71 lbs in all.', ['-', '-']],
  ['You’ve sold 12 percent.', ['-']],
  ['It came three days after the vote.', ['-']],
  ['Sales rose in the first five months of the year.', ['-']],
])('what is measured in "%s"', (text, measures) => {
  expect(measuresOf(text)).toEqual(measures)
})
