import { z } from 'zod'
import type { EntryToFetch } from '../context/entries.ts'
import { FeedSettings } from '../schemas/feed-settings.ts'
import { FeedEntry } from '../schemas/feed.ts'
import { Trouble } from '../schemas/trouble.ts'
import type { Queryable } from './database.ts'
import { named } from './named.ts'
import { troubleOf } from './trouble.ts'

export const FeedTextSetting = z.enum(['never', 'when-better', 'always'])
/** Of a feed `f`. */
export const feedTextOf = `coalesce(f.settings ->> 'feedText', 'when-better')`

/** SQL for the hash of what is told of an entry by its feed, and of that feed by people. */
export const saidOf = (entry: string, settings: string): string =>
  `md5(${entry}::text || ${settings})`

export const EntryRow = Trouble.extend({
  id: z.string(),
  feedId: z.string(),
  url: z.string(),
  entry: FeedEntry,
  said: z.string(),
  twinUnderWay: z.boolean(),
  cause: z.string(),
  feedText: FeedTextSetting,
  settings: FeedSettings,
  feedUrl: z.string(),
  recordedPages: z.int(),
  pagesAside: z.int(),
})

/** A twin that has been on its way for longer than this is not waited for. */
const twinUnderWay = `exists (select 1 from entries t where t.address = e.address and t.id <> e.id and t.state = 'in-flight'
      and t.stage <> 'fetch-article' and t.attempts = 0
      and t.moved_at > :now::timestamptz - interval '10 minutes')`

/** Whether a new entry `e` of a feed `f` stands still where it was put and is told of as it was; as `EntryRow` has it. */
export const isAsBelieved = `e.id = :id and e.run = :run and e.state = 'in-flight' and e.stage = 'fetch-article'
  and e.next_attempt_at is null and e.attempts = 0 and e.cause = 'new' and ${saidOf('e.entry', 'f.settings')} = :said and f.url = :feedUrl and not ${twinUnderWay}`

/** Of an entry `e` of a feed `f`, as `EntryRow` has it; `:now` is the moment. */
export const entryColumns = `
  e.id, e.feed_id as "feedId", e.url, e.entry, ${saidOf('e.entry', 'f.settings')} as said, e.cause, ${feedTextOf} as "feedText",
    f.settings, f.url as "feedUrl", ${troubleOf('e')},
    coalesce((select 1 + count(p.number)::int
      from records r left join further_pages p on p.article_id = r.article_id and p.revision = r.revision
      where r.article_id = e.id group by r.revision order by r.revision desc limit 1), 0) as "recordedPages",
    (select count(*)::int from pages_aside where entry_id = e.id) as "pagesAside",
    ${twinUnderWay} as "twinUnderWay"`

const entryToFetch = `select ${entryColumns} from entries e join feeds f on f.id = e.feed_id where e.id = :entryId`

export async function readEntryToFetch(
  db: Queryable,
  entryId: string,
  now: Date,
): Promise<EntryToFetch | undefined> {
  const row = await db.first(EntryRow, ...named(entryToFetch, { entryId, now }))
  return row && entryOf(row)
}

export function entryOf(row: z.infer<typeof EntryRow>): EntryToFetch {
  const { attempts, unexpected, failingSince, bornAt, revivals, ...entry } = row
  return { ...entry, trouble: { attempts, unexpected, failingSince, bornAt, revivals } }
}
