import type { Action } from '../schemas/action.ts'
import type { EntryStory } from '../schemas/entry-filter.ts'
import type { EntryOrder } from '../schemas/entry-order.ts'
import { deedsOf } from './way-deeds.ts'

/** A thing that a step leads to. */
export interface WayTarget {
  readonly kind: 'feed' | 'code' | 'letter' | 'revision' | 'article' | 'replay' | 'bulk'
  readonly id: string
}

/** A piece of what is told: plain, a name of ours, a lasting of so many ms, a time, or what leads somewhere. */
export type WayPiece =
  | string
  | { readonly code: string }
  | { readonly stage: string }
  | { readonly tookMs: number }
  | { readonly when: Date }
  | { readonly text: string; readonly to: WayTarget }

/** Something that happened to an entry, that somebody did with it, or that is going to happen. */
export interface WayStep {
  /** Nothing for what is under way. */
  readonly at: Date | null
  /** How good it is; `wait` for what comes next. */
  readonly tone: 'good' | 'warn' | 'bad' | 'info' | 'wait' | ''
  readonly what: readonly WayPiece[]
  readonly more: readonly WayPiece[]
  /** Since the step before, where that is worth telling. */
  readonly waitedMs: number | undefined
}

/** Before it is known what came before. `rank`: among what happened at the same time. */
export type Happened = Omit<WayStep, 'waitedMs' | 'at'> & {
  readonly at: Date
  readonly rank: number
}

/** What people did with an entry: by name, and as one of many. */
export interface Deeds {
  readonly actions: readonly Action[]
  readonly orders: readonly EntryOrder[]
}

/** Shorter ones go without saying. */
const leastWaitMs = 5_000

/** Everything that happened to an entry, who did what with it, and what is going to happen, in order, with the waits in between. */
export function wayOf(story: EntryStory, deeds: Deeds): readonly WayStep[] {
  const past = [
    discovered(story),
    ...story.failures.map(failed),
    ...story.letters.map(died),
    ...story.revisions.flatMap((revision) => revised(revision, story.discoveredAt)),
    ...ended(story),
    ...deedsOf(deeds),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.rank - b.rank)
  return [...past.map((one, index) => told(one, past[index - 1])), ...ahead(story)]
}

function told({ rank: _rank, ...happened }: Happened, before: Happened | undefined): WayStep {
  const waitedMs = before ? happened.at.getTime() - before.at.getTime() : 0
  return { ...happened, waitedMs: waitedMs >= leastWaitMs ? waitedMs : undefined }
}

const discovered = ({ discoveredAt, feed, feedId, guid }: EntryStory): Happened => ({
  at: discoveredAt,
  rank: 0,
  tone: 'info',
  what: ['Discovered in ', { text: feed, to: { kind: 'feed', id: feedId } }],
  more: ['as ', { code: guid }],
})

const failed = (failure: EntryStory['failures'][number]): Happened => ({
  at: failure.failedAt,
  rank: 1,
  tone: 'warn',
  what: [
    { stage: failure.stage },
    ' failed: ',
    { text: failure.code, to: { kind: 'code', id: failure.code } },
  ],
  more: [`${failure.message} · run ${failure.run}, took `, { tookMs: failure.durationMs }],
})

const died = ({ id, stage, status, code, deadAt }: EntryStory['letters'][number]): Happened => ({
  at: deadAt,
  rank: 2,
  tone: 'bad',
  what: [
    'Given up at ',
    { stage },
    ': ',
    { text: `dead letter ${id}`, to: { kind: 'letter', id: String(id) } },
  ],
  more: [{ code }, `, ${status} since`],
})

type Step = readonly [Date | null, Happened['what'], Happened['more'], Happened['tone']]

type Revision = EntryStory['revisions'][number]

/** An import brings pages that were fetched before, by whomever: they are no older here than the entry, nor younger than their text. */
function came(revision: Revision, discoveredAt: Date): Step {
  const { fetchedAt, normalizedAt, source, url } = revision
  const about: Happened['more'] = [`${url} · sha256 `, { code: revision.pageSha256.slice(0, 12) }]
  const isBrought = fetchedAt < discoveredAt
  const fetched = isBrought ? 'Page brought in' : 'Page fetched'
  const what = [source === 'feed' ? 'Taken from the text of the feed' : fetched]
  if (!isBrought) return [fetchedAt, what, about, 'info']
  const at = revision.revision === 1 ? discoveredAt : (normalizedAt ?? discoveredAt)
  const isOld = discoveredAt.getTime() - fetchedAt.getTime() >= leastWaitMs
  const dated: Happened['more'] = isOld ? ['fetched ', { when: fetchedAt }, ' · '] : []
  return [at, what, [...dated, ...about], 'info']
}

function revised(revision: Revision, discoveredAt: Date): Happened[] {
  const { normalizedAt, extractedAt, recordedAt, madeBy } = revision
  const number = String(revision.revision)
  const steps: readonly Step[] = [
    came(revision, discoveredAt),
    [normalizedAt, ['Text read from the page'], [], 'info'],
    [
      extractedAt,
      ['Facts found'],
      madeBy === null ? [] : ['by version ', { code: madeBy }],
      'info',
    ],
    [
      recordedAt,
      ['Recorded as ', { text: `revision ${number}`, to: { kind: 'revision', id: number } }],
      [],
      'good',
    ],
  ]
  return steps.flatMap(([at, what, more, tone], index) =>
    at === null ? [] : [{ at, rank: 3 + index, what, more, tone }],
  )
}

/** What ended it without a record, and is told by no other row. */
function ended({ state, reason, movedAt, duplicateOf }: EntryStory): Happened[] {
  if (state !== 'skipped') return []
  const same: Happened['more'] =
    duplicateOf === null
      ? []
      : ['the same as ', { text: duplicateOf, to: { kind: 'article', id: duplicateOf } }]
  return [
    { at: movedAt, rank: 9, tone: '', what: ['Skipped: ', { code: reason ?? '' }], more: same },
  ]
}

/** What comes next. */
function ahead({ nextAttemptAt, attempts, refetchAt, stage, state }: EntryStory): WayStep[] {
  const next = (at: Date | null, what: WayStep['what'], more: WayStep['more'] = []): WayStep => ({
    at,
    tone: 'wait',
    what,
    more,
    waitedMs: undefined,
  })
  const here = { stage: stage ?? '' }
  const again = state === 'recorded' ? 'Looked at again for changes ' : 'Asked for again '
  return [
    ...(nextAttemptAt
      ? [
          next(
            nextAttemptAt,
            ['Next attempt ', { when: nextAttemptAt }, ', from ', here],
            [`after ${attempts} that failed`],
          ),
        ]
      : []),
    ...(state === 'in-flight' && !nextAttemptAt ? [next(null, ['Under way: ', here])] : []),
    ...(refetchAt ? [next(refetchAt, [again, { when: refetchAt }])] : []),
  ]
}
