import {
  addingVerbs,
  anybodyWords,
  conditionWords,
  disclosingVerbs,
  possibleVerbs,
  storyNouns,
  wheneverWords,
} from '../language/en/speakers.ts'
import { Class } from '../reading/classes.ts'
import { is, wordAt } from '../reading/cursor.ts'
import { ready, type Rule, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isDocument } from './complement-starts.ts'
import { isPluralPhrase } from './doers.ts'
import { hasCapital, isMarkOf } from './looks.ts'
import { has, isBase } from './reporting-verbs.ts'
import type { Report } from './reports.ts'
import { isNamed, isPerson, isThing } from './sayers.ts'

export type QuoteRefusals = Rules<Report, true>

type Test = (report: Report, r: TextReading) => boolean

const refuse = (name: string, when: Test, examples: Rule<Report, true>['examples']) => ({
  name,
  when,
  pattern: '#',
  build: () => true as const,
  examples,
})

const isBefore = ({ subject, cue }: Report): boolean => subject.next <= cue.first

const verbOf = ({ cue }: Report): number => cue.next - 1

/** Some piece of the verb group but its verb. */
const hasHelper = ({ cue }: Report, test: (i: number) => boolean): boolean => {
  for (let i = cue.first; i < cue.next - 1; i++) if (test(i)) return true
  return false
}

/** "could say"; but not "I must say" and "the bank can reveal", who say it by that. */
const isPossible: Test = (report, r) =>
  hasHelper(report, (i) => {
    const helper = wordAt(r, i)
    return possibleVerbs.has(helper) && !isDoneBySaying(r, report, helper)
  })

function isDoneBySaying(r: TextReading, report: Report, helper: string): boolean {
  if (helper === 'can' && disclosingVerbs.has(wordAt(r, verbOf(report)))) return true
  return isWriter(r, report) && ['must', 'should', 'can'].includes(helper)
}

const isPresent = (r: TextReading, report: Report): boolean =>
  !is(r, verbOf(report), Class.cuePast) &&
  !hasHelper(report, (i) => is(r, i, Class.finiteAuxiliary) && !is(r, i, Class.beForm))

const before = (r: TextReading, { subject }: Report): string => wordAt(r, subject.first - 1)

const isNobody = (r: TextReading, { subject }: Report): boolean =>
  subject.next - subject.first === 1 && is(r, subject.first, Class.nobodyNamed)

const isYou = (r: TextReading, { subject }: Report): boolean =>
  wordAt(r, subject.next - 1) === 'you'

/** "you say", "you told us"; but not "you write", "you will say" and "you read". */
const isAddressed = (r: TextReading, report: Report): boolean =>
  !hasHelper(report, (i) => is(r, i, Class.mightVerb)) &&
  !has(r, verbOf(report), Class.weakCue) &&
  (is(r, verbOf(report), Class.sayVerb) || !isBase(r, verbOf(report)))

/** What somebody says, thinks or wants, and no quotation of it. The anchor is the cue. */
export const quoteRefusals: QuoteRefusals = ready<Report, true>([
  refuse('what might be said', isPossible, {
    matches: [
      ['You could say that the mill is a palace.', 'could say'],
      ['A guide might add that the mill is old.', 'might add'],
    ],
    mustNotMatch: [
      'Kim would say that the mill is old.',
      'I must say that the mill is old.',
      'The bank can reveal that the mill was sold.',
    ],
  }),
  refuse(
    'if somebody says',
    (report, r) => isBefore(report) && conditionWords.has(before(r, report)),
    {
      matches: [['If the mayor says that the mill is shut, it is shut.', 'says']],
      mustNotMatch: ['The mayor says that the mill is shut.'],
    },
  ),
  refuse(
    'whenever one says',
    (report, r) =>
      isBefore(report) &&
      wheneverWords.has(before(r, report)) &&
      isNobody(r, report) &&
      isPresent(r, report),
    {
      matches: [['When we say that a mill is old, we mean it.', 'say']],
      mustNotMatch: [
        'When we said that the mill was old, they left.',
        'Rates fall when Kim says that rates will fall.',
      ],
    },
  ),
  refuse('the reader', (report, r) => isYou(r, report) && !isAddressed(r, report), {
    matches: [['You write that the mill is old on the first line.', 'write']],
    mustNotMatch: ['You said that the mill is old.', 'You say that the mill is old.'],
  }),
  refuse(
    'anybody',
    (report, r) =>
      anybodyWords.has(wordAt(r, report.subject.next - 1)) &&
      (isPresent(r, report) || wordAt(r, report.cue.first) === 'had'),
    {
      matches: [
        ['Then someone explains that the mill is old.', 'explains'],
        ['Had it rained, someone had said that the mill is old.', 'had said'],
      ],
      mustNotMatch: ['Then someone explained that the mill is old.'],
    },
  ),
  refuse(
    'what it is that somebody says',
    (report, r) => isBefore(report) && before(r, report) === 'what' && endsTold(r, report.cue.next),
    {
      matches: [
        ['They do not care what Kim said, the mill will be shut.', 'said'],
        ['They know what Kim said and it was late.', 'said'],
        ['They know what Kim said about the mill that was shut.', 'said'],
      ],
      mustNotMatch: ['What Kim said was that the mill was shut.'],
    },
  ),
  refuse('a wish of the writer or reader', (report, r) => isNobody(r, report) && isInward(report), {
    matches: [['We want to end the “old days” of the mill.', 'want']],
    mustNotMatch: [
      'We said that the “old days” of the mill are over.',
      'Kim wants to end the “old days” of the mill.',
    ],
  }),
  refuse('what the writer will tell', (report, r) => isWriter(r, report) && willBe(r, report), {
    matches: [['I will explain how one bakes bread.', 'will explain']],
    mustNotMatch: [
      'I would explain how one bakes bread.',
      'Kim will explain how one bakes bread.',
      'I will admit that bread is dear.',
    ],
  }),
  refuse('what one is told to say', (report, r) => isOrdered(r, report), {
    matches: [['Put the loaf on the board, say it is late, and leave the room.', 'say']],
    mustNotMatch: [
      'The millers, who bake, say it is late.',
      'The Tenbo, who bake, say it is late.',
    ],
  }),
  refuse('a story', (report, r) => isStory(r, report), {
    matches: [['Kim and Lee tell the story of how one bakes bread.', 'tell']],
    mustNotMatch: ['Kim and Lee tell the millers how one bakes bread.'],
  }),
  refuse(
    'what is needed',
    (report, r) => is(r, verbOf(report), Class.nounLike) && isNeed(r, report),
    {
      matches: [['Millers need to pull the “big wheel” twice.', 'need']],
      mustNotMatch: ['Millers want to pull the “big wheel” twice.'],
    },
  ),
  refuse('somebody who reads', (report, r) => isRead(r, report) && !isReadOut(r, report), {
    matches: [['She read that the mill was shut.', 'read']],
    mustNotMatch: [
      'A sign read “no flour today” in red.',
      'A card reads: “No flour today.”',
      'Kim read: “No flour today.”',
    ],
  }),
  refuse('something added', (report, r) => isAdded(r, report), {
    matches: [
      ['Kim has added a “flour room” to the mill.', 'has added'],
      ['It adds up to “much flour” in the mill.', 'adds'],
    ],
    mustNotMatch: [
      'Kim added the mill was “a palace of flour”.',
      'Kim added that the “flour room” was shut.',
      'Kim added: “The flour room is shut.”',
    ],
  }),
  refuse('what is not said', ({ voice }) => voice === 'unsaid', {
    matches: [['Kim did not say that the mill was “a palace”.', 'did not say']],
    mustNotMatch: ['Kim denied that the mill was “a palace”.'],
  }),
  refuse(
    'whether somebody said it',
    ({ subject }, r) =>
      is(r, subject.first, Class.finiteAuxiliary) &&
      !isGivenName(r, subject.first) &&
      hasCapital(r, subject.first),
    {
      matches: [['Would Kim have asked for “more flour”?', 'have asked']],
      mustNotMatch: [
        'Kim would have asked for “more flour”.',
        '“It is far too late for that,” said Will Lund.',
      ],
    },
  ),
  refuse(
    'who shows something',
    (report, r) => isShown(r, report) && !isDocument(r, report.subject),
    {
      matches: [['Compared to bakers in that town, millers showed in May.', 'showed']],
      mustNotMatch: ['Rates fell in Tema in May, data show.'],
    },
  ),
  refuse('a thing', (report, r) => isThing(r, report), {
    matches: [
      ['Wide tyres suggest that the cart is for sand.', 'suggest'],
      ['Our toothbrush reminds you it is time to rinse.', 'reminds'],
    ],
    mustNotMatch: [
      'The company announced that the mill was shut.',
      'The sign warned that the mill was shut.',
      'The rains said that it was late.',
      'The tannery warned that the mill was shut.',
      'Fish markets insist it is late.',
    ],
  }),
])

const isInward = ({ voice }: Report): boolean => voice !== 'speech'

const isNeed = (r: TextReading, report: Report): boolean =>
  ['need', 'needs'].includes(wordAt(r, verbOf(report)))

const isWriter = (r: TextReading, { subject }: Report): boolean =>
  ['i', 'we'].includes(wordAt(r, subject.next - 1))

/** "will explain"; but not "will admit" and "will say", who do so by that. */
const willBe = (r: TextReading, report: Report): boolean =>
  !is(r, verbOf(report), Class.admitVerb) &&
  !is(r, verbOf(report), Class.sayVerb) &&
  hasHelper(report, (i) => ['will', "'ll", '’ll'].includes(wordAt(r, i)))

/** "Put it down, say it is late": the base form of one who is not many. */
const isOrdered = (r: TextReading, { cue, subject }: Report): boolean =>
  cue.next === cue.first + 1 &&
  isBase(r, cue.first) &&
  isMarkOf(r, cue.first - 1, ',') &&
  subject.next - subject.first > 1 &&
  !isPluralPhrase(r, subject) &&
  !isNamed(r, subject)

/** "tell the story", "tells a good story" */
function isStory(r: TextReading, { cue }: Report): boolean {
  if (!is(r, cue.next, Class.quoteDeterminer)) return false
  return [1, 2, 3].some((far) => storyNouns.has(wordAt(r, cue.next + far)))
}

/** "what Kim said, …", "what Kim said and …" */
const endsTold = (r: TextReading, i: number): boolean =>
  isMarkOf(r, i, ',)') || is(r, i, Class.coordinator) || is(r, i, Class.preposition)

/** "Will Lund" */
const isGivenName = (r: TextReading, i: number): boolean => ['will', 'may'].includes(wordAt(r, i))

const isShown = (r: TextReading, report: Report): boolean =>
  ['show', 'shows', 'showed'].includes(wordAt(r, verbOf(report)))

/** "added a “flour room”" */
const isAdded = (r: TextReading, { cue, content }: Report): boolean =>
  addingVerbs.has(wordAt(r, cue.next - 1)) &&
  content.every(({ kind }) => kind !== 'clause') &&
  (is(r, cue.next, Class.quoteDeterminer) || wordAt(r, cue.next) === 'up')

const isRead = (r: TextReading, report: Report): boolean =>
  ['read', 'reads'].includes(wordAt(r, verbOf(report))) && isPerson(r, report.subject)

/** "read: “…”", "“…,” read Kim" */
const isReadOut = (r: TextReading, { cue, subject }: Report): boolean =>
  subject.first > cue.first || isMarkOf(r, cue.next, ':,')
