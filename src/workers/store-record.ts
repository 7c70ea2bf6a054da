import { z } from 'zod'
import { PermanentError } from '../errors.ts'
import { StoreRecordJob } from '../schemas/jobs.ts'
import { defineStage, done } from '../stage.ts'
import { assembleRecord } from '../text/record.ts'

const version = '1'

/** Puts the parts together to one validated record and writes it to the output store. */
export const storeRecord = defineStage({
  name: 'store-record',
  version,
  input: StoreRecordJob,
  output: z.never(),

  key: ({ articleId, run }) => `${articleId}-${run}`,

  async run({ records, log }, { articleId, run }) {
    const parts = await records.parts(articleId)
    if (!parts) throw new PermanentError('no-facts', `no facts are kept for article ${articleId}`)

    const record = assembleRecord({
      ...parts,
      madeBy: { ...parts.madeBy, 'store-record': version },
    })
    await records.keep(record, run)
    log.debug({ articleId, revision: record.revision }, 'record kept')
    return done()
  },
})
