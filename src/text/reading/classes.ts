import { figureClasses } from './classes/figures.ts'
import { guessedClasses } from './classes/guessed.ts'
import { markClasses } from './classes/marks.ts'
import { nounClasses } from './classes/nouns.ts'
import { numberClasses } from './classes/numbers.ts'
import { timeClasses } from './classes/times.ts'
import { unitClasses } from './classes/units.ts'
import { wordClasses } from './classes/words.ts'

/** A class of which a word is where it is of one of the others. */
export const unions = {
  /** What a number in words begins with or goes on with. */
  integerWord: ['digitWord', 'teenWord', 'tensWord', 'hundred'],
  smallNumber: ['digitWord', 'teenWord', 'tensWord'],
  scale: ['hundred', 'magnitude', 'dozen'],
  startsNumber: [
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
  ],
  /** Number words that end a noun phrase. */
  countsAnew: ['digitWord', 'teenWord', 'tensWord', 'hundred', 'magnitude', 'dozen', 'many'],
  /** A change, up or down. */
  changes: ['rise', 'fall'],
  determiner: ['article', 'definite', 'demonstrative', 'possessive', 'distributive'],
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
  ...figureClasses,
] as const

type ListedClass = (typeof listed)[number]
type Union = keyof typeof unions

export type ClassName = ListedClass | Union

const unionNames = [
  'integerWord',
  'smallNumber',
  'scale',
  'startsNumber',
  'countsAnew',
  'changes',
  'determiner',
  'cutAtHyphen',
] as const satisfies readonly Union[]

/** All classes; the number of a class is its place here. The first `guessedCount` can be told by a word's ending. */
export const classNames: readonly ClassName[] = [...listed, ...unionNames]

export const guessedCount = guessedClasses.length

const names: ReadonlySet<string> = new Set(classNames)

export const isClassName = (name: string): name is ClassName => names.has(name)

const isWhole = (
  numbers: Partial<Record<ClassName, number>>,
): numbers is Record<ClassName, number> => classNames.every((name) => numbers[name] !== undefined)

function numberAll(): Record<ClassName, number> {
  const numbers: Partial<Record<ClassName, number>> = {}
  for (const [number, name] of classNames.entries()) numbers[name] = number
  if (!isWhole(numbers)) throw new Error('a class has no number')
  return numbers
}

/** The number of each class. */
export const Class: Readonly<Record<ClassName, number>> = numberAll()
