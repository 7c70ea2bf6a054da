import { createHash } from 'node:crypto'
import type { Page } from '../context/http.ts'
import type { FeedSettings } from '../schemas/feed-settings.ts'
import type { FeedDocument, FeedEntry } from '../schemas/feed.ts'
import type { NextPollReason, PollState, RecentPoll } from '../schemas/poll-state.ts'
import { backoffSec } from './backoff.ts'
import { freshSecOf, longestSec } from './freshness.ts'
import { hubOf } from './hub.ts'
import { adaptiveSec, floorSec, jittered, outsideSkipped, wantedSec } from './interval.ts'
import { moveOf } from './move.ts'
import { lostTouch, paceOf } from './pace.ts'
import { validatorsOf } from './request.ts'

/** What a poll met with. */
export type PollAnswer =
  | {
      readonly kind: 'read'
      readonly page: PollPage
      readonly document: FeedDocument
      readonly bodySha256: string
    }
  /** 200 with the very bytes that were read before. */
  | { readonly kind: 'same-body'; readonly page: PollPage }
  | { readonly kind: 'not-modified'; readonly page: PollPage }
  /** `retryAt` where the site said when to come back. */
  | { readonly kind: 'failed'; readonly code: string; readonly retryAt?: Date }

type PollPage = Pick<Page, 'url' | 'headers' | 'redirects'>

/** What a poll leads to. */
export interface PollStep {
  readonly state: PollState
  readonly nextPollAt: Date
  /** The feed's new address, once a permanent redirect has held for 7 days. */
  readonly movedTo?: string
  readonly gone?: true
}

export interface PollMoment {
  readonly now: Date
  /** -1 to 1, from the caller: nothing here is random. */
  readonly jitter: number
  /** What the operator wants of this feed. */
  readonly settings?: IntervalSettings
}

export type IntervalSettings = Pick<
  FeedSettings,
  'intervalSec' | 'minIntervalSec' | 'maxIntervalSec'
>

/** What the feed's state is after a poll, and when the next one is due. The whole polling policy. */
export function nextPoll(before: PollState, answer: PollAnswer, moment: PollMoment): PollStep {
  const step =
    answer.kind === 'failed'
      ? afterFailure(before, answer, moment)
      : afterSuccess(before, answer, moment)
  const recent = [pollOf(answer, moment.now), ...(before.recent ?? [])].slice(0, mostRecent)
  return { ...step, state: { ...step.state, recent } }
}

const mostRecent = 10

const pollOf = (answer: PollAnswer, now: Date): RecentPoll => ({
  at: now.toISOString(),
  outcome: answer.kind === 'failed' ? answer.code : answer.kind,
  ...(answer.kind === 'read' && { entries: answer.document.entries.length }),
})

function afterFailure(
  before: PollState,
  { code, retryAt }: Extract<PollAnswer, { kind: 'failed' }>,
  { now, jitter, settings }: PollMoment,
): PollStep {
  const failures = (before.failures ?? 0) + 1
  const waitSec = Math.max(backoffSec(code, before, now), settings?.minIntervalSec ?? 0)
  const backoffAt = new Date(now.getTime() + jittered(waitSec, waitSec, jitter) * 1000)
  const isNamed = retryAt !== undefined && retryAt > backoffAt
  const nextPollAt = isNamed ? later(retryAt, jitter) : backoffAt

  const state: PollState = {
    ...before,
    polledAt: now.toISOString(),
    nextPollAt: nextPollAt.toISOString(),
    nextPollFor: isNamed ? 'retry-after' : 'backoff',
    failures,
    failure: code,
    failingSince: before.failingSince ?? now.toISOString(),
  }
  return { state, nextPollAt, ...(code === 'http-410' ? { gone: true } : {}) }
}

/** All feeds of a site that said when to come back do not come in one second. At most a minute. */
const later = (at: Date, jitter: number) => new Date(at.getTime() + Math.abs(jitter) * 60_000)

function afterSuccess(
  before: PollState,
  answer: Exclude<PollAnswer, { kind: 'failed' }>,
  moment: PollMoment,
): PollStep {
  const { now } = moment
  const { page } = answer
  const { move: _, failures: _n, failingSince: _s, failure: _f, ...kept } = before
  const { move, adopt } = moveOf(page, before.move, now)
  const learned: PollState = {
    ...kept,
    ...learn(before, answer, now),
    ...(move ? { move } : {}),
    polledAt: now.toISOString(),
    okAt: now.toISOString(),
  }

  const intervalSec = adaptiveSec(learned, learned.entriesSha256 !== before.entriesSha256, now)
  const { at: nextPollAt, reason } = dueAt(learned, intervalSec, moment)
  return {
    state: { ...learned, intervalSec, nextPollAt: nextPollAt.toISOString(), nextPollFor: reason },
    nextPollAt,
    ...(adopt === undefined ? {} : { movedTo: adopt }),
  }
}

/** When a feed that answered is polled next, by its pace, what the operator wants, and what the site asks for. */
function dueAt(
  learned: PollState,
  paceSec: number,
  { now, jitter, settings = {} }: PollMoment,
): { readonly at: Date; readonly reason: NextPollReason } {
  const wanted = wantedSec(paceSec, settings)
  const floor = floorSec(learned)
  const shortest = settings.intervalSec ?? settings.minIntervalSec ?? settings.maxIntervalSec
  const waitSec = Math.min(
    jittered(wanted.sec, floor, jitter, shortest),
    Math.max(longestSec, wanted.sec) * 1.1,
  )
  const asked = new Date(now.getTime() + waitSec * 1000)
  const at = outsideSkipped(asked, learned)
  if (at > asked) return { at, reason: 'skipped-hours' }
  return { at, reason: floor > wanted.sec ? 'site' : wanted.reason }
}

/** What the answer itself says. */
function learn(
  before: PollState,
  answer: Exclude<PollAnswer, { kind: 'failed' }>,
  now: Date,
): PollState {
  const { headers } = answer.page
  const freshSec = freshSecOf(headers, now)
  // A 304 repeats only what has changed; a 200 replaces everything, with nothing if it has nothing.
  if (answer.kind === 'not-modified') {
    return { ...validatorsOf(headers), ...(freshSec === undefined ? {} : { freshSec }) }
  }

  const read: PollState = {
    etag: undefined,
    lastModified: undefined,
    ...validatorsOf(headers),
    freshSec,
    readAt: now.toISOString(),
  }
  if (answer.kind === 'same-body') return read

  const { document } = answer
  const hub = hubOf(headers, document)
  const entriesSha256 = nameOf(document.entries)
  return {
    ...read,
    bodySha256: answer.bodySha256,
    entriesSha256,
    ...(entriesSha256 === before.entriesSha256 ? {} : { changedAt: now.toISOString() }),
    format: document.format,
    minIntervalSec: document.minIntervalSec,
    skipHours: document.skipHours,
    skipDays: document.skipDays,
    hubUrl: hub?.hubUrl,
    topicUrl: hub?.topicUrl,
    pace: paceOf(document.entries, now, before),
    ...(lostTouch(document.entries, now, before.pace) ? { gapAt: now.toISOString() } : {}),
  }
}

/** Tells two lists of entries apart, by their addresses: some feeds give them new ids with every answer. */
function nameOf(entries: readonly FeedEntry[]): string {
  const hash = createHash('sha256')
  for (const { url, guid } of entries) hash.update(`${url ?? guid}\n`)
  return hash.digest('hex')
}
