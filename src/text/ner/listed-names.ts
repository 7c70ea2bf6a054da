import { hashWord } from './hash.ts'
import { LexiconBit, lexiconRow } from './lexicon.ts'
import { loadModel } from './load-model.ts'

/** Whether people are called so, as far as is listed; in lower case. */
export const isPersonsName = (word: string): boolean =>
  (bitsOf(word) & (LexiconBit.givenName | LexiconBit.familyName)) !== 0

/** Whether a lower-case word is listed as a people or a faith, or those of it. */
export const isPeople = (word: string): boolean => (bitsOf(word) & LexiconBit.group) !== 0

function bitsOf(word: string): number {
  const { lexicon } = loadModel()
  const row = lexiconRow(lexicon, hashWord(word))
  return row < 0 ? 0 : (lexicon.bits[row] ?? 0)
}
