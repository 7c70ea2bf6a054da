import { Class } from '../reading/classes.ts'
import { is, isApart, sentenceStart } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Draft } from './drafts.ts'

/** What changed from what to what, by how much: the places of the drafts that one verb governs. */
export interface ChangeGroup {
  readonly direction: 'up' | 'down'
  readonly from?: number
  readonly to?: number
  readonly by?: number
}

interface Role {
  readonly role: 'from' | 'to' | 'by'
  readonly direction: 'up' | 'down'
  readonly verb: number
}

/** A change that is being told, and the verb that governs it. */
interface Current {
  readonly verb: number
  readonly group: ChangeGroup
}

/** Groups the drafts of a text by the verb of change that governs them. */
export function groupChanges(r: TextReading, drafts: readonly Draft[]): readonly ChangeGroup[] {
  const groups: ChangeGroup[] = []
  let current: Current | undefined
  for (const draft of drafts) {
    const found = roleOf(r, draft, current)
    if (!found) continue
    const goesOn =
      current && isSame(r, current, found, draft) && current.group[found.role] === undefined
    if (goesOn) groups.pop()
    const { role, direction } = found
    const begun: Current = goesOn && current ? current : { verb: found.verb, group: { direction } }
    current = { verb: begun.verb, group: { ...begun.group, [role]: draft.index } }
    groups.push(current.group)
  }
  return groups
}

/** How far from its verb a change goes on. */
const groupReach = 24

/** Whether a draft takes part in the change told before it: by the same verb, or by one that goes on with it. */
function isSame(r: TextReading, { verb, group }: Current, found: Role, draft: Draft): boolean {
  const isNear = r.sentence[verb] === r.sentence[draft.start] && draft.start - verb < groupReach
  if (!isNear) return false
  if (verb === found.verb) return true
  if (found.role === 'by' || (found.role === 'to' && group.direction !== found.direction))
    return false
  // "lost 162 points to fall to 7,425", but not "fell 2% while B fell to 3".
  for (let i = verb; i < found.verb; i++) if (is(r, i, Class.changeBreak)) return false
  return true
}

const unchanging = new Set(['ordinal', 'score', 'age', 'multiple'])

function roleOf(r: TextReading, draft: Draft, current: Current | undefined): Role | undefined {
  if (unchanging.has(draft.kind)) return undefined
  const before = beforePhrase(r, draft)
  const isEnd = is(r, before, Class.to) || is(r, before, Class.from)
  if (isEnd || draft.role) return endRole(r, draft, before, current)
  return signed(r, draft) ?? governed(r, draft, before) ?? followed(r, draft)
}

/** How far before an amount its verb may stand, and how far where the verb governs nothing yet. */
const reach = 12
const firstReach = 6

/** "to 5", "from 3": further away only what the verb has governed already goes on: "rose 3% in the quarter to $5". */
function endRole(
  r: TextReading,
  draft: Draft,
  before: number,
  current: Current | undefined,
): Role | undefined {
  const verb = verbBefore(r, draft.role === 'from' ? before + 1 : before)
  const isFar = before - verb > firstReach && current?.verb !== verb
  if (verb < 0 || isFar) return undefined
  const role = draft.role ?? (is(r, before, Class.to) ? 'to' : 'from')
  return { role, direction: directionOf(r, verb), verb }
}

/** Past adverbs and articles, to the word that governs the amount. */
function beforePhrase(r: TextReading, draft: Draft): number {
  let at = draft.phraseStart - 1
  const least = sentenceStart(r, draft.start)
  while (at > least && draft.start - at < 5 && is(r, at, Class.changeFiller)) at--
  return at
}

/** "+0.2%" */
function signed(r: TextReading, draft: Draft): Role | undefined {
  const at = draft.start - 1
  const isSigned = is(r, at, Class.plusSign) && !isApart(r, draft.start)
  if (!isSigned || draft.unit?.dimension !== 'percent') return undefined
  return { role: 'by', direction: 'up', verb: at }
}

const isPoints = ({ unit }: Draft): boolean => unit !== undefined && /point/.test(unit.code)

/** A share, points, or cents: what a change is told in. */
const isRelative = (draft: Draft): boolean =>
  draft.unit?.dimension === 'percent' ||
  isPoints(draft) ||
  (draft.unit?.dimension === 'money' && draft.value.scale > 1)

const nounBefore = compile('changeNoun of #')

/** "rose sharply by 3%", "down 68p", "a drop of 4%". */
function governed(r: TextReading, draft: Draft, before: number): Role | undefined {
  const isBy = is(r, before, Class.by)
  if (isBy && isRelative(draft)) {
    // "grow sales by 35 per cent", "A was down 2%, B by 3%"
    const verb = verbBefore(r, before)
    return verb < 0 ? undefined : { role: 'by', direction: directionOf(r, verb), verb }
  }
  const isOf = match(r, nounBefore, before + 1) !== undefined
  let at = isBy || isOf ? before - 1 : before
  for (let skips = 0; skips < 2 && isAdverb(r, at); skips++) at--
  if (at < sentenceStart(r, draft.start) || !isVerb(r, at)) return undefined
  return isWeak(r, at, draft) ? undefined : { role: 'by', direction: directionOf(r, at), verb: at }
}

/** "raised $5m", "gave up 517 yards": no change without a share, points or a unit. */
function isWeak(r: TextReading, verb: number, draft: Draft): boolean {
  if (isRelative(draft)) return false
  const isParticle = is(r, verb, Class.up) || is(r, verb, Class.down)
  return is(r, verb, Class.weakChange) || (isParticle && !draft.unit)
}

const isAdverb = (r: TextReading, i: number): boolean =>
  is(r, i, Class.adverb) || is(r, i, Class.changeAdverb)

/** "made up 28%", "attributed the fall to 9,600 new flats": no change of what follows. */
const others = [compile('composing #up'), compile('ascribing determiner #changes')]

const isVerb = (r: TextReading, i: number): boolean =>
  is(r, i, Class.changes) && others.every((pattern) => match(r, pattern, i) === undefined)

const directionOf = (r: TextReading, i: number): 'up' | 'down' =>
  is(r, i, Class.rise) || is(r, i, Class.plusSign) ? 'up' : 'down'

/** How far behind an amount its noun of change may stand. */
const nounReach = 4

/** "a 4.2 percent drop", "7% higher". */
function followed(r: TextReading, draft: Draft): Role | undefined {
  const { next } = draft
  if (draft.unit?.dimension !== 'percent' && !isPoints(draft)) return undefined
  for (let at = next; at < next + nounReach && r.kind[at] === PieceKind.word; at++) {
    const isNoun = is(r, at, Class.changeNoun) || (at === next && is(r, at, Class.comparedChange))
    if (isNoun) return { role: 'by', direction: directionOf(r, at), verb: at }
    if (is(r, at, Class.stopWord) || is(r, at, Class.verb)) return undefined
  }
  return undefined
}

/** The nearest verb of change before `at` in its clause; -1 if there is none. */
function verbBefore(r: TextReading, at: number): number {
  const least = Math.max(sentenceStart(r, at), at - reach)
  for (let i = at - 1; i >= least; i--) {
    if (isVerb(r, i)) return i
    if (is(r, i, Class.clauseMark)) return -1
  }
  return -1
}
