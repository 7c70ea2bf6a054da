import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { TimeDraft, TimeRule } from '../draft.ts'
import { beginningIn, courseIn, happeningIn, phraseOf } from '../happenings.ts'
import { isSmall } from '../parts.ts'
import { stated } from '../resolve.ts'
import type { ReadTime } from './nested.ts'

/** What happens dates what is told with it, and has no date of its own. */
const event = (first: number, next: number): TimeDraft => ({
  first,
  next,
  kind: 'event',
  value: stated(null),
})

/** How the phrase behind a preposition is read: to its end, or 0 where nothing dates. */
type Told = (...at: Parameters<typeof phraseOf>) => number

/** A rule of a phrase that begins behind what leads to it and holds no time. */
const behind =
  (read: ReadTime, told: Told): TimeRule['build'] =>
  ({ next: first }, depth, r) => {
    if (depth > 0) return undefined
    const next = told(r, first)
    return next === 0 || read(r, first, depth + 1) ? undefined : event(first, next)
  }

/** "At the end of the day, it is only a game." */
const isIdiom = (r: TextReading, next: number): boolean =>
  is(r, next - 1, Class.dayUnit) && is(r, next, Class.comma)

/** "at a stop on", "at close to 40": what stands before it is no time. */
const leadsOn = (r: TextReading, next: number): boolean =>
  is(r, next, Class.on) || (is(r, next, Class.to) && is(r, next - 1, Class.dayEnd))

/** What a pattern found behind its first word, which leads to it and does not belong to it. */
const behindLead =
  (read: ReadTime): TimeRule['build'] =>
  ({ first, next }, depth, r) =>
    depth > 0 || leadsOn(r, next) || isIdiom(r, next) || read(r, first + 1, depth + 1)
      ? undefined
      : event(first + 1, next)

/** "in trading activities" */
const countsOthers = (
  r: TextReading,
  { first, next }: Pick<TimeDraft, 'first' | 'next'>,
): boolean =>
  is(r, next - 1, Class.tradingWord) &&
  next === first + 2 &&
  isSmall(r, next) &&
  !is(r, next, Class.closesDate) &&
  !is(r, next, Class.stopWord)

/** Times that are told by what happens: "during the tour", "since independence", "by halftime". */
export const eventRules = (read: ReadTime): readonly TimeRule[] => [
  {
    name: 'event.during',
    opens: 'throughEvent',
    pattern: 'throughEvent',
    build: (found, depth, r) =>
      behind(read, is(r, found.first, Class.courseLead) ? courseIn : phraseOf)(found, depth, r),
    examples: {
      matches: [
        ['He lost two tests during the tour.', 'the tour event null'],
        ['It fell throughout his long reign.', 'his long reign event null'],
        ['He was 20 at the time of the crash in Dorn.', 'the crash event null'],
      ],
      mustNotMatch: [
        'It fell during 2012.',
        'He left during four days of rain.',
        'It rained throughout the house.',
      ],
    },
  },
  {
    name: 'event.since',
    opens: 'sinceWhen',
    pattern: 'sinceWhen !participle&!tensePast',
    build: ({ first, ...found }, depth, r) =>
      behind(read, beginningIn)({ ...found, first, next: first + 1 }, depth, r),
    examples: {
      matches: [
        ['They lost 12 games since the merger.', 'the merger event null'],
        ['It has sold 12 since joining the league.', 'joining event null'],
        ['It has doubled since independence.', 'independence event null'],
      ],
      mustNotMatch: [
        'He has since left.',
        'It fell since 2003.',
        'It is full since most millers want one.',
        'They left since the mill is dear.',
      ],
    },
  },
  {
    name: 'event.named',
    opens: 'nearEvent',
    pattern: 'nearEvent',
    build: behind(read, (r, i) =>
      is(r, i, Class.article) && !is(r, i, Class.definite) ? 0 : happeningIn(r, i),
    ),
    examples: {
      matches: [
        ['Police held 14 before the game.', 'the game event null'],
        ['They hired 200 ahead of the Games.', 'the Games event null'],
        ['It sold 12 before its public offering.', 'its public offering event null'],
      ],
      mustNotMatch: ['He left after his brother.', 'It fell before Monday’s vote.'],
    },
  },
  {
    name: 'event.point',
    opens: 'pointLead',
    pattern: 'pointLead definite? eventPoint',
    build: behindLead(read),
    examples: {
      matches: [
        ['They led by 17 at halftime.', 'halftime event null'],
        ['It stood at 63 at the close of trading.', 'the close of trading event null'],
        ['Six were found by nightfall.', 'nightfall event null'],
      ],
      mustNotMatch: ['It fell to a close.', 'It stood at close to a low.'],
    },
  },
  {
    name: 'event.part',
    opens: 'in',
    pattern: [
      'in (definite | possessive)? (rankWord | ordinal | edge | closingPart) hyphen? playPart',
      'in playTime',
      'in (edge | marketWord | edge marketWord) (name | marketWord)? tradingHours',
      'in edge? name tradingHours',
      'in tradingWord',
      'in (definite | possessive) latestWord playPart',
    ],
    build: (found, depth, r) =>
      countsOthers(r, found) ? undefined : behindLead(read)(found, depth, r),
    examples: {
      matches: [
        ['She saved two points in the third set.', 'the third set event null'],
        ['He scored in stoppage time.', 'stoppage time event null'],
        ['It stood at 20 in late Dorn dealings.', 'late Dorn dealings event null'],
        ['Sales in the latest period were 12.', 'the latest period event null'],
        ['It fell in trading, they said.', 'trading event null'],
        ['It fell in premarket trading.', 'premarket trading event null'],
      ],
      mustNotMatch: [
        'It fell in the first quarter.',
        'He invests in deals of others and in fair trade.',
        'He engages in trading activities.',
      ],
    },
  },
]
