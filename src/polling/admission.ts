import type { Admission } from '../context/feeds.ts'
import { dayMs } from '../moments.ts'
import type { FeedSettings } from '../schemas/feed-settings.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import { priorities } from '../schemas/jobs.ts'
import type { PollState } from '../schemas/poll-state.ts'

/**
 * How the entries of a poll are taken up, if they are new: of a first poll only as many as the operator
 * wants, the newest (by date, else as listed); what is older than a day then comes after all news. Entries
 * that are taken up as ever are not in it.
 */
export function admissionsOf(
  entries: readonly FeedEntry[],
  { firstPollLimit = Infinity, priority }: Pick<FeedSettings, 'firstPollLimit' | 'priority'>,
  before: PollState,
  now: Date,
): ReadonlyMap<FeedEntry, Admission> {
  const isFirst = before.okAt === undefined
  const taken = new Set(newestFirst(entries).slice(0, isFirst ? firstPollLimit : entries.length))
  const oldBefore = isFirst ? now.getTime() - dayMs : -Infinity
  const admissions = new Map<FeedEntry, Admission>()
  for (const entry of entries) {
    const isLow = priority === 'low' || timeOf(entry, Infinity) < oldBefore
    if (!taken.has(entry)) admissions.set(entry, { priority: 0, skip: 'first-poll-limit' })
    else if (isLow) admissions.set(entry, { priority: priorities.later })
  }
  return admissions
}

const timeOf = ({ published, updated }: FeedEntry, without: number) => {
  const date = published ?? updated
  return date === undefined ? without : Date.parse(date)
}

/** Feeds list the newest first; those without a date stay where they are listed, before the others. */
const newestFirst = (entries: readonly FeedEntry[]) =>
  entries.toSorted((a, b) => compare(timeOf(b, Infinity), timeOf(a, Infinity)))

/** Infinity less Infinity is no number. */
const compare = (a: number, b: number) => (a === b ? 0 : a - b)
