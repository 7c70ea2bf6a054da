import type { EventClass } from '../../../schemas/figure.ts'
import { compare, add } from '../../reading/numbers/decimal.ts'
import type { Draft } from '../drafts.ts'
import { singular } from '../nouns.ts'
import type { Pieces } from './clause-words.ts'
import { determiners } from './grammar-words.ts'
import type { DraftLink as Link } from './links.ts'

/** How many drafts before a part its whole may stand. */
const reach = 6

/** Parts whose whole stands further away than right beside them: "19 of 22", "the other eight", "one guard and three clerks" of four. */
export function linkParts(p: Pieces, drafts: readonly Draft[], links: readonly Link[]): Link[] {
  const wholes = wholesOf(links)
  const found: Link[] = []
  const link = (of: Draft, to: Draft) => {
    if (wholes.has(of) || of === to || wholes.get(to) === of) return
    wholes.set(of, to)
    found.push({ of, to, type: 'part-of' })
  }
  for (const [i, draft] of drafts.entries()) {
    if (draft.kind === 'ordinal' || draft.kind === 'duration' || draft.kind === 'age') continue
    const whole = wholeOf(p, drafts, i)
    if (!whole) continue
    if (!isRest(p, draft)) {
      link(draft, whole)
      continue
    }
    // What is itself a part is no whole of the rest: "nine …, six of them …, the other three".
    const top = wholes.get(whole) ?? whole
    link(draft, top)
    const sibling = siblingOf(drafts, i, top)
    if (sibling) link(sibling, top)
  }
  return [...found, ...linkSums(p, drafts, wholes)]
}

const wholesOf = (links: readonly Link[]): Map<Draft, Draft> =>
  new Map(links.filter(({ type }) => type === 'part-of').map(({ of, to }) => [of, to]))

/** "returned five, but the other eight of 13": the one that is left of the whole. */
function siblingOf(drafts: readonly Draft[], i: number, whole: Draft): Draft | undefined {
  const draft = drafts[i]
  const before = drafts[i - 1]
  if (!draft || !before || before === whole || before.kind !== 'count') return undefined
  return compare(add(before.value, draft.value), whole.value) === 0 ? before : undefined
}

/** What a whole may be told as, and what becomes of its parts. */
const gathered: ReadonlySet<EventClass> = new Set([
  'travelled',
  'attended',
  'kidnapped',
  'detained',
  'counted',
  'employed',
])
const fates: ReadonlySet<EventClass> = new Set([
  'rescued',
  'killed',
  'injured',
  'missing',
  'freed',
  'evacuated',
  'laid-off',
  'arrested',
])

/** "a boat with 12 sailors sank; six sailors were rescued": the same things, fewer of them, and what became of them. */
export function linkFates(
  drafts: readonly Draft[],
  links: readonly Link[],
  eventOf: (draft: Draft) => EventClass | undefined,
): Link[] {
  const known = wholesOf(links)
  const found: Link[] = []
  for (const [i, draft] of drafts.entries()) {
    const event = eventOf(draft)
    if (known.has(draft) || draft.kind !== 'count' || !event || !fates.has(event)) continue
    const whole = earlier(
      drafts,
      i,
      (_, one) => isLarger(draft, one) && isSameNoun(draft, one) && isWhole(eventOf(one)),
    )
    if (whole) found.push({ of: draft, to: whole, type: 'part-of' })
  }
  return found
}

const isWhole = (event: EventClass | undefined): boolean =>
  event !== undefined && gathered.has(event)

/** "crew members" and "crew" are the same, and so is what is not named again. */
const isSameNoun = ({ noun }: Draft, whole: Draft): boolean => {
  if (!whole.noun) return false
  return (
    !noun ||
    noun.head === whole.noun.head ||
    noun.head === 'body' ||
    noun.head === 'survivor' ||
    noun.head === 'member'
  )
}

function wholeOf(p: Pieces, drafts: readonly Draft[], i: number): Draft | undefined {
  const draft = drafts[i]
  if (!draft) return undefined
  const after = drafts[i + 1]
  if (after && isOfNext(p, draft, after)) return after
  if (draft.kind !== 'count' && draft.kind !== 'fraction') return undefined
  const before = drafts[i - 1]
  if (before && isFronted(p, before, draft)) return before
  if (isRest(p, draft)) return earlier(drafts, i, isLarger)
  if (isOfThem(p, draft)) return earlier(drafts, i, isLarger)
  return undefined
}

/** "eight of nine", "12 of its last 13", "40 votes in the 120-seat house" */
function isOfNext(p: Pieces, draft: Draft, after: Draft): boolean {
  if (p.sentenceStart[draft.start] !== p.sentenceStart[after.start]) return false
  const from = p.words[draft.next] === 'of' ? draft.next : draft.phraseNext
  const link = p.words[from]
  if (link === 'of' && from === draft.next)
    return (
      after.kind === 'count' &&
      after.start - from <= 5 &&
      isDetermined(p, from + 1, after.start) &&
      (draft.kind !== 'count' || compare(draft.value, after.value) < 0)
    )
  const isSeat =
    after.kind === 'count' &&
    p.words[after.next] === '-' &&
    bodies.has(p.words[after.next + 1] ?? '')
  return link === 'in' && isSeat && after.start - from <= 3 && draft.kind === 'count'
}

/** "the 120-seat house", "the 55-member panel" */
const bodies = new Set(['seat', 'member', 'strong'])

/** "Of the 40 guests, 12 were ill", "among the 40 passengers were 12 children": the whole comes first. */
function isFronted(p: Pieces, whole: Draft, draft: Draft): boolean {
  if (p.sentenceStart[whole.start] !== p.sentenceStart[draft.start] || draft.start - whole.next > 8)
    return false
  const at = determiners.has(p.words[whole.phraseStart - 1] ?? '')
    ? whole.phraseStart - 2
    : whole.phraseStart - 1
  const opens = at === p.sentenceStart[whole.start] || p.words[at - 1] === ','
  return opens && (p.words[at] === 'of' || p.words[at] === 'among') && isLarger(draft, whole)
}

/** Only what says whose and which: "parliament's", "its last", "the more than". */
function isDetermined(p: Pieces, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = p.words[i] ?? ''
    if (word === ',' || word === 'and' || word === '.' || word === 'in' || word === 'with')
      return false
  }
  return true
}

/** "the other eight", "the remaining three" */
function isRest(p: Pieces, { start }: Draft): boolean {
  const before = p.words[start - 1] ?? ''
  return (before === 'other' || before === 'remaining') && determiners.has(p.words[start - 2] ?? '')
}

/** "six of them", "five of the abductees", "two of the would-be escapees", "three were among those wounded" */
function isOfThem(p: Pieces, { next, phraseNext, noun }: Draft): boolean {
  if (p.words[next] === 'of') {
    const word = p.words[next + 1] ?? ''
    if (word === 'them' || word === 'whom' || word === 'those' || word === 'these') return true
    return (
      word === 'the' &&
      noun !== undefined &&
      noun.head.length > 2 &&
      noun.head === singular(p.words[noun.headAt] ?? '') &&
      p.words[noun.headAt] !== noun.head
    )
  }
  for (let i = phraseNext; i < phraseNext + 3; i++)
    if (p.words[i] === 'among' && p.words[i + 1] === 'those') return true
  return false
}

const isLarger = (draft: Draft, whole: Draft): boolean =>
  whole.kind === 'count' && !whole.unit && compare(whole.value, draft.value) > 0

/** The last draft before that fits, in this sentence or the one before. */
function earlier(
  drafts: readonly Draft[],
  i: number,
  fits: (draft: Draft, whole: Draft) => boolean,
): Draft | undefined {
  const draft = drafts[i]
  if (!draft) return undefined
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) {
    const whole = drafts[k]
    if (whole && fits(draft, whole) && draft.start - whole.start < 90) return whole
  }
  return undefined
}

/** "six people … two officers and four civilians": counts that follow one another and come to one before them. */
function linkSums(p: Pieces, drafts: readonly Draft[], known: ReadonlyMap<Draft, Draft>): Link[] {
  const found: Link[] = []
  const taken = new Set(known.keys())
  for (let i = 1; i + 1 < drafts.length; i++) {
    const [a, b] = [drafts[i], drafts[i + 1]]
    if (!a || !b || taken.has(a) || taken.has(b) || !isPair(p, a, b)) continue
    const sum = add(a.value, b.value)
    const whole = earlier(drafts, i, (_, one) => isLarger(a, one) && compare(one.value, sum) === 0)
    if (!whole) continue
    for (const part of [a, b]) {
      taken.add(part)
      found.push({ of: part, to: whole, type: 'part-of' })
    }
  }
  return found
}

/** "two officers and four civilians" */
function isPair(p: Pieces, a: Draft, b: Draft): boolean {
  const isCount =
    a.kind === 'count' && b.kind === 'count' && !a.unit && !b.unit && a.value.coefficient > 0n
  const gap = b.phraseStart - a.phraseNext
  return isCount && gap > 0 && gap <= 4 && p.words[b.phraseStart - 1] === 'and'
}
