import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { ready, type Rule, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { charBefore, hasCapital, isWordAt } from './looks.ts'
import type { Place } from './placing.ts'

export type MarkRefusals = Rules<Place, true>

type Test = (place: Place, r: TextReading) => boolean

/** Longer titles are taken for speech, in pieces. */
const longest = 10

const refuse = (
  name: string,
  pattern: Rule<Place, true>['pattern'],
  test: Test,
  examples: Rule<Place, true>['examples'],
): Rule<Place, true> => ({
  name,
  pattern,
  when: (place, r) => lengthOf(place) <= longest && test(place, r),
  build: () => true,
  examples,
})

const lengthOf = ({ first, after }: Place): number => after - first - 1

/** Every word but the small ones starts with a capital. */
const isTitled: Test = ({ first, after }, r) => {
  let capitals = 0
  for (let i = first; i < after; i++) {
    if (!isWordAt(r, i)) continue
    if (hasCapital(r, i)) capitals++
    else if (!is(r, i, Class.titleSmall)) return false
  }
  return capitals > 0
}

const isClosed: Test = ({ marked }, r) => '.!?'.includes(charBefore(r, marked.end))

/** What stands in marks and is nobody's speech. The anchor is the words and their marks. */
export const markRefusals: MarkRefusals = ready<Place, true>([
  refuse(
    'a title',
    '#',
    (place, r) => lengthOf(place) > 1 && isTitled(place, r) && !isClosed(place, r),
    {
      matches: [['Kim read “War and Peace” in the mill.', 'War and Peace']],
      mustNotMatch: ['Kim said “war and peace are one thing” to Lee.'],
    },
  ),
  refuse(
    'a nickname',
    'capital # capital',
    (place, r) => lengthOf(place) <= 2 && isTitled(place, r),
    {
      matches: [['Pete “Rocky” Lind said so.', 'Rocky']],
      mustNotMatch: ['Pete said “no” to the plan of Lind.'],
    },
  ),
  refuse('what is called so', 'naming #', isTitled, {
    matches: [['The ship, called “Bounty”, sank.', 'Bounty']],
    mustNotMatch: ['Kim called it “a bounty of the sea” then.'],
  }),
  refuse('the so-called', 'soCalled #', () => true, {
    matches: [
      ['The so-called “long quiet years of plenty” were over.', 'long quiet years of plenty'],
      ['They ended the so called “long quiet years” of plenty.', 'long quiet years'],
    ],
    mustNotMatch: ['Lind called them “long quiet years of plenty” then.'],
  }),
  refuse('a heading', 'workNoun #', (place, r) => hasCapital(r, place.first), {
    matches: [['The leaflet “What to do in a flood” is out.', 'What to do in a flood']],
    mustNotMatch: ['Lind said in the leaflet: “What can we do in a flood?”'],
  }),
])
