import { chain } from './stage.ts'
import { extractFacts } from './workers/extract-facts.ts'
import { fetchArticle } from './workers/fetch-article.ts'
import { normalizeArticle } from './workers/normalize-article.ts'
import { pollFeed } from './workers/poll-feed.ts'
import { storeRecord } from './workers/store-record.ts'

/** The whole pipeline: start reading here. Each stage feeds the one below it. */
export const pipeline = chain(pollFeed)
  .to(fetchArticle)
  .to(normalizeArticle)
  .to(extractFacts)
  .to(storeRecord)
