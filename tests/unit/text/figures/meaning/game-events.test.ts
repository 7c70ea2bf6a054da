import { expect, test } from 'vitest'
import { tellsUpTo } from '../../../../support/how-far.ts'
import { figureIn } from '../../../../support/told-figure.ts'

tellsUpTo('event', [
  ['Ayr won a <green> game, [6-3].', 16, 'won', 'scored'],
  ['Ayr lost a <green> game, [6-3].', 4, 'lost', 'scored'],
  ['Votes <slowly> [60-40] it was.', 2, 'voted-for', 'scored'],
  ['It went [60-40] <slowly> in votes.', 2, 'voted-for', 'lost'],
  ['The committee met <slowly> and then [60-40] passed it.', 56, 'voted-for', 'scored'],
  ['The panel met and [60-40] <slowly> passed it.', 2, 'voted-for', 'scored'],
  ['The Senate rejected it <slowly> by [60-40].', 9, 'voted-for', 'scored'],
  ['Ayr beat the <green> side by [12].', 36, 'won', undefined],
  ['Ayr was docked <green> [eight points] for it.', 2, 'lost', 'scored'],
  ['She was booked <slowly> in the [68th minute].', 2, undefined, 'scored'],
  ['In the poll the <green> man holds a [12-point] edge.', 35, 'polled', undefined],
  ['She took the title <slowly> for the [second] straight year.', 17, 'won', undefined],
])

test.each([
  ['The side got [199 points] in the evening.', 'scored'],
  ['The side got [200 points] in the evening.', undefined],
  ['The side got [199.5 points] in the evening.', undefined],
])('few whole points are those of a game: %s', (text, event) => {
  expect(figureIn(text).figure?.event?.class).toBe(event)
})
