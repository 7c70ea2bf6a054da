import { expect, test } from 'vitest'
import { readFigures } from '../../../../../src/text/figures.ts'
import { readText } from '../../../../../src/text/reading.ts'

/** Each figure's value, what is counted and what happened to it, `-` where nothing says so. */
const toldIn = (text: string): readonly string[] =>
  readFigures(readText(text, 'en'), { times: [], mentions: [], quotes: [] }).figures.map(
    ({ value, noun, event }) => `${value} ${noun?.phrase ?? '-'} ${event?.class ?? '-'}`,
  )

test.each([
  ['It shut 18 of 27 plants.', ['18 plants affected', '27 plants counted']],
  ['They hold 55 of 100 seats.', ['55 seats elected', '100 seats counted']],
])('what is counted out of so many: %s', (text, told) => {
  expect(toldIn(text)).toEqual(told)
})

test.each([
  ['The chain will close 60 stores.', '60 stores affected'],
  ['The chain will close close to 60 stores.', '60 stores affected'],
  ['Seven miners remained trapped.', '7 miners trapped'],
  ['Some shops remained closed, and 12 men remained missing.', '12 men missing'],
  ['The bus was carrying 52 pilgrims.', '52 pilgrims travelled'],
  ['Ayr lost seven of its last nine games.', '9 games -'],
  ['The vaccine shields 12 percent of those who received it.', '12 - -'],
  ['The mill employs 1,200, down from 3,000.', '3000 - employed'],
  ['The bill passed 218-210.', '218 - voted-for'],
])('the last figure of %s', (text, told) => {
  expect(toldIn(text).at(-1)).toBe(told)
})
