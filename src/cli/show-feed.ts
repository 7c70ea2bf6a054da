import type { OneFeed } from '../app/feeds.ts'
import { inWords, whyNext } from '../app/shapes.ts'
import { masked } from '../config.ts'
import { utcMinute, utcSecond } from '../moments.ts'
import { showSettings } from '../text/feed-settings.ts'
import type { Call } from './command.ts'
import { columns } from './command.ts'
import { type Cell, cellOf } from './table.ts'

interface Showing {
  readonly now: Date
  /** Whether secrets are shown. */
  readonly reveal: boolean
}

/** Prints all there is about a feed: in lines, or as one line of JSON. */
export function showFeed({ io, json }: Call, feed: OneFeed, showing: Showing): void {
  const url = showing.reveal ? feed.url : masked('url', feed.url)
  const settings = showSettings(feed.settings, showing.reveal)
  if (json) {
    const shown = { ...feed, url, settings: Object.fromEntries(settings) }
    io.print(JSON.stringify({ ...shown, nextPollFor: whyNext(feed, showing.now) }))
    return
  }
  const lines: readonly (readonly [string, Cell])[] = [
    ['id', feed.id],
    ['address', url],
    ['title', feed.renamed ? `${feed.title} (your own)` : feed.title],
    ['site', feed.siteUrl],
    ['folder', feed.folder],
    ['added', feed.addedAt],
    ['status', feed.status],
    ['health', healthOf(feed)],
    ['entries', feed.entries],
    ['pace', paceOf(feed)],
    ['polled', feed.lastPolledAt],
    ['next poll', nextOf(feed, showing.now)],
    ['left alone', heldOf(feed)],
    ...settings.map(([key, value]): readonly [string, Cell] => [`set: ${key}`, value]),
    ...(feed.poll.recent ?? []).map(({ at, outcome, entries }): readonly [string, Cell] => [
      `poll ${utcSecond(at)}`,
      entries === undefined ? outcome : `${outcome}, ${entries} entries`,
    ]),
  ]
  const told = lines.map(([name, value]) => [name, cellOf(value)] as const)
  for (const line of columns(told.filter(([, value]) => value !== ''))) io.print(line)
}

function healthOf({ health, poll }: OneFeed): string {
  const code = 'code' in health ? ` ${health.code}` : ''
  const since = 'since' in health ? ` since ${utcMinute(health.since)}` : ''
  const times = poll.failures === undefined ? '' : `, ${poll.failures} polls in a row`
  return `${health.status}${code}${since}${times}`
}

function paceOf({ poll: { pace } }: OneFeed): string {
  if (pace === undefined) return 'not known: its entries have no dates, or are too few'
  return `an entry every ${timeOf(pace.gapSec)}, the newest of ${utcMinute(pace.newestAt)}`
}

/** `5h 20m`: the two largest units that say something. */
function timeOf(sec: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['m', 60],
    ['s', 1],
  ] as const
  let left = Math.round(sec)
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(left / size)
    left -= count * size
    return count > 0 ? [`${count}${unit}`] : []
  })
  return parts.slice(0, 2).join(' ') || '0s'
}

function nextOf(feed: OneFeed, now: Date): string {
  const why = whyNext(feed, now)
  if (why === undefined) return `none: it is ${feed.status}`
  const at = feed.nextPollAt <= now ? 'now' : cellOf(feed.nextPollAt)
  return `${at}: ${inWords(why)}`
}

const heldOf = ({ hold }: OneFeed) =>
  hold && `${hold.name} until ${cellOf(hold.until)}: ${hold.code}, ${hold.reason}`
