import type { Context } from '../context.ts'
import type { AnyStage, Outcome } from '../stage.ts'
import { execute, stageErrorOf } from './execute.ts'

/** What a job would come to now. */
export type DryRun =
  | { readonly status: 'done' | 'skipped'; readonly outcome: Outcome<unknown> }
  | { readonly status: 'failed'; readonly code: string; readonly message: string }

/** Runs a job as its stage would, on what is kept, and writes nothing. */
export async function dryRun(stage: AnyStage, ctx: Context, data: unknown): Promise<DryRun> {
  try {
    const outcome = await execute(stage, withoutWrites(ctx), data)
    return { status: outcome.status, outcome }
  } catch (error) {
    const { code, message } = stageErrorOf(error, ctx.now)
    return { status: 'failed', code, message }
  }
}

const withoutWrites = (ctx: Context): Context => ({
  ...ctx,
  feeds: { ...ctx.feeds, keepPoll: async () => [] },
  articles: {
    ...ctx.articles,
    keepPage: async () => ({ status: 'kept', revision: 0 }),
    refetch: async () => undefined,
    dropUnchanged: async () => false,
    keepDocument: async () => undefined,
    keepFacts: async () => undefined,
  },
  records: {
    ...ctx.records,
    cluster: async (articleId) => articleId,
    keep: async () => ({ status: 'kept' }),
  },
})
