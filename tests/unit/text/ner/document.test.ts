import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../src/text/ner/document.ts'
import { loadModel } from '../../../../src/text/ner/load-model.ts'
import { tableOf } from '../../../../src/text/ner/model.ts'
import { maxStretch } from '../../../../src/text/ner/stretches.ts'
import {
  CaseMode,
  OccurrenceFlag,
  occurrencesKept,
  PhrasePart,
  type TaggerDocument,
} from '../../../../src/text/ner/tagger-document.ts'

/** A document of sentences whose words are parted by spaces. */
function read(...sentences: readonly string[]): TaggerDocument {
  const lines = sentences.map((sentence) => sentence.split(' '))
  const words = lines.flat()
  const starts = lines.reduce((all, line) => [...all, all.at(-1)! + line.length], [0])
  return readDocument(tableOf(loadModel()), (token) => words[token] ?? '', Int32Array.from(starts))
}

const modeNames = Object.fromEntries(Object.entries(CaseMode).map(([name, mode]) => [mode, name]))

describe('how a sentence uses capitals', () => {
  test.each([
    ['Anna slept all night .', 'normal'],
    ['anna slept all night .', 'lower'],
    ['anna slept all', 'normal'],
    ['anna slept all night', 'lower'],
    ['ANNA SLEPT ALL NIGHT .', 'upper'],
    ['ANNA SLEPT', 'upper'],
    ['ANNA', 'normal'],
    ['ANNA slept', 'normal'],
    ['ANNA SLEPT Well', 'upper'],
    ['ANNA SLEPT Very Well', 'normal'],
    ['Four Sleepers Found Near Town', 'title'],
    ['Four Sleepers Found', 'normal'],
    ['Four Sleepers Found Near the Old Town Hall', 'title'],
    ['Four Sleepers Found Near sleepy towns', 'normal'],
    ['Four Sleepers Found Near sleepy', 'title'],
    ['12 , 14 .', 'normal'],
  ])('%s: %s', (sentence, mode) => {
    expect(modeNames[read(sentence).modes[0]!]).toBe(mode)
  })
})

describe('words that are capitalized', () => {
  test('make runs', () => {
    const { runFirst, runLast } = read('then Anna Ott met NATO and', 'Bea Iqbal')

    expect([...runFirst]).toEqual([-1, 1, 1, -1, 4, -1, 6, 6])
    expect([...runLast]).toEqual([-1, 2, 2, -1, 4, -1, 7, 7])
  })

  test('are one word wherever they stand, capitalized or not', () => {
    const { slots } = read('Rose saw a rose', 'and ROSE slept')

    expect([...slots]).toEqual([0, -1, -1, 0, -1, 0, -1])
  })

  test.each([
    [['Rose slept'], 0],
    [['Rose slept', 'a rose grew'], OccurrenceFlag.lower],
    [['then Rose slept'], OccurrenceFlag.capitalizedInside],
    [['then Rose saw a rose'], OccurrenceFlag.lower | OccurrenceFlag.capitalizedInside],
    // Where every word is, a capital says nothing.
    [['Four Sleepers Found Near Rose'], 0],
  ])('%j: what is noted of "rose" is %d', (sentences, flags) => {
    const document = read(...sentences)
    const words = sentences.flatMap((sentence) => sentence.split(' '))
    const slot = document.slots[words.indexOf('Rose')]!

    expect(document.flags[slot]).toBe(flags)
  })

  test('keep their first four places', () => {
    const { occurrences, slots } = read('Rose and Rose or rose or Rose', 'Rose or Rose or Otto')
    const at = (slot: number) =>
      Array.from(occurrences.slice(slot * occurrencesKept, (slot + 1) * occurrencesKept))

    expect(at(slots[0]!)).toEqual([1, 3, 7, 8])
    expect(at(slots.at(-1)!)).toEqual([12, 0, 0, 0])
  })
})

describe('names of more words', () => {
  const { place, organization } = PhrasePart

  test.each([
    ['in New Zealand now', [0, place, place + 1, 0]],
    ['the United Nations slept', [0, organization, organization + 1, 0]],
    ['the West Ham United fans', [0, organization, organization + 1, organization + 1, 0]],
    ['the New Anna slept', [0, 0, 0, 0]],
    ['the new zealand flax', [0, 0, 0, 0]],
    ['United Nations United Kingdom', [organization, organization + 1, place, place + 1]],
  ])('%s: %j', (sentence, parts) => {
    expect([...read(sentence).phrase]).toEqual(parts)
  })

  test('end with their sentence', () => {
    expect([...read('then New', 'Zealand slept').phrase]).toEqual([0, 0, 0, 0])
  })
})

describe('what is looked at', () => {
  test.each([
    ['nobody slept all night', []],
    ['Anna slept all night long', [[0, 3]]],
    ['every one of those sleepers saw Anna', [[5, 7]]],
    ['nobody has ever yet found bin Anna', [[5, 7]]],
    ['nobody has ever found 1992 wine Anna', [[4, 7]]],
    ['nobody has ever found those al - Anna', [[5, 8]]],
    ['nobody has ever found de la Anna', [[4, 7]]],
    ['nobody has ever found those olives Anna', [[5, 7]]],
    [
      'Anna slept beside those other people Otto',
      [
        [0, 4],
        [5, 7],
      ],
    ],
    ['Anna slept beside those people Otto', [[0, 6]]],
    ['Anna slept far from beds and other people', [[0, 3]]],
  ])('%s: %j', (sentence, expected) => {
    const { stretches } = read(sentence)

    expect(stretches.map(({ first, end }) => [first, end])).toEqual(expected)
  })

  test('is cut where it is long, and ends with its sentence', () => {
    const { stretches } = read('Anna '.repeat(maxStretch + 3).trim(), 'Otto slept')

    expect(stretches).toEqual([
      { sentence: 0, first: 0, end: maxStretch },
      { sentence: 0, first: maxStretch, end: maxStretch + 3 },
      { sentence: 1, first: maxStretch + 3, end: maxStretch + 5 },
    ])
  })
})
