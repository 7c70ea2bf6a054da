import { describe, expect, test } from 'vitest'
import { figureRules, readFigures } from '../../../../src/text/figures.ts'
import type { FinishRules } from '../../../../src/text/figures/finish.ts'
import type { WholeCandidate } from '../../../../src/text/figures/meaning/learned-parts.ts'
import { partRules } from '../../../../src/text/figures/meaning/part-rules.ts'
import { relationRules } from '../../../../src/text/figures/relations.ts'
import { readText } from '../../../../src/text/reading.ts'
import { testRules, type Told } from '../../../support/rules.ts'
import { readFigures as figuresOf } from '../../../support/told-figure.ts'

type RelationRules = Pick<FinishRules, 'relations' | 'parts'>

const none: RelationRules = { relations: [], parts: [] }

/** What a rule takes, whatever speaks against it. */
const ruledOf = (candidates: readonly WholeCandidate[]) => {
  const candidate = candidates.find(({ takenBy }) => takenBy !== undefined)
  return candidate && { candidate, confidence: 1 }
}

/** What figures of a text say of each other by these rules: "3 part-of 12". */
function relations(text: string, rules: RelationRules): string[] {
  const r = readText(text, 'en')
  const context = { times: [], mentions: [], quotes: [] }
  const choices = { ...figureRules.choices, whole: ruledOf }
  const { figures } = readFigures(r, context, { ...figureRules, ...rules, choices })
  return figures.flatMap(({ decimal, relations: told }, i) =>
    told
      .filter(({ type }) => type !== 'total-of')
      .map(({ type, figure }) => ({ type, at: figures.findIndex(({ id }) => id === figure) }))
      .filter(({ type, at }) => type === 'part-of' || at < i)
      .map(({ type, at }) => `${decimal} ${type} ${figures[at]?.decimal}`),
  )
}

/** What each rule tells where it is the only one. */
const alone = <Rule extends { readonly name: string }>(
  rules: readonly Rule[],
  tell: (rule: Rule) => readonly string[],
): Told[] => rules.flatMap((rule) => tell(rule).map((gives) => ({ rule: rule.name, gives })))

testRules('relations', relationRules, (text, rules) =>
  alone(rules, (rule) => relations(text, { ...none, relations: [rule] })),
)

testRules('parts', partRules, (text, rules) =>
  alone(rules, (rule) =>
    relations(text, { ...none, parts: [rule] }).map((told) => told.replace('part-of', 'of')),
  ),
)

const told = (text: string) => relations(text, figureRules)

describe('parts', () => {
  test.each([
    [
      'of a list',
      'It hurt 35 men, including 20 clerks and five cooks.',
      ['20 part-of 35', '5 part-of 35'],
    ],
    [
      'that the rest adds up with',
      'It took 13 men. It freed five, but the other eight are dead.',
      ['5 part-of 13', '8 part-of 13'],
    ],
    [
      'that go on',
      'They sold nine boats. Six of them sank, and two were lost.',
      ['6 part-of 9', '2 part-of 9'],
    ],
    [
      'of money that add up',
      'It paid $35 million. They get $25 million in cash and $10 million in shares.',
      ['25000000 part-of 35000000', '10000000 part-of 35000000'],
    ],
    [
      'that add up',
      'Four inmates fled, one Iraqi man and three Turks.',
      ['1 part-of 4', '3 part-of 4'],
    ],
    [
      'that add up in three',
      'They confirmed 18 cases. Five men, six boys and seven girls fell ill.',
      ['5 part-of 18', '6 part-of 18', '7 part-of 18'],
    ],
    [
      'in one measure',
      'The $40 million plan includes $15 million for roads and $8 million for schools.',
      ['15000000 part-of 40000000', '8000000 part-of 40000000'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test.each([
    ['of less', 'It hurt three men, including 20 clerks.'],
    [
      'of more than there is left',
      'It hurt nine men, including eight clerks, and two cooks.'.replace(', and two', ' and two'),
    ],
    ['of another measure', 'It took 12 men five hours, and six dollars.'],
    [
      'by chance in a longer list',
      'The jury has four men and eight women, five clerks, three cooks and one nurse.',
    ],
    ['of the sentence before', 'They freed nine men in May. In June they met six women.'],
    ['without a whole', 'Two men and three women met five times.'],
  ])('not %s', (_, text) => {
    expect(told(text).filter((one) => !one.startsWith('8 part-of 9'))).toEqual([])
  })
})

/** The parts that a text tells, events and all. */
const parts = (text: string) =>
  figuresOf(text).flatMap(({ decimal, relations: all }, _, figures) =>
    all
      .filter(({ type }) => type === 'part-of')
      .map(({ figure }) => `${decimal} of ${figures.find(({ id }) => id === figure)?.decimal}`),
  )

describe('what became of a whole', () => {
  test.each([
    ['the same', 'A ship with 12 crew on board sank. Six crew were rescued.', ['6 of 12']],
    ['survivors', 'A ship with 12 sailors on board sank. Six survivors were rescued.', ['6 of 12']],
    [
      'who were asked',
      'The survey asked 1,125 respondents. A total of 63 percent disapprove.',
      ['63 of 1125'],
    ],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected)
  })

  test.each([
    ['others', 'A ship with 12 crew on board sank. Six others were killed.'],
    ['more', 'A ship with 12 crew on board sank. Twenty crew were rescued.'],
    ['other things', 'A ship with 12 crew on board sank. Six horses were killed.'],
    ['what was not gathered', 'A bomb killed 12 crew. Six crew were injured.'],
  ])('not %s', (_, text) => {
    expect(parts(text)).toEqual([])
  })
})

test('a comparison is told of both', () => {
  const figures = figuresOf('It was 4.2%, compared with 3.1% a year ago.')

  expect(figures.map((one) => one.relations)).toEqual([
    [{ type: 'compared-to', figure: 'f2' }],
    [{ type: 'compared-to', figure: 'f1' }],
  ])
})

describe('two figures are compared', () => {
  test.each([
    ['of one thing', 'It sold 22 boats, compared with 20 boats.', ['20 compared-to 22']],
    ['of one currency', 'It sold for $22, compared with $20.', ['20 compared-to 22']],
    ['not of money and a count', 'It sold for $22, compared with 20 boats.', []],
    ['not of a count and money', 'It sold 22 boats, compared with $20.', []],
    ['not of a share and a count', 'It sold 22%, compared with 20 boats.', []],
    ['not of a count and what a week costs', 'It sold 22 boats, compared with $20 per week.', []],
    ['not of a count and a rate by things', 'It hurt 22 men, compared with 20 per mill.', []],
  ])('%s: %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test.each(['hour', 'day', 'week', 'month', 'year'])('of now and of an usual %s', (time) => {
    expect(told(`It hurt 22 men, compared with 20 per ${time}.`)).toEqual(['20 compared-to 22'])
  })
})

describe('two figures tell one amount', () => {
  test.each([
    ['It is 5 miles (8 km) away.', ['8 equivalent 5']],
    ['It is 5 miles an hour (8 km an hour).', ['8 equivalent 5']],
    ['It cost $12 (€11).', ['11 equivalent 12']],
    ['It cost $12 a day ($84 a week).', ['84 equivalent 12']],
    ['It cost $12, or 40% of it.', ['40 equivalent 12']],
    ['It is 5 miles and 8 km away.', []],
    ['It is 5 miles (5 miles) away.', []],
    ['It cost $12 ($11).', []],
    ['It cost $12, or 12 miles.', []],
  ])('in two units: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
