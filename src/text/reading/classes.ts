import { eventClasses } from './classes/events.ts'
import { figureClasses } from './classes/figures.ts'
import { guessedClasses } from './classes/guessed.ts'
import { languageClasses } from './classes/languages.ts'
import { markClasses } from './classes/marks.ts'
import { meaningClasses } from './classes/meaning.ts'
import { nounClasses } from './classes/nouns.ts'
import { numberClasses } from './classes/numbers.ts'
import { placeClasses } from './classes/places.ts'
import { quoteClasses } from './classes/quotes.ts'
import { timeClasses } from './classes/times.ts'
import { unitClasses } from './classes/units.ts'
import { valueClasses } from './classes/values.ts'
import { wordClasses } from './classes/words.ts'

/** Opens a noun phrase. */
const determiner = ['article', 'definite', 'demonstrative', 'possessive', 'distributive'] as const

/** What a number may begin with. */
const startsNumber = [
  'digitWord',
  'teenWord',
  'tensWord',
  'hundred',
  'magnitude',
  'dozen',
  'many',
  'half',
  'denominator',
  'ordinalWord',
  'multiple',
] as const

/** Words that times are made of. */
const timeParts = [
  'month',
  'weekday',
  'weekdays',
  'calendarUnit',
  'partOfDay',
  'season',
  'digitWord',
  'teenWord',
  'tensWord',
  'hundred',
  'dozen',
  'rankWord',
  'vagueCount',
  'half',
  'deictic',
  'reference',
  'referenceNoun',
  'referenceAdjective',
  'timeNoun',
  'frequency',
  'longFor',
  'relativeTime',
  'timeDeterminer',
  'leadPreposition',
  'loosePreposition',
  'edge',
  'boundary',
  'veryWord',
  'timeFiller',
  'wholeUnit',
  'fiscal',
  'each',
  'every',
  'timeShift',
  'aboutTime',
  'decadeName',
  'zone',
  'localZone',
  'amWord',
  'pmWord',
  'oClock',
] as const

/** A class of which a word is where it is of one of the others. */
export const unions = {
  /** What a number in words begins with or goes on with. */
  integerWord: ['digitWord', 'teenWord', 'tensWord', 'hundred'],
  smallNumber: ['digitWord', 'teenWord', 'tensWord'],
  scale: ['hundred', 'magnitude', 'dozen'],
  startsNumber,
  /** What a figure that is no numeral may begin with. */
  /** Stands before "No. 3". */
  opensRanked: [...determiner, 'genitive', 'comma', 'and', 'ranking'],
  opensRank: ['numberNoun', 'scaleOfRank', 'rankSign'],
  opensFigure: [...startsNumber, 'multipleWord', 'article', 'another'],
  /** An article opens a number before it: "a million", "a third". */
  followsArticle: ['hundred', 'magnitude', 'dozen', 'denominator', 'half'],
  /** Number words that end a noun phrase. */
  countsAnew: ['digitWord', 'teenWord', 'tensWord', 'hundred', 'magnitude', 'dozen', 'many'],
  /** A change, up or down. */
  changes: ['rise', 'fall'],
  determiner,
  changesOrAmounts: ['rise', 'fall', 'amounts'],
  /** Joined to a number by a hyphen, it is part of it and no name. */
  numberPart: ['digitWord', 'teenWord', 'tensWord', 'magnitude', 'hundred', 'signPrefix'],
  /** Ends a compound of nouns in the singular. */
  endsCompound: [
    'adverb',
    'participle',
    'gerund',
    'inPluralForm',
    'adjective',
    'verb',
    'amounts',
    'rise',
    'fall',
    'genitive',
  ],
  /** May be written with a capital, and is no name. */
  plainWord: [
    'adverb',
    ...startsNumber,
    'timeUnit',
    'month',
    'stopWord',
    'rise',
    'fall',
    'changeNoun',
    'amounts',
    'pluralNoun',
    'state',
    'notPlural',
    'verb',
    'label',
  ],
  /** What an amount of money is written with, beside its number. */
  moneyPart: [
    'currency',
    'minorCurrency',
    'currencySign',
    'currencyCode',
    'moneyPrefix',
    'suffixCode',
    'gluedPrefix',
    'dollarPrefix',
  ],
  /** "up" and "down" before an amount. */
  changeWay: ['up', 'down'],
  eventTime: ['datedNoun', 'datedPeriod'],
  timeGrammar: timeParts,
  timeKnown: [...timeParts, 'tensePast', 'tenseFuture'],
  /** May be an infinitive though they are words of times, too: start, cut. */
  infinitiveToo: ['tenseUnchanging', 'timeVerb'],
  noInfinitive: [...timeParts, 'tensePast'],
  tenseWord: ['tensePast', 'tenseFuture'],
  timePreposition: ['leadPreposition', 'loosePreposition'],
  closesDate: ['leadPreposition', 'loosePreposition', 'tensePast', 'tenseFuture'],
  monthCue: ['leadPreposition', 'loosePreposition', 'relativeTime', 'edge', 'boundary'],
  monthLead: ['monthLeadWord', 'edge', 'boundary'],
  yearLead: ['leadPreposition', 'edge', 'month', 'season', 'fiscal'],
  shortYearLead: ['leadPreposition', 'loosePreposition', 'month', 'season'],
  tradingLead: ['leadPreposition', 'loosePreposition', 'edge'],
  opensRelative: ['relativeTime', 'timeDeterminer'],
  afterLater: ['timeDeterminer', 'relativeTime', 'deictic', 'month', 'weekday'],
  countWord: ['digitWord', 'teenWord', 'tensWord', 'hundred', 'magnitude', 'dozen'],
  rateBefore: ['rateWord', 'digitWord', 'teenWord', 'tensWord', 'hundred', 'magnitude', 'dozen'],
  /** Joins one place to the next. */
  joinsPlaces: ['comma', 'and', 'or'],
  /** Between a place without a name and its name. */
  leadsToName: ['of', 'comma', 'locating', ...determiner, 'directionWord'],
  /** Between a preposition and the word for a place. */
  beforePlaceNoun: [...determiner, 'directionWord', 'genitive', 'adjective'],
  beforePlaceName: [...determiner, 'directionWord', 'adjective', 'placeNoun'],
  /** Before the subject of a clause. */
  opensClause: ['comma', 'and', 'that', 'partingWord', 'reporting', 'timeClause', 'definite'],
  /** Says that something may not simply be so. */
  statusCue: [
    'ought',
    'denial',
    'demand',
    'supposition',
    'threat',
    'prediction',
    'amountPrediction',
    'intention',
    'future',
    'aspiration',
    'proclaims',
  ],
  /** May say who gives a number. */
  accountWord: [
    'putVerb',
    'asksVerb',
    'demandVerb',
    'valueVerb',
    'seesVerb',
    'givesVerb',
    'listsVerb',
    'listVerb',
    'countNoun',
    'claimNoun',
    'targetNoun',
    'writtenNoun',
    'surveyNoun',
    'tellsCount',
    'toldParticiple',
  ],
  /** A hyphenated word with one of these is cut. */
  cutAtHyphen: ['month', 'weekday', 'timeUnit', 'partOfDay', 'season'],
} as const satisfies Readonly<Record<string, readonly ListedClass[]>>

const listed = [
  ...guessedClasses,
  ...markClasses,
  ...wordClasses,
  ...numberClasses,
  ...unitClasses,
  ...timeClasses,
  ...nounClasses,
  ...placeClasses,
  ...figureClasses,
  ...valueClasses,
  ...languageClasses,
  ...eventClasses,
  ...meaningClasses,
  ...quoteClasses,
] as const

type ListedClass = (typeof listed)[number]
type Union = keyof typeof unions

export type ClassName = ListedClass | Union

const isUnion = (name: string): name is Union => Object.hasOwn(unions, name)

/** All classes; the number of a class is its place here. The first `guessedCount` can be told by a word's ending. */
export const classNames: readonly ClassName[] = [...listed, ...Object.keys(unions).filter(isUnion)]

const names: ReadonlySet<string> = new Set(classNames)

export const isClassName = (name: string): name is ClassName => names.has(name)

const isWhole = (
  numbers: Partial<Record<ClassName, number>>,
): numbers is Record<ClassName, number> => classNames.every((name) => numbers[name] !== undefined)

function numberAll(): Record<ClassName, number> {
  const numbers: Partial<Record<ClassName, number>> = {}
  for (const [number, name] of classNames.entries()) numbers[name] = number
  if (!isWhole(numbers)) throw new Error('a class has no number')
  // A copy is an object with fast properties; one that has grown by so many names is not.
  return { ...numbers }
}

/** The number of each class. */
export const Class: Readonly<Record<ClassName, number>> = numberAll()

/** By class, which endings of a word make it one: its own, or those of the parts of a union. */
export const guessBits: Int32Array = guessBitsOfAll()

function guessBitsOfAll(): Int32Array {
  const bits = new Int32Array(classNames.length)
  for (const name of guessedClasses) bits[Class[name]] = 1 << Class[name]
  const all: readonly (readonly [string, readonly ClassName[]])[] = Object.entries(unions)
  for (const [name, parts] of all)
    if (isClassName(name))
      bits[Class[name]] = parts.reduce((sum, part) => sum | (bits[Class[part]] ?? 0), 0)
  return bits
}
