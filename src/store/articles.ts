import type { ArticleStore } from '../context/articles.ts'
import { Neighbor, neighbor } from './articles/neighbor.ts'
import { type ArticlePages, createPageStore } from './articles/pages.ts'
import { createReadingStore } from './articles/readings.ts'
import type { Database } from './database.ts'
import { readEntryToFetch } from './entry-to-fetch.ts'
import { lookAgainBy, lookNoMore } from './moves/look-again.ts'
import { named } from './named.ts'

/** `now` is the application's clock; `clock` stands in for the database's. */
export function createArticleStore(
  db: Database,
  now: () => Date = () => new Date(),
  clock?: () => Date,
): ArticleStore & ArticlePages {
  return {
    ...createPageStore(db, now, clock),
    ...createReadingStore(db, now),
    entry: async (entryId) => readEntryToFetch(db, entryId, now()),
    sharing: async (articleId) => db.first(Neighbor, ...named(neighbor, { articleId })),
    refetch: async (articleId, at) =>
      at ? lookAgainBy(db, [articleId], at) : lookNoMore(db, articleId),
  }
}
