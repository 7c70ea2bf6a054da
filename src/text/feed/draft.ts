import type { Enclosure } from '../../schemas/feed.ts'
import type { ReadDate } from './dates.ts'

/** Fields that hold one value, the best that the feed has for it. */
export type Field =
  | 'title'
  | 'titleHtml'
  | 'guid'
  | 'url'
  | 'permalink'
  | 'summary'
  | 'content'
  | 'language'
  | 'comments'
  | 'image'
  | 'description'
  | 'siteUrl'
  | 'selfUrl'
  | 'hubUrl'
  | 'location'
  | 'latitude'
  | 'longitude'
  | 'ttl'
  | 'updatePeriod'
  | 'updateFrequency'

export type DateField = 'published' | 'updated'
type ListField = 'categories' | 'skipHours' | 'skipDays'

/** More than these of one entry are not kept: one hostile entry must not fill the memory. */
const maxListed = 500

interface Ranked<Value> {
  readonly value: Value
  readonly rank: number
}

/**
 * What has been read so far of the feed or of one entry. A value is kept unless one of the same or
 * a better rank is there: the lower the better, 0 for what the feed's own format has for it.
 */
export interface Draft {
  readonly set: (field: Field, value: string | undefined, rank?: number) => void
  readonly get: (field: Field) => string | undefined
  readonly setDate: (field: DateField, date: ReadDate | undefined, rank: number) => void
  readonly date: (field: DateField) => ReadDate | undefined
  readonly hasUnreadableDate: () => boolean
  readonly add: (list: ListField, value: string) => void
  readonly list: (list: ListField) => string[]
  readonly addEnclosure: (enclosure: Enclosure) => void
  readonly enclosures: () => Enclosure[]
  /** All authors of the best rank are kept. */
  readonly addAuthor: (name: string, rank: number) => void
  readonly authors: () => string | undefined
}

export function newDraft(): Draft {
  const fields = new Map<Field, Ranked<string>>()
  // Made when they are needed: a hostile feed has a million empty entries.
  let dates: Map<DateField, Ranked<ReadDate>> | undefined
  let lists: Map<ListField, Set<string>> | undefined
  let enclosures: Map<string, Enclosure> | undefined
  let authors: Ranked<Set<string>> | undefined
  let unreadable = false

  return {
    set(field, value, rank = 0) {
      if (value === undefined || value === '') return
      const held = fields.get(field)
      if (held === undefined || rank < held.rank) fields.set(field, { value, rank })
    },
    get: (field) => fields.get(field)?.value,
    setDate(field, date, rank) {
      if (date === undefined) unreadable = true
      const held = dates?.get(field)
      if (date === undefined || (held !== undefined && held.rank <= rank)) return
      dates ??= new Map()
      dates.set(field, { value: date, rank })
    },
    date: (field) => dates?.get(field)?.value,
    hasUnreadableDate: () => unreadable,
    add(name, value) {
      lists ??= new Map()
      const list = lists.get(name) ?? new Set()
      if (value !== '' && list.size < maxListed) lists.set(name, list.add(value))
    },
    list: (name) => [...(lists?.get(name) ?? [])],
    addEnclosure(enclosure) {
      enclosures ??= new Map()
      if (enclosures.size >= maxListed) return
      enclosures.set(enclosure.url, { ...enclosure, ...enclosures.get(enclosure.url) })
    },
    enclosures: () => [...(enclosures?.values() ?? [])],
    addAuthor(name, rank) {
      if (name === '' || (authors !== undefined && authors.rank < rank)) return
      if (authors === undefined || rank < authors.rank) authors = { rank, value: new Set() }
      if (authors.value.size < maxListed) authors.value.add(name)
    },
    authors: () => (authors === undefined ? undefined : [...authors.value].join(', ')),
  }
}
