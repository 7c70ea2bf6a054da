import { createHash } from 'node:crypto'
import type { Page } from '../context.ts'
import type { FeedDocument, FeedEntry } from '../schemas/feed.ts'
import type { PollState } from '../schemas/poll-state.ts'
import { backoffSec } from './backoff.ts'
import { freshSecOf, longestSec } from './freshness.ts'
import { hubOf } from './hub.ts'
import { adaptiveSec, floorSec, jittered, outsideSkipped } from './interval.ts'
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
}

/** What the feed's state is after a poll, and when the next one is due. The whole polling policy. */
export function nextPoll(before: PollState, answer: PollAnswer, moment: PollMoment): PollStep {
  return answer.kind === 'failed'
    ? afterFailure(before, answer, moment)
    : afterSuccess(before, answer, moment)
}

function afterFailure(
  before: PollState,
  { code, retryAt }: Extract<PollAnswer, { kind: 'failed' }>,
  { now, jitter }: PollMoment,
): PollStep {
  const failures = (before.failures ?? 0) + 1
  const waitSec = backoffSec(code, before, now)
  const backoffAt = new Date(now.getTime() + jittered(waitSec, waitSec, jitter) * 1000)
  const nextPollAt = retryAt && retryAt > backoffAt ? later(retryAt, jitter) : backoffAt

  const state: PollState = {
    ...before,
    polledAt: now.toISOString(),
    nextPollAt: nextPollAt.toISOString(),
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
  { now, jitter }: PollMoment,
): PollStep {
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
  const waitSec = Math.min(jittered(intervalSec, floorSec(learned), jitter), longestSec * 1.1)
  const nextPollAt = outsideSkipped(new Date(now.getTime() + waitSec * 1000), learned)
  return {
    state: { ...learned, intervalSec, nextPollAt: nextPollAt.toISOString() },
    nextPollAt,
    ...(adopt === undefined ? {} : { movedTo: adopt }),
  }
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
