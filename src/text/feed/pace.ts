import type { FeedDocument } from '../../schemas/feed.ts'
import type { Draft } from './draft.ts'

const periods: Readonly<Record<string, number>> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
}
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const wholeNumber = (text: string | undefined) =>
  text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined

/** `ttl` is in minutes; `sy:updatePeriod` is how often, `sy:updateFrequency` how many times in it. */
function minInterval(feed: Draft): number | undefined {
  const ttl = wholeNumber(feed.get('ttl'))
  const period = periods[feed.get('updatePeriod')?.trim().toLowerCase() ?? '']
  const times = wholeNumber(feed.get('updateFrequency')) ?? 1
  const asked = [
    ttl === undefined ? 0 : ttl * 60,
    period === undefined || times === 0 ? 0 : Math.round(period / times),
  ]
  const longest = Math.max(...asked)
  return longest > 0 ? longest : undefined
}

/** How often, and when not, the feed asks to be polled. Hours are 0 to 23 in UTC; RSS 0.91 wrote 24 for 0. */
export function readPace(
  feed: Draft,
): Pick<FeedDocument, 'minIntervalSec' | 'skipHours' | 'skipDays'> {
  const hours = feed
    .list('skipHours')
    .map((hour) => wholeNumber(hour))
    .filter((hour) => hour !== undefined)
    .filter((hour) => hour <= 24)
    .map((hour) => hour % 24)
  const named = feed.list('skipDays').map((day) => day.toLowerCase())
  const skipDays = days.filter((day) => named.includes(day.toLowerCase()))
  return {
    minIntervalSec: minInterval(feed),
    skipHours: hours.length > 0 ? [...new Set(hours)].toSorted((a, b) => a - b) : undefined,
    skipDays: skipDays.length > 0 ? skipDays : undefined,
  }
}
