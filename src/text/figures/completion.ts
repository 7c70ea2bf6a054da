import { atWord, readAge } from './ages.ts'
import { readNoun } from './counted.ts'
import type { Draft } from './drafts.ts'
import { Word } from './lexicon.ts'
import { modifierAfter, modifierBefore } from './modifiers.ts'
import type { Pieces } from './pieces.ts'

/** Reads the words around a draft: modifiers, age, multiples, what is counted. */
export function completeDraft(p: Pieces, draft: Draft): void {
  readModifiers(p, draft)
  readAge(p, draft)
  readTimes(p, draft)
  readNoun(p, draft)
}

function readModifiers(p: Pieces, draft: Draft): void {
  const before = modifierBefore(p, draft.phraseStart)
  const after = modifierAfter(p, draft.next)
  const found = before ?? after
  if (before) draft.phraseStart = before.first
  if (after) {
    draft.next = after.first
    draft.phraseNext = after.first
  }
  if (!found || (draft.modifier === 'vague' && found.modifier === 'approx')) return
  if (draft.modifier !== 'between') draft.modifier = found.modifier
}

/** "6.5 times earnings", "four times the number", "twofold" after a number. */
function readTimes(p: Pieces, draft: Draft): void {
  if (draft.kind !== 'count' || draft.unit) return
  const word = p.words[atWord(p, draft.next)] ?? ''
  if (word !== 'times' && word !== 'fold' && word !== 'x') return
  const after = atWord(p, draft.next) + 1
  const bits = p.bits[after] ?? 0
  const compares =
    ((bits & Word.determiner) !== 0 && (bits & Word.article) === 0) ||
    /^(?:as|more|less|higher|greater|larger|bigger|earnings|sales|revenue|book|what|than|faster|better|longer)$/.test(
      p.words[after] ?? '',
    )
  if (word === 'times' && !compares) return
  draft.kind = 'multiple'
  draft.rule = 'multiple.times'
  draft.next = after
  draft.phraseNext = after
}
