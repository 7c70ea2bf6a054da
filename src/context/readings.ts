import type { PartsBeside } from '../schemas/article-record.ts'
import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type { EntryToFetch } from './entries.ts'

export interface KeptDocument {
  readonly revision: number
  readonly document: Document
}

/** What a stage made, and the version of that stage. */
export interface Made<T> {
  readonly value: T
  readonly version: string
}

/** A document that was not kept yet, and the facts that were read from it. */
export interface Read {
  readonly document: Made<Document>
  readonly facts: Made<Facts>
  readonly run: number
  /** Where the entry goes from `extract-facts`. */
  readonly to: EntryStage
}

/** What was read of an article in a job's run, and is to be kept with its record. */
export interface Unkept {
  /** The stage that the entry stands at: what is not kept has not taken it along. */
  readonly at: EntryStage
  /** Nothing where it is kept. */
  readonly document?: Made<Document> | undefined
  readonly facts: Made<Facts>
  /** Keeps it by itself, where it cannot be kept so. Throws where the entry has moved on. */
  readonly keep: () => Promise<void>
}

export interface KeptFacts {
  /** The entry has gone on. */
  readonly advanced: boolean
  /** Where it has: what else its record is made of. */
  readonly beside?: PartsBeside | undefined
}

/** What was read of an entry for its stage by the statement that asked where it stands. */
export interface ReadAhead {
  readonly entry?: EntryToFetch | undefined
  readonly document?: KeptDocument | undefined
  /** What else the record is made of that the document comes to. */
  readonly beside?: PartsBeside | undefined
}
