import type { AttributedSpan } from '../attributions.ts'
import type { FigureContext } from '../figures.ts'
import { postAt, runsOf } from '../live-posts.ts'
import { Class } from '../reading/classes.ts'
import { endOfPhrase, is, sentenceEnd, spanOf } from '../reading/cursor.ts'
import { match, type Stretch } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { saidAt } from './attributed.ts'
import type { Part } from './change-parts.ts'
import type { FigureChooser } from './choice-net/asked.ts'
import type { Draft } from './drafts.ts'
import type { Meaning } from './meaning/read.ts'
import { datesOf, placeTimes, type TimesBySentence, type When } from './meaning/when.ts'
import type { Placed } from './meaning/when/placed.ts'
import type { TimeCandidate, TimeQuestion } from './meaning/when/question.ts'

/** When what each draft tells was so, and when it was said; in the order of the drafts, which is the text's. */
export function dateDrafts(
  r: TextReading,
  drafts: readonly Draft[],
  meanings: readonly (Meaning | undefined)[],
  { times, published, posts = [], attributions = [] }: FigureContext,
  choose: FigureChooser<TimeCandidate>,
): readonly When[] {
  const offsetOf = ({ start }: Draft) => r.start[start] ?? 0
  // No figure of a post is dated by what others tell: of what is between posts, all is one.
  const timesOf = Map.groupBy(times, ({ span }) => postAt(posts, span.start))
  const whens = runsOf(drafts, posts, offsetOf).flatMap(({ post, items }) => {
    const placed = placeTimes(r, timesOf.get(post) ?? [], post?.time ?? published)
    if (placed.size === 0) return items.map(() => ({}))
    const questions = items.map((draft) =>
      questionOf(r, draft, { drafts, placed, attributions, meaning: meanings[draft.index] }),
    )
    return datesOf(questions, placed, choose)
  })
  return ofChanges(drafts, whens)
}

interface Around {
  readonly drafts: readonly Draft[]
  readonly placed: TimesBySentence
  readonly attributions: readonly AttributedSpan[]
  readonly meaning: Meaning | undefined
}

function questionOf(
  r: TextReading,
  draft: Draft,
  { drafts, placed, attributions, meaning }: Around,
): TimeQuestion {
  const event = meaning?.event
  const here = placed.get(r.sentence[draft.start] ?? 0)
  return {
    r,
    at: { first: draft.start, next: draft.next },
    kind: draft.kind,
    event: event?.class,
    status: meaning?.status ?? 'stated',
    told: event,
    part: partOf(draft),
    content: saidAt(attributions, spanOf(r, draft.start, draft.next))?.contentSpan,
    // Only times of its own sentence may stand behind a comparison.
    end: here ? comparisonOf(r, drafts, draft) : r.text.length,
    old: here && (behindOld(r, drafts, draft) ?? comparedTime(r, draft, here)),
  }
}

/** "to $1.5 billion in the quarter from $1.3 billion in the prior-year period": what was so before is not of the time of what is so now. */
const ofChanges = (drafts: readonly Draft[], whens: readonly When[]): readonly When[] =>
  whens.map((when, i) => {
    const at = newBefore(drafts[i])
    const now = at === undefined ? undefined : timeOf(whens[at])
    return now !== undefined && now === timeOf(when) ? undated(when) : when
  })

/** The place of the new value that stands before an old one. */
function newBefore(draft: Draft | undefined): number | undefined {
  const { from, to, direction } = draft?.change ?? {}
  const isOld = from === draft?.index && direction !== 'none'
  return isOld && from !== undefined && to !== undefined && to < from ? to : undefined
}

const timeOf = (when: When | undefined): string | undefined => when?.occurredAt?.time

const undated = (when: When): When => (when.saidAt ? { saidAt: when.saidAt } : {})

function partOf({ index, change }: Draft): Part | undefined {
  if (!change) return undefined
  if (change.to === index) return 'to'
  if (change.from === index) return 'from'
  return change.by === index ? 'by' : undefined
}

/** "to 4.1% from 4.3% a month earlier", "8% more than in May": what stands after the old value dates only that. */
function comparisonOf(r: TextReading, drafts: readonly Draft[], draft: Draft): number {
  const { to, from } = draft.change ?? {}
  const old = to === draft.index && from !== undefined && from > to ? drafts[from] : undefined
  return old ? (r.end[old.next - 1] ?? 0) : comparisonAfter(r, draft.next, drafts[draft.index + 1])
}

/** "rose 8% from $1.2 million in 2023 to $1.3 million": behind the old value, up to the next of its change. */
function behindOld(r: TextReading, drafts: readonly Draft[], draft: Draft): Stretch | undefined {
  const { from, to = -1, by = -1 } = draft.change ?? {}
  const old = from === undefined || from === draft.index ? undefined : drafts[from]
  if (!old) return undefined
  const behind = [to, by].filter((index) => index > old.index)
  const next = drafts[Math.min(...behind)]?.start ?? sentenceEnd(r, old.start)
  return { first: old.next, next }
}

/** "rose 8% from a year earlier": the time is that of the old value, which is not told; not in "from May to July". */
function comparedTime(
  r: TextReading,
  { index, change, next }: Draft,
  here: readonly Placed[],
): Stretch | undefined {
  if (change?.by !== index || change.from !== undefined || !is(r, next, Class.from))
    return undefined
  const time = here.find(({ first }) => first === next || first === next + 1)
  if (!time || time.value.includes('/') || is(r, time.next, Class.to)) return undefined
  return { first: next, next: time.next }
}

/** How far after a figure a comparison is looked for, in pieces. */
const comparisonReach = 30

/** "45, after a loss of 12 a year ago" */
const earlierResult = compile('#after piece profitWord')

/** "killed four people and wounded more than 30": the word belongs to the next figure. */
const isModifier = (behind: Draft | undefined, i: number): boolean =>
  behind !== undefined && behind.phraseStart <= i && i < behind.start && isMoreOrLess(behind)

const isMoreOrLess = ({ modifier }: Draft): boolean =>
  modifier === 'more-than' || modifier === 'less-than'

/** Where what a figure is compared with begins: "17,000 less than in May", "91%, up from 84% a year ago". */
function comparisonAfter(r: TextReading, next: number, behind: Draft | undefined): number {
  const end = Math.min(sentenceEnd(r, next - 1), next + comparisonReach)
  for (let i = next; i < end; i++) {
    const isBase = endOfPhrase(r, i, Class.comparisonBase) > 0 && !isModifier(behind, i)
    if (isBase || match(r, earlierResult, i)) return r.start[i] ?? r.text.length
  }
  return r.text.length
}
