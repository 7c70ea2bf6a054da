import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../../src/schemas/figure.ts'
import { readFigures } from '../../../../src/text/figures.ts'
import { directionOf, verbBefore } from '../../../../src/text/figures/change-verbs.ts'
import { pieceFrom } from '../../../../src/text/quotes/looks.ts'
import { readText } from '../../../../src/text/reading.ts'
import { findTimes } from '../../../../src/text/times.ts'

const figuresOf = (text: string, home?: string): readonly Figure[] => {
  const r = readText(text, 'en')
  const times = findTimes(r, '2025-08-30')
  return readFigures(r, { times, mentions: [], quotes: [], home }).figures
}

/** Each figure's value and its part of a change. */
const changesIn = (text: string): string[] =>
  figuresOf(text).map(({ id, value, change }) => {
    const part = (['from', 'to', 'by'] as const).find((one) => change?.[one] === id)
    return part ? `${value} ${part} ${change?.direction}` : String(value)
  })

describe('what changed from what to what', () => {
  test.each([
    ['Sales rose from $3 to $5.', ['3 from up', '5 to up']],
    ['Sales rose to $5 from $3.', ['5 to up', '3 from up']],
    ['Sales fell by 4% to $5.', ['4 by down', '5 to down']],
    ['Sales went from $3 to $5.', ['3 from up', '5 to up']],
    ['Sales went from $5 to $3.', ['5 from down', '3 to down']],
    ['Sales went from $5 to $5.', ['5 from none', '5 to none']],
    ['It brought the death toll to 259.', ['259 to up']],
    ['It closed at $41, up from $39.', ['41 to up', '39 from up']],
    ['It closed at $41, down sharply from $49.', ['41 to down', '49 from down']],
    ['The index lost 162 points to fall to 7,425.', ['162 by down', '7425 to down']],
    ['The mill is 12 meters from the weir.', ['12']],
    ['They went to 12 towns.', ['12']],
    ['The fee was $3 and is $5.', ['3', '5']],
  ])('%s', (text, changes) => {
    expect(changesIn(text)).toEqual(changes)
  })
})

describe('the word of a change', () => {
  test.each([
    ['Sales rose to |5.', 'rose'],
    ['Sales fell sharply to |5.', 'fell'],
    ['Sales went to |5.', 'went'],
    ['It rose; the other was at |5.', undefined],
    ['They made up |5.', undefined],
    ['The mill has |5.', undefined],
  ])('%s', (marked, word) => {
    const r = readText(marked.replace('|', ''), 'en')
    const verb = verbBefore(r, pieceFrom(r, marked.indexOf('|')))

    expect(verb < 0 ? undefined : r.text.slice(r.start[verb], r.end[verb])).toBe(word)
  })

  test.each([
    ['rose', 'up'],
    ['climbed', 'up'],
    ['fell', 'down'],
    ['dropped', 'down'],
    ['went', undefined],
    ['mill', undefined],
  ])('%s goes %s', (word, direction) => {
    expect(directionOf(readText(word, 'en'), 0)).toBe(direction)
  })
})

const codesIn = (text: string, home?: string) => figuresOf(text, home).map(({ unit }) => unit?.code)

describe('whose money is meant', () => {
  test.each([
    ['The mill in Manila cost 500 pesos.', ['PHP']],
    ['The mill in Havana cost 500 pesos.', ['CUP']],
    ['The mill in Chile cost 500 pesos.', ['CLP']],
    ['The mill in Karachi cost 500 rupees.', ['PKR']],
    ['The mill in Kathmandu cost 500 rupees.', ['NPR']],
    ['The mill in Oslo cost 500 crowns.', ['NOK']],
    ['The mill in Prague cost 500 crowns.', ['CZK']],
    ['The mill in Baghdad cost 500 dinars.', ['IQD']],
    ['The mill in Tunis cost 500 dinars.', ['TND']],
    ['The mill in Nairobi cost 500 shillings.', ['KES']],
    ['The mill in Kampala cost 500 shillings.', ['UGX']],
    ['The mill is in Manila. It cost 500 pesos.', ['PHP']],
    ['OTTAWA, March 3 — The mill cost $500.', ['CAD']],
    ['SYDNEY (Courier) - The mill cost $500.', ['AUD']],
    ['The mill in Sydney cost $500.', ['USD']],
  ])('%s', (text, codes) => {
    expect(codesIn(text).filter((code) => code !== undefined)).toEqual(codes)
  })

  test.each([
    ['It cost 500 pesos.', 'MXN', ['MXN']],
    ['It cost 500 rupees.', 'LKR', ['LKR']],
    ['It cost $500.', 'NZD', ['NZD']],
    ['It cost $500.', 'EUR', ['USD']],
    ['The mill in Manila cost 500 pesos.', 'MXN', ['PHP']],
  ])('%s, from where one pays in %s', (text, home, codes) => {
    expect(codesIn(text, home)).toEqual(codes)
  })
})
