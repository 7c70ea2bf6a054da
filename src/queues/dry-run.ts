import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Page } from '../context/http.ts'
import type { KeptPage, PageOrText } from '../context/pages.ts'
import type { ArticleRecord } from '../schemas/article-record.ts'
import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import { jobOf } from '../schemas/jobs.ts'
import type { AnyStage, Outcome } from '../stage.ts'
import { execute, stageErrorOf } from './execute.ts'

/** What a job would come to now, and the page it read, where it read one. */
export type DryRun = { readonly page?: ReadPage } & (
  | { readonly status: 'done' | 'skipped'; readonly outcome: Outcome<unknown> }
  | { readonly status: 'failed'; readonly code: string; readonly message: string }
)

/** The very bytes that were read. */
export interface ReadPage {
  readonly url: string
  readonly sha256: string
  readonly bytes: number
  readonly fetchedAt: Date
  /** Whether they were fetched just now; else they are the ones that are kept. */
  readonly isFresh: boolean
}

/** Runs a job as its stage would, on what is kept, and writes nothing. */
export async function dryRun(stage: AnyStage, ctx: Context, data: unknown): Promise<DryRun> {
  const memory: Memory = {}
  return run([stage], watching(ctx, memory), () => data, memory)
}

/**
 * Runs stages one after the other, each on what the one before it made just now, and the first on what is kept. Writes
 * nothing.
 */
export async function dryRunStages(
  stages: readonly AnyStage[],
  ctx: Context,
  entryId: string,
): Promise<FreshRun> {
  const memory: Memory = {}
  const result = await run(
    stages,
    remembering(watching(ctx, memory), memory, entryId),
    (name) => jobOf(name, entryId, 1),
    memory,
  )
  const { document, record } = memory
  return { ...result, ...(document && { document }), ...(record && { record }) }
}

/** A dry run with the document and the record that were made, where they were. */
export type FreshRun = DryRun & { readonly document?: Document; readonly record?: ArticleRecord }

/** What has been read and made so far. */
interface Memory {
  page?: PageOrText
  read?: ReadPage
  document?: Document
  facts?: Facts
  record?: ArticleRecord
}

async function run(
  stages: readonly AnyStage[],
  ctx: Context,
  dataFor: (stage: string) => unknown,
  memory: Memory,
): Promise<DryRun> {
  try {
    let outcome: Outcome<unknown> = { status: 'done', next: [] }
    for (const stage of stages) {
      outcome = await execute(stage, ctx, dataFor(stage.name))
      if (outcome.status === 'skipped') break
    }
    return { status: outcome.status, outcome, ...pageOf(memory) }
  } catch (error) {
    const { code, message } = stageErrorOf(error, ctx.now)
    return { status: 'failed', code, message, ...pageOf(memory) }
  }
}

const pageOf = ({ read }: Memory) => (read ? { page: read } : {})

/** The context without its writes; notes which page is read. */
const watching = (ctx: Context, memory: Memory): Context => ({
  ...ctx,
  feeds: { ...ctx.feeds, keepPoll: async () => [] },
  articles: {
    ...ctx.articles,
    page: async (articleId) => {
      const page = await ctx.articles.page(articleId)
      if (page) memory.read = readOf(page, page.sha256, false)
      return page
    },
    keepPage: async () => ({ status: 'kept', revision: 0, advanced: false }),
    setAside: async () => true,
    aside: async () => [],
    refetch: async () => undefined,
    dropUnchanged: async () => false,
    keepDocument: async () => false,
    keepFacts: async () => ({ advanced: false }),
    keepRead: async () => ({ advanced: false }),
  },
  records: {
    ...ctx.records,
    place: async ({ id }) => ({ cluster: id, isKept: false }),
    keep: async () => ({ status: 'kept' }),
  },
})

/** Later stages read what the earlier ones would have kept, else what is kept. */
const remembering = (ctx: Context, memory: Memory, entryId: string): Context => ({
  ...ctx,
  articles: {
    ...ctx.articles,
    keepPage: async (_, page) => {
      memory.page = page
      memory.read = readOf(page, sha256(page.body), true)
      return { status: 'kept', revision: 1, advanced: false }
    },
    page: async (id) => (memory.page ? keptPage(ctx, entryId, memory.page) : ctx.articles.page(id)),
    sharing: async () => undefined,
    keepDocument: async (_id, _revision, document) => {
      memory.document = document
      return false
    },
    document: async (id) =>
      memory.document ? { revision: 1, document: memory.document } : ctx.articles.document(id),
    keepFacts: async (_id, _revision, facts) => {
      memory.facts = facts
      return { advanced: false }
    },
  },
  records: {
    ...ctx.records,
    parts: async (id) => {
      const { document, facts } = memory
      const kept = await ctx.records.parts(id)
      return kept && { ...kept, ...(document && { document }), ...(facts && { facts }) }
    },
    keep: async (record) => {
      memory.record = record
      return { status: 'kept' }
    },
  },
})

async function keptPage(
  { articles }: Context,
  entryId: string,
  page: PageOrText,
): Promise<KeptPage | undefined> {
  const found = await articles.entry(entryId)
  if (!found) return undefined
  const { entry, feedText, url } = found
  return {
    articleId: entryId,
    revision: 1,
    url: page.url,
    contentType: page.headers['content-type'] ?? page.contentType,
    body: page.body,
    sha256: sha256(page.body),
    fetchedAt: page.fetchedAt,
    entry,
    source: page.source ?? 'page',
    redirected: page.redirects.length > 0 && page.url !== url,
    feedText,
    isShared: false,
    further: page.further?.map(furtherOf) ?? [],
    goesOn: page.goesOn,
  }
}

const furtherOf = ({ url, body, headers, contentType }: Page) => ({
  url,
  body,
  contentType: headers['content-type'] ?? contentType,
})

const sha256 = (body: Uint8Array) => createHash('sha256').update(body).digest('hex')

const readOf = (
  { url, body, fetchedAt }: Pick<PageOrText, 'url' | 'body' | 'fetchedAt'>,
  hash: string,
  isFresh: boolean,
): ReadPage => ({ url, sha256: hash, bytes: body.length, fetchedAt, isFresh })
