import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../support/told-figure.ts'

/** Each number of a text, and what it counts or is of. */
const nounsOf = (text: string): string[] =>
  readFigures(text).map(({ span, noun }) =>
    [text.slice(span.start, span.end), noun?.head].filter(Boolean).join(' '),
  )

describe('where what is counted ends', () => {
  test.each([
    ['It opened its second Texas mill.', ['second mill']],
    ['It opened a second Paris store.', ['second store']],
    ['He gives only his first name online.', ['first name']],
    ['There was one clown onstage.', ['one clown']],
    ['It opened its first online store.', ['first store']],
    ['One idea many new millers dislike is this.', ['One idea']],
    ['Half of the cover meant that it was dear.', ['Half cover']],
    ['Over 60% of mill traffic comes by road.', ['60% traffic']],
    ['It fell in the first five months of the year.', ['five months']],
    ['It lost 12 months of sleep.', ['12 months sleep']],
    ['Over 60% of the money comes by post.', ['60% money']],
    ['The roof has a 25+ year life.', ['25+ year']],
    ['It lasts 25+ years.', ['25+ years']],
    ['A fifth of the gas comes by ship.', ['A fifth gas']],
    ['It lost one bus.', ['one bus']],
    ['It has 25+ mills.', ['25+ mill']],
    ['It found 12 guests upstairs.', ['12 guest']],
    ['It fed 300 troops overseas.', ['300 troop']],
    ['It is the second most valuable crop there.', ['second crop']],
    ['It saw 12 tons of food thrown away.', ['12 tons food']],
    ['It is within 60 miles of a store.', ['60 miles']],
    ['It built 60 miles of road.', ['60 miles road']],
    ['It has a new small, two-week course.', ['two-week']],
    ['He opened his second small, two-room inn.', ['second', 'two room']],
    ['It runs through one cable, giving more room.', ['one cable']],
  ])('%s', (text, nouns) => {
    expect(nounsOf(text)).toEqual(nouns)
  })
})

test('a number with a plus before its unit is a bound in that unit', () => {
  expect(readFigures('It lasts 25+ years.')).toMatchObject([
    { kind: 'duration', decimal: '25', modifier: 'at-least', unit: { code: 'a' } },
  ])
})
