import { offline } from './accidents.ts'
import type { Site } from './day.ts'
import { shownAt } from './documents.ts'
import type { Entry, Rule, Span } from './illness.ts'

const minute = 1 / 60
/** An entry has to be in the feed for so long, in hours, to count: no feed is asked more often than its pace asks for. */
const leastShown = 1.5

const isIn = (at: number, span: Span | undefined) =>
  span !== undefined && at >= span[0] && at < span[1]

/** Nobody can reach the site then, or we nobody. */
const isAway = ({ illness }: Site, at: number) =>
  isIn(at, illness.nameless) || isIn(at, illness.refusing) || isIn(at, offline)

/**
 * When a patient reader could first read the entry, in hours of the day; nothing for what nobody can
 * read, or what stood in the feed for too short a time.
 */
export function readableAt(site: Site, entry: Entry): number | undefined {
  const { readable, feedless } = site.illness
  if (readable === 'never' || hoursShown(site, entry) < leastShown) return undefined
  let isNamed = false
  for (let at = entry.at; at < 72; at += minute) {
    if (isAway(site, at)) continue
    isNamed ||= !isIn(at, feedless)
    if (isNamed && (readable === 'feed' || isWell(site, entry, at))) return at
  }
  return undefined
}

/** How long the feed's document named the entry while it could be had. */
function hoursShown(site: Site, entry: Entry): number {
  let hours = 0
  for (let at = entry.at; at < entry.at + 24 && hours < leastShown; at += minute) {
    if (!shownAt(site, at).includes(entry)) break
    if (!isAway(site, at) && !isIn(at, site.illness.feedless)) hours += minute
  }
  return hours
}

function isWell({ illness, name }: Site, entry: Entry, at: number): boolean {
  const visit = { at, age: at - entry.at, asked: 999_999, inMinute: 1, host: name }
  const isFine = (rule: Rule | undefined, of: Entry | undefined) => {
    const answer = rule?.({ ...visit, entry: of })
    return answer === undefined || answer.kind === 'slow'
  }
  return isFine(illness.robots, undefined) && isFine(illness.page, entry)
}
