import { describe, expect, test } from 'vitest'
import { skipSetting } from '../../../../src/text/quotes/settings.ts'
import { at, written } from '../../../support/marked-pieces.ts'
import { says, saysUpTo } from '../../../support/sayings.ts'

says('when and where it was said is skipped:', [
  ['Lind said Friday the mill was late.', 'Lind: the mill was late'],
  ['Lind said late on July 4 the mill was late.', 'Lind: the mill was late'],
  ['Lind said on Friday that the mill was late.', 'Lind: the mill was late'],
  ['Lind said in Lome the mill was late.', 'Lind: the mill was late'],
  ['Lind said in an interview with a paper, the mill was late.', 'Lind: the mill was late'],
  ['Lind said, on Friday, that the mill was late.', 'Lind: the mill was late'],
  ['Lind said: the mill was late.', 'Lind: the mill was late'],
  ['Lind said at least twelve mills were late.', 'Lind: at least twelve mills were late'],
  [
    'Lind said with most of the votes counted, she was ahead.',
    'Lind: with most of the votes counted, she was ahead',
  ],
  ['Lind said with a smile.'],
  ['Lind said Friday 12 mills were late.', 'Lind: 12 mills were late'],
])

says('when and where it was said is no part of it:', [
  ['Lind said Friday.'],
  ['Lind said on Friday 12 mills had shut.', 'Lind: 12 mills had shut'],
  ['Lind said late on July 4 the mill had shut.', 'Lind: the mill had shut'],
  ['Lind called Sunday’s vote a farce.', 'Lind = Sunday’s vote a farce'],
  ['Lind said in Paris the talks had failed.', 'Lind: the talks had failed'],
  ['Lind said in a long note the mayor had failed.', 'Lind: the mayor had failed'],
  ['Lind said at least seven mills had shut.', 'Lind: at least seven mills had shut'],
  ['Lind said in a talk with the Post that the mill had shut.', 'Lind: the mill had shut'],
  ['Lind said in a note: the mill had shut.', 'Lind: the mill had shut'],
  ['On Tuesday, speaking in Paris, Kim said it had shut.', 'Kim: it had shut'],
  ['Next, in a speech, Kim said it had shut.', 'Kim: it had shut'],
])

describe('when and where something was said', () => {
  test.each([
    ['Kim said |Friday the mill had shut.', 'the'],
    ['Kim said |on Monday the mill had shut.', 'the'],
    ['Kim said |late on July 4 the mill had shut.', 'the'],
    ['Kim said |Monday 12 mills had shut.', '12'],
    ['Kim called |Sunday’s vote a farce.', 'Sunday'],
    ['Kim said |in a letter to the town that it was late.', 'that'],
    ['Kim said |in a letter to the town, it was late.', ','],
    ['Kim said |at least seven mills had shut.', 'at'],
    ['Kim said |the mill had shut.', 'the'],
  ])('%s', (marked, word) => {
    const [r, first] = at(marked)
    const next = skipSetting(r, first, r.count)

    expect(written(r, { first: next, next: next + 1 })).toBe(word)
  })
})

saysUpTo('where it was said is told in few words:', [
  [
    'Kim said on Monday in an <green> interview that 12 mills were shut.',
    6,
    'Kim: 12 mills were shut',
    undefined,
  ],
])
