import { describe, expect, test } from 'vitest'
import { subjectAfter, subjectBefore } from '../../../../src/text/quotes/subjects.ts'
import { groupStart } from '../../../../src/text/quotes/verb-groups.ts'
import { at, written } from '../../../support/marked-pieces.ts'
import { says } from '../../../support/sayings.ts'

says('the time between who says it and the verb is neither’s:', [
  ['A poll published a week ago found 12 mills were shut.', 'A poll: 12 mills were shut'],
  ['Kim two days ago said 12 mills were shut.', 'Kim: 12 mills were shut'],
])

says('who speaks stands before the verb:', [
  ['The ferry firm said its boats were full.', 'The ferry firm: its boats were full'],
  ['Nurses say the ward is cold.', 'Nurses: the ward is cold'],
  ['Ms Oduya, 41, a nurse, said the ward was cold.', 'Ms Oduya: the ward was cold'],
  ['Oduya, who runs the ward, said it was cold.', 'Oduya: it was cold'],
  ['Keating, who runs the ward, said it was cold.', 'Keating: it was cold'],
  ['A nurse who runs the ward said it was cold.', 'A nurse: it was cold'],
  ['The nurse - a mother of two - said it was cold.', 'The nurse: it was cold'],
  ['Oduya on Friday said the ward was cold.', 'Oduya: the ward was cold'],
  ['On Friday Oduya said the ward was cold.', 'Oduya: the ward was cold'],
  ['But Oduya said the ward was cold.', 'Oduya: the ward was cold'],
  ['In a letter, Oduya said the ward was cold.', 'Oduya: the ward was cold'],
  ['Speaking in Lome, Oduya said the ward was cold.', 'Oduya: the ward was cold'],
  ['Oduya, speaking in Lome, said the ward was cold.', 'Oduya: the ward was cold'],
  ['Oduya, meanwhile, said the ward was cold.', 'Oduya: the ward was cold'],
  ['Oduya, reached by telephone, said the ward was cold.', 'Oduya: the ward was cold'],
  ['Oduya, known as the Owl, said the ward was cold.', 'Oduya: the ward was cold'],
  ['The report, released in Lome, said the ward was cold.', 'The report: the ward was cold'],
  [
    'Its chairman, Femi Oduya, said the ward was cold.',
    'Its chairman, Femi Oduya: the ward was cold',
  ],
  ['The head of the ward in Lome said it was cold.', 'The head of the ward in Lome: it was cold'],
  ['Officials in the port of Lome say it is cold.', 'Officials in the port of Lome: it is cold'],
  ['Oduya and Lind said the ward was cold.', 'Oduya and Lind: the ward was cold'],
  ['House and Senate leaders said it was cold.', 'House and Senate leaders: it was cold'],
  ['The gate was open and Oduya said it was cold.', 'Oduya: it was cold'],
  ['Some say the ward is cold.', 'Some: the ward is cold'],
  ['Oduya has also said the ward was cold.', 'Oduya: the ward was cold'],
  ['Oduya reportedly said the ward was cold.', 'Oduya: the ward was cold'],
  ['Oduya (the nurse) said the ward was cold.', 'Oduya (the nurse): the ward was cold'],
  ['Within days Oduya said the ward was cold.', 'Oduya: the ward was cold'],
  ['The AT&T director said the ward was cold.', 'The AT&T director: the ward was cold'],
  ['Lind left the mill and said it was cold.', 'Lind: it was cold'],
  ['Lind left the mill, saying it was cold.', 'Lind: it was cold'],
  ['Lind issued a statement saying it was cold.', 'Lind: it was cold'],
  ['Lind tried to say it was cold.', 'Lind: it was cold'],
  ['Lind went on to say it was cold.', 'Lind: it was cold'],
  ['Lind is quoted as saying it was cold.', 'Lind: it was cold'],
  ['Lind was quoted by a paper as saying it was cold.', 'Lind: it was cold'],
  ['The paper quoted Lind as saying it was cold.', 'Lind: it was cold'],
  ['Lind is reported to have said it was cold.', 'Lind: it was cold'],
  ['Talks failed, with Lind saying it was cold.', 'Lind: it was cold'],
  [
    'Talks failed, with the new Post/Star poll finding that it was cold.',
    'the new Post/Star poll: it was cold',
  ],
])

describe('the subject before a verb', () => {
  test.each([
    ['Kim |said so.', 'Kim'],
    ['Kim has also |said so.', 'Kim'],
    ['The mayor of the old town |said so.', 'The mayor of the old town'],
    ['But the mayor |said so.', 'the mayor'],
    ['On Friday Kim |said so.', 'Kim'],
    ['Kim on Friday |said so.', 'Kim'],
    ['Kim, 56, a miller at the weir, |said so.', 'Kim'],
    ['The miller, who was there, |said so.', 'The miller'],
    ['Two millers who were there |said so.', 'Two millers'],
    ['The mayor – a miller himself – |said so.', 'The mayor'],
    ['Kim and Lund |said so.', 'Kim and Lund'],
    ['It rained, and Kim |said so.', 'Kim'],
    ['It rained; the miller |said so.', 'the miller'],
  ])('%s', (marked, subject) => {
    const [r, verb] = at(marked)

    expect(written(r, subjectBefore(r, groupStart(r, verb)))).toBe(subject)
  })

  test.each([
    ['Kim has also |said so.', 'has'],
    ['Kim |said so.', 'said'],
    ['Kim reportedly |said so.', 'reportedly'],
    ['Kelly |said so.', 'said'],
    ['Kim would have |said so.', 'would'],
    ['“It has” |said Kim.', 'said'],
  ])('its group begins: %s', (marked, word) => {
    const [r, verb] = at(marked)
    const first = groupStart(r, verb)

    expect(written(r, { first, next: first + 1 })).toBe(word)
  })
})

describe('the subject behind a verb', () => {
  test.each([
    ['It is late, said |Kim.', 'Kim'],
    ['It is late, said |Kim on Friday.', 'Kim'],
    ['It is late, said |the mayor of the town.', 'the mayor of the town'],
    ['It is late, said |the town’s miller, Luc Brun.', 'the town’s miller, Luc Brun'],
    ['It is late, said |Luc Brun, the town’s miller.', 'Luc Brun'],
    ['It is late, said |Kim (D-Va.) there.', 'Kim'],
    ['It is late, said |Kim, who was there.', 'Kim'],
    ['It is late, said|.', undefined],
  ])('%s', (marked, subject) => {
    const [r, first] = at(marked)

    expect(written(r, subjectAfter(r, first))).toBe(subject)
  })
})

describe('the subject before a verb, without what parts the two', () => {
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

describe('the subject behind a verb, and where it ends', () => {
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

says('the time between who says it and the verb is neither’s, however it is told:', [
  ['Kim on Friday said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['Kim on July 4 said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['Officials this week said 12 boats were lost.', 'Officials: 12 boats were lost'],
  ['A study published last week said 12 boats were lost.', 'A study: 12 boats were lost'],
  [
    'A study published in May said 12 boats were lost.',
    'A study published in May: 12 boats were lost',
  ],
])

says('what a relative clause tells of is told by whom it is:', [
  ['He met Kim, who said 12 boats were lost.', 'Kim: 12 boats were lost'],
  ['It has angered lawmakers, who say 12 boats were lost.', 'lawmakers: 12 boats were lost'],
  [
    'A lawyer employed by the bank, who said 12 boats were lost, left.',
    'A lawyer employed by the bank: 12 boats were lost',
  ],
  ['The ministry issued a survey that showed 12 boats were lost.', 'a survey = 12 boats were lost'],
  ['He sent the bank a letter that said 12 boats were lost.', 'a letter: 12 boats were lost'],
  [
    'Two diplomats who were in the room said 12 boats were lost.',
    'Two diplomats: 12 boats were lost',
  ],
  ['The doctor who the family hired said 12 boats were lost.', 'The doctor: 12 boats were lost'],
  ['A group that controls Lome said 12 boats were lost.', 'A group: 12 boats were lost'],
  ['A report that cites the bank said 12 boats were lost.', 'A report: 12 boats were lost'],
  ['The men who police say stole 12 boats left.'],
  ['A quarrel over who said 12 boats were lost went on.'],
])

says('a participle tells of who says it:', [
  [
    'A statement received by the paper said 12 boats were lost.',
    'A statement received by the paper: 12 boats were lost',
  ],
  ['A man rescued after the raid said 12 boats were lost.', 'A man: 12 boats were lost'],
  [
    'Aides briefed on the raid said 12 boats were lost.',
    'Aides briefed on the raid: 12 boats were lost',
  ],
  // What happens is nobody.
  ['The raid happened after the mayor said 12 boats were lost.', 'the mayor: 12 boats were lost'],
  ['The country as a whole said 12 boats were lost.', 'The country: 12 boats were lost'],
])
