import type { FigureRelation } from '../../schemas/figure.ts'
import { Class } from '../reading/classes.ts'
import { endOfPhrase, is } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Draft } from './drafts.ts'

/** A relation between the drafts at two places, told from `of` to `to`. */
export interface Link {
  readonly of: number
  readonly to: number
  readonly type: FigureRelation['type']
}

/** How far apart related figures stand at most. */
const reach = 20

/** The relations between neighbors in a sentence. `drafts` are in text order. */
export function linkDrafts(r: TextReading, drafts: readonly Draft[]): readonly Link[] {
  const links: Link[] = []
  let whole: Draft | undefined
  for (const draft of drafts) {
    const before = drafts[draft.index - 1]
    if (!before || r.sentence[before.start] !== r.sentence[draft.start]) {
      whole = undefined
      continue
    }
    // "including 600 dead and 30 missing": both are parts of the same whole.
    const listed = whole && isListed(r, before, draft) ? whole : undefined
    if (isOfWhole(r, before, draft))
      links.push({ of: before.index, to: draft.index, type: 'part-of' })
    const type = listed ? 'part-of' : relationOf(r, before, draft)
    if (!type) continue
    const to = listed ?? before
    whole = type === 'part-of' ? to : undefined
    links.push({ of: draft.index, to: to.index, type })
  }
  return links
}

/** "600 dead and 30 missing", "600 dead, 30 missing". */
function isListed(r: TextReading, before: Draft, draft: Draft): boolean {
  const at = before.phraseNext
  const gap = draft.phraseStart - at
  const isJoint = is(r, at, Class.comma) || is(r, at, Class.and) || is(r, at + 1, Class.and)
  return gap > 0 && gap <= 3 && isJoint && before.kind === draft.kind
}

function relationOf(
  r: TextReading,
  before: Draft,
  draft: Draft,
): FigureRelation['type'] | undefined {
  const gap = draft.start - before.next
  if (gap < 1 || gap > reach) return undefined
  if (isConversion(r, before, draft)) return 'equivalent'
  const between = relationBetween(r, before, draft)
  if (between) return between
  if (isOfWhole(r, before, draft)) return undefined
  return endOfPhrase(r, draft.next, Class.ofThem) > 0 ? 'part-of' : undefined
}

/** How far before a figure the words of a comparison may stand. */
const comparisonReach = 6

/** What the words between two figures say. */
function relationBetween(
  r: TextReading,
  before: Draft,
  draft: Draft,
): FigureRelation['type'] | undefined {
  for (let i = before.next; i < draft.start; i++) {
    if (is(r, i, Class.including) || isPartitive(r, i, before, draft)) return 'part-of'
    const gap = draft.phraseStart - i
    if (gap > 0 && gap <= comparisonReach && endOfPhrase(r, i, Class.compared) > 0)
      return 'compared-to'
  }
  return undefined
}

const lengths = new Set(['measure', 'duration', 'age'])

/** "among them 20 children", "of whom 20 died"; what is counted in minutes or metres is no part of what is counted in heads. */
function isPartitive(r: TextReading, i: number, before: Draft, draft: Draft): boolean {
  if (endOfPhrase(r, i, Class.partitive) === 0 || lengths.has(draft.kind)) return false
  if (before.unit !== undefined && draft.unit === undefined) return false
  // "fourteen of them": the words belong to the number before them.
  return i !== before.next
}

/** "280 million of the 1.5 billion": the part comes first. */
export const isOfWhole = (r: TextReading, before: Draft, draft: Draft): boolean =>
  is(r, before.next, Class.of) &&
  is(r, before.next + 1, Class.wholeWord) &&
  draft.start === before.next + 2

const inBrackets = compile('# openBracket')
const orElse = compile('# comma or')

/** "1.3 trillion won ($940 million)", "87 mph (140 km/h)", "58 points, or 2.1%": one amount told twice. */
function isConversion(r: TextReading, before: Draft, draft: Draft): boolean {
  const a = before.unit
  const b = draft.unit
  if (!a || !b) return false
  const gap = draft.phraseStart - before.phraseNext
  const isBracket = gap <= 2 && match(r, inBrackets, before.start, before.phraseNext) !== undefined
  const isOr = gap === 2 && match(r, orElse, before.start, before.phraseNext) !== undefined
  if (!isBracket && !isOr) return false
  if (a.dimension === b.dimension) return a.code !== b.code || before.per !== draft.per
  return isOr && b.dimension === 'percent'
}
