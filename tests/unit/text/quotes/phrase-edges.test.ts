import { describe, expect, test } from 'vitest'
import { pieceFrom } from '../../../../src/text/quotes/looks.ts'
import { phraseBefore, trimmed } from '../../../../src/text/quotes/noun-phrases.ts'
import { subjectAfter, subjectBefore } from '../../../../src/text/quotes/subjects.ts'
import { groupStart } from '../../../../src/text/quotes/verb-groups.ts'
import { readText } from '../../../../src/text/reading.ts'
import type { Stretch } from '../../../../src/text/reading/match.ts'
import type { TextReading } from '../../../../src/text/reading/text-reading.ts'
import { says } from '../../../support/sayings.ts'

/** A text read, and the piece that a bar stands before. */
function at(marked: string): readonly [TextReading, number] {
  const r = readText(marked.replace('|', ''), 'en')
  return [r, pieceFrom(r, marked.indexOf('|'))]
}

const written = (r: TextReading, stretch: Stretch | undefined): string | undefined =>
  stretch && r.text.slice(r.start[stretch.first], r.end[stretch.next - 1])

describe('the noun phrase before a piece', () => {
  test.each([
    ['House and Senate leaders| left.', 'House and Senate leaders'],
    ['Mills and weirs| left.', 'Mills and weirs'],
    ['Lund and Brun| left.', 'Lund and Brun'],
    ['He left and the miller| slept.', 'the miller'],
    ['It rained, and the miller| slept.', 'the miller'],
    ['Lund had left and Brun| slept.', 'Brun'],
    ['The mill’s owner| slept.', 'The mill’s owner'],
    ['The mill & weir company| slept.', 'The mill & weir company'],
    ['See https://mill.example the miller| slept.', 'the miller'],
    ['; the miller| slept.', 'the miller'],
    ['| slept.', undefined],
  ])('%s: %s', (marked, phrase) => {
    const [r, next] = at(marked)

    expect(written(r, phraseBefore(r, 0, next))).toBe(phrase)
  })

  test.each([
    ['But Lund|', 'Lund'],
    ['And on Monday the bank|', 'the bank'],
    ['In April Lund|', 'Lund'],
    ['In April she|', 'she'],
    ['– Lund|', 'Lund'],
    ['In|', 'In'],
    ['on those|', undefined],
    ['But|', undefined],
  ])('without what opens the sentence: %s, %s', (marked, phrase) => {
    const [r, next] = at(marked)

    expect(written(r, trimmed(r, 0, next))).toBe(phrase)
  })
})

describe('the subject before a verb', () => {
  test.each([
    ['Lund hours earlier |said so.', 'Lund'],
    ['Lund early on Friday |said so.', 'Lund'],
    ['Lund 12 |said so.', 'Lund 12'],
    ['The diplomats that controls the town |said so.', 'The diplomats'],
    ['The office that opened in May |said so.', 'The office'],
    ['Lund said that the office |said so.', 'the office'],
    ['The mill, which hours earlier |said so.', 'The mill'],
  ])('%s: %s', (marked, subject) => {
    const [r, verb] = at(marked)

    expect(written(r, subjectBefore(r, groupStart(r, verb)))).toBe(subject)
  })
})

describe('the subject behind a verb', () => {
  test.each([
    ['said |Lund, the miller.', 'Lund'],
    ['said |the miller, Luc Brun', 'the miller, Luc Brun'],
    ['said |the miller, Luc Brun, on Friday', 'the miller, Luc Brun'],
    ['said |the miller, Luc Brun left', 'the miller'],
    ['said |the miller, a man', 'the miller'],
    ['said |Lund Monday', 'Lund'],
    ['said |Lund has', 'Lund'],
    ['said |Lund', 'Lund'],
    ['said |“Lund”', undefined],
    ['said|', undefined],
  ])('%s: %s', (marked, subject) => {
    const [r, first] = at(marked)

    expect(written(r, subjectAfter(r, first))).toBe(subject)
  })

  test('is no longer than sixteen pieces', () => {
    const [r, first] = at(`said |the ${'old '.repeat(20)}miller`)
    const subject = subjectAfter(r, first)

    expect((subject?.next ?? 0) - (subject?.first ?? 0)).toBe(16)
  })
})

says('nouns and adjectives that look like verbs of saying say nothing:', [
  ['Lind reads the Harbour Post on Monday.'],
  ['The claim that it rained is false.'],
  ['Lind was told of rain.'],
  ['Lind was shown that it rained.'],
  ['Losses, estimated to be 12 million, rose.'],
  ['Lind reminds us of the rain.'],
  ['The army answered with fire.'],
  ['The old confirmed gas field is here.'],
])

says('but verbs beside them do:', [
  ['Twelve millers claim that it rained.', 'Twelve millers: it rained'],
  ['Lind cut its forecast to 12.', 'Lind = 12'],
  ['Lind claims that it rained.', 'Lind: it rained'],
  ['Lind told us that it rained.', 'Lind: it rained'],
  ['Lind has reported that it rained.', 'Lind: it rained'],
  ['Lind reminded them that it rained.', 'Lind: it rained'],
  ['The miller answered that it rained.', 'The miller: it rained'],
])
