import { z } from 'zod'
import { ageBefore } from '../moments.ts'
import { EntryFilter } from './entry-filter.ts'
import { RecordFilter } from './record-filter.ts'

/** The name of a saved search: it stands in addresses and commands. */
export const SearchName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** `records`: by what articles say. `entries`: by where they stand. */
export const SearchSubject = z.enum(['records', 'entries'])
export type SearchSubject = z.infer<typeof SearchSubject>

/** What is asked, as it was written: the parameters of a record or entry filter. */
export const SearchFilter = z.record(z.string(), z.string().max(1_000))
export type SearchFilter = z.infer<typeof SearchFilter>

export const SavedSearch = z.object({
  name: SearchName,
  subject: SearchSubject,
  filter: SearchFilter,
  addedAt: z.date(),
})
export type SavedSearch = z.infer<typeof SavedSearch>

const page = { after: true, limit: true } as const

/** Strict: a filter that is misspelt would find everything. */
export const filters = {
  records: z.strictObject(RecordFilter.omit(page).shape),
  entries: z.strictObject(EntryFilter.omit(page).shape),
} as const

/** An age such as `7d` as the moment that it is at `now`; all else as it is. */
const momentOf = (text: string, now: Date): string => ageBefore(text, now)?.toISOString() ?? text

/** The filter with its ages as the moments that they are now. */
export const atMoment = (filter: SearchFilter, now: Date): SearchFilter =>
  Object.fromEntries(
    Object.entries(filter).map(([name, text]) => [
      name,
      name === 'since' || name === 'until' ? momentOf(text, now) : text,
    ]),
  )
