import { Class } from '../reading/classes.ts'
import { is, languageAt, sentenceEnd, wordAt, writtenAt } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { NounPhrase } from './nouns.ts'

/** Whether the text at `i` is in a language that writes its nouns with a capital. */
export const hasCapitalNouns = (r: TextReading, i: number): boolean =>
  languageAt(r, i)?.capitalNouns === true

/** How many pieces from a number on its noun is looked for. */
const reach = 4

/** The noun behind a number that ends before `first`: the "Ergebnis" of "das zweite markante Ergebnis". */
export function capitalNounAfter(r: TextReading, first: number): NounPhrase | undefined {
  const end = Math.min(sentenceEnd(r, first - 1), first + reach)
  for (let i = first; i < end && r.kind[i] === PieceKind.word && !is(r, i, Class.stopWord); i++)
    if (isCapitalNoun(r, i) && !isFromTown(r, i)) return capitalNoun(r, first, i)
  return undefined
}

export const isCapitalNoun = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.word && /^\p{Lu}/u.test(writtenAt(r, i))

/** The "Dresdner" of "der erste Dresdner Stollen". */
const isFromTown = (r: TextReading, i: number): boolean =>
  writtenAt(r, i).endsWith('er') && isCapitalNoun(r, i + 1)

/** As it is written, in lower case; "des ersten Wahlgangs" without the ending of its case. */
export const capitalNoun = (r: TextReading, first: number, headAt: number): NounPhrase => ({
  first,
  next: headAt + 1,
  headAt,
  head: is(r, first - 2, Class.genitiveArticle)
    ? wordAt(r, headAt).replace(/(?<=.{2})e?s$/, '')
    : wordAt(r, headAt),
})
