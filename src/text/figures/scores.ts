import type { Amount } from './amount.ts'
import { compare } from './decimal.ts'
import { Word } from './lexicon.ts'
import { isApart } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'

/** Words of sport and votes before a score. */
const scoreCues = new Set(
  (
    'beat beats beating won win wins led leads lost lose loss victory defeat defeated tied drew trailed trailing ahead ' +
    'score scored scoreline vote voted edged downed routed topped thrashed hammered'
  ).split(' '),
)

/** What a score is of: "a 9-2 lead". */
export const outcomes = new Set(
  'lead win victory loss defeat draw tie vote record decision ruling rout triumph margin aggregate'.split(
    ' ',
  ),
)

/** "voted 8 to 3", "by a vote of 7 to 2": only here does "to" stand between the sides of a score. */
export function isVoteBefore(p: Pieces, at: number): boolean {
  const least = Math.max(p.sentenceStart[at] ?? 0, at - 4)
  for (let i = at - 1; i >= least; i--) {
    const word = p.words[i] ?? ''
    if (votes.has(word)) return true
    if (p.kind[i] !== PieceKind.word) return false
  }
  return false
}

const votes = new Set(['voted', 'vote', 'votes', 'voting', 'ruled', 'ruling'])

/** "3-1", "a 5-4 ruling", "won 2-3": whole numbers that do not go up, or words of sport and votes around them. */
export function isScoreLike(p: Pieces, first: Amount, second: Amount): boolean {
  const isPlain = first.form === second.form && !first.unit && !second.unit
  if (!isPlain || first.value.scale > 0 || second.value.scale > 0) return false
  if (p.words[first.next] === 'to') return first.power === 0 && second.power === 0
  if (first.form !== 'digits' || isApart(p, first.next)) return false
  if (first.power > 0 || second.power > 0) return false
  if (outcomes.has(p.words[second.next] ?? '')) return true
  if (compare(first.value, second.value) >= 0) return true
  const isCounting =
    p.kind[second.next] === PieceKind.word && ((p.bits[second.next] ?? 0) & Word.stop) === 0
  if (isCounting) return false
  const least = Math.max(p.sentenceStart[first.start] ?? 0, first.start - 5)
  for (let i = first.start - 1; i >= least; i--) if (scoreCues.has(p.words[i] ?? '')) return true
  return false
}
