import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import { ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { hasBe, type Cue } from './cue.ts'
import { isFiniteVerb } from './finite-verbs.ts'
import { isInverted } from './inversions.ts'
import { hasCapital, isDash, isQuoted, isWordAt } from './looks.ts'
import { phraseBefore } from './noun-phrases.ts'
import { has, isBase } from './reporting-verbs.ts'
import { groupStart, subjectAfter, subjectBefore } from './subjects.ts'

/** Who does what a verb says, and where the group of the verb begins. */
export interface Doer {
  readonly subject: Stretch
  readonly group: number
}

export type SubjectRules = Rules<Cue, Doer>

const doer = (subject: Stretch | undefined, group: number): Doer | undefined =>
  subject && { subject, group }

const isGerund = ({ verb }: Cue, r: TextReading): boolean => is(r, verb, Class.cueGerund)

const isSpeech = ({ verb }: Cue, r: TextReading): boolean => has(r, verb, Class.speechVerb)

/** Where the one who speaks is named. The first that finds somebody wins. */
export const subjectRules: SubjectRules = ready<Cue, Doer>([
  {
    name: 'quoted as saying',
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
    name: 'reported to have said',
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
    when: (cue, r) => isGerund(cue, r) && !hasBe(r, cue),
    pattern: 'with subject:(word{8}) #',
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
    when: (cue, r) => isSpeech(cue, r) && !isGerund(cue, r) && isInverted(r, cue),
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
    when: (cue, r) =>
      is(r, cue.group - 1, Class.coordinator) && isSpeech(cue, r) && !isGerund(cue, r),
    pattern: '#',
    build: (_, cue, r) => {
      const subject = firstSubject(r, cue.first, cue.group - 1)
      const agrees = subject && (!isBase(r, cue.verb) || agreesWithBase(r, subject, cue))
      return agrees ? doer(subject, cue.group) : undefined
    },
    examples: {
      matches: [['Kim opened the mill and later said that it was late.', 'Kim: it was late']],
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
    when: (cue, r) => !is(r, cue.verb - 1, Class.to) && (!isGerund(cue, r) || hasBe(r, cue)),
    pattern: '#',
    build: (_, cue, r) => doer(plainSubject(r, cue), cue.group),
    examples: {
      matches: [
        ['Kim said that it was late.', 'Kim: it was late'],
        [
          'Officials in the port of Tema say that it was late.',
          'Officials in the port of Tema: it was late',
        ],
      ],
      mustNotMatch: ['The mill has shut for the winter, said Kim.'],
    },
  },
])

function plainSubject(r: TextReading, cue: Cue): Stretch | undefined {
  const subject = cue.group > cue.first ? subjectBefore(r, cue.group) : undefined
  if (!subject || is(r, subject.next - 1, Class.coordinator)) return undefined
  if (isBase(r, cue.verb) && !agreesWithBase(r, subject, cue)) return undefined
  const isOfSpeech = isSpeech(cue, r) || is(r, cue.verb, Class.tallyVerb)
  return isPlausible(r, subject, isOfSpeech) ? subject : undefined
}

/** "say", "want": with a plural subject, a pronoun or after an auxiliary ("will say"). */
function agreesWithBase(r: TextReading, { first, next }: Stretch, { group, verb }: Cue): boolean {
  if (group < verb) return true
  const head = headOf(r, first, next)
  if (is(r, head, Class.subjectPronoun)) return !is(r, head, Class.thirdPronoun)
  // "a Texas state court": one thing.
  if (is(r, first, Class.article)) return false
  return isPlural(r, next - 1) || isPluralPhrase(r, { first, next })
}

const isPlural = (r: TextReading, i: number): boolean =>
  is(r, i, Class.inPluralForm) || is(r, i, Class.pluralHead) || is(r, i, Class.pluralNoun)

/** "officials in the port", "Kim and Lee" */
export function isPluralPhrase(r: TextReading, { first, next }: Stretch): boolean {
  if (is(r, first, Class.article)) return false
  for (let i = first; i < next; i++) if (is(r, i, Class.and)) return true
  return isPlural(r, headOf(r, first, next))
}

/** The noun that a phrase is about: "officials" of "officials in the port". */
function headOf(r: TextReading, first: number, next: number): number {
  for (let i = first + 1; i < next; i++) if (is(r, i, Class.preposition)) return i - 1
  return next - 1
}

/** A phrase that is longer is none, where the verb is not of speech. */
const longestDoer = 14

function isPlausible(r: TextReading, { first, next }: Stretch, isOfSpeech: boolean): boolean {
  if (is(r, next - 1, Class.subjectPronoun)) return !isIt(r, next - 1) || isOfSpeech
  if (next - first > longestDoer && !isOfSpeech) return false
  // "He gave medals to those recognized": a pronoun with more behind it has a verb of its own.
  if (next - first > 2 && is(r, first, Class.loosePronoun)) return is(r, first + 1, Class.and)
  for (let i = first; i < next; i++) {
    const isNoun = isWordAt(r, i) && !is(r, i, Class.notBeforeVerb)
    if (isNoun && (hasCapital(r, i) || (r.end[i] ?? 0) - (r.start[i] ?? 0) > 2)) return true
  }
  return false
}

const isIt = (r: TextReading, i: number): boolean =>
  is(r, i, Class.thirdPronoun) && !is(r, i, Class.loosePronoun)

/** ", saying that": what the main clause is about speaks. */
function participleSubject(r: TextReading, { verb, first, speaker }: Cue): Stretch | undefined {
  const isLoose =
    is(r, verb - 1, Class.comma) ||
    is(r, verb - 1, Class.and) ||
    is(r, verb - 1, Class.while) ||
    isDash(r, verb - 1) ||
    (!is(r, verb - 1, Class.to) && isQuoted(r, verb - 1))
  return isLoose ? (speaker ?? firstSubject(r, first, verb)) : undefined
}

/** How far from its start the first verb of a sentence may stand, in pieces. */
const firstReach = 40

/** The subject of the first clause of the sentence. */
export function firstSubject(r: TextReading, first: number, before: number): Stretch | undefined {
  for (let i = first + 1; i < Math.min(before, first + firstReach); i++) {
    if (isQuoted(r, i) || !isTensed(r, i)) continue
    const group = groupStart(r, i)
    const subject =
      group > first ? (subjectBefore(r, group) ?? phraseBefore(r, first, group)) : undefined
    if (subject) return subject
  }
  return undefined
}

/** With a tense: "Kim left", and in the present, as far as it shows: "Kim rejects polls", "the mill makes flour". */
function isTensed(r: TextReading, i: number): boolean {
  if (isFiniteVerb(r, i)) return true
  if (hasCapital(r, i) || !isWordAt(r, i)) return false
  const isPresent = is(r, i, Class.inPluralForm) && !isPlural(r, i - 1) && isWordAt(r, i - 1)
  const isBare = is(r, i, Class.cueBase) && !is(r, i - 1, Class.to) && isWordAt(r, i - 1)
  return (isPresent || isBare) && opensObject(r, i + 1)
}

/** What follows a verb and not the noun that looks like it. */
const opensObject = (r: TextReading, i: number): boolean =>
  is(r, i, Class.quoteDeterminer) ||
  is(r, i, Class.to) ||
  hasCapital(r, i) ||
  r.kind[i] === PieceKind.number ||
  (is(r, i, Class.inPluralForm) && !is(r, i, Class.stopWord))
