import type { TextTables } from '../text/tables.ts'

/** What a thread can be asked to do: names of what its file exports. */
export type TaskName =
  | 'feed'
  | 'secondOpinion'
  | 'article'
  | 'nextPage'
  | 'feedText'
  | 'facts'
  | 'enrich'

/** Own code that a thread loads: functions cannot be sent to it. */
export interface CodeToLoad {
  /** The path of `wiredesk.config.ts`. */
  readonly file: string
  /** The enricher that it is for, as it was when the process began. */
  readonly enricher?: { readonly name: string; readonly version: string }
}

/** What a thread is given when it starts. */
export interface ThreadStart {
  /** Address of the module that does the work, a `ThreadWork`. */
  readonly file: string
  /** Read by another thread. Where there are none, this thread reads them and tells. */
  readonly tables: TextTables | undefined
  readonly code: CodeToLoad | undefined
  /** Where what is compiled of our modules is kept, and what is unpacked of the model; nowhere unless told. */
  readonly compiled: string | undefined
  /** One number, shared: the thread's CPU time in milliseconds when it began its task. */
  readonly began: Float64Array
}

/** The exports of a module that works in threads, besides a function for each task. */
export interface ThreadWork extends Partial<
  Readonly<Record<TaskName, (input: unknown) => unknown>>
> {
  /** Takes or reads the tables, and loads own code. */
  readonly prepare?: (
    tables: TextTables | undefined,
    code: CodeToLoad | undefined,
    compiled: string | undefined,
  ) => Promise<TextTables | undefined>
  /** Works a little, so that the first task finds its code compiled. */
  readonly warmUp?: () => void
}

export interface TaskMessage {
  readonly name: TaskName
  readonly input: unknown
}

/** What a thread says. What an answer is, only who asked knows: hence `never`. */
export type ThreadMessage<Answer = never> =
  | { readonly kind: 'tables'; readonly tables: TextTables }
  | { readonly kind: 'warm' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: unknown }
