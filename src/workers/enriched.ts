import type { Context } from '../context.ts'
import { TransientError } from '../errors.ts'
import type { ArticleRecord, Enriched } from '../schemas/article-record.ts'
import { withEnriched } from '../text/record/enriched.ts'

/** So often a record waits for an enricher whose failure may pass: about a minute. Then it goes without. */
const mostWaits = 3

type Failed = Extract<Enriched, { status: 'failed' }>

/**
 * The record with what enrichers give for it. A late record is better than a poor one, and a poor one than none: what
 * may pass is waited for, a few times; then, and where it cannot pass, the record tells who gave nothing, and why.
 */
export async function enriched(ctx: Context, record: ArticleRecord): Promise<ArticleRecord> {
  const all = await ctx.text.enrich(record, ctx.signal)
  const failed = all.filter((one) => one.status === 'failed')
  const passing = failed.find(({ mayPass }) => mayPass)
  if (passing && (await mayWait(ctx, record.id)))
    throw new TransientError('enricher-failed', toldOf(passing))
  for (const one of failed) ctx.log.warn({ articleId: record.id, ...one }, 'not enriched')
  return withEnriched(record, all)
}

const toldOf = ({ name, code, message }: Failed) => `${name} ${code}: ${message}`

/** Another look at what is recorded is not waited for: it would be given up. */
async function mayWait({ articles }: Context, articleId: string): Promise<boolean> {
  const entry = await articles.entry(articleId)
  return entry !== undefined && entry.cause !== 'refetch' && entry.trouble.attempts < mostWaits
}
