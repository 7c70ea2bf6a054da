import type { ArticleRecord, Outlook, RecordParts } from '../schemas/article-record.ts'
import type { Unkept } from './readings.ts'

export interface Placed {
  /**
   * The id of the article that told the story first: its own, unless an earlier article
   * tells it in nearly the same words, of the same names and sums. Asked again, the answer is the same.
   */
  readonly cluster: string
  /** The record was kept at once, as it tells a story of its own. */
  readonly isKept: boolean
}

export interface RecordStore {
  /** What the earlier stages kept about the article's newest revision. */
  parts(articleId: string): Promise<RecordParts | undefined>
  /**
   * Finds the story of a record that is its own so far; with an outlook, the record is kept where it stays its own and nothing else is to be
   * thought about. For a job of `run` that comes too late nothing is kept. What is yet unkept of what the record is made of is kept with it, or by
   * itself before anything else.
   */
  place(record: ArticleRecord, run: number, outlook?: Outlook, unkept?: Unkept): Promise<Placed>
  /**
   * Writes the record and its rows for SQL in place of an earlier one, and the entry's end in the
   * ledger, in one transaction. Nothing is written for a run that is over. With an outlook it may take one statement.
   */
  keep(record: ArticleRecord, run: number, outlook?: Outlook): Promise<Kept>
}

/** `duplicate`: another article was recorded from the same address, and says the same. */
export type Kept =
  | { readonly status: 'kept' }
  | { readonly status: 'duplicate'; readonly of: string }
  | { readonly status: 'overtaken' }
