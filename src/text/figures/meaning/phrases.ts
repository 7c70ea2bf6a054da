import { PieceKind } from '../../reading/pieces.ts'
import { Word, type Pieces } from './clause-words.ts'
import {
  determiners,
  fillers,
  otherVerbs,
  passives,
  prepositions,
  relatives,
  subordinators,
} from './grammar-words.ts'
import { eventVerb, Form } from './words.ts'

/** A stretch of pieces. */
export interface Stretch {
  readonly first: number
  readonly next: number
}

/** The most words of a noun phrase. */
const longest = 7

const pronouns = new Set(['them', 'it', 'us', 'him', 'me', 'you', 'themselves', 'itself'])

/** Ends a noun phrase: what is no name of a thing. */
function isOutside(p: Pieces, i: number): boolean {
  const word = p.words[i] ?? ''
  if (p.kind[i] !== PieceKind.word) return word !== '-'
  return (
    prepositions.has(word) ||
    passives.has(word) ||
    relatives.has(word) ||
    subordinators.has(word) ||
    otherVerbs.has(word) ||
    word === 'to' ||
    pronouns.has(word) ||
    word === 'and' ||
    word === 'or' ||
    (fillers.has(word) && word !== 'more' && word !== 'other' && word !== 'so') ||
    ((p.bits[i] ?? 0) & Word.verb) !== 0
  )
}

/** The noun phrase that begins at `first`, without its determiner: at most up to `end`. */
export function phraseFrom(p: Pieces, from: number, end: number): Stretch | undefined {
  let first = from
  while (first < end && first - from < 3 && determiners.has(p.words[first] ?? '')) first++
  let next = first
  while (next < end && next - first < longest && !isOutside(p, next) && !isFinite(p, next, first))
    next++
  while (next > first && (p.words[next - 1] === '-' || determiners.has(p.words[next - 1] ?? '')))
    next--
  return next > first ? { first, next } : undefined
}

/** "cuts" of "it cuts": only a past or participle behind a noun ends a phrase. */
function isFinite(p: Pieces, i: number, first: number): boolean {
  if (i === first) return false
  const word = p.words[i] ?? ''
  if (p.words[i - 1] === '-') return false
  const verb = eventVerb(word)
  if (verb && (verb.forms & (Form.past | Form.participle)) !== 0) return true
  return word.endsWith('ed') && isOutside(p, i + 1)
}

/** The noun phrase that ends before `next`, back to `least`. */
export function phraseTo(p: Pieces, next: number, least: number): Stretch | undefined {
  let first = next
  while (first > least && next - first < longest && !isOutside(p, first - 1)) {
    first--
    if (isFinitePast(p, first, next)) {
      first++
      break
    }
  }
  while (first < next && determiners.has(p.words[first] ?? '')) first++
  return next > first ? { first, next } : undefined
}

const isFinitePast = (p: Pieces, i: number, next: number): boolean => {
  const verb = eventVerb(p.words[i] ?? '')
  return (
    verb !== undefined &&
    (verb.forms & Form.past) !== 0 &&
    i < next - 1 &&
    determiners.has(p.words[i + 1] ?? '')
  )
}

/** With what is joined to it before: "price of crude oil", "shares in Acme". */
export function withHead(p: Pieces, found: Stretch, least: number): Stretch {
  let { first } = found
  for (let joined = 0; joined < 2; joined++) {
    let at = first - 1
    while (at > least && first - at < 4 && determiners.has(p.words[at] ?? '')) at--
    const word = p.words[at] ?? ''
    if (word !== 'of' && word !== 'in' && word !== 'for' && word !== 'from') break
    const head = phraseTo(p, at, least)
    if (!head || found.next - head.first > 10) break
    first = head.first
  }
  return { first, next: found.next }
}

/** The subject of the verb at `verb`: what stands before it and its auxiliaries. */
export function subjectBefore(p: Pieces, verb: number, least: number): Stretch | undefined {
  let next = verb
  while (next > least && verb - next < 8 && isAuxiliary(p.words[next - 1] ?? '')) next--
  // ", which", ", a maker of cars,"
  if (relatives.has(p.words[next - 1] ?? '')) next--
  if (p.words[next - 1] === ',') return beforeAside(p, next - 1, least)
  const phrase = phraseTo(p, next, least)
  return phrase && withHead(p, phrase, least)
}

function beforeAside(p: Pieces, comma: number, least: number): Stretch | undefined {
  for (let i = comma - 1; i > least && comma - i < 16; i--) {
    if (p.words[i] !== ',') continue
    const phrase = phraseTo(p, i, least)
    return phrase && withHead(p, phrase, least)
  }
  const phrase = phraseTo(p, comma, least)
  return phrase && withHead(p, phrase, least)
}

export const isAuxiliary = (word: string): boolean =>
  passives.has(word) || fillers.has(word) || word.endsWith('ly') || word === 'to'
