import { describe, expect, test } from 'vitest'
import { agreesWithBase, firstSubject, isPluralPhrase } from '../../../../src/text/quotes/doers.ts'
import { readText } from '../../../../src/text/reading.ts'
import { written, stretchIn } from '../../../support/marked-pieces.ts'
import { says } from '../../../support/sayings.ts'

says('what only looks like a verb of saying, or like who says it:', [
  ['Home and specialty projects start at 12 dollars.'],
  ['The ministry projects 12 percent growth.', 'The ministry = 12 percent growth'],
  ['Exit polling shows that Lind won 12 towns.', 'Exit polling: Lind won 12 towns'],
  ['He did it Tuesday night in Lome, talking about growth in the fifth debate.'],
  ['He spoke in Lome, talking about the 12 schools.', 'He ~ talking about the 12 schools'],
])

says('nouns that look like verbs of saying have no subject:', [
  ['Lee sounded a wary note about the jobs report the mill had shut.'],
  ['Ada Lind saw the losses estimate 12 million.'],
  ['Ada Lind dropped the workers plan to leave.'],
  ['The farmers’ hope the mill will open grew.'],
  ['The fear the mill had shut grew.'],
  ['The millers’ claim is false.'],
  ['He hope the mill will open.'],
  ['A state court rule the mill had shut.'],
])

says('verbs beside their subjects do:', [
  ['The workers plan to leave.', 'The workers ~ to leave'],
  ['Workers who fled will plan to leave.', 'Workers ~ to leave'],
  ['Workers who fled now plan to leave.', 'Workers ~ to leave'],
  ['Millers claim the mill had shut.', 'Millers: the mill had shut'],
  ['Millers claim 12 mills had shut.', 'Millers: 12 mills had shut'],
  ['Millers claim mills had shut.', 'Millers: mills had shut'],
  ['Farmers report losses.', 'Farmers = losses'],
  ['Farmers report Lind had won.', 'Farmers: Lind had won'],
  ['Farmers fear the mill had shut.', 'Farmers = the mill had shut'],
  ['They hope the mill will open.', 'They ~ the mill will open'],
  ['The Maori say the mill had shut.', 'The Maori: the mill had shut'],
  ['The Maori want the mill to shut.'],
  ['Lind and Ek say the mill had shut.', 'Lind and Ek: the mill had shut'],
  ['Lind will say the mill had shut.', 'Lind: the mill had shut'],
  ['People who fled report the mill had shut.', 'People: the mill had shut'],
  ['Officials in the port said it had shut.', 'Officials in the port: it had shut'],
  ['Those in the mill said it had shut.', 'Those in the mill: it had shut'],
  ['He gave prizes to those who said it had shut.'],
  ['It said the mill had shut.', 'It: the mill had shut'],
  ['It believes the mill had shut.'],
])

const far = (count: number) => readText(`The ${'old '.repeat(count)}miller left.`, 'en')

describe('a subject', () => {
  test.each([
    ['[Officials] say so.', true],
    ['[Officials in the port] say so.', true],
    ['[The port of officials] say so.', false],
    ['[Kim and Lee] say so.', true],
    ['[A court and a town] say so.', false],
    ['[Kim] say so.', false],
    ['[A Texas state courts] say so.', false],
    ['[Police] say so.', true],
  ])('%s is of several: %s', (marked, expected) => {
    expect(isPluralPhrase(...stretchIn(marked))).toBe(expected)
  })

  test.each([
    ['[They] say so.', true],
    ['[We] say so.', true],
    ['[He] say so.', false],
    ['[It] say so.', false],
    ['[Officials] say so.', true],
    ['[Officials in the port] say so.', true],
    ['[The miller] say so.', true],
    ['[The miller] want so.', false],
    ['[A miller of mills] want so.', false],
    ['[Kim and Lee] say so.', true],
  ])('%s goes with the base of a verb: %s', (marked, expected) => {
    const [r, subject] = stretchIn(marked)
    const around = { first: 0, end: r.count, isNested: false, toldFrom: 0, speaker: undefined }
    const verb = subject.next
    const cue = { ...around, group: verb, verb, next: verb + 1 }

    expect(agreesWithBase(r, subject, cue)).toBe(expected)
    expect(agreesWithBase(r, subject, { ...cue, group: verb - 1 })).toBe(true)
  })

  test.each([
    ['The miller left the town.', 'The miller'],
    ['The miller rejects the plan.', 'The miller'],
    ['The mill makes flour.', undefined],
    ['The miller wants to leave.', 'The miller'],
    ['The millers want the weir.', 'The millers'],
    ['The miller to want the weir.', undefined],
    ['The agency says it has left.', 'The agency'],
    ['The miller 12 left.', 'The miller 12'],
    ['A note “he left” came late.', undefined],
    ['Left alone.', undefined],
    ['', undefined],
  ])('of the first clause of "%s": %s', (text, expected) => {
    const r = readText(text, 'en')

    expect(written(r, firstSubject(r, 0, r.count))).toBe(expected)
  })

  test('is looked for up to the given piece, and no further than forty', () => {
    const r = readText('The miller left the town.', 'en')

    expect(firstSubject(r, 0, 2)).toBeUndefined()
    expect(firstSubject(r, 0, 3)).toEqual({ first: 0, next: 2 })
    expect(firstSubject(far(37), 0, 99)).toBeDefined()
    expect(firstSubject(far(38), 0, 99)).toBeUndefined()
  })
})

says('a participle says what its main clause speaks of, behind "while" or what is written:', [
  ['Kim left the mill while saying that 12 mills had shut.', 'Kim: 12 mills had shut'],
  ['Kim left the mill, saying that 12 mills had shut.', 'Kim: 12 mills had shut'],
  ['The miller left a statement saying that 12 mills had shut.', 'The miller: 12 mills had shut'],
  ['The miller made a hull saying that 12 mills had shut.'],
])

says('a pronoun is the subject without what stands before it:', [
  ['Back in 2009 she said it was late.', 'she: it was late'],
  ['Like I said, it was late.', 'I ~ it was late'],
])
