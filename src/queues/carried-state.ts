import type { Context } from '../context.ts'
import type { EntryToFetch } from '../context/entries.ts'
import type { GetOptions } from '../context/http.ts'
import type { KeptDocument, Made } from '../context/readings.ts'
import { DeferredError } from '../errors.ts'
import type { PartsBeside, RecordParts } from '../schemas/article-record.ts'
import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type { Fresh } from './carried-page.ts'

export type TurnOver = Parameters<NonNullable<GetOptions['onOver']>>[0]

/** What the stages before have kept of an entry a moment ago, in its run. */
export interface Carried {
  /** As it was read before its page was fetched. */
  entry?: EntryToFetch | undefined
  page?: Fresh | undefined
  document?: KeptDocument | undefined
  /** Of pages that are had, and the turns they were fetched in: a stage of somebody's own may ask for several at once. */
  readonly overs: TurnOver[]
  /** What else its record is made of, where that is known ahead. */
  beside?: PartsBeside | undefined
  /** Made in this run, and to be kept with what comes of it. */
  unkept?: Waiting | undefined
  /** Read a moment ago, and not asked for yet. */
  ahead?: EntryToFetch | undefined
  parts?: RecordParts | undefined
}

/** What was made, and whose entry stands where the first of it was. */
export interface Waiting {
  readonly id: string
  readonly revision: number
  readonly run: number
  /** Nothing where it is kept. */
  readonly document?: Made<Document> | undefined
  readonly facts?: Made<Facts> | undefined
  /** The stage that the entry stands at. */
  readonly at: EntryStage
  /** Where it goes when all of it is kept. */
  readonly to: EntryStage
}

/** Gives whether the entry went on. */
export async function keepBy(articles: Context['articles'], unkept: Waiting): Promise<boolean> {
  const { id, revision, run, document, facts, to } = unkept
  if (document && facts)
    return (await articles.keepRead(id, revision, { document, facts, run, to })).advanced
  if (document)
    return articles.keepDocument(id, revision, document.value, document.version, run, to)
  if (!facts) return true
  return (await articles.keepFacts(id, revision, facts.value, facts.version, run, to)).advanced
}

export const hasMoved = (id: string, now: Date) =>
  new DeferredError('entry-moved', `entry ${id} has moved on with a document of another job`, now)
