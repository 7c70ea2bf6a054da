import type { FeedEntry } from '../../schemas/feed.ts'
import { isTracking } from '../tracking-parameters.ts'
import { canonicalUrl } from '../urls.ts'
import { compareTitles } from './titles.ts'

/** What is compared of an entry that was read. */
interface Read {
  readonly entry: FeedEntry
  /** By `entryKeys`. */
  readonly keys: readonly string[]
}

/** What is compared of a stored entry. */
interface Known {
  readonly keys: readonly string[]
  readonly title: string | undefined
  readonly url: string | undefined
  readonly published?: string | undefined
  readonly updated?: string | undefined
}

/**
 * Whether an entry that was read is another story than the stored one whose guid or address it has. The
 * table of cases is in docs/decisions/0024-when-an-entry-is-new.md; what it leaves out is the same story.
 */
export function tellsAnother({ entry, keys }: Read, known: Known): boolean {
  // Nothing would tell it from the other in the store.
  if (keys.every((one) => known.keys.includes(one))) return false
  const title = compareTitles(known.title, entry.title)
  if (title !== 'other') return false

  const address = compareAddresses(known.url, entry.url)
  if (address === 'none') return false
  if (hasGuidOf(known, entry, keys)) {
    const isOnlyAddress = isItsAddress(entry) && address === 'same'
    return (address === 'other' || isOnlyAddress) && isOtherDay(known, entry)
  }
  return address === 'fragment' || isOtherTime(known, entry)
}

/** The part of an address that names a place in its page, where it names one. */
export function fragmentOf(url: string): string {
  const [, fragment = ''] = url.split('#')
  const isSource = fragment.split('&').every((part) => {
    const [name = '', value = ''] = part.split('=')
    return isTracking(name, value)
  })
  return isSource ? '' : fragment
}

function compareAddresses(
  before: string | undefined,
  after: string | undefined,
): 'same' | 'fragment' | 'other' | 'none' {
  if (!before || !after) return 'none'
  if (canonicalUrl(before) !== canonicalUrl(after)) return 'other'
  return fragmentOf(before) === fragmentOf(after) ? 'same' : 'fragment'
}

/** `https://paper.example/story#3`: some number the versions of one story behind its address. */
const withoutVersion = (guid: string) => guid.replace(/#\d{1,3}$/, '')

function hasGuidOf(known: Known, { url = '' }: FeedEntry, keys: readonly string[]): boolean {
  const [own = ''] = keys
  if (known.keys.includes(own)) return true
  // The posts of a live blog may be numbered as well, but then their addresses are.
  if (known.url !== url || withoutVersion(own) === own) return false
  return known.keys.some(
    (one) => one.startsWith('g:') && withoutVersion(one) === withoutVersion(own),
  )
}

/** Whether the feed gives no id but the address. */
const isItsAddress = ({ guid, url = '' }: FeedEntry) =>
  guid === url || canonicalUrl(guid) === canonicalUrl(url)

function isOtherDay(known: Known, { published }: FeedEntry): boolean {
  return (
    Boolean(published && known.published) &&
    published?.slice(0, 10) !== known.published?.slice(0, 10)
  )
}

/** By the dates of publication; a date of change counts only in feeds that state no other. */
function isOtherTime(known: Known, { published, updated }: FeedEntry): boolean {
  if (published || known.published) {
    return Boolean(published && known.published) && published !== known.published
  }
  return Boolean(updated && known.updated) && updated !== known.updated
}
