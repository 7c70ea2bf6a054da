import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { hasVerb } from './finite-verbs.ts'
import { hasCapital, isComma, isDash, isOpenMark, isQuoted } from './looks.ts'
import { phraseBefore, trimmed } from './noun-phrases.ts'
import { isSpoken } from './reporting-verbs.ts'

/** How many commas back, and how many pieces, a subject may stand before its verb. */
const mostParts = 8
const mostPieces = 70

/**
 * The subject of "Name, 56, an economist at the bank, said", of "A doctor, who advised the mayor, said" and of "The
 * premier, in a speech, said": the first of the noun phrases that only commas and asides part from the verb.
 */
export function apposedSubject(r: TextReading, first: number, comma: number): Stretch | undefined {
  let subject: Stretch | undefined
  let next = comma
  for (let part = 0; part < mostParts && next > first; part++) {
    const from = partStart(r, first, next)
    const phrase = partOf(r, from, next, from === first, comma)
    if (phrase === 'end') break
    if (phrase !== 'aside') subject = joined(r, phrase, subject)
    const isLast = endsApposed(r, phrase) || comma - from > mostPieces
    if (isLast || from === first || !isComma(r, from - 1)) break
    next = from - 1
  }
  return subject ?? phraseBefore(r, first, comma)
}

/** "PORT LOUIS, March 3 — Tamarin, a bank, said": what stands before the dash is no part of it. */
const endsApposed = (r: TextReading, phrase: Stretch | 'aside'): boolean =>
  phrase !== 'aside' && isDash(r, phrase.first - 1)

/** Where the part between commas begins that ends before `next`. */
function partStart(r: TextReading, first: number, next: number): number {
  let from = next
  while (from > first && !isQuoted(r, from - 1) && !isOpenMark(r, from - 1, ',;:')) from--
  return from
}

/** What a part is: a noun phrase, something told of one, or the end of the clause before. */
function partOf(
  r: TextReading,
  from: number,
  next: number,
  isFirst: boolean,
  comma: number,
): Stretch | 'aside' | 'end' {
  const isAside = opensAside(r, from, next)
  if (isAside) return isFirst ? openedPhrase(r, from, next, next === comma) : 'aside'
  if (next === from) return 'aside'
  const end = Math.min(relativeIn(r, from, next), isFirst ? next : participleIn(r, from, next))
  return hasVerb(r, from, end) ? 'end' : (phraseBefore(r, from, end) ?? 'end')
}

/** "a doctor who advised the mayor": where what is told of a noun begins. */
export function relativeIn(r: TextReading, from: number, next: number): number {
  for (let i = from + 1; i < next; i++)
    if (is(r, i, Class.relativeWord) || (is(r, i, Class.that) && !isSpoken(r, i - 1))) return i
  return next
}

/** "the developer owned by Tenbo", "a town known as the gate": where what is told of a noun begins. */
function participleIn(r: TextReading, from: number, next: number): number {
  if (!is(r, from, Class.quoteDeterminer)) return next
  for (let i = from + 2; i < next - 1; i++)
    if (isParticipial(r, i) && (is(r, i + 1, Class.by) || is(r, i + 1, Class.preposition))) return i
  return next
}

/** "On Tuesday Kim, the mayor, said": what follows a day that opens the sentence, or is all there is. */
function openedPhrase(r: TextReading, from: number, next: number, isAll: boolean): Stretch | 'end' {
  const phrase = trimmed(r, from, next)
  if (!phrase || phrase.first === from || !hasCapital(r, phrase.next - 1)) return 'end'
  return isAll || is(r, phrase.first - 1, Class.dayOrMonth) ? phrase : 'end'
}

/** "who leads it", "where it stands", "56", "in a speech", "speaking in Paris", "meanwhile": no subject. */
function opensAside(r: TextReading, from: number, next: number): boolean {
  if (asideOpeners.some((number) => is(r, from, number)) || isParticipial(r, from)) return true
  // "Keating, who leads it": a name alone.
  if (is(r, from, Class.gerund)) return next > from + 1 || !hasCapital(r, from)
  if (is(r, from, Class.whWord) && hasVerb(r, from, next)) return true
  return (
    next === from + 1 &&
    (r.kind[from] === PieceKind.number ||
      is(r, from, Class.sentenceOpener) ||
      is(r, from, Class.earlierWord))
  )
}

const asideOpeners = [Class.relativeWord, Class.preposition, Class.opensPhrase]

/** "released on Tuesday", "known as the Fox" */
export const isParticipial = (r: TextReading, i: number): boolean =>
  !hasCapital(r, i) &&
  (is(r, i, Class.participle) || (is(r, i, Class.irregularPast) && is(r, i + 1, Class.preposition)))

/** "its chairman, Salem Al Qassimi", "the mayor of Kenby, Ida Lund": a noun and the name behind it are one subject. */
function joined(r: TextReading, phrase: Stretch, behind: Stretch | undefined): Stretch {
  if (!behind || !isName(r, behind) || !isRole(r, phrase)) return phrase
  return behind.first === phrase.next + 1 ? { first: phrase.first, next: behind.next } : phrase
}

/** "the bank's director in Kenya", "the city's MP", "One of the strikers": what the phrase is about is no name. */
function isRole(r: TextReading, { first, next }: Stretch): boolean {
  for (let i = first + 1; i < next; i++) {
    if (is(r, i, Class.genitive)) return true
    if (is(r, i, Class.preposition)) return !hasCapital(r, i - 1) || is(r, i - 1, Class.one)
  }
  return !hasCapital(r, next - 1)
}

const isName = (r: TextReading, { first, next }: Stretch): boolean =>
  hasCapital(r, first) && hasCapital(r, next - 1)
