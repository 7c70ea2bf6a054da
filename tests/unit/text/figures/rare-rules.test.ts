import { expect, test } from 'vitest'
import { readFigures } from '../../../support/told-figure.ts'

/** What no other text of the tests asks for. */
test.each([
  ['Norway led the medal table with 16.', ['16 won']],
  [
    'The index closed at 16,369.03 up 58.06 points.',
    ['16369.03 {point} traded', '58.06 {point} grew'],
  ],
  ['Twelve people were aboard the boat.', ['12 travelled']],
  ['About 3 of the 12 kilometres were paved.', ['3 km sized', '12 km sized']],
  ['It cost 5 to 7 USD 3 million.', ['6 USD priced', '3000000 USD priced']],
  ['Thousands or even hundreds of people left.', ['5500', '550']],
])('%s', (text, told) => {
  const figures = readFigures(text).map(({ value, unit, event }) =>
    [value, unit?.code, event?.class].filter((part) => part !== undefined).join(' '),
  )

  expect(figures).toEqual(told)
})
