import { z } from 'zod'
import { PermanentError } from '../errors.ts'
import type { ArticleRecord, RecordParts } from '../schemas/article-record.ts'
import { StoreRecordJob } from '../schemas/jobs.ts'
import { defineStage, done, duplicate } from '../stage.ts'
import { assembleRecord } from '../text/record.ts'
import { enriched } from './enriched.ts'

const version = '2'

/** Puts the parts together to one validated record and writes it to the output store. */
export const storeRecord = defineStage({
  name: 'store-record',
  version,
  reads: 'facts',
  input: StoreRecordJob,
  output: z.never(),

  key: ({ articleId, run }) => `${articleId}-${run}`,

  async run(ctx, { articleId, run }) {
    const { records, log } = ctx
    const parts = await records.parts(articleId)
    if (!parts) throw new PermanentError('no-facts', `no facts are kept for article ${articleId}`)

    const assembled = assemble({
      ...parts,
      madeBy: { ...parts.madeBy, 'store-record': version },
      relations: { ...parts.relations, cluster: articleId },
    })
    const { outlook } = parts
    const { cluster, isKept } = await records.place(
      assembled,
      run,
      ctx.text.hasEnrichers ? undefined : outlook,
    )
    if (!isKept) {
      const record = await enriched(ctx, inStory(assembled, cluster))
      const kept = await records.keep(record, run, outlook)
      if (kept.status === 'duplicate') return duplicate(kept.of)
    }
    log.debug({ articleId, revision: assembled.revision }, 'record kept')
    return done()
  },
})

/** The record of a story that another article may have told first. */
const inStory = (record: ArticleRecord, cluster: string): ArticleRecord =>
  cluster === record.id
    ? record
    : { ...record, relations: { ...record.relations, duplicateOf: cluster, cluster } }

/** Parts that make no valid record are a fault of our own code, and make none the next time either. */
function assemble(parts: RecordParts): ArticleRecord {
  try {
    return assembleRecord(parts)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new PermanentError('invalid-record', message, { cause: error })
  }
}
