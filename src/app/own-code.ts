import { loadOwnCode } from '../own-code/load.ts'
import type { ArticleRecord } from '../schemas/article-record.ts'
import type { ReadHints } from '../schemas/site-rule.ts'
import { withEnriched } from '../text/record/enriched.ts'
import { openEnrichers } from '../threads/enrichers.ts'

/** Own code for who reads an article without a store. */
export interface OwnReading {
  readonly hints: ReadHints | undefined
  enrich(record: ArticleRecord, signal: AbortSignal): Promise<ArticleRecord>
  close(): Promise<void>
}

/** Loads `wiredesk.config.ts`, or the file at `path`. Throws `OwnCodeError`. */
export async function openOwnReading(path: string | undefined): Promise<OwnReading> {
  const ownCode = await loadOwnCode(path)
  const enrichers = openEnrichers(ownCode, 1)
  return {
    hints: await hintsFor(ownCode),
    enrich: async (record, signal) => withEnriched(record, await enrichers.enrich(record, signal)),
    close: enrichers.close,
  }
}

async function hintsFor({
  sites,
}: Awaited<ReturnType<typeof loadOwnCode>>): Promise<ReadHints | undefined> {
  if (Object.keys(sites).length === 0) return undefined
  const { hintsOf } = await import('../own-code/sites.ts')
  return hintsOf(sites)
}
