import { describe, expect, test } from 'vitest'
import { type Packed, pack } from '../../../../src/text/ner/files.ts'
import { hashWord, rowOf } from '../../../../src/text/ner/hash.ts'
import { labelCount, labelOf, Part, taggerTypes } from '../../../../src/text/ner/labels.ts'
import {
  hashPhrase,
  LexiconBit,
  lexiconRow,
  makeLexicon,
} from '../../../../src/text/ner/lexicon.ts'
import { readModelTables } from '../../../../src/text/ner/model-tables.ts'
import { readModel, tableOf } from '../../../../src/text/ner/model.ts'
import { never } from '../../../../src/text/ner/viterbi.ts'
import { Field, wordField, wordRow } from '../../../../src/text/ner/words.ts'

const words: readonly Packed[] = [
  Uint32Array.of(hashWord('zork'), hashWord('france')),
  Uint16Array.of(300, 17),
  Uint16Array.of(LexiconBit.place, LexiconBit.largePlace),
  Uint32Array.of(hashPhrase('old zork')),
]
const square = labelCount ** 2
const weights: readonly Packed[] = [
  Uint32Array.of(5, 9),
  new Int8Array(2 * labelCount).fill(-3),
  new Int32Array(square).fill(4),
  new Int32Array(labelCount).fill(1),
  new Int32Array(labelCount).fill(2),
]

describe('the files of a model', () => {
  test('are read into tables', () => {
    const { index, weights: rows, starts, ends } = readModelTables(pack(words), pack(weights))

    expect([5, 9, 6].map((key) => rowOf(index, key))).toEqual([0, 1, -1])
    expect(rows.length).toBe(2 * Math.ceil(labelCount / 4))
    expect([starts[0], ends[0]]).toEqual([1, 2])
  })

  test('never put one person right after another', () => {
    const { transitions } = readModelTables(pack(words), pack(weights))
    const person = taggerTypes.indexOf('person')
    const place = taggerTypes.indexOf('place')
    const between = (from: number, to: number) => transitions[from * labelCount + to]

    for (const end of [Part.last, Part.unit])
      for (const begin of [Part.begin, Part.unit]) {
        expect(between(labelOf(person, end), labelOf(person, begin))).toBe(never)
        expect(between(labelOf(person, end), labelOf(place, begin))).toBe(4)
        expect(between(labelOf(place, end), labelOf(place, begin))).toBe(4)
      }
    expect(between(labelOf(person, Part.begin), labelOf(person, Part.last))).toBe(4)
  })

  test.each([
    ['an array too few', words.slice(0, 3), weights],
    ['an array of another kind', [Int32Array.of(1), ...words.slice(1)], weights],
    ['weights too few', words, weights.slice(0, 4)],
    [
      'weights of another kind',
      words,
      [weights[0]!, new Int32Array(labelCount), ...weights.slice(2)],
    ],
  ])('are refused with %s', (_, lexicon, learned) => {
    expect(() => readModel(pack(lexicon), pack(learned))).toThrow('a model file lacks an array')
  })
})

describe('the lexicon joins what was counted with what was listed', () => {
  const lexicon = makeLexicon({
    keys: Uint32Array.of(hashWord('zork'), hashWord('france')),
    leaves: Uint16Array.of(300, 17),
    bits: Uint16Array.of(LexiconBit.place, LexiconBit.largePlace),
    phrases: Uint32Array.of(hashPhrase('old zork'), hashPhrase('world bank')),
  })
  const of = (word: string) => {
    const row = lexiconRow(lexicon, hashWord(word))
    return row < 0 ? undefined : [lexicon.leaves[row], lexicon.bits[row]]
  }

  test.each([
    ['only counted', 'zork', [300, LexiconBit.place]],
    ['both', 'france', [17, LexiconBit.largePlace | LexiconBit.country]],
    ['only listed', 'nuclear', [0, LexiconBit.organizationWord]],
    ['listed twice', 'treaty', [0, LexiconBit.eventHead | LexiconBit.workHead]],
    ['neither', 'qxzvw', undefined],
  ])('%s: %s', (_, word, expected) => {
    expect(of(word)).toEqual(expected)
  })

  test.each([
    ['old zork', 'place'],
    ['saudi arabia', 'place'],
    // Counted as a place: that it is listed, too, gives it no second row.
    ['world bank', 'place'],
    ['red cross', 'organization'],
    ["workers ' party", 'organization'],
    ['old bank', undefined],
  ])('"%s" is a known %s', (phrase, expected) => {
    const row = rowOf(lexicon.phrases, hashPhrase(phrase))
    const kind = row < lexicon.placePhrases ? 'place' : 'organization'

    expect(row < 0 ? undefined : kind).toBe(expected)
  })

  test.each([
    // 300 − 1 is 299: cluster 2 of 128 leaves, cluster 37 of eight; each plus one.
    ['zork', [3, 38, 300]],
    ['france', [1, 3, 17]],
    ['nuclear', [0, 0, 0]],
    ['qxzvw', [0, 0, 0]],
  ])('the clusters of %s are %j', (word, clusters) => {
    const table = tableOf(readModel(pack(words), pack(weights)))
    const row = wordRow(table, word)

    expect(
      [Field.cluster1, Field.cluster2, Field.cluster3].map((field) => wordField(table, row, field)),
    ).toEqual(clusters)
  })
})
