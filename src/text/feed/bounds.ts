import type { FeedDocument, FeedEntry } from '../../schemas/feed.ts'
import { stripControls, tidy } from './values.ts'

/** One line, such as a title: no headline is longer, and pages, lists and logs show it whole. */
const maxLine = 1_000
const maxMarkup = 5_000
const maxDescription = 10_000

/** What turns the direction of all that stands behind it: a title must not turn the page that shows it. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g

/** One line as it may be shown: without controls, and no longer than any. */
export function boundedLine(text: string, most = maxLine): string {
  const line = tidy(stripControls(text.slice(0, most * 4)).replace(turns, ''))
  return line.length > most ? `${line.slice(0, most - 1).toWellFormed()}…` : line
}

const cut = (text: string, most: number) => text.slice(0, most).toWellFormed()

/** Of each field that is shown, how much is kept; texts and addresses are bounded where they are read. */
const bounds = {
  title: boundedLine,
  titleHtml: (text: string) => cut(text, maxMarkup),
  author: boundedLine,
  language: (text: string) => boundedLine(text, 50),
  description: (text: string) => cut(text, maxDescription),
} as const

function bounded<T extends Pick<FeedDocument, keyof typeof bounds> | FeedEntry>(of: T): T {
  const changed = Object.entries(bounds).flatMap(([name, bound]) => {
    const value: unknown = Reflect.get(of, name)
    return typeof value === 'string' ? [[name, bound(value)]] : []
  })
  return { ...of, ...Object.fromEntries(changed) }
}

/** A feed with all lines that are shown bounded; `text-too-long` among its repairs where one was longer. */
export function boundedFeed(feed: FeedDocument): FeedDocument {
  const entries = feed.entries.map((entry) => ({
    ...bounded(entry),
    categories: entry.categories.map((category) => boundedLine(category, 200)),
  }))
  const whole = bounded(feed)
  const isCut = [feed, ...feed.entries].some(({ title = '' }) => title.length > maxLine)
  const repairs = isCut ? [...new Set([...feed.repairs, 'text-too-long'])] : feed.repairs
  return { ...whole, entries, repairs }
}
