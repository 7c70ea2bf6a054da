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

/** Groups the drafts of a text by the verb of change that governs them; each is told its group. */
export function groupChanges(p: Pieces, drafts: readonly Draft[]): ChangeGroup[] {
  const groups: ChangeGroup[] = []
  let current: Current | undefined
  for (const draft of drafts) {
    const found = roleOf(p, draft, current)
    if (!found) continue
    if (!current || !isSame(p, current, found, draft) || current.group[found.role]) {
      current = { verb: found.verb, group: { direction: found.direction } }
      groups.push(current.group)
    }
    current.group[found.role] = draft
    draft.change = current.group
  }
  return groups
}

interface Current {
  readonly verb: number
  readonly group: ChangeGroup
}

/** Whether a draft takes part in the change told before it: by the same verb, or by one that goes on with it. */
function isSame(p: Pieces, { verb, group }: Current, found: Role, draft: Draft): boolean {
  const isNear = p.sentenceStart[verb] === p.sentenceStart[draft.start] && draft.start - verb < 24
  if (!isNear) return false
  if (verb === found.verb) return true
  if (found.role === 'by' || (found.role === 'to' && group.direction !== found.direction))
    return false
  // "lost 162 points to fall to 7,425", but not "fell 2% while B fell to 3".
  for (let i = verb; i < found.verb; i++) if (breaks.has(p.words[i] ?? '')) return false
  return true
}

const breaks = new Set(['while', 'and', 'but', 'before', 'after', 'as', 'when', ';'])

interface Role {
  readonly role: 'from' | 'to' | 'by'
  readonly direction: 'up' | 'down'
  readonly verb: number
}

function roleOf(p: Pieces, draft: Draft, current: Current | undefined): Role | undefined {
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
    const verb = verbBefore(p, draft.role === 'from' ? before + 1 : before, reach)
    const role = draft.role ?? (word === 'to' ? 'to' : 'from')
    // Further away only what the verb has governed already goes on: "rose 3% in the quarter to $5".
    const isFar = before - verb > 6 && current?.verb !== verb
    return verb < 0 || isFar ? undefined : { role, direction: directionOf(p, verb), verb }
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

/** A share, points, or cents: what a change is told in. */
const isRelative = ({ unit, value }: Draft): boolean =>
  unit?.dimension === 'percent' ||
  /point/.test(unit?.code ?? '') ||
  (unit?.dimension === 'money' && value.scale > 1)

/** "rose sharply by 3%", "down 68p", "a drop of 4%". */
function governed(p: Pieces, draft: Draft, before: number): Role | undefined {
  let at = before
  if (p.words[at] === 'by' && isRelative(draft)) {
    // "grow sales by 35 per cent", "A was down 2%, B by 3%"
    const verb = verbBefore(p, at, reach)
    return verb < 0 ? undefined : { role: 'by', direction: directionOf(p, verb), verb }
  }
  if (p.words[at] === 'by') at--
  else if (p.words[at] === 'of' && ((p.bits[at - 1] ?? 0) & Word.changeNoun) !== 0) at--
  for (let skips = 0; skips < 2 && isAdverb(p.words[at] ?? ''); skips++) at--
  if (at < (p.sentenceStart[draft.start] ?? 0) || !isVerb(p, at)) return undefined
  if (!isRelative(draft) && weak.has(p.words[at] ?? '')) return undefined
  // "gave up 517 yards"
  const isParticle = p.words[at] === 'up' || p.words[at] === 'down'
  if (isParticle && !isRelative(draft) && !draft.unit) return undefined
  return { role: 'by', direction: directionOf(p, at), verb: at }
}

const isAdverb = (word: string): boolean =>
  (word.endsWith('ly') && word.length > 4) ||
  word === 'back' ||
  word === 'again' ||
  word === 'further'

const isVerb = (p: Pieces, i: number): boolean =>
  ((p.bits[i] ?? 0) & (Word.up | Word.down)) !== 0 && !isOther(p, i)

/** "made up 28%", "attributed the fall to 9,600 new flats": no change of what follows. */
function isOther(p: Pieces, i: number): boolean {
  const before = p.words[i - 1] ?? ''
  if (p.words[i] === 'up' && composes.has(before)) return true
  return ((p.bits[i - 1] ?? 0) & Word.determiner) !== 0 && ascribes.has(p.words[i - 2] ?? '')
}

const composes = new Set(['made', 'make', 'makes', 'making', 'ended', 'end', 'ends'])
const ascribes = new Set([
  'attributed',
  'attributes',
  'attribute',
  'attributing',
  'ascribed',
  'linked',
  'tied',
  'credited',
])

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
