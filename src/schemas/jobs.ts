import { z } from 'zod'

/**
 * What each queue carries: ids and small facts, never pages.
 * `run` counts the times an entry was sent through the pipeline: a replay is a new run,
 * and a job of an older run that turns up late changes nothing.
 */
export const PollFeedJob = z.strictObject({ feedId: z.string() })
export type PollFeedJob = z.infer<typeof PollFeedJob>

export const FetchArticleJob = z.strictObject({
  entryId: z.string(),
  run: z.int().positive(),
  /** It comes after first fetches of news: of an old backlog, or of a feed that can wait. */
  later: z.boolean().optional(),
})
export type FetchArticleJob = z.infer<typeof FetchArticleJob>

/** What all stages behind fetching have; each brands it with its name. An article has the id of the entry that led to it. */
export const ArticleJob = z.strictObject({ articleId: z.string(), run: z.int().positive() })

/** Alike but for their brand: without it two stages could change places and still compile. */
export const NormalizeArticleJob = ArticleJob.brand<'normalize-article'>()
export type NormalizeArticleJob = z.infer<typeof NormalizeArticleJob>
export const ExtractFactsJob = ArticleJob.brand<'extract-facts'>()
export type ExtractFactsJob = z.infer<typeof ExtractFactsJob>
export const StoreRecordJob = ArticleJob.brand<'store-record'>()
export type StoreRecordJob = z.infer<typeof StoreRecordJob>

/** One of a job's two names for an entry, made from the other. */
const Subject = z.union([
  PollFeedJob.transform(({ feedId }) => ({ kind: 'feed' as const, id: feedId, run: 1 })),
  FetchArticleJob.transform(({ entryId, run }) => ({ kind: 'entry' as const, id: entryId, run })),
  ArticleJob.transform(({ articleId, run }) => ({ kind: 'entry' as const, id: articleId, run })),
])

/** The feed or the entry that a job is about. */
export type Subject = z.infer<typeof Subject>

/** What a job is about, or nothing if its data is no job's of ours. */
export const subjectOf = (data: unknown): Subject | undefined => Subject.safeParse(data).data

/** What a stage reads of an article, each made of the one before: a replay from it takes what has got so far. */
export type Reads = 'feed' | 'entry' | 'page' | 'document' | 'facts'

/** The name of a stage that entries go through, as `pipeline` has it, and of its queue. */
export const EntryStage = z.string()
export type EntryStage = z.infer<typeof EntryStage>

/** A stage that entries go through, for those who need to know no more of it. */
export interface StagePlace {
  readonly name: EntryStage
  readonly reads: Reads
}

/** BullMQ's: 0 is live work, more is less urgent. */
export const priorities = { live: 0, later: 5, replay: 10 } as const

/** The job that fetches an entry's page; one that can wait stands behind the others at its host as well. */
export const fetchJobOf = (entryId: string, run: number, priority: number): FetchArticleJob => ({
  entryId,
  run,
  ...(priority > priorities.live && { later: true }),
})

/** The job that takes up an entry where it stands. */
export const jobOf = (stage: EntryStage, id: string, run: number, priority = 0): unknown =>
  stage === 'fetch-article' ? fetchJobOf(id, run, priority) : { articleId: id, run }

/** An entry in flight, and how its job is to be queued. */
export const Waiting = z.object({
  id: z.string(),
  run: z.int(),
  stage: EntryStage,
  /** BullMQ's: 0 is live work, more is less urgent. */
  priority: z.int(),
})
export type Waiting = z.infer<typeof Waiting>
