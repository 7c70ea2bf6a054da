import { expect, test } from 'vitest'
import { GazetteerBit, gazetteerBits } from '../../../src/text/gazetteer.ts'
import { tokenize } from '../../../src/text/tokens.ts'

/** The bits of the first token that reads `word`. */
function bitsOf(text: string, word: string): number {
  const tokens = tokenize(text)
  const bits = gazetteerBits(tokens)
  const index = [...bits.keys()].find(
    (token) => text.slice(tokens.start[token], tokens.end[token]) === word,
  )
  if (index === undefined) throw new Error(`${word} is no token of ${text}`)
  return bits[index]!
}

test('countries are known under each of their names', () => {
  expect(bitsOf('Officials in Burma agreed', 'Burma')).toBe(GazetteerBit.country)
  expect(bitsOf('in the U.S. on Monday', 'U.S.') & GazetteerBit.country).toBeTruthy()
  expect(bitsOf('in Côte d’Ivoire today', 'Côte')).toBe(GazetteerBit.country)
})

test('the later tokens of a longer name are marked as inside it', () => {
  const bits = bitsOf('She left New York City', 'City')

  expect(bits & GazetteerBit.bigCity).toBeTruthy()
  expect(bits & GazetteerBit.inside).toBeTruthy()
})

test('demonyms are known in the plural', () => {
  expect(bitsOf('Two Norwegians won', 'Norwegians')).toBe(GazetteerBit.demonym)
  expect(bitsOf('Several Dutchmen won', 'Dutchmen')).toBe(GazetteerBit.demonym)
})

test('diacritics and the kind of apostrophe do not matter', () => {
  expect(bitsOf('near Zurich', 'Zurich') & GazetteerBit.bigCity).toBeTruthy()
  expect(bitsOf('near Zürich', 'Zürich') & GazetteerBit.bigCity).toBeTruthy()
})

test('names count only with a capital, words of office also without', () => {
  expect(bitsOf('a turkey and a mayor', 'turkey')).toBe(0)
  expect(bitsOf('a turkey and a mayor', 'mayor') & GazetteerBit.title).toBeTruthy()
})

test('given and family names are told apart', () => {
  const text = 'Katarzyna Wojtkowiak spoke'

  expect(bitsOf(text, 'Katarzyna') & GazetteerBit.givenName).toBeTruthy()
  expect(bitsOf(text, 'Wojtkowiak') & GazetteerBit.familyName).toBeTruthy()
})

test('a hundred thousand capitals and a megabyte without a space take no time', () => {
  const startedAt = performance.now()

  gazetteerBits(tokenize('New '.repeat(100_000)))
  gazetteerBits(tokenize(`New ${'A'.repeat(1_000_000)}`))

  expect(performance.now() - startedAt).toBeLessThan(2_000)
})
