import { describe, expect, test } from 'vitest'
import { Cue, cuesOf } from '../../../../src/text/ner/cue-words.ts'
import { combine, hashWord, indexOf, rowOf } from '../../../../src/text/ner/hash.ts'
import { closing, labelOf, opening, Part, spansOf } from '../../../../src/text/ner/labels.ts'
import { hashPhrase, LexiconBit, listedBits } from '../../../../src/text/ner/lexicon.ts'
import { loadModel } from '../../../../src/text/ner/load-model.ts'
import { tableOf } from '../../../../src/text/ner/model.ts'
import {
  Field,
  isCapitalized,
  makeWordTable,
  WordCase,
  wordField,
  wordRow,
} from '../../../../src/text/ner/words.ts'

const table = tableOf(loadModel())
const field = (word: string, name: keyof typeof Field): number =>
  wordField(table, wordRow(table, word), Field[name])

const hash = (part: string): number => (part === '' ? 0 : hashWord(part) | 0)

const namesOf = (bits: number, of: Readonly<Record<string, number>>): string[] =>
  Object.entries(of)
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([name]) => name)

describe('how a word is written', () => {
  test.each([
    ['kim', 'lower', false],
    ['naïve', 'lower', false],
    ['19', 'number', false],
    ['19.5', 'number', false],
    ['4th', 'lower', false],
    ['%', 'punctuation', false],
    ['', 'punctuation', false],
    ['Kim', 'initial', true],
    ['Élan', 'initial', true],
    ['J', 'letter', true],
    ['J.', 'letter', true],
    ['Jo', 'initial', true],
    ['St.', 'initial', true],
    ['NATO', 'upper', true],
    ['U.S.', 'upper', true],
    ['G20', 'initial', true],
    ['GG20', 'mixed', true],
    ['McCain', 'mixed', true],
    ['iPhone', 'mixed', true],
  ])('%s is %s', (word, name, capitalized) => {
    const wordCase = field(word, 'wordCase')

    expect(Object.entries(WordCase).find(([, value]) => value === wordCase)?.[0]).toBe(name)
    expect(isCapitalized(wordCase)).toBe(capitalized)
  })

  test.each([
    ['Anna', 'Otto', true],
    ['Al', 'Ali', true],
    ['IBM', 'Un', false],
    ['Mary-Ann', 'Lou-Anna', true],
    ['Mary-Ann', 'Mary-ann', false],
    ['Mary-Ann', 'MaryAnn', false],
    ['a1', 'b2', true],
    ['a111', 'b22222', true],
    // Eight classes are told.
    ['a-a-a-a-a', 'b-b-b-b-B', true],
    ['a-a-a-A-a', 'b-b-b-b-b', false],
  ])('"%s" and "%s" have one shape: %s', (a, b, isSame) => {
    expect(field(a, 'shape') === field(b, 'shape')).toBe(isSame)
  })
})

describe('what is kept of a word', () => {
  test('its beginnings and ends, where it is longer', () => {
    const parts = [
      'prefix2',
      'prefix3',
      'prefix4',
      'suffix1',
      'suffix2',
      'suffix3',
      'suffix4',
    ] as const
    const kept = (word: string) => parts.map((part) => field(word, part))

    expect(kept('Berlin')).toEqual(['be', 'ber', 'berl', 'n', 'in', 'lin', 'rlin'].map(hash))
    expect(kept('Bern')).toEqual(['be', 'ber', '', 'n', 'rn', 'ern', ''].map(hash))
    expect(kept('Bo')).toEqual(['', '', '', 'o', '', '', ''].map(hash))
    expect(kept('B')).toEqual(['', '', '', '', '', '', ''].map(hash))
  })

  test('the row of the same in lower case', () => {
    expect(field('BERLIN', 'lowerRow')).toBe(wordRow(table, 'berlin'))
    expect(field('berlin', 'lowerRow')).toBe(wordRow(table, 'berlin'))
    expect(field('BERLIN', 'lower')).toBe(field('berlin', 'lower'))
    expect(field('BERLIN', 'exact')).not.toBe(field('berlin', 'exact'))
  })

  test('what the lexicon knows, also without accents, and nothing of what it does not', () => {
    expect(field('Bérlin', 'bits')).toBe(field('berlin', 'bits'))
    expect(field('berlin', 'bits')).not.toBe(0)
    expect(field('berlin', 'cluster3')).toBeGreaterThan(0)
    expect(field('berlin', 'cluster2')).toBe(((field('berlin', 'cluster3') - 1) >> 3) + 1)
    expect(field('berlin', 'cluster1')).toBe(((field('berlin', 'cluster3') - 1) >> 7) + 1)
    const unknown = ['bits', 'cluster1', 'cluster2', 'cluster3'] as const
    expect(unknown.map((name) => field('qxzvw', name))).toEqual([0, 0, 0, 0])
  })

  test('for as many words as come', () => {
    const words = makeWordTable(loadModel().lexicon)
    const rows = Array.from({ length: 3_000 }, (_, n) => wordRow(words, `w${n}x`))

    expect(rows).toEqual(rows.map((_, n) => n + 1))
    expect(rows.map((row) => wordField(words, row, Field.exact))).toEqual(
      rows.map((_, n) => hashWord(`w${n}x`) | 0),
    )
    expect(wordRow(words, 'w17x')).toBe(18)
    expect(wordRow(words, '')).toBe(0)
  })
})

describe('what a word says of a name beside it', () => {
  test.each([
    ['retailer', ['organizationNoun']],
    ['retailers', ['organizationNoun']],
    ['agencies', ['organizationNoun']],
    ['breweries', ['organizationNoun']],
    ['trainees', []],
    ['brewerys', []],
    ['steelmaker', ['organizationNoun']],
    ['tyremaker', ['organizationNoun']],
    ['tyre-makers', ['organizationNoun']],
    ['lawmaker', ['personNoun']],
    ['filmmakers', []],
    ['makers', ['organizationNoun']],
    ['operator', ['organizationNoun']],
    ['chain', ['organizationNoun']],
    ['nurse', ['personNoun']],
    ['nurses', []],
    ['village', ['placeNoun']],
    ['villages', ['placeNoun']],
    ['valleys', ['placeNoun']],
    ['coach', ['personNoun', 'teamNoun', 'sport']],
    ['shares', ['firmNoun', 'business']],
    ['said', ['speechVerb']],
    ['beat', ['matchVerb']],
    ['near', ['locative']],
    ['the', ['article']],
    ['another', ['article']],
    ['are', ['pluralVerb']],
    ['whose', ['who']],
    ['which', ['which']],
    ['of', ['of']],
    ['for', ['at']],
    ['’s', ['possessive']],
    [',', ['comma']],
    ['told', ['speechVerb', 'told']],
    ['goals', ['sport']],
    ['dividend', ['business']],
    ['such', ['example']],
    ['tribe', ['groupNoun']],
    ['olive', []],
    [`${'x'.repeat(27)}maker`, []],
    [`${'x'.repeat(26)}maker`, ['organizationNoun']],
  ])('%s: %j', (word, expected) => {
    expect(namesOf(cuesOf(word), Cue)).toEqual(expected)
  })

  test.each([
    ['france', ['country']],
    ['u.k.', ['country']],
    ['french', ['group']],
    ['dr.', ['title']],
    ['agency', ['organizationHead']],
    ['nuclear', ['organizationWord']],
    ['airport', ['placeHead']],
    ['referendum', ['eventHead']],
    ['symphony', ['workHead']],
    ['monday', ['calendar']],
    ['nestlé', ['organization']],
    ['championship', ['eventHead']],
    ['olive', []],
  ])('the lists take %s for %j', (word, expected) => {
    expect(namesOf(listedBits().get(hashWord(word)) ?? 0, LexiconBit)).toEqual(expected)
  })
})

describe('hashes', () => {
  test.each([
    ['a', 'b', false],
    ['ab', 'ba', false],
    ['1984', '2025', true],
    ['1984', '198', false],
    ['it’s', "it's", true],
    ['‘a', "'a", true],
    ['“a”', '"a"', true],
    ['a', 'A', false],
    ['é', 'e', false],
    [`${'x'.repeat(48)}a`, `${'x'.repeat(48)}b`, true],
    [`${'x'.repeat(47)}a`, `${'x'.repeat(47)}b`, false],
  ])('of "%s" and "%s" are one: %s', (a, b, isSame) => {
    expect(hashWord(a) === hashWord(b)).toBe(isSame)
  })

  test('of phrases go by the order of their words', () => {
    expect(hashPhrase('new york')).toBe(combine(hashWord('new'), hashWord('york')))
    expect(hashPhrase('york new')).not.toBe(hashPhrase('new york'))
    expect(hashPhrase('york')).toBe(hashWord('york'))
  })

  test('lead to their rows, also where they share a place', () => {
    const keys = Uint32Array.from([5, 5 + 64, 5 + 128, 4_294_967_295, 0])
    const index = indexOf(keys)

    expect([...keys].map((key) => rowOf(index, key))).toEqual([0, 1, 2, 3, 4])
    expect([1, 5 + 32, 4_294_967_290].map((key) => rowOf(index, key))).toEqual([-1, -1, -1])
    expect(rowOf(indexOf(new Uint32Array(0)), 7)).toBe(-1)
  })
})

describe('labels', () => {
  test('tell where names begin and end', () => {
    const { begin, inside, last, unit } = Part
    const chain = [
      0,
      labelOf(0, unit),
      labelOf(0, begin),
      labelOf(0, inside),
      labelOf(0, last),
      0,
      labelOf(6, begin),
      labelOf(6, last),
      labelOf(2, unit),
    ]

    expect(spansOf(chain)).toEqual([
      { first: 1, end: 2, type: 0 },
      { first: 2, end: 5, type: 0 },
      { first: 6, end: 8, type: 6 },
      { first: 8, end: 9, type: 2 },
    ])
  })

  test('open and close', () => {
    expect(opening.slice(0, 5)).toEqual([0, 1, 4, 5, 8])
    expect(closing.slice(0, 5)).toEqual([0, 3, 4, 7, 8])
    expect([opening.length, closing.length]).toEqual([15, 15])
  })
})
