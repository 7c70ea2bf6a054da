import { describe, expect, test } from 'vitest'
import { Said, Topic } from '../../../../src/text/ner/cues.ts'
import { readDocument } from '../../../../src/text/ner/document.ts'
import { loadModel } from '../../../../src/text/ner/load-model.ts'
import { tableOf } from '../../../../src/text/ner/model.ts'
import { type TaggerDocument } from '../../../../src/text/ner/tagger-document.ts'
import { tokenize } from '../../../../src/text/tokens.ts'

function read(text: string): { document: TaggerDocument; tokenOf: (word: string) => number } {
  const { start, end, count, sentences } = tokenize(text)
  const words = Array.from({ length: count }, (_, token) => text.slice(start[token], end[token]))
  const document = readDocument(tableOf(loadModel()), (token) => words[token] ?? '', sentences)
  return { document, tokenOf: (word) => words.indexOf(word) }
}

const namesOfBits = (said: number) =>
  Object.entries(Said)
    .filter(([, bit]) => (said & bit) !== 0)
    .map(([name]) => name)

describe('what the words around a name say of it', () => {
  test.each([
    ['fashion retailer Zork shut shops', ['organizationBefore']],
    ['carpet-maker Zork shut shops', ['organizationBefore']],
    ['the lawmaker Zork slept', ['personBefore']],
    ['its former label, Zork, slept', ['organizationBefore']],
    ['carmakers such as Zork slept', ['organizationBefore']],
    ['agencies, including Zork, slept', ['organizationBefore']],
    ['lawmakers like Zork slept', []],
    ['then, as Zork slept', []],
    ['the town Zork slept', ['placeBefore']],
    ['rain fell near Zork', ['locative']],
    ['the village of Zork slept', ['placeOf']],
    ['the widow of Zork slept', ['personOf']],
    ['shares in Zork fell', ['firmOf']],
    ['he told Zork of it', ['toldBefore']],
    ['the old Zork shares fell', ['firmAfter']],
    ['the old Zork’s shares fell', ['firmAfter', 'possessive']],
    ['angry Zork fans sang', ['teamAfter']],
    ['then Zork said no', ['speechAfter']],
    ['the wide Zork valley slept', ['placeAfter']],
    ['now Zork beat them', ['match']],
    ['now Zork are top', ['pluralVerb']],
    ['a Zork-based firm', ['based', 'article']],
    ['the Zork people slept', ['groupAfter', 'article']],
    ['then Zork, a Delhi-based maker of pens, fell', ['organizationApposed']],
    ['then Zork, the small town in which she lived, slept', ['placeApposed']],
    ['then Zork, a nurse at a hospital, slept', ['personApposed']],
    ['then Zork, 45, slept', ['age']],
    ['then Zork, who slept, woke', ['who']],
    ['then Zork, Ohio, slept', ['countryAfter']],
    ['then Zork', []],
  ])('%s', (text, expected) => {
    const { document, tokenOf } = read(text)

    const said = namesOfBits(document.said[tokenOf('Zork')] ?? 0)

    expect(said.filter((name) => name !== 'article' || expected.includes(name)).toSorted()).toEqual(
      expected.toSorted(),
    )
  })

  test('is kept for all places where the word stands', () => {
    const { document, tokenOf } = read('fashion retailer Zork shut shops. Later Zork said no.')
    const slot = document.slots[tokenOf('Zork')] ?? -1

    expect(namesOfBits(document.slotSaid[slot] ?? 0)).toEqual(['organizationBefore', 'speechAfter'])
  })
})

describe('the topic', () => {
  test.each([
    ['sport', 'The striker scored two goals in the match, and the coach slept.', Topic.sport],
    ['business', 'The shares fell as revenue and profit fell.', Topic.business],
    ['neither, of two words', 'The striker scored a goal.', Topic.other],
    [
      'neither, in a long text',
      `${'It rained all day. '.repeat(60)} Goals, match, coach.`,
      Topic.other,
    ],
  ])('%s', (_what, text, expected) => {
    expect(read(text).document.topic).toBe(expected)
  })
})
