import { ready, type Rules } from '../reading/rule.ts'
import { firstSubject } from './doers.ts'
import {
  continued,
  cueAfter,
  cueAround,
  cueBefore,
  type Around,
  type Speaking,
} from './mark-cues.ts'
import {
  isIntroduced,
  isOpenEnded,
  isSentenceLike,
  outerSentenceStart,
  signature,
  startsLine,
} from './placing.ts'
import type { Report } from './reports.ts'

export type SpeakerRules = Rules<Around, Speaking>

const by = (kind: Speaking['kind'], report: Report | undefined): Speaking | undefined =>
  report && { kind, report, subject: undefined }

/** Whose words stand in marks. The first that finds somebody wins. */
export const speakerRules: SpeakerRules = ready<Around, Speaking>([
  {
    name: 'the cue behind it',
    when: ({ place }, r) => isOpenEnded(r, place),
    pattern: '#',
    build: (_, around, r) => {
      const { place } = around
      const isDirect = isSentenceLike(r, place) || startsLine(r, place)
      return by(isDirect ? 'direct' : 'partial', cueAfter(r, around))
    },
    examples: {
      matches: [['“We will build it here,” Kim said.', 'Kim: We will build it here,']],
      mustNotMatch: ['Kim said: “We will build it here.”'],
    },
  },
  {
    name: 'the name below it',
    pattern: '#',
    build: (_, { place }, r) => {
      const subject = signature(r, place)
      return subject && { kind: 'direct', report: undefined, subject }
    },
    examples: {
      matches: [['“We will build it here.” ― Jane Doe', 'Jane Doe: We will build it here.']],
      mustNotMatch: ['“We will build it here,” Kim said.'],
    },
  },
  {
    name: 'the cue before it',
    pattern: '#',
    build: (_, { place, here }, r) => {
      const isDirect = isIntroduced(r, place) && isSentenceLike(r, place)
      return by(isDirect ? 'direct' : 'partial', cueBefore(r, place, here))
    },
    examples: {
      matches: [
        ['Kim said: “We will build it here.”', 'Kim: We will build it here.'],
        ['Kim called the plan “a waste of time” on Monday.', 'Kim: a waste of time'],
      ],
      mustNotMatch: ['“We will build it here,” Kim said.'],
    },
  },
  {
    name: 'the cue of the sentence',
    pattern: '#',
    build: (_, { place, here }) => by('partial', cueAround(place, here)),
    examples: {
      matches: [['The plan was “dead on arrival” in May, Kim said.', 'Kim: dead on arrival']],
      mustNotMatch: ['Kim said the plan was “dead on arrival” in May.'],
    },
  },
  {
    name: 'a colon',
    when: ({ place }, r) => isSentenceLike(r, place),
    pattern: 'colon #',
    build: (_, { place }, r) => {
      const subject = firstSubject(r, outerSentenceStart(r, place), place.before)
      return subject && { kind: 'direct', report: undefined, subject }
    },
    examples: {
      matches: [['Kim was blunt: “They took it all and left.”', 'Kim: They took it all and left.']],
      mustNotMatch: ['Kim said: “They took it all and left.”'],
    },
  },
  {
    name: 'goes on',
    when: ({ place }, r) => isSentenceLike(r, place),
    pattern: '#',
    build: (_, around, r) => {
      const found = continued(r, around)
      return found && { kind: 'direct', ...found }
    },
    examples: {
      matches: [
        ['“We will build it here,” Kim said. “We start in May.”', 'Kim: We start in May.'],
        [
          'Kim went on:\n“We start in the month of May, or so we hope.”',
          'Kim: We start in the month of May, or so we hope.',
        ],
      ],
      mustNotMatch: ['“We start in the month of May.”'],
    },
  },
])
