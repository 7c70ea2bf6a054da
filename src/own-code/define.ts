import type { z } from 'zod'
import type { ArticleRecord } from '../schemas/article-record.ts'
import type { PageHints, RuledPage, SiteSelectors } from '../schemas/site-rule.ts'
import type { SinkKind } from '../sinks/kind.ts'

/** Nothing in it can be changed, however deep. */
export type Fixed<T> = T extends object ? { readonly [Key in keyof T]: Fixed<T[Key]> } : T

/**
 * Makes a part of records, kept as `extra.NAME`. Runs in a thread of its own, on a copy of the record as it is about to
 * be kept.
 */
export interface Enricher<Gives extends z.ZodType> {
  /** Kept with what it gives. Raise it when the same record gives something else. */
  readonly version: string
  /** What it gives: what does not fit is not kept. Has to be JSON. */
  readonly gives: Gives
  /** CPU time it may use for one record, in milliseconds: 2,000 unless told. */
  readonly deadlineMs?: number
  /** What its heap may hold: 128 MB unless told. */
  readonly memoryMb?: number
  /** The part, or nothing where there is nothing to say of this record. */
  readonly enrich: (
    record: Fixed<ArticleRecord>,
  ) => z.input<Gives> | undefined | Promise<z.input<Gives> | undefined>
}

/** How pages of a site are read: by selectors, or by a function that says what it finds. What neither says is read as ever. */
export type SiteRule = SiteSelectors | ((page: RuledPage) => PageHints | undefined)

/** Own code in the pipeline; all of it is optional. */
export interface WiredeskConfig<Parts extends Readonly<Record<string, z.ZodType>>> {
  /** Kinds for `wiredesk sinks add`, by name. */
  readonly sinks?: Readonly<Record<string, SinkKind>>
  /** By the name that their part has under `extra`. */
  readonly enrichers?: { readonly [Name in keyof Parts]: Enricher<Parts[Name]> }
  /** By host: a rule is for the host and all below it; of several the one for the longest name holds. */
  readonly sites?: Readonly<Record<string, SiteRule>>
}

/** Gives back what it is given: for the types. What it says is checked when it is loaded. */
export const defineConfig = <Parts extends Readonly<Record<string, z.ZodType>>>(
  config: WiredeskConfig<Parts>,
): WiredeskConfig<Parts> => config
