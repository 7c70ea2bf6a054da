import type { Draft } from './drafts.ts'
import { Word } from './lexicon.ts'
import { isNameLike, isPlural, nounOf, singular, type NounPhrase } from './nouns.ts'
import { PieceKind, type Pieces } from './pieces.ts'

/** How far before a number the subject of its verb is looked for. */
const reach = 14

/** Words that count something themselves: what they are of is what is counted. */
const tallies = new Set('number toll total tally count figure sum'.split(' '))

export interface Subject {
  readonly noun: NounPhrase
  /** `total`, `number`: said by the verb or by the word that counts. */
  readonly property?: string
}

/**
 * The noun that a bare number counts where it is the subject: "casualties in Ukraine totaled 4,700", "the number
 * of deaths rose to 52". Nothing where no verb of amounting stands between them.
 */
export function subjectOf(p: Pieces, draft: Draft): Subject | undefined {
  const verb = verbBefore(p, draft)
  if (verb < 0) return undefined
  const first = clauseStart(p, verb)
  const noun = nounIn(p, first, verb, draft.kind === 'ordinal')
  if (!noun) return undefined
  const property = propertyOf(p, verb, noun)
  return property === undefined ? { noun } : { noun, property }
}

const links = new Set(['to', 'at', 'from', 'by', 'the', 'a', 'an'])

/** The verb of amount right before the number, or before "to", "at", "by": -1 if there is none. */
function verbBefore(p: Pieces, draft: Draft): number {
  let at = draft.phraseStart - 1
  const least = Math.max(p.sentenceStart[draft.start] ?? 0, at - 5)
  while (at >= least && (links.has(p.words[at] ?? '') || isAdverb(p.words[at] ?? ''))) at--
  const isLinked = links.has(p.words[at + 1] ?? '')
  const bits = p.bits[at] ?? 0
  if (at < least || p.kind[at] !== PieceKind.word) return -1
  const isAmount = (bits & Word.amounts) !== 0
  const isChange = isLinked && (bits & (Word.up | Word.down)) !== 0
  return isAmount || isChange ? at : -1
}

const isAdverb = (word: string): boolean => word.endsWith('ly') || word === 'now' || word === 'been'

/** The first piece after the last comma, conjunction or "that" before `verb`. */
function clauseStart(p: Pieces, verb: number): number {
  const least = Math.max(p.sentenceStart[verb] ?? 0, verb - reach)
  for (let i = verb - 1; i >= least; i--) {
    const word = p.words[i] ?? ''
    if (p.kind[i] !== PieceKind.word && word !== '-' && word !== '’s' && word !== "'s") return i + 1
    // "officials said casualties totaled"
    if (((p.bits[i] ?? 0) & Word.verb) !== 0) return i + 1
    if (
      word === 'that' ||
      word === 'while' ||
      word === 'as' ||
      word === 'when' ||
      word === 'and' ||
      word === 'but' ||
      word === 'whilst'
    )
      return i + 1
  }
  return least
}

/** The head of the subject: the last word before its first preposition, or what a tally is of. */
function nounIn(p: Pieces, first: number, verb: number, isRank: boolean): NounPhrase | undefined {
  let from = first
  while (from < verb && ((p.bits[from] ?? 0) & Word.stop) !== 0) from++
  let to = from
  while (to < verb && isInSubject(p, to)) to++
  while (
    to > from &&
    ((p.bits[to - 1] ?? 0) & (Word.up | Word.down | Word.amounts)) !== 0 &&
    to - 1 > from
  )
    to--
  const headAt = to - 1
  if (headAt < from || p.kind[headAt] !== PieceKind.word) return undefined
  const word = p.words[headAt] ?? ''
  if (tallies.has(word) && p.words[to] === 'of') return nounOf(p, to) ?? undefined
  const isNoun =
    (isRank || counts(p, headAt)) &&
    (!isNameLike(p, headAt) || headAt === p.sentenceStart[verb] || word.endsWith('s'))
  return isNoun ? { first: from, next: to, headAt, head: singular(word) } : undefined
}

/** Singulars that are counted all the same. */
const counted = new Set(
  'population membership attendance turnout capacity crowd workforce staff number toll total'.split(
    ' ',
  ),
)

/** Plurals of what has an amount but is not counted. */
const measured = new Set(
  'prices costs sales rates shares stocks revenues profits earnings levels scores volumes temperatures speeds values yields futures margins salaries wages losses futures times statuses results'.split(
    ' ',
  ),
)

const counts = (p: Pieces, i: number): boolean => {
  const word = p.words[i] ?? ''
  return counted.has(word) || (isPlural(p, i) && !measured.has(word))
}

function isInSubject(p: Pieces, i: number): boolean {
  const word = p.words[i] ?? ''
  if (p.kind[i] !== PieceKind.word) return word === '-'
  return (
    ((p.bits[i] ?? 0) & (Word.preposition | Word.verb)) === 0 &&
    !/^(?:who|which|has|have|had|is|was|were|are|will|would|also|now|already)$/.test(word)
  )
}

function propertyOf(p: Pieces, verb: number, noun: NounPhrase): string | undefined {
  if (p.words[verb]?.startsWith('total') === true) return 'total'
  const of = noun.first - 1
  for (let i = of; i > of - 3; i--) if (tallies.has(p.words[i] ?? '')) return p.words[i]
  return tallies.has(p.words[noun.headAt] ?? '') ? p.words[noun.headAt] : undefined
}
