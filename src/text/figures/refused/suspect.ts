import { Class } from '../../reading/classes.ts'
import { is, sentenceStart, writtenAt } from '../../reading/cursor.ts'
import type { Condition, Rule, Rules } from '../../reading/rule.ts'
import type { Draft } from '../drafts.ts'

/** A draft that may be none, and what other parts have claimed. */
export interface Suspect {
  readonly draft: Draft
  readonly claims: Uint8Array
}

export type Refusal = Rule<Suspect, true>
export type RefusalRules = Rules<Suspect, true>

export type Test = Condition<Suspect>

/** A rule that refuses what its pattern matches around the phrase of a draft, where the test holds. */
export const refuse = (
  name: string,
  pattern: Refusal['pattern'],
  test: Test | readonly Test[],
  examples: Refusal['examples'],
): Refusal => ({
  name: `refused.${name}`,
  when: test,
  pattern,
  build: () => true,
  examples,
})

export const always: Test = () => true

export const isKind =
  (...kinds: readonly Draft['kind'][]): Test =>
  ({ draft }) =>
    kinds.includes(draft.kind)

/** Kept apart: what does not hold for one rule is not asked again for another. */
export const allOf = (...tests: readonly (Test | readonly Test[])[]): readonly Test[] =>
  tests.flat()

/** Nothing says what it is of: no unit, no rate, and neither age, rank nor multiple. */
export const isBare: Test = ({ draft: { unit, per, kind } }) =>
  !unit && !per && kind !== 'age' && kind !== 'multiple' && kind !== 'ordinal'

export const isPlain: Test = ({ draft: { phraseStart, start } }) => phraseStart === start
export const isNounless: Test = ({ draft: { noun } }) => noun === undefined
export const isDigits: Test = ({ draft: { form } }) => form === 'digits'
export const isWords: Test = ({ draft: { form } }) => form === 'words'
export const isRank: Test = isKind('ordinal')

export const opensSentence: Test = ({ draft: { start } }, r) => start === sentenceStart(r, start)

/** Small numbers in words, which idioms are made of. */
export const isSmallWord: Test = ({ draft: { form, value, kind } }) =>
  form === 'words' && value.coefficient <= 12n && kind === 'count'

export const isTwo: Test = ({ draft: { value } }) => value.scale === 0 && value.coefficient === 2n

/** "one" alone, which is a pronoun as often as a number. */
export const isOne: Test = ({ draft: { start, next, kind } }, r) =>
  next === start + 1 && kind === 'count' && is(r, start, Class.one)

export const isPronoun = allOf(isOne, isBare, isPlain)

/** What nothing but digits or words, and no magnitude, stands for. */
export const mayBeName = allOf(
  isBare,
  isPlain,
  ({ draft: { form, power } }) => power === 0 && form !== 'many' && form !== 'fraction',
)

/** Digits that nothing is said of. */
export const isCode = allOf(mayBeName, isDigits)

/** How its first piece is written. */
export const isWritten =
  (shape: RegExp): Test =>
  ({ draft: { start } }, r) =>
    shape.test(writtenAt(r, start))
