import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../../src/schemas/figure.ts'
import { figureIn, readFigures } from '../../../support/told-figure.ts'

/** What is told of a figure, as far as it is asked for. */
function summed(figure: Figure, all: readonly Figure[]): string {
  const { decimal, kind, unit, noun, event, change, relations, status } = figure
  const part = relations.find(({ type }) => type === 'part-of')
  const whole = part && all.find(({ id }) => id === part.figure)
  return [
    decimal,
    kind,
    unit?.code,
    noun?.head,
    event && `(${event.class})`,
    change && `change ${change.direction}`,
    whole && `of ${whole.decimal}`,
    status === 'stated' ? undefined : status,
  ]
    .filter((one) => one !== undefined)
    .join(' ')
}

function told(text: string): string[] {
  const figures = readFigures(text)
  return figures.map((figure) => summed(figure, figures))
}

describe('what is told of figures in reports', () => {
  test.each([
    [
      'of those to whom nothing happened',
      'None of the 87 nurses of the ward were among the injured.',
      ['87 count nurse (injured) denied'],
    ],
    ['of none of few', 'Not one of the 40 sailors died.', ['40 count sailor (counted)']],
    ['of what is cut off', 'Water was cut to 4,500 homes.', ['4500 count home (affected)']],
    ['of what is cut', 'The fleet was cut to 450 boats.', ['450 count boat change down']],
    [
      'of money by its decimals',
      'It recovered to 84.50 crowns a unit.',
      ['84.5 rate XXX (priced) change up'],
    ],
    [
      'of money that was told before',
      'It made 5.6 billion crowns. The top bid was 84 crowns.',
      ['5600000000 money XXX (earned)', '84 money XXX (priced)'],
    ],
    [
      'of a verb that is money elsewhere',
      'It cost 5 million won. Of 20 teams, 16 won gold.',
      ['5000000 money KRW (cost)', '20 count team', '16 count of 20'],
    ],
    [
      'of multiples that are compared',
      'It was 3 times sales, compared with 2 times in May.',
      ['3 multiple (sold)', '2 multiple (sold)'],
    ],
    [
      'of quakes',
      'A 7.5 quake hit. The agency put its magnitude at 6.2. Tremors followed, the strongest of them of 5.1.',
      ['7.5 measure', '6.2 measure', '5.1 measure'],
    ],
    [
      'of what comes on top',
      'They pulled 31 people from the mud. A further 19 are missing. Five more were hurt.',
      ['31 count person (rescued)', '19 count person (missing)', '5 count person (injured)'],
    ],
    [
      'of others, who are no part of the part',
      'It killed seven people, among them three girls, and left 2,400 others homeless.',
      ['7 count person (killed)', '3 count girl (killed) of 7', '2400 count person (displaced)'],
    ],
    [
      'of games before',
      'They lost two of their past seven away games.',
      ['2 count game (lost) of 7', '7 count game'],
    ],
    ['of a first win', 'It gave them a first win in nine league games.', ['9 count game']],
    ['of minutes of a game', 'Adu headed in on 12 minutes.', ['12 duration min']],
  ])('%s', (_, text, told_) => {
    expect(told(text)).toEqual(told_)
  })
})

describe('where figures of reports are', () => {
  test.each([
    [
      'Nakuru lies below the Aberdare hills. In May floods there displaced [5,000] families.',
      'not Aberdare',
    ],
    ['The yard at Bergen will shut. Shares in the firm dropped [11 percent].', 'nowhere'],
    ['Rebels raided a market in Quetta. Bombs there killed [12] people.', 'Quetta'],
  ])('%s', (marked, where) => {
    const place = figureIn(marked).figure?.place?.text ?? 'nowhere'
    if (where.startsWith('not ')) expect(place).not.toContain(where.slice(4))
    else expect(place).toBe(where)
  })
})

test.each([
  ['Turnout in the vote for 81 seats was 19 percent.', undefined],
  [
    'A third of the 300 wards were full.\nThe team saw 900 nurses. Nearly 20 percent were ill.',
    '900',
  ],
])('of what a share is: %s', (text, whole) => {
  const figures = readFigures(text)
  const part = figures.at(-1)?.relations.find(({ type }) => type === 'part-of')
  expect([undefined, whole]).toContain(figures.find(({ id }) => id === part?.figure)?.decimal)
})
