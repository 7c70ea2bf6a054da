import { z } from 'zod'
import { isSampleAddress, isSampleFeed, sampleFolder } from '../../schemas/sample-feed.ts'
import type { Database } from '../database.ts'
import { FeedDetails, FeedRow, detailColumns, feedColumns, isWatched } from './rows.ts'

/** The sample newsroom's feeds in the store, removed ones too. */
export interface SampleFeeds {
  readonly ids: readonly string[]
  /** Whether other feeds are watched, or something was read of others, or imported. */
  readonly hasOthers: boolean
  /** Addresses that the newsroom may be served at, and that are known as feeds of another folder: they are somebody's own. */
  readonly taken: readonly string[]
}

/** What an operator asks of feeds. */
export interface FeedReader {
  readonly list: () => Promise<FeedRow[]>
  /** As `list`, with all there is about each. */
  readonly listDetails: () => Promise<FeedDetails[]>
  /** By id or address. */
  readonly find: (feed: string) => Promise<FeedDetails | undefined>
  /** Whether there is such a feed, by its id or address, or was one. */
  readonly isKnown: (feed: string) => Promise<boolean>
  readonly samples: () => Promise<SampleFeeds>
}

const inOrder = 'order by f.folder nulls first, f.title, f.url'

const Known = z.object({ known: z.literal(true) })

export const createFeedReader = (db: Database): FeedReader => ({
  list: async () =>
    db.rows(FeedRow, `select ${feedColumns} from feeds f where ${isWatched} ${inOrder}`),
  listDetails: async () =>
    db.rows(FeedDetails, `select ${detailColumns} from feeds f where ${isWatched} ${inOrder}`),
  find: async (feed) =>
    db.first(
      FeedDetails,
      `select ${detailColumns} from feeds f where (f.id = $1 or f.url = $1) and ${isWatched}
         order by f.id <> $1 limit 1`,
      [feed],
    ),
  isKnown: async (feed) => {
    const known = await db.first(
      Known,
      'select true as known from feeds where id = $1 or url = $1 limit 1',
      [feed],
    )
    return known !== undefined
  },
  samples: async () => readSamples(db),
})

const Located = FeedRow.pick({ id: true, url: true, folder: true })
const Others = z.object({ others: z.boolean() })

const others = `
  select exists (
    select from feeds f where f.id <> all($1)
      and (f.status <> 'removed' or exists (select from entries e where e.feed_id = f.id))) as others`

async function readSamples(db: Database): Promise<SampleFeeds> {
  const served = await db.rows(
    Located,
    `select id, url, folder from feeds where folder = $1 or url like 'http://127.0.0.1:%' order by id`,
    [sampleFolder],
  )
  const ids = served.filter(isSampleFeed).map(({ id }) => id)
  const row = await db.first(Others, others, [ids])
  return {
    ids,
    hasOthers: row?.others ?? false,
    taken: served.filter(isTaken).map(({ url }) => url),
  }
}

const isTaken = ({ url, folder }: z.infer<typeof Located>): boolean =>
  folder !== sampleFolder && isSampleAddress(url)
