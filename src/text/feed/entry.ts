import type { FeedEntry } from '../../schemas/feed.ts'
import type { ReadDate } from './dates.ts'
import type { Draft } from './draft.ts'
import { hasTags } from './values.ts'

/** The same without the fields that are not there: the schemas' objects are strict. */
export function present<T extends object>(fields: T): T
export function present(fields: Record<string, unknown>): object {
  const kept: Record<string, unknown> = {}
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key]
  return kept
}

/** Clocks differ: less than this ahead of the reading is not the future. */
const futureAfterMs = 10 * 60_000

type DateFlag = NonNullable<FeedEntry['dateFlags']>[number]

/** What is odd about an entry's dates. `readAt` (ISO 8601) is the present; without it, no date lies ahead. */
export function dateFlags(
  dates: readonly (ReadDate | undefined)[],
  hasUnreadable: boolean,
  readAt: string | undefined,
): DateFlag[] | undefined {
  const flags: DateFlag[] = []
  const known = dates.filter((date) => date !== undefined)
  if (known.some(({ hasZone }) => !hasZone)) flags.push('no-zone')
  const limit = readAt === undefined ? Infinity : Date.parse(readAt) + futureAfterMs
  if (known.some(({ value }) => Date.parse(value) > limit)) flags.push('future')
  if (hasUnreadable) flags.push('unreadable')
  return flags.length === 0 ? undefined : flags
}

const isWeb = (url: string | undefined) => url !== undefined && /^https?:/i.test(url)

/** A title's HTML, where it has tags. */
export const markupOf = (html: string | undefined) =>
  html !== undefined && hasTags(html) ? html : undefined

/** What identifies an entry that has no id of its own: its address, else its title and day. */
export function fallbackId(
  entry: Pick<FeedEntry, 'url' | 'title' | 'published' | 'summary'>,
): string {
  if (entry.url !== undefined) return entry.url
  const title = entry.title ?? entry.summary?.slice(0, 200) ?? ''
  return entry.published === undefined ? title : `${title} ${entry.published.slice(0, 10)}`
}

/** Where an item has both `summary` and `description`, the description is the longer: its content. */
function contentOf(draft: Draft): string | undefined {
  const description = draft.get('description')
  return draft.get('content') ?? (draft.get('summary') === description ? undefined : description)
}

/** GeoRSS writes `latitude longitude` in one element, the older geo vocabulary in two. */
function locationOf(draft: Draft): FeedEntry['location'] {
  const written = draft.get('location') ?? `${draft.get('latitude')} ${draft.get('longitude')}`
  const [latitude = Number.NaN, longitude = Number.NaN] = written
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined
}

/** The entry that its elements make. */
export function finishEntry(draft: Draft, readAt: string | undefined): FeedEntry {
  const guid = draft.get('guid')
  const published = draft.date('published')
  const updated = draft.date('updated')
  const url = draft.get('url') ?? draft.get('permalink') ?? (isWeb(guid) ? guid : undefined)
  const fields = {
    url,
    title: draft.get('title'),
    titleHtml: markupOf(draft.get('titleHtml')),
    published: published?.value,
    updated: updated?.value,
    dateFlags: dateFlags([published, updated], draft.hasUnreadableDate(), readAt),
    author: draft.authors(),
    summary: draft.get('summary'),
    content: contentOf(draft),
    language: draft.get('language'),
    comments: draft.get('comments'),
    image: draft.get('image'),
    categories: draft.list('categories'),
    enclosures: draft.enclosures(),
    location: locationOf(draft),
  }
  return present({ guid: guid ?? fallbackId(present(fields)), ...fields })
}
