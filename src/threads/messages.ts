import type { TextTables } from '../text/tables.ts'

/** What a thread can be asked to do: names of what its file exports. */
export type TaskName = 'feed' | 'secondOpinion' | 'article' | 'nextPage' | 'feedText' | 'facts'

/** What a thread is given when it starts. */
export interface ThreadStart {
  /** Address of the module that does the work, a `ThreadWork`. */
  readonly file: string
  /** Read by another thread. Where there are none, this thread reads them and tells. */
  readonly tables: TextTables | undefined
  /** One number, shared: the thread's CPU time in milliseconds when it began its task. */
  readonly began: Float64Array
}

/** The exports of a module that works in threads, besides a function for each task. */
export interface ThreadWork extends Partial<
  Readonly<Record<TaskName, (input: unknown) => unknown>>
> {
  /** Takes or reads the tables. */
  readonly prepare?: (tables: TextTables | undefined) => TextTables
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
