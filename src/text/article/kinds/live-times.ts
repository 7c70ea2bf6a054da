import type { Document, LiveEntry } from '../../../schemas/document.ts'

/** No clock is further ahead of another, whichever zone each is in. */
const AHEAD_MS = 14 * 3_600_000

/**
 * A document whose live entries have a place in the text only where their time can be when they were written: not before the
 * publication, nor after the page was fetched, and not all at one moment.
 */
export function withBelievedTimes(document: Document, fetchedAt: Date | undefined): Document {
  const { liveEntries, published } = document
  if (!liveEntries) return document
  const placed = liveEntries.filter(({ entrySpan }) => entrySpan !== undefined)
  const isOneMoment =
    placed.length > MOST_AT_ONCE && new Set(placed.map(({ time }) => Date.parse(time))).size === 1
  const isBelieved = ({ time }: LiveEntry) =>
    !isOneMoment && isSince(published?.value, time) && isUntil(fetchedAt, published?.value, time)
  return {
    ...document,
    liveEntries: liveEntries.map((entry) => {
      const { entrySpan, ...rest } = entry
      return entrySpan && !isBelieved(entry) ? rest : entry
    }),
  }
}

/** More entries of the very same second have that of the page. */
const MOST_AT_ONCE = 2

/** As exactly as the publication is known. */
function isSince(published: string | undefined, time: string): boolean {
  if (published === undefined) return true
  if (!published.includes('T')) return time.slice(0, published.length) >= published
  return Date.parse(time) >= Date.parse(published)
}

/** A page that was fetched before it was published has a wrong clock, which tells nothing. */
function isUntil(fetchedAt: Date | undefined, published: string | undefined, time: string) {
  if (fetchedAt === undefined) return true
  const latest = fetchedAt.getTime() + AHEAD_MS
  return Date.parse(time) <= latest || Date.parse(published ?? '') > latest
}
