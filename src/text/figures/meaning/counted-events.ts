import { Class } from '../../reading/classes.ts'
import { is, writtenAt } from '../../reading/cursor.ts'
import { namedAt, ownNoun } from './own-nouns.ts'
import type { EventRule } from './rules.ts'
import { isCount, isCounting, type Site } from './site.ts'
import { by, itself } from './tellers.ts'
import { doneBehind } from './verb-after.ts'

/** What is counted says nothing of itself: no hostages. */
const isPlainNoun = ({ r, draft: { noun } }: Site): boolean =>
  noun !== undefined && namedAt(r, noun.headAt) === undefined

/** A noun, or none at all: "377 members out of 500". */
const isPlainWhole = (site: Site): boolean => site.draft.noun === undefined || isPlainNoun(site)

/** "4.5 out of 10", "4.5/5": a grade. */
function isGrade({ r, first }: Site): boolean {
  const isOf = is(r, first - 1, Class.of) && is(r, first - 2, Class.out)
  const at = isOf ? first - 3 : is(r, first - 1, Class.slash) ? first - 2 : -1
  return writtenAt(r, at).includes('.')
}

/** Of what is counted, by nouns; in the order in which they are tried. */
export const countedEvents: readonly EventRule[] = [
  {
    name: 'event.bodies',
    when: isCounting,
    pattern: 'by:bodies of counterWord{3} #',
    build: by('killed'),
    examples: {
      matches: [
        ['They found the bodies of at least [20] men who had been shot.', 'killed: bodies'],
      ],
      mustNotMatch: ['They spoke of the hopes of [20] men who had been shot.'],
    },
  },
  {
    name: 'event.poll-of',
    when: isCounting,
    pattern: 'by:pollNoun of counterWord{3} #',
    build: by('polled'),
    examples: {
      matches: [['A poll of [400] voters released on Friday gave her the lead.', 'polled: poll']],
      mustNotMatch: ['A group of [400] voters released on Friday went home.'],
    },
  },
  {
    name: 'event.out-of',
    when: [isCount, isCounting, isPlainWhole],
    pattern: [
      '(number | startsNumber) of (definite | possessive) #',
      '(number | startsNumber) of word{2} genitive #',
      '(number | startsNumber) (of | out of) #',
      'word out of #',
    ],
    build: (found, site) => {
      const done = doneBehind(site)
      if (done) return done
      if (isGrade(site)) return undefined
      const isWhole = site.draft.noun !== undefined || is(site.r, site.first - 2, Class.out)
      return isWhole ? itself('counted')(found, site) : undefined
    },
    examples: {
      matches: [
        ['The firm shut two of its [nine] mills.', 'counted: nine'],
        ['Two-thirds of the [12,000] residents fled.', 'counted: 12,000'],
        ['Mali is one of [13] states in the bloc.', 'counted: 13'],
        ['He got the votes of 377 members out of [500] in the house.', 'counted: 500'],
        ['It was one of [three] ships held by gunmen.', 'kidnapped: held'],
      ],
      mustNotMatch: [
        'They freed two of the [nine] hostages.',
        'They spoke of the [nine] mills.',
        'The car got 4.5 out of [10].',
      ],
    },
  },
  {
    name: 'event.grade',
    when: [isCount, (site) => site.draft.value.scale > 0 || isGrade(site)],
    pattern: ['# out of number', 'number (out of | slash) #'],
    build: itself('scored'),
    examples: {
      matches: [
        ['The car got [4.5] out of 10.', 'scored: 4.5'],
        ['The car got 4.5 out of [10].', 'scored: 10'],
      ],
      mustNotMatch: ['They saw [4] out of 10 mills.', 'They saw 4 out of [10] mills.'],
    },
  },
  {
    name: 'event.life-term',
    when: isCount,
    pattern: '# by:lifeTerm',
    build: by('sentenced'),
    examples: {
      matches: [['He is serving [five] life terms.', 'sentenced: life terms']],
      mustNotMatch: ['He is serving [five] school terms.'],
    },
  },
  {
    name: 'event.shots',
    when: [
      ({ r, draft: { noun } }) => noun !== undefined && is(r, noun.headAt, Class.occasionNoun),
    ],
    pattern: 'by:shotVerb !clauseMark{6} #',
    build: by('fired'),
    examples: {
      matches: [['Police shot the man [five] times.', 'fired: shot']],
      mustNotMatch: ['Police met the man [five] times.'],
    },
  },
  {
    name: 'event.meeting-of',
    when: isCount,
    pattern: 'by:(meetingNoun&!capital) of word&!relativePronoun{6} #',
    build: by('attended'),
    examples: {
      matches: [
        ['A meeting of ministers from [20] states began.', 'attended: meeting'],
        ['They spoke at a summit of [12] leaders.', 'attended: summit'],
      ],
      mustNotMatch: ['A list of ministers from [20] states began.'],
    },
  },
  {
    name: 'event.noun',
    when: isCounting,
    pattern: '#',
    build: (_, site) => ownNoun(site),
    examples: {
      matches: [
        ['Officials put it at [12] deaths.', 'killed: deaths'],
        ['The state counted [40] new cases of measles.', 'infected: cases'],
        ['They found [11] bodies in the river.', 'killed: bodies'],
        ['Police say [30] arrested in raids.', 'arrested: arrested'],
        ['Destroyed: [412]', 'destroyed: Destroyed'],
        ['The line announced [500] job cuts.', 'laid-off: cuts'],
      ],
      mustNotMatch: [
        'The court heard [40] criminal cases.',
        'The union held [3] strikes.',
        'They rounded it to [two] decimal places.',
      ],
    },
  },
]
