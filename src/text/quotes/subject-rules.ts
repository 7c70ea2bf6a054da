import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { hasBe, isSpeech, type Cue } from './cue.ts'
import { agreesWithBase, firstSubject, participleSubject, plainSubject } from './doers.ts'
import { isInverted } from './inversions.ts'
import { isBase } from './reporting-verbs.ts'
import { subjectAfter, subjectBefore } from './subjects.ts'
import { groupStart } from './verb-groups.ts'

/** Who does what a verb says, and where the group of the verb begins. */
export interface Doer {
  readonly subject: Stretch
  readonly group: number
}

export type SubjectRules = Rules<Cue, Doer>

const doer = (subject: Stretch | undefined, group: number): Doer | undefined =>
  subject && { subject, group }

const isGerund = ({ verb }: Cue, r: TextReading): boolean => is(r, verb, Class.cueGerund)

const saysOrFinds = (cue: Cue, r: TextReading): boolean =>
  isSpeech(cue, r) || is(r, cue.verb, Class.documentVerb)

/** Where the one who speaks is named. The first that finds somebody wins. */
export const subjectRules: SubjectRules = ready<Cue, Doer>([
  {
    name: 'quoted as saying',
    opens: 'cueGerund',
    when: (cue, r) => isGerund(cue, r) && is(r, cue.verb, Class.sayVerb),
    pattern: 'quoted:quotedParticiple (by word{4})? as #',
    build: ({ first }, _, r) => {
      const group = groupStart(r, first)
      return doer(subjectBefore(r, group), group)
    },
    examples: {
      matches: [
        ['Kim was quoted as saying the mill was shut.', 'Kim: the mill was shut'],
        ['Kim is quoted by the police as saying that he was alone.', 'Kim: he was alone'],
      ],
      mustNotMatch: ['Kim, saying the mill was shut, left the room.'],
    },
  },
  {
    name: 'quoted somebody as saying',
    when: (cue, r) => isGerund(cue, r) && isSpeech(cue, r),
    pattern: [
      'quotingVerb subject:(word&!by&!as word&!as{8}) as #',
      'quotingVerb subject:(word&!by&!as word&!as&!gerund{8} comma word&!as&!gerund (word&!as&!gerund){8}) comma as #',
      'quotingVerb subject:(word&!by&!as word&!as{8}) #',
    ],
    build: ({ kept, anchor }) => doer(kept.get('subject'), anchor.first),
    examples: {
      matches: [
        ['The paper quoted a general as saying the mill was shut.', 'a general: the mill was shut'],
        ['The paper quotes a source saying the mill was shut.', 'a source: the mill was shut'],
        ['The paper quotes traders as arguing that it was late.', 'traders: it was late'],
        [
          'The radio quotes the mayor, Ida Lund, as saying the mill was shut.',
          'the mayor, Ida Lund: the mill was shut',
        ],
      ],
      mustNotMatch: ['Kim was quoted as saying the mill was shut.'],
    },
  },
  {
    name: 'reported to have said',
    opens: 'speechVerb',
    when: (cue, r) => cue.group < cue.verb && is(r, cue.group - 1, Class.to) && isSpeech(cue, r),
    pattern: 'quotedParticiple to have #',
    build: ({ first }, _, r) => {
      const group = groupStart(r, first)
      return doer(subjectBefore(r, group), group)
    },
    examples: {
      matches: [['Kim is reported to have said that the mill was shut.', 'Kim: the mill was shut']],
      mustNotMatch: ['Kim seems to have said that the mill was shut.'],
    },
  },
  {
    name: 'with somebody saying',
    opens: 'cueGerund',
    when: (cue, r) => isGerund(cue, r) && !hasBe(r, cue),
    pattern: 'with subject:(piece&!comma{9}) #',
    build: ({ kept, anchor }, _, r) => {
      const found = kept.get('subject')
      const isOther = !found || is(r, found.next - 1, Class.and) || found.next === found.first
      return isOther ? undefined : doer(found, anchor.first)
    },
    examples: {
      matches: [
        [
          'Talks stalled, with mill boss Kim saying that he was tired.',
          'mill boss Kim: he was tired',
        ],
      ],
      mustNotMatch: ['Kim left the room, saying that he was tired.'],
    },
  },
  {
    name: 'saying',
    opens: 'cueGerund',
    when: (cue, r) => isGerund(cue, r) && !hasBe(r, cue),
    pattern: '#',
    build: (_, cue, r) => doer(participleSubject(r, cue), cue.group),
    examples: {
      matches: [
        ['Kim left the room, saying that he was tired.', 'Kim: he was tired'],
        ['Rates fell for a year, said Kim, adding that it was late.', 'Kim: it was late'],
      ],
      mustNotMatch: ['Kim is saying that he was tired.'],
    },
  },
  {
    name: 'said somebody',
    opens: 'speechVerb',
    when: (cue, r) => isSpeech(cue, r) && !is(r, cue.verb, Class.gerund) && isInverted(r, cue),
    pattern: '#',
    build: (_, { next, verb }, r) => doer(subjectAfter(r, next), verb),
    examples: {
      matches: [
        ['The mill has shut for the winter, said Kim.', 'Kim: The mill has shut for the winter'],
      ],
      mustNotMatch: ['Kim, the mayor, said Lee had left the mill.'],
    },
  },
  {
    name: 'did something and said',
    opens: 'speechVerb documentVerb',
    when: (cue, r) =>
      is(r, cue.group - 1, Class.coordinator) && saysOrFinds(cue, r) && !isGerund(cue, r),
    pattern: '#',
    build: (_, cue, r) => {
      const subject = firstSubject(r, cue.first, cue.group - 1)
      const agrees = subject && (!isBase(r, cue.verb) || agreesWithBase(r, subject, cue))
      return agrees ? doer(subject, cue.group) : undefined
    },
    examples: {
      matches: [
        ['Kim opened the mill and later said that it was late.', 'Kim: it was late'],
        ['The bank polled 1,200 men and found that it was late.', 'The bank: it was late'],
      ],
      mustNotMatch: ['Kim and Lee said that it was late.'],
    },
  },
  {
    name: 'tried to say',
    when: ({ verb }, r) => is(r, verb - 1, Class.to),
    pattern: 'verb:raisingVerb raisingParticle? to #',
    build: ({ first }, _, r) => {
      const group = groupStart(r, first)
      return doer(subjectBefore(r, group), group)
    },
    examples: {
      matches: [['Kim tried to argue that it was late.', 'Kim: it was late']],
      mustNotMatch: ['Kim has a plan to argue that it was late.'],
    },
  },
  {
    name: 'somebody says',
    when: (cue, r) =>
      !is(r, cue.verb - 1, Class.to) && (!is(r, cue.verb, Class.gerund) || hasBe(r, cue)),
    pattern: '#',
    build: (_, cue, r) => doer(plainSubject(r, cue), cue.group),
    examples: {
      matches: [
        ['Kim said that it was late.', 'Kim: it was late'],
        [
          'Officials in the port of Tema say that it was late.',
          'Officials in the port of Tema: it was late',
        ],
        ['Both sides say it was late.', 'Both sides: it was late'],
        ['Early reports say it was late.', 'Early reports: it was late'],
        ['A majority of mills say it was late.', 'A majority of mills: it was late'],
        ['Togo and the town council say it was late.', 'Togo and the town council: it was late'],
        ['The WHO says it was late.', 'The WHO: it was late'],
      ],
      mustNotMatch: ['The mill has shut for the winter, said Kim.'],
    },
  },
])
