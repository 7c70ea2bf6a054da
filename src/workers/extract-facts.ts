import { PermanentError } from '../errors.ts'
import { ExtractFactsJob, StoreRecordJob } from '../schemas/jobs.ts'
import { defineStage, doneWith } from '../stage.ts'

const version = '4'

/** Finds the mentions, entities, figures, times and quotes of a document. */
export const extractFacts = defineStage({
  name: 'extract-facts',
  version,
  reads: 'document',
  input: ExtractFactsJob,
  output: StoreRecordJob,
  concurrency: 4,

  key: ({ articleId, run }) => `${articleId}-${run}`,

  async run({ articles, text, log, signal, advance }, { articleId, run }) {
    const found = await articles.document(articleId)
    if (!found)
      throw new PermanentError('no-document', `no document is kept for article ${articleId}`)

    const facts = await text.extractFacts(found.document, signal)
    if (facts.readTo !== undefined)
      log.warn({ articleId, code: 'too-many-facts', readTo: facts.readTo }, 'facts read in part')
    const { revision } = found
    const kept = await articles.keepFacts(articleId, revision, facts, version, run, advance?.to)
    return doneWith(kept.advanced, { articleId, run })
  },
})
