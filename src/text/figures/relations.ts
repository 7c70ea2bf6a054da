import type { FigureRelation } from '../../schemas/figure.ts'
import type { Draft } from './drafts.ts'
import type { Pieces } from './pieces.ts'

/** A relation between drafts, told from the second to the first. */
export interface Link {
  readonly of: Draft
  readonly to: Draft
  readonly type: FigureRelation['type']
}

/** How far apart related figures stand at most. */
const reach = 20

const isSameSentence = (p: Pieces, a: Draft, b: Draft): boolean =>
  p.sentenceStart[a.start] === p.sentenceStart[b.start]

/** The relations between neighbors in a sentence. `drafts` are in text order. */
export function linkDrafts(p: Pieces, drafts: readonly Draft[]): Link[] {
  const links: Link[] = []
  let whole: Draft | undefined
  for (const [i, draft] of drafts.entries()) {
    const before = drafts[i - 1]
    if (!before || !isSameSentence(p, before, draft)) {
      whole = undefined
      continue
    }
    // "including 600 dead and 30 missing": both are parts of the same whole.
    const continues = whole !== undefined && isListed(p, before, draft)
    if (isOfWhole(p, before, draft)) links.push({ of: before, to: draft, type: 'part-of' })
    const type = continues ? 'part-of' : relationOf(p, before, draft)
    if (!type) continue
    const of = continues && whole ? whole : before
    whole = type === 'part-of' ? of : undefined
    links.push({ of: draft, to: of, type })
  }
  return links
}

/** "600 dead and 30 missing", "600 dead, 30 missing". */
function isListed(p: Pieces, before: Draft, draft: Draft): boolean {
  const at = before.phraseNext
  const gap = draft.phraseStart - at
  return (
    gap > 0 &&
    gap <= 3 &&
    (p.words[at] === ',' || p.words[at] === 'and' || p.words[at + 1] === 'and') &&
    before.kind === draft.kind
  )
}

function relationOf(p: Pieces, before: Draft, draft: Draft): FigureRelation['type'] | undefined {
  const from = before.next
  const gap = draft.start - from
  if (gap < 1 || gap > reach) return undefined
  if (isConversion(p, before, draft)) return 'equivalent'
  for (let i = from; i < draft.start; i++) {
    const word = p.words[i] ?? ''
    if (word === 'including' || word === 'includes' || word === 'include') return 'part-of'
    if (isPartitive(p, i, before, draft)) return 'part-of'
    if (i < draft.phraseStart && isComparison(p, i) && draft.phraseStart - i <= 6)
      return 'compared-to'
  }
  if (isOfWhole(p, before, draft)) return undefined
  return isAfterOf(p, draft) ? 'part-of' : undefined
}

/** "among them 20 children", "of whom 20 died"; what is counted in minutes or metres is no part of what is counted in heads. */
function isPartitive(p: Pieces, i: number, before: Draft, draft: Draft): boolean {
  const isAmong = p.words[i] === 'among'
  if (!isAmong && p.words[i] !== 'of') return false
  if (before.unit !== undefined && draft.unit === undefined) return false
  if (draft.kind === 'measure' || draft.kind === 'duration' || draft.kind === 'age') return false
  // "fourteen of them": the words belong to the number before them. "44% of those under 35" has one share only.
  if (i === before.next) return false
  return partitives.has(p.words[i + 1] ?? '') || (isAmong && p.words[i + 1] === 'those')
}

const partitives = new Set(['them', 'whom', 'which'])

/** "500 people, 20 of them children": the words follow the part. */
function isAfterOf(p: Pieces, draft: Draft): boolean {
  const at = draft.next
  const isOf =
    p.words[at] === 'of' &&
    (p.words[at + 1] === 'them' ||
      p.words[at + 1] === 'whom' ||
      p.words[at + 1] === 'which' ||
      p.words[at + 1] === 'those' ||
      p.words[at + 1] === 'these')
  return isOf
}

/** "280 million of the 1.5 billion": the part comes first. */
export function isOfWhole(p: Pieces, before: Draft, draft: Draft): boolean {
  const at = before.next
  const isThe =
    p.words[at + 1] === 'the' ||
    p.words[at + 1] === 'its' ||
    p.words[at + 1] === 'their' ||
    p.words[at + 1] === 'all'
  return p.words[at] === 'of' && isThe && draft.start === at + 2
}

const compares = new Set(['versus', 'vs', 'vs.', 'against', 'than'])

const isComparison = (p: Pieces, i: number): boolean =>
  compares.has(p.words[i] ?? '') ||
  (p.words[i] === 'compared' && (p.words[i + 1] === 'with' || p.words[i + 1] === 'to'))

/** "1.3 trillion won ($940 million)", "87 mph (140 km/h)", "58 points, or 2.1%": one amount told twice. */
function isConversion(p: Pieces, before: Draft, draft: Draft): boolean {
  const at = before.phraseNext
  const isBracket = p.words[at] === '(' && draft.phraseStart - at <= 2
  const isOr = p.words[at] === ',' && p.words[at + 1] === 'or' && draft.phraseStart === at + 2
  const a = before.unit
  const b = draft.unit
  if (!a || !b || (!isBracket && !isOr)) return false
  if (a.dimension === b.dimension) return a.code !== b.code || before.per !== draft.per
  return isOr && b.dimension === 'percent'
}
