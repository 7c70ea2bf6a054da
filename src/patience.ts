import { createHash } from 'node:crypto'
import type { StageFailure } from './errors.ts'
import type { EntryStage } from './schemas/jobs.ts'
import type { Trouble } from './schemas/trouble.ts'
import { passingOf } from './text/refusals.ts'

/**
 * How long a failure is waited for before an entry is dead. Most failures pass: what is decided here is
 * when the entry is tried again, and when to stop. Times in milliseconds.
 */

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** A kind of failure, by what can be expected of it. */
interface Kind {
  /** The nth failure in a row waits the nth of these; the last one goes on holding. */
  readonly waitsMs: readonly number[]
  /** So long after the first failure it is enough. */
  readonly giveUpMs: number
  /** So many failures are enough, however short the time. */
  readonly mostAttempts: number
  /** After its death it is asked for so much later, once each: who was away for a week is not lost. */
  readonly revivalsMs: readonly number[]
}

const kinds = {
  /** The network, the site or its robots.txt is ill, or asks us to wait. */
  passing: {
    waitsMs: [
      5 * second,
      15 * second,
      45 * second,
      2 * minute,
      5 * minute,
      10 * minute,
      20 * minute,
      40 * minute,
      hour,
      2 * hour,
      3 * hour,
      4 * hour,
      6 * hour,
    ],
    giveUpMs: 3 * day,
    mostAttempts: Infinity,
    revivalsMs: [day, 2 * day, 4 * day, 7 * day],
  },
  /**
   * Says "come back in a moment" and is never ready: soon a dead letter, for a person to see, and asked for
   * with growing pauses all the same. Some caches say so whatever has happened behind them.
   */
  pressing: {
    waitsMs: [2 * second, 5 * second, 10 * second, 20 * second, 40 * second],
    giveUpMs: 3 * day,
    mostAttempts: 6,
    revivalsMs: [
      10 * minute,
      30 * minute,
      hour,
      3 * hour,
      6 * hour,
      12 * hour,
      day,
      2 * day,
      4 * day,
      7 * day,
    ],
  },
  /** The page is not there, or not for us, or no article: often just not yet, where the entry is young. */
  refused: {
    waitsMs: [minute, 3 * minute, 10 * minute, 30 * minute, hour, 2 * hour, 4 * hour],
    giveUpMs: day,
    mostAttempts: Infinity,
    revivalsMs: [day, 3 * day],
  },
  /** The same for an entry that is old already. */
  refusedLate: {
    waitsMs: [10 * minute, 3 * hour],
    giveUpMs: day,
    mostAttempts: 3,
    revivalsMs: [day, 3 * day],
  },
  /**
   * Nobody knows what it is: most likely a fault of ours, which a person should see within the hour. Counted
   * apart: a single one does not end what has been waited for for other reasons.
   */
  unexpected: {
    waitsMs: [5 * second, 30 * second, 3 * minute, 15 * minute, 45 * minute],
    giveUpMs: Infinity,
    mostAttempts: 6,
    revivalsMs: [],
  },
  /** Cannot pass. */
  final: { waitsMs: [], giveUpMs: 0, mostAttempts: 1, revivalsMs: [] },
} as const satisfies Record<string, Kind>

/**
 * Permanent failures of fetching that pass all the same, or may: for the site they are final, but sites change. All of
 * HTTP's refusals belong to them, and pages that are no article but may become one (`REFUSALS`). They are mended by another
 * page only, so that the page is fetched again, whichever stage did not like it.
 */
const fetchRefusals = new Set([
  'bad-address',
  'bad-encoding',
  'empty-body',
  'not-html',
  'other-page',
  'private-address',
  'redirect-home',
  'redirect-loop',
  'shared-address',
  'too-many-redirects',
])

/** Whether it is the page that does not do: not there, not for us, or no article. */
export const isRefusal = (code: string): boolean =>
  fetchRefusals.has(code) || /^http-4\d\d$/.test(code) || (passingOf(code) ?? 'never') !== 'never'

/** From this age on an entry's page that is not there is no page that is not there yet. */
const youngMs = day

/** A site that promises less than this and does not keep it is not taken at its word for long. */
const pressingMs = minute

function kindOf(failure: StageFailure, { bornAt }: Trouble, now: Date): Kind {
  if (failure.disposition === 'defer') {
    const promisedMs = failure.retryAt.getTime() - now.getTime()
    return promisedMs < pressingMs ? kinds.pressing : kinds.passing
  }
  if (failure.disposition === 'retry')
    return failure.code === 'unexpected' ? kinds.unexpected : kinds.passing
  if (!isRefusal(failure.code)) return kinds.final
  // A wall stands before an old article as before a new one.
  if (passingOf(failure.code) === 'surely') return kinds.refused
  return now.getTime() - bornAt.getTime() < youngMs ? kinds.refused : kinds.refusedLate
}

export type Patience =
  /** `from`: the stage to begin with again, where that is not the one that failed. */
  | { readonly status: 'wait'; readonly until: Date; readonly from?: EntryStage }
  | { readonly status: 'dead'; readonly reviveAt?: Date }

export interface PatienceMoment {
  readonly now: Date
  /** -1 to 1, from the caller: nothing here is random. */
  readonly jitter: number
}

/** What becomes of an entry after `failure`. */
export function patienceFor(
  failure: StageFailure,
  trouble: Trouble,
  { now, jitter }: PatienceMoment,
): Patience {
  const kind = kindOf(failure, trouble, now)
  const wait = waitOf(kind, trouble, now)
  if (wait === undefined) return dead(kind, trouble, { now, jitter })

  const at = now.getTime() + spread(wait, jitter)
  const until = new Date(Math.max(at, spreadFrom(earliest(failure), jitter)))
  return { status: 'wait', until, ...(isRefusal(failure.code) && { from: 'fetch-article' }) }
}

/** Whether the entry is dead of this failure, but for what may be made of it all the same. */
export const isLastAttempt = (failure: StageFailure, trouble: Trouble, now: Date): boolean =>
  patienceFor(failure, trouble, { now, jitter: 0 }).status === 'dead'

/** Nothing where it is enough. */
function waitOf(kind: Kind, trouble: Trouble, now: Date) {
  const { failingSince, revivals } = trouble
  const isFault = kind === kinds.unexpected
  const attempts = isFault ? trouble.unexpected : trouble.attempts
  // What is asked for once more is asked once, unless it is us who failed.
  if (revivals > 0 && !isFault) return undefined
  if (attempts + 1 >= kind.mostAttempts) return undefined
  const failingMs = failingSince ? now.getTime() - failingSince.getTime() : 0
  if (failingMs >= kind.giveUpMs) return undefined
  return kind.waitsMs[Math.min(attempts, kind.waitsMs.length - 1)]
}

function dead(kind: Kind, { revivals }: Trouble, { now, jitter }: PatienceMoment): Patience {
  const next = kind.revivalsMs[revivals]
  return next === undefined
    ? { status: 'dead' }
    : { status: 'dead', reviveAt: new Date(now.getTime() + spread(next, jitter)) }
}

/** When the other side is asked again at the earliest: as it said, or as nobody will ask it sooner. */
function earliest(failure: StageFailure): Date | undefined {
  return failure.disposition === 'defer' ? failure.retryAt : failure.notBefore
}

/** A fifth more or less: entries that failed together do not come back together. */
const spread = (ms: number, jitter: number) => ms * (1 + 0.2 * jitter)

/** Never before the time that was asked for, and not all at that time. */
const spreadFrom = (at: Date | undefined, jitter: number) =>
  at === undefined ? 0 : at.getTime() + Math.abs(jitter) * 2 * second

/** Another look at what is recorded is not waited for: when the next one is, where there is one. */
export function lookAgainAt(failure: StageFailure, bornAt: Date, now: Date): Date | undefined {
  if (now.getTime() - bornAt.getTime() > 4 * day) return undefined
  return new Date(now.getTime() + (isRefusal(failure.code) ? 6 * hour : hour))
}

/** Why an entry was skipped that may pass, and after how long it is asked for again. */
const skippedRevivalsMs: Readonly<Record<string, readonly number[]>> = {
  // A robots.txt that forbids everything is often a slip, undone on the same day; ours is kept for a day.
  robots: [25 * hour, 3 * day],
}

/** When an entry that was skipped for this reason is asked for again; nothing where it is left alone. */
export function reviveSkippedAt(reason: string, revivals: number, now: Date): Date | undefined {
  const waitMs = skippedRevivalsMs[reason]?.[revivals]
  return waitMs === undefined ? undefined : new Date(now.getTime() + waitMs)
}

/** Codes of deaths that are nobody's fault but ours: with better code, or more memory, it would be recorded. */
const faults =
  /^(?:unexpected|stalled|reader-fault|timeout|over-\w+|invalid-\w+|no-(?:entry|page|document|facts))$/

/** Whether an entry that died with this code was lost by us, and not refused by its site. */
export const isOurFault = (code: string): boolean => faults.test(code)

/** -1 to 1: spread evenly over all keys, and the same again for the same key. */
export function jitterOf(key: string): number {
  const hash = createHash('sha256').update(key).digest()
  return (hash.readUInt32BE(0) / 0xffff_ffff) * 2 - 1
}
