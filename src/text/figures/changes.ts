import type { Draft } from './drafts.ts'
import { Word } from './lexicon.ts'
import { isApart } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'

/** What changed from what to what, by how much: the drafts that one verb governs. */
export interface ChangeGroup {
  readonly direction: 'up' | 'down'
  from?: Draft
  to?: Draft
  by?: Draft
}

/** Verbs that mean a change of value only with a share or points: "raised $5m" is none. */
const weak = new Set(
  'raised raise raises raising shot cut cuts cutting lost lose losing loses added adding add gain gained gains hit shed won spike loss losses fewer improved improve'.split(
    ' ',
  ),
)

/** How far before an amount its verb may stand. */
const reach = 12

/** Groups the drafts of a text by the verb of change that governs them. `drafts` are in text order. */
export function groupChanges(p: Pieces, drafts: readonly Draft[]): Map<Draft, ChangeGroup> {
  const groups = new Map<Draft, ChangeGroup>()
  let current: { verb: number; group: ChangeGroup } | undefined
  for (const draft of drafts) {
    const found = roleOf(p, draft)
    if (!found) continue
    // "to $7.4bn, up from $6.8bn": the second verb goes on with the first change.
    const goesOn =
      current !== undefined &&
      (current.verb === found.verb || found.role === 'from') &&
      isNear(p, current.verb, draft)
    if (!goesOn || !current || current.group[found.role])
      current = { verb: found.verb, group: { direction: found.direction } }
    current.group[found.role] = draft
    groups.set(draft, current.group)
  }
  return groups
}

const isNear = (p: Pieces, verb: number, draft: Draft): boolean =>
  p.sentenceStart[verb] === p.sentenceStart[draft.start] && draft.start - verb < 24

interface Role {
  readonly role: 'from' | 'to' | 'by'
  readonly direction: 'up' | 'down'
  readonly verb: number
}

function roleOf(p: Pieces, draft: Draft): Role | undefined {
  if (
    draft.kind === 'ordinal' ||
    draft.kind === 'score' ||
    draft.kind === 'age' ||
    draft.kind === 'multiple'
  )
    return undefined
  const before = beforePhrase(p, draft)
  const word = p.words[before] ?? ''
  if (word === 'to' || word === 'from' || draft.role) {
    const verb = verbBefore(p, before, reach)
    const role = draft.role ?? (word === 'to' ? 'to' : 'from')
    return verb < 0 ? undefined : { role, direction: directionOf(p, verb), verb }
  }
  return signed(p, draft) ?? governed(p, draft, before) ?? followed(p, draft)
}

/** Past adverbs and articles, to the word that governs the amount. */
function beforePhrase(p: Pieces, draft: Draft): number {
  let at = draft.phraseStart - 1
  const least = p.sentenceStart[draft.start] ?? 0
  while (at > least && draft.start - at < 5 && skipped.has(p.words[at] ?? '')) at--
  return at
}

const skipped = new Set('a an another further additional as much record just only'.split(' '))

/** "+0.2%" */
function signed(p: Pieces, draft: Draft): Role | undefined {
  const at = draft.start - 1
  if (p.words[at] !== '+' || isApart(p, draft.start) || draft.unit?.dimension !== 'percent')
    return undefined
  return { role: 'by', direction: 'up', verb: at }
}

/** "rose sharply by 3%", "down 68p", "a drop of 4%". */
function governed(p: Pieces, draft: Draft, before: number): Role | undefined {
  let at = before
  if (p.words[at] === 'by') at--
  else if (p.words[at] === 'of' && ((p.bits[at - 1] ?? 0) & Word.changeNoun) !== 0) at--
  for (let skips = 0; skips < 2 && isAdverb(p.words[at] ?? ''); skips++) at--
  if (at < (p.sentenceStart[draft.start] ?? 0) || !isVerb(p, at)) return undefined
  const isRelative =
    draft.unit?.dimension === 'percent' ||
    /point/.test(draft.unit?.code ?? '') ||
    (draft.unit?.dimension === 'money' && draft.value.scale > 1)
  if (!isRelative && weak.has(p.words[at] ?? '')) return undefined
  return { role: 'by', direction: directionOf(p, at), verb: at }
}

const isAdverb = (word: string): boolean =>
  (word.endsWith('ly') && word.length > 4) ||
  word === 'back' ||
  word === 'again' ||
  word === 'further'

const isVerb = (p: Pieces, i: number): boolean => ((p.bits[i] ?? 0) & (Word.up | Word.down)) !== 0

const directionOf = (p: Pieces, i: number): 'up' | 'down' =>
  ((p.bits[i] ?? 0) & Word.up) !== 0 ? 'up' : 'down'

/** "a 4.2 percent drop", "7% higher". */
function followed(p: Pieces, draft: Draft): Role | undefined {
  if (draft.unit?.dimension !== 'percent' && !/point/.test(draft.unit?.code ?? '')) return undefined
  for (let at = draft.next; at < draft.next + 4 && p.kind[at] === PieceKind.word; at++) {
    const bits = p.bits[at] ?? 0
    const isNoun =
      (bits & Word.changeNoun) !== 0 ||
      (at === draft.next && (p.words[at] === 'higher' || p.words[at] === 'lower'))
    if (isNoun) return { role: 'by', direction: directionOf(p, at), verb: at }
    if ((bits & (Word.stop | Word.verb)) !== 0) return undefined
  }
  return undefined
}

/** The nearest verb of change before `at` in its clause; -1 if there is none. */
function verbBefore(p: Pieces, at: number, most: number): number {
  const least = Math.max(p.sentenceStart[at] ?? 0, at - most)
  for (let i = at - 1; i >= least; i--) {
    if (isVerb(p, i)) return i
    if (p.words[i] === ';' || p.words[i] === ':' || p.words[i] === '—') return -1
  }
  return -1
}
