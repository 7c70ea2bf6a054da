import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../../src/text/ner/document.ts'
import {
  addNeighborFeatures,
  addOccurrenceFeatures,
  addPlaceFeatures,
  addRunFeatures,
  addWordFeatures,
  type FeatureList,
  makeFeatureList,
  Neighbor,
  readWindow,
  type Window,
} from '../../../../src/text/ner/features.ts'
import { loadModel } from '../../../../src/text/ner/load-model.ts'
import { tableOf } from '../../../../src/text/ner/model.ts'

const lines = [
  'The World Food Mill ( WFM ) of New York cut 12 jobs , said Ms Zork .',
  'NORTH OSLO MILLS SHUT',
  'Ned Zork , 41 , of the iZork Group and McZork & Co. , ate a well-known food there .',
  'the mills of oslo stood still that night',
  'Oslo Mills Shut Down Near New York',
].map((line) => line.split(' '))
const words = lines.flat()
const sentences = lines.reduce((all, line) => [...all, all.at(-1)! + line.length], [0])
const document = readDocument(
  tableOf(loadModel()),
  (token) => words[token]!,
  Int32Array.from(sentences),
)

const list: FeatureList = makeFeatureList()
const window: Window = { previous: 0, next: 0, before: 0, after: 0 }

/** All keys that `add` gives for the tokens of a sentence, in their order, as one number, and how many these are. */
function printOf(sentence: number, add: (token: number) => void): string {
  let print = 0
  let count = 0
  for (let token = sentences[sentence]!; token < sentences[sentence + 1]!; token++) {
    list.count = 0
    add(token)
    count += list.count
    for (const key of list.keys.subarray(0, list.count)) print = (Math.imul(print, 31) + key) | 0
  }
  return `${count} ${print >>> 0}`
}

const { table } = document
const neighbors = (neighbor: number) => (token: number) =>
  addNeighborFeatures(list, table, document.words[token]!, neighbor)

/** What gives features, by what they are of. */
const makers: Readonly<Record<string, (sentence: number) => (token: number) => void>> = {
  'the word': () => (token) => addWordFeatures(list, table, document.words[token]!),
  'the word before': () => neighbors(Neighbor.previous),
  'the word behind': () => neighbors(Neighbor.next),
  'the word two before': () => neighbors(Neighbor.before),
  'the word two behind': () => neighbors(Neighbor.after),
  'its place': (sentence) => (token) => {
    readWindow(document, token, sentence, window)
    addPlaceFeatures(list, document, { token, sentence, window })
  },
  'its run': (sentence) => (token) => addRunFeatures(list, document, token, sentence),
  'another occurrence': () => (token) => addOccurrenceFeatures(list, document, token),
}

describe('features are those that the weights were learned with: others need new weights', () => {
  it.each([
    [
      'the word',
      ['210 1011219862', '66 2803644651', '215 1283554301', '118 3210562010', '106 2839995086'],
    ],
    [
      'the word before',
      ['99 2820731944', '27 3310785979', '95 148106012', '49 2883970689', '45 3057695557'],
    ],
    [
      'the word behind',
      ['99 2260885624', '27 2625391412', '95 3547972883', '49 3062672598', '45 2563367036'],
    ],
    [
      'the word two before',
      ['57 2404846357', '15 1934452904', '53 2641756651', '27 171150035', '25 3513444874'],
    ],
    [
      'the word two behind',
      ['57 841673344', '15 3011391211', '53 1798072911', '27 2555286886', '25 1276925869'],
    ],
    [
      'its place',
      ['260 373213265', '82 979002594', '201 1442072713', '63 3483460178', '145 492613136'],
    ],
    [
      'its run',
      ['84 3614218231', '20 1108913536', '70 3622278654', '16 1080188832', '42 1843170123'],
    ],
    [
      'another occurrence',
      ['129 1504951648', '43 3292558376', '111 1721186483', '43 1952582335', '78 462727272'],
    ],
  ])('%s', (of, prints) => {
    const made = lines.map((_, sentence) => printOf(sentence, makers[of]!(sentence)))
    expect(made).toEqual(prints)
  })
})
