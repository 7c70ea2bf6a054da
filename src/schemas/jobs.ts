import { z } from 'zod'

/**
 * What each queue carries: ids and small facts, never pages.
 * `run` counts the times an entry was sent through the pipeline: a replay is a new run,
 * and a job of an older run that turns up late changes nothing.
 */
export const PollFeedJob = z.strictObject({ feedId: z.string() })
export type PollFeedJob = z.infer<typeof PollFeedJob>

export const FetchArticleJob = z.strictObject({ entryId: z.string(), run: z.int().positive() })
export type FetchArticleJob = z.infer<typeof FetchArticleJob>

/** An article has the id of the entry that led to it. */
const ArticleJob = z.strictObject({ articleId: z.string(), run: z.int().positive() })

export const NormalizeArticleJob = ArticleJob
export type NormalizeArticleJob = z.infer<typeof NormalizeArticleJob>
export const ExtractFactsJob = ArticleJob
export type ExtractFactsJob = z.infer<typeof ExtractFactsJob>
export const StoreRecordJob = ArticleJob
export type StoreRecordJob = z.infer<typeof StoreRecordJob>
