import { describe, expect, test } from 'vitest'
import { phraseBefore, trimmed } from '../../../../src/text/quotes/noun-phrases.ts'
import { at, written } from '../../../support/marked-pieces.ts'
import { says, saysUpTo } from '../../../support/sayings.ts'

says('who stands behind a place with a short name before it', [
  ['In Chad UN officials said 40 mills burned.', 'UN officials: 40 mills burned'],
  ['In Chad local officials said 40 mills burned.', 'local officials: 40 mills burned'],
])

says('who is no place behind a place', [
  [
    'Troops in Chad, Kim and Lee said, shot 12 men.',
    'Kim and Lee = Troops in Chad',
    'Kim and Lee: shot 12 men',
  ],
  [
    'Miners in Lima, union chiefs and teachers say 12 mills are shut.',
    'union chiefs and teachers: 12 mills are shut',
  ],
])

says('“this report” is a source of its own:', [
  ['This report found that 12 mills were shut.', 'This report: 12 mills were shut'],
  ['These studies show that 12 mills were shut.', 'These studies: 12 mills were shut'],
])

describe('the noun phrase before a piece', () => {
  test.each([
    ['The old mill| was sold.', 'The old mill'],
    ['In April the miller| was sold.', 'the miller'],
    ['He said the mill| was sold.', 'the mill'],
    ['It rained; the mill| was sold.', 'the mill'],
    ['The mill (of stone)| was sold.', 'The mill (of stone)'],
    ['“It is” the mill| was sold.', 'the mill'],
  ])('%s', (marked, phrase) => {
    const [r, next] = at(marked)

    expect(written(r, phraseBefore(r, 0, next))).toBe(phrase)
  })
})

describe('the noun phrase before a piece, and what joins or ends it', () => {
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

says('several who are joined say it together:', [
  ['Kim and Lee said 12 mills were shut.', 'Kim and Lee: 12 mills were shut'],
  ['Kim and the mayor say 12 mills are shut.', 'Kim and the mayor: 12 mills are shut'],
  ['Kim and a hospital say 12 mills are shut.', 'Kim and a hospital: 12 mills are shut'],
  [
    'The Togolese government and the mayor say 12 mills are shut.',
    'The Togolese government and the mayor: 12 mills are shut',
  ],
  [
    'Local aid workers and the mayor said 12 mills were shut.',
    'Local aid workers and the mayor: 12 mills were shut',
  ],
  [
    'House and Senate leaders said 12 mills were shut.',
    'House and Senate leaders: 12 mills were shut',
  ],
  [
    'Vice President Ida Lund and rebel leader Ana Ruiz said 12 mills were shut.',
    'Vice President Ida Lund and rebel leader Ana Ruiz: 12 mills were shut',
  ],
])

says('who is not joined says it alone:', [
  ['Lind opened the mill and the mayor said 12 men were hurt.', 'the mayor: 12 men were hurt'],
  ['Friday and the mayor say 12 mills are shut.', 'the mayor: 12 mills are shut'],
  ['Rebel groups (NGOs) it says 12 men were hurt.', 'it: 12 men were hurt'],
  ['Officials on both sides said 12 men were hurt.', 'Officials on both sides: 12 men were hurt'],
  ['The polls of May said 12 men were hurt.', 'The polls of May: 12 men were hurt'],
  ['The United States said 12 men were hurt.', 'The United States: 12 men were hurt'],
  [
    'The aid group (12 people) said 12 men were hurt.',
    'The aid group (12 people): 12 men were hurt',
  ],
  ['#1 maker Tenbo said 12 men were hurt.', '#1 maker Tenbo: 12 men were hurt'],
  ['On the site https://a.example/x Kim said 12 men were hurt.', 'Kim: 12 men were hurt'],
])

says('who says it stands behind what opens the sentence:', [
  ['But Kim said 12 men were hurt.', 'Kim: 12 men were hurt'],
  ['And on Monday the bank said 12 men were hurt.', 'the bank: 12 men were hurt'],
  ['Early reports say 12 men were hurt.', 'Early reports: 12 men were hurt'],
  ['This study of mills says 12 men were hurt.', 'This study of mills: 12 men were hurt'],
  ['In Congo UN officials say 12 men were hurt.', 'UN officials: 12 men were hurt'],
  ['In Ghana the official says 12 men were hurt.', 'the official: 12 men were hurt'],
  ['In Ghana documents officials say 12 men were hurt.'],
  ['In Ghana official says 12 men were hurt.'],
  ['From Ghana local officials say 12 men were hurt.'],
  ['Both sides say 12 men were hurt.', 'Both sides: 12 men were hurt'],
  ['Both say 12 men were hurt.'],
])

saysUpTo('who says it is named in few words:', [
  [
    'The <green> mayor said 12 mills were shut.',
    22,
    'The green… mayor: 12 mills were shut',
    'green… mayor: 12 mills were shut',
  ],
])
