import { Class } from '../reading/classes.ts'
import { is, isApart } from '../reading/cursor.ts'
import { ready, type Rule, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { followsQuoted, hasBe, type Cue } from './cue.ts'
import { hasCapital, isOpenMark, isQuoted, isWordAt, lineAt } from './looks.ts'
import { has, isBase, isNounForm } from './reporting-verbs.ts'

export type CueRefusals = Rules<Cue, true>

type Test = (cue: Cue, r: TextReading) => boolean

/** Refuses a verb that its pattern matches around, where the test holds: it reports nothing. */
const refuse = (
  name: string,
  pattern: Rule<Cue, true>['pattern'],
  when: Test,
  examples: Rule<Cue, true>['examples'],
  opens?: string,
): Rule<Cue, true> => ({
  name,
  pattern,
  when,
  ...(opens !== undefined && { opens }),
  build: () => true,
  examples,
})

/** Verbs that may be nouns. */
const nounForms = 'cueBase cueThird'

const isAlone: Test = ({ group, verb }) => group === verb

const mayBeNoun: Test = ({ verb }, r) => isNounForm(r, verb)

const isPast: Test = ({ verb }, r) => is(r, verb, Class.cuePast)

/** Neither "to say", "and said" nor "as saying". */
const isPlainlyNoun: Test = ({ group, verb }, r) =>
  group === verb &&
  !is(r, verb, Class.cueGerund) &&
  !is(r, verb, Class.sayVerb) &&
  !is(r, verb - 1, Class.to) &&
  !is(r, verb - 1, Class.and)

/** "One survivor tells", but not "one million claims". */
const isOneWhoTells: Test = ({ verb }, r) =>
  is(r, verb, Class.cueThird) &&
  !is(r, verb, Class.nounLike) &&
  is(r, verb - 1, Class.somebody) &&
  is(r, verb - 2, Class.one)

const isPlainWord = (r: TextReading, i: number): boolean =>
  isWordAt(r, i) && !hasCapital(r, i) && !is(r, i, Class.stopWord)

/** A name, unless the first line is a headline with capitals everywhere, or the sentence begins with it. */
const isNamed: Test = ({ verb, first }, r) => {
  if (!hasCapital(r, verb)) return false
  const isHeadline =
    lineAt(r, verb) === 0 && hasCapital(r, verb - 1) && !is(r, verb, Class.nounLike)
  const isFirst = verb === first && hasCapital(r, verb + 1) && has(r, verb, Class.speechVerb)
  return !isHeadline && !isFirst
}

/** "is ruling on it", ", ruling". */
const hasVerbForm: Test = (cue, r) =>
  isOpenMark(r, cue.verb - 1, ',') || (hasBe(r, cue) && !is(r, cue.verb - 1, Class.genitive))

/** Nouns, adjectives and passives that look like verbs of saying, and verbs that say nothing. */
export const cueRefusals: CueRefusals = ready([
  refuse('a name', '#', isNamed, {
    matches: [['Kim read Harbour Post on Monday.', 'Post']],
    mustNotMatch: ['The mayor says it is late.'],
  }),
  refuse('a noun behind its article', 'notBeforeVerb #', isPlainlyNoun, {
    matches: [['The report that nobody read is here.', 'report']],
    mustNotMatch: ['Both agencies report that it rained.'],
  }),
  refuse(
    'a noun of an owner',
    'genitive #',
    mayBeNoun,
    {
      matches: [['The bank’s claims that it had cash were false.', 'claims']],
      mustNotMatch: ['The bank claims that it has cash.'],
    },
    nounForms,
  ),
  refuse(
    'a noun of an owner, with more before it',
    'possessive small (small){2} # (to | of | for | at | by | mark)',
    (cue, r) => is(r, cue.verb, Class.nounLike),
    {
      matches: [['The mill cut its profit forecast to 12 million.', 'forecast']],
      mustNotMatch: ['Its owners forecast that rates will fall.'],
    },
  ),
  refuse(
    'a noun behind its verb',
    'adjustVerb (small&!inPluralForm){1} # (to | of | for | at | by | in | mark)',
    (cue, r) => mayBeNoun(cue, r) && is(r, cue.verb, Class.nounLike),
    {
      matches: [['The fund cut growth forecasts in half.', 'forecasts']],
      mustNotMatch: ['The firm that he cut forecasts that rates will fall.'],
    },
    'nounLike',
  ),
  refuse(
    'the end of a compound',
    'hyphen #',
    (cue, r) => isAlone(cue, r) && isPast(cue, r) && !isApart(r, cue.verb),
    {
      matches: [['The Togo-backed army has 12 tanks.', 'backed']],
      mustNotMatch: ['It was late - said Kim.'],
    },
  ),
  refuse(
    'what takes lives',
    '# (piece&!finiteAuxiliary&!that&!comma){6} (lifeNoun | dead) (!finiteAuxiliary)',
    (cue, r) => is(r, cue.verb, Class.claimVerb),
    {
      matches: [
        ['A storm claimed over 1,200 dead and many mills.', 'claimed'],
        ['A storm claimed the lives of 12 men.', 'claimed'],
      ],
      mustNotMatch: [
        'Rebels claimed that it cost 12 lives.',
        'Rebels claimed 12 men were dead.',
        'The widow claimed 12 lives had been lost.',
      ],
    },
    'claimVerb',
  ),
  refuse(
    'counting down',
    '# down',
    (cue, r) => is(r, cue.verb, Class.countVerb),
    {
      matches: [['The agency is counting down to a flight of 16 days.', 'counting']],
      mustNotMatch: ['The agency counted 12 cases.'],
    },
    'countVerb',
  ),
  refuse(
    'a plea in court',
    '# (negation)? pleaded',
    (cue, r) => is(r, cue.verb, Class.pleadVerb),
    {
      matches: [['Kim pleaded guilty on Monday in Lima to 12 counts.', 'pleaded']],
      mustNotMatch: ['Kim pleaded that it was late.'],
    },
    'pleadVerb',
  ),
  refuse(
    'who rules',
    '# !that',
    (cue, r) => is(r, cue.verb, Class.rulingWord) && !hasVerbForm(cue, r),
    {
      matches: [['The land’s ruling party has named 12 men.', 'ruling']],
      mustNotMatch: ['The court closed the case, ruling that it was late.'],
    },
    'rulingWord',
  ),
  refuse(
    'what was recorded',
    '# (in | between) (month | number | definite | article | possessive)',
    (cue, r) => isAlone(cue, r) && isPast(cue, r) && is(r, cue.verb, Class.recordVerb),
    {
      matches: [['Growth returned from the rate recorded in 2007 to 6 percent.', 'recorded']],
      mustNotMatch: ['The ministry recorded 12 cases in 2007.'],
    },
    'recordVerb',
  ),
  refuse(
    'with something counted',
    'with (piece&!comma&!relativeWord&!that&!subjectPronoun&!whWord){9} # (comma | from | preposition | dayOrMonth)',
    (cue, r) => isAlone(cue, r) && isPast(cue, r) && is(r, cue.verb, Class.countedVerb),
    {
      matches: [
        ['With half of the votes counted from Sunday, Kim led by 12 points.', 'counted'],
        ['With 12 deaths reported on Monday, fear grew.', 'reported'],
      ],
      mustNotMatch: ['With 12 men he counted from Monday on.'],
    },
    'countedVerb',
  ),
  refuse(
    'a guide to something',
    '(small&!inPluralForm&!verbHelper&!to | genitive) #',
    (cue, r) => is(r, cue.verb, Class.guideNoun),
    {
      matches: [['It is a complete guide to 12 mills.', 'guide']],
      mustNotMatch: ['The mill guides to a loss of 12 million.'],
    },
    'guideNoun',
  ),
  refuse(
    'a counted noun',
    [
      '(number | integerWord) (small&!inPluralForm | kindOfPoint)? #',
      '(number | integerWord) hyphen #',
    ],
    // "One survivor tells": what is no noun is the verb of one, and "two tells" is none.
    (cue, r) => mayBeNoun(cue, r) && !isOneWhoTells(cue, r),
    {
      matches: [
        ['The winner had twelve points that evening.', 'points'],
        ['A goal gave the club a five-point lead.', 'point'],
        ['The yield fell to 3.1%, a drop of 12 basis points.', 'points'],
      ],
      mustNotMatch: [
        'All twelve agencies claim that it rained.',
        'One survivor tells the radio that it rained.',
      ],
    },
    nounForms,
  ),
  refuse(
    'a noun with what it is of',
    '# (of | against | between | among)',
    (cue, r) => is(r, cue.verb, Class.nounLike),
    {
      matches: [
        ['Rebel notes of that day say little.', 'notes'],
        ['It was above the average forecast of 12.', 'forecast'],
      ],
      mustNotMatch: ['The ministry warns of floods.'],
    },
    'nounLike',
  ),
  refuse(
    'a noun behind a gerund',
    'gerund&small&!cueGerund&!findingGerund #',
    mayBeNoun,
    {
      matches: [['Most were held for throwing objects in the air.', 'objects']],
      mustNotMatch: [
        'Kim, speaking, objects that it is late.',
        'Exit polling claims that Kim won in May.',
      ],
    },
    nounForms,
  ),
  refuse(
    'a turn of speech',
    '# (article | definite | small&!to&!with)',
    (cue, r) => has(r, cue.verb, Class.goPhrase) && !followsQuoted(r, cue),
    {
      matches: [['Kim went on trial in the port of Tema.', 'went']],
      mustNotMatch: ['“It is far too late for that,” Kim went on.'],
    },
    'goPhrase',
  ),
  refuse(
    'a subject of its own',
    '# (finiteAuxiliary | irregularPast | participle | cueBase | cueThird&!nounLike)',
    (cue, r) => mayBeNoun(cue, r) && is(r, cue.verb, Class.nounLike),
    {
      matches: [['Gulf states are to meet in Lima.', 'states']],
      mustNotMatch: ['Analysts claim rates were too low.'],
    },
    'nounLike',
  ),
  refuse(
    'what goes on or starts',
    '# word&!that',
    (cue, r) => is(r, cue.verb, Class.onVerb) && !followsQuoted(r, cue) && !isQuoted(r, cue.next),
    {
      matches: [
        ['The town began to fear that 12 had died.', 'began'],
        ['If sales continued at this rate, 12 mills would shut.', 'continued'],
      ],
      mustNotMatch: ['“It is far too late for that,” continued the mayor.'],
    },
    'onVerb',
  ),
  refuse(
    'an example',
    ['comma # comma', 'openBracket #', 'preposition comma # comma'],
    (cue, r) => isAlone(cue, r) && is(r, cue.verb, Class.sayVerb) && isBase(r, cue.verb),
    {
      matches: [
        ['Buy two mills, say, in Tema.', 'say'],
        ['Long boards (say 12 feet) bend.', 'say'],
      ],
      mustNotMatch: ['Two mills have shut, say police.'],
    },
    'sayVerb',
  ),
  refuse('what might be said', 'mightVerb verbHelper{3} #', ({ isNested }) => isNested, {
    matches: [['Kim said he would announce that in May.', 'announce']],
    mustNotMatch: ['Kim said his boss announced that the mill had closed.'],
  }),
  refuse(
    'what one can expect',
    'mightVerb verbHelper{2} #',
    (cue, r) => is(r, cue.verb, Class.foreseeVerb),
    {
      matches: [['Runners can expect a charge of 12 percent.', 'expect']],
      mustNotMatch: ['Traders expect a rise of 12 percent.'],
    },
    'foreseeVerb',
  ),
  refuse(
    'a passive',
    '#',
    (cue, r) => isPast(cue, r) && hasBe(r, cue),
    {
      matches: [['Kim was told that it was late.', 'told']],
      mustNotMatch: ['Kim had told us that it was late.'],
    },
    'cuePast',
  ),
  refuse(
    'what is reported by somebody, or to be so',
    ['# to (beForm | have)', '# by (capital | quoteDeterminer | small&inPluralForm)'],
    (cue, r) => isAlone(cue, r) && isPast(cue, r) && is(r, cue.verb, Class.tellsCount),
    {
      matches: [
        ['His pay, reported to be 12 million, was cut.', 'reported'],
        ['Losses, estimated by the town at 12 million, rose.', 'estimated'],
      ],
      mustNotMatch: ['Kim, the mayor, reported that he was to be heard.'],
    },
  ),
  refuse(
    'what was announced',
    ['# (adverb | dayOrMonth)? finiteAuxiliary', '# on dayOrMonth finiteAuxiliary'],
    (cue, r) => isAlone(cue, r) && isPast(cue, r) && is(r, cue.verb, Class.judgingVerb),
    {
      matches: [['The deal announced Friday is for six years.', 'announced']],
      mustNotMatch: ['The mayor announced that it is late.'],
    },
  ),
  refuse('in brackets', 'openBracket #', (cue, r) => isAlone(cue, r) && isPast(cue, r), {
    matches: [['They approved a plan (estimated to cost 12 million).', 'estimated']],
    mustNotMatch: ['The mayor (who said so) is late.'],
  }),
  refuse(
    'to be reminded of',
    '# piece{3} of',
    (cue, r) => is(r, cue.verb, Class.remindVerb),
    {
      matches: [['The view reminds him of the hills.', 'reminds']],
      mustNotMatch: ['Kim reminded them that it was late.'],
    },
    'remindVerb',
  ),
  refuse(
    'an answer to something',
    '# (to | with | from | by)',
    (cue, r) => is(r, cue.verb, Class.answerVerb) && !followsQuoted(r, cue),
    {
      matches: [['The army did not respond to the claims.', 'respond']],
      mustNotMatch: ['“It is far too late for that,” Kim replied to a question.'],
    },
    'answerVerb',
  ),
  refuse(
    'what is informed',
    '# informedNoun',
    (cue, r) => isAlone(cue, r) && isPast(cue, r),
    {
      matches: [['You make informed choices that suit you.', 'informed']],
      mustNotMatch: ['They informed voters that it was late.'],
    },
    'cuePast',
  ),
  refuse(
    'an adjective',
    '(superlative&small | adjective&small) #',
    (cue, r) =>
      isAlone(cue, r) &&
      isPast(cue, r) &&
      !is(r, cue.verb, Class.sayVerb) &&
      !is(r, cue.verb - 1, Class.headlineSource) &&
      isPlainWord(r, cue.next),
    {
      matches: [['They hold the largest confirmed gas fields.', 'confirmed']],
      mustNotMatch: [
        'The ministry confirmed gas prices had doubled.',
        'The military reported killing 12 men.',
      ],
    },
    'cuePast',
  ),
])
