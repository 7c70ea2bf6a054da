import type { Pieces } from './clause-words.ts'
import { fillers, passives } from './grammar-words.ts'
import { subjectBefore as subjectOf, type Stretch } from './noun-phrases.ts'

export type { Stretch }

/** The subject of the verb at `verb`: what stands before it and its auxiliaries. */
export const subjectBefore = ({ r }: Pieces, verb: number, least: number): Stretch | undefined =>
  subjectOf(r, verb, least)

export const isAuxiliary = (word: string): boolean =>
  passives.has(word) || fillers.has(word) || word.endsWith('ly') || word === 'to'
