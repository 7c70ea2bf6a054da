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

/** Those that entries go through: ledger, replay, preview and dry run know the stages and their order from here. */
export const entryStages = pipeline.stages.filter(({ reads }) => reads !== 'feed')
