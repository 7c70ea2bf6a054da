import type { Pieces } from './pieces.ts'
import { unitsFrom, type Dimension } from './units.ts'

/** The unit written at `at`: its longest spelling. */
export function unitAt(
  p: Pieces,
  at: number,
): { code: string; dimension: Dimension; next: number } | undefined {
  const written = p.text.slice(p.start[at] ?? 0, Math.min(p.end[at] ?? 0, (p.start[at] ?? 0) + 24))
  for (const { unit, words } of unitsFrom(written, p.words[at] ?? '') ?? []) {
    const next = matchWords(p, at, words)
    if (next > 0) return { ...unit, next }
  }
  return undefined
}

/** Where `words` end if they stand at `at`, with hyphens anywhere between them; else 0. */
function matchWords(p: Pieces, at: number, words: readonly string[]): number {
  let next = at
  const end = p.sentenceEnd[at] ?? 0
  for (const [k, word] of words.entries()) {
    if (k > 0 && p.words[next] === '-') next++
    const isWritten =
      p.words[next] === word || p.text.slice(p.start[next] ?? 0, p.end[next] ?? 0) === word
    if (next >= end || !isWritten) return 0
    next++
  }
  return next
}
