import type { Database } from '../database.ts'
import { FeedDetails, FeedRow, detailColumns, feedColumns, isWatched } from './rows.ts'

/** What an operator asks of feeds. */
export interface FeedReader {
  readonly list: () => Promise<FeedRow[]>
  /** As `list`, with all there is about each. */
  readonly listDetails: () => Promise<FeedDetails[]>
  /** By id or address. */
  readonly find: (feed: string) => Promise<FeedDetails | undefined>
}

const inOrder = 'order by f.folder nulls first, f.title, f.url'

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
})
