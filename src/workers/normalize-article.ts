import { PermanentError } from '../errors.ts'
import { ExtractFactsJob, NormalizeArticleJob } from '../schemas/jobs.ts'
import { defineStage, done } from '../stage.ts'

const version = '2'

/** Turns a kept page into a document: text, title, byline, dates, language, images. */
export const normalizeArticle = defineStage({
  name: 'normalize-article',
  version,
  input: NormalizeArticleJob,
  output: ExtractFactsJob,
  retry: { attempts: 3, baseDelayMs: 2_000 },
  concurrency: 4,
  // Waiting for a thread included: the work itself has the threads' own deadline.
  timeoutMs: 180_000,

  key: ({ articleId, run }) => `${articleId}-${run}`,

  async run({ articles, text, signal }, { articleId, run }) {
    const page = await articles.page(articleId)
    if (!page) throw new PermanentError('no-page', `no page is kept for article ${articleId}`)

    const document = await text.readArticle(page, signal)
    if (await articles.dropUnchanged(articleId, page.revision, document))
      return done({ articleId, run })

    await articles.keepDocument(articleId, page.revision, document, version)
    return done({ articleId, run })
  },
})
