import { createHash } from 'node:crypto'
import type { FeedEntry } from '../../schemas/feed.ts'
import { canonicalUrl } from '../urls.ts'
import { fragmentOf, tellsAnother } from './reuse.ts'
import { foldTitle } from './titles.ts'
import { plainLine } from './values.ts'

/** Shorter titles (`Weather`, `Corrections`) come again with other stories under them. */
const minTitleLength = 12
/** Longer keys are hashed: they are meant for an index. */
const maxKeyLength = 200

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

const key = (kind: 'g' | 'u' | 't', value: string) =>
  `${kind}:${value.length > maxKeyLength ? hash(value) : value}`

/**
 * What an entry may be known by, within its feed, best first: `g:` its guid, `u:` its normalized
 * address, `t:` its title and day (UTC), `c:` a hash of what it says. Each is at most 202 characters.
 */
export function entryKeys(entry: FeedEntry): string[] {
  const keys = [key('g', entry.guid)]
  if (entry.url !== undefined) keys.push(key('u', canonicalUrl(entry.url)))
  const title = foldTitle(entry.title ?? '')
  const day = entry.published?.slice(0, 10)
  if (title.length >= minTitleLength && day !== undefined) keys.push(key('t', `${day} ${title}`))
  // Without an address or a day, only the text tells entries of one guid apart.
  if (keys.length === 1) keys.push(`c:${contentHash(entry)}`)
  return keys
}

/** A hash of what an entry says: its title and text without markup, so that a new tracking pixel is no change. */
export function contentHash(entry: FeedEntry): string {
  const text = [entry.title, entry.summary, entry.content].map((part) => plainLine(part ?? ''))
  return hash(text.join('\n'))
}

/** A stored entry, as the store finds it by one of `entryKeys`. */
export interface KnownEntry {
  readonly id: string
  /** All that it was ever known by. */
  readonly keys: readonly string[]
  readonly contentHash: string
  /** As it was read last. */
  readonly title: string | undefined
  readonly url: string | undefined
  /** ISO 8601. */
  readonly published?: string | undefined
  readonly updated?: string | undefined
}

export interface EntryMatch {
  readonly entry: FeedEntry
  /**
   * What to keep it under, never empty, best first, without keys that other entries of the document
   * have as well. A key that is kept under another entry now means this one.
   */
  readonly keys: readonly string[]
  readonly contentHash: string
  /** The stored entry that this is; absent for a new one. */
  readonly match?: string
  /** Whether a stored entry says something else now, or says that it was updated. */
  readonly changed: boolean
}

type Read = Pick<EntryMatch, 'entry' | 'keys' | 'contentHash'>

/** Keys that more than one entry of a document has: they identify none of them. */
function sharedKeys(read: readonly Read[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { keys } of read) {
    for (const one of keys) (seen.has(one) ? shared : seen).add(one)
  }
  return shared
}

/** Which stored entry each is, a kind of key at a time; a stored entry is claimed once. */
function claim(
  read: readonly Read[],
  known: readonly KnownEntry[],
  shared: ReadonlySet<string>,
): ReadonlyMap<Read, KnownEntry> {
  const byKey = holdersOf(known)
  const claimed = new Map<Read, KnownEntry>()
  const taken = new Set<string>()
  for (const kind of ['g:', 'u:', 't:', 'c:']) {
    for (const one of read) {
      const own = one.keys.find((each) => each.startsWith(kind))
      if (claimed.has(one) || own === undefined || shared.has(own)) continue
      const free = (byKey.get(own) ?? []).filter(({ id }) => !taken.has(id))
      const found = kind === 't:' ? onlyOf(free) : notAnother(one, free)
      if (found === undefined) continue
      claimed.set(one, found)
      taken.add(found.id)
    }
  }
  return claimed
}

/** The stored entries that have each key. */
function holdersOf(known: readonly KnownEntry[]): ReadonlyMap<string, readonly KnownEntry[]> {
  const byKey = new Map<string, KnownEntry[]>()
  for (const one of known) {
    for (const each of one.keys) {
      const holders = byKey.get(each)
      if (holders === undefined) byKey.set(each, [one])
      else holders.push(one)
    }
  }
  return byKey
}

const onlyOf = ([first, ...more]: readonly KnownEntry[]): KnownEntry | undefined =>
  more.length === 0 ? first : undefined

const notAnother = (one: Read, [first]: readonly KnownEntry[]): KnownEntry | undefined =>
  first !== undefined && !tellsAnother(one, first) ? first : undefined

const isLater = (entry: FeedEntry, known: KnownEntry) =>
  entry.updated !== undefined && known.updated !== undefined && entry.updated > known.updated

/** A feed that stamps all its entries anew at every build says nothing by it. */
function stampsAll(claimed: ReadonlyMap<Read, KnownEntry>): boolean {
  const pairs = [...claimed]
  const later = pairs.filter(([{ entry }, known]) => isLater(entry, known))
  return later.length >= 3 && later.length > pairs.length / 2
}

/**
 * Which entries of a poll are new, the same or changed. `known` holds the feed's stored entries that
 * share a key with any of `read`; the order of `read` stays.
 *
 * By guid first, then by address, then by title and day, each only where one entry of the document
 * has it: so a guid that follows the headline, or a feed whose ids or addresses all change at once,
 * brings nothing again, and a guid that all entries share merges none. A guid or an address that was
 * used before for another story (`tellsAnother`) brings a new entry. Two entries of a document that
 * are one story in all their keys are told once.
 */
export function matchEntries(
  entries: readonly FeedEntry[],
  known: readonly KnownEntry[],
): EntryMatch[] {
  const read = withoutRepeats(
    entries.map((entry) => ({ entry, keys: entryKeys(entry), contentHash: contentHash(entry) })),
  )
  const shared = sharedKeys(read)
  const claimed = claim(read, known, shared)
  const isStamped = stampsAll(claimed)
  return read.map((one) => {
    const own = one.keys.filter((each) => !shared.has(each))
    const keys = own.length > 0 ? own : [`c:${one.contentHash}`]
    const found = claimed.get(one)
    if (found === undefined) return { ...one, keys, changed: false }
    const changed =
      found.contentHash !== one.contentHash || (!isStamped && isLater(one.entry, found))
    return { ...one, keys, match: found.id, changed }
  })
}

/** An entry that stands twice in a document counts once, the first: nothing about it tells the two apart. */
function withoutRepeats(read: readonly Read[]): Read[] {
  const seen = new Set<string>()
  return read.filter(({ entry, keys, contentHash: text }) => {
    const { url, title = '', published = '' } = entry
    // Posts of a live blog may share guid and page, alerts even the whole address.
    const where =
      url === undefined ? [text] : [keys[1], fragmentOf(url), foldTitle(title), published]
    const whole = [keys[0], ...where].join('\n')
    if (seen.has(whole)) return false
    seen.add(whole)
    return true
  })
}
