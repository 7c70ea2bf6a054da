import type { Logger } from 'pino'
import type { ArticleStore } from './context/articles.ts'
import type { Advance } from './context/entries.ts'
import type { FeedStore } from './context/feeds.ts'
import type { HttpClient } from './context/http.ts'
import type { RecordStore } from './context/records.ts'
import type { TextWork } from './context/text.ts'

/** All that a stage may touch besides its input. Nothing else is in reach. */
export interface Context {
  readonly http: HttpClient
  readonly feeds: FeedStore
  readonly articles: ArticleStore
  readonly records: RecordStore
  readonly text: TextWork
  /** Already carries the stage, the job and the attempt. */
  readonly log: Logger
  /** The only source of time: tests stop it. */
  readonly now: () => Date
  /** Aborted when the job's time is up or the process is asked to stop. */
  readonly signal: AbortSignal
  /** Where the entry goes from this stage. Nothing where the stage is the last, or nobody waits for what comes of it. */
  readonly advance?: Advance | undefined
}
