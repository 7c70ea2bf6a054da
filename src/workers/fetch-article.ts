import type { GetOptions, HttpClient, Page } from '../context.ts'
import { PermanentError } from '../errors.ts'
import { FetchArticleJob, NormalizeArticleJob } from '../schemas/jobs.ts'
import { defineStage, done, skipped } from '../stage.ts'
import { canonicalUrl } from '../text/urls.ts'

const readable = new Set(['text/html', 'application/xhtml+xml', 'text/plain'])

/** Fetches the page behind a feed entry and keeps it, so that later stages need no network. */
export const fetchArticle = defineStage({
  name: 'fetch-article',
  input: FetchArticleJob,
  output: NormalizeArticleJob,
  timeoutMs: 60_000,

  key: ({ entryId, run }) => `${entryId}-${run}`,

  async run({ http, articles, signal }, { entryId, run }) {
    const entry = await articles.entry(entryId)
    if (!entry) throw new PermanentError('no-entry', `no entry ${entryId}`)
    if (!URL.canParse(entry.url)) return skipped('no-link')
    if (!/^https?:$/.test(new URL(entry.url).protocol)) {
      // What was imported has no address to fetch: its page is kept already.
      return (await articles.page(entryId)) ? done({ articleId: entryId, run }) : skipped('no-link')
    }

    const page = await getUnlessForbidden(http, entry.url, {
      signal,
      purpose: 'article',
      turn: `${entryId}-${run}`,
    })
    if (!page) return skipped('robots')
    if (!readable.has(page.contentType)) return skipped('not-html')

    const kept = await articles.keepPage(entryId, page, canonicalUrl(page.url))
    if (kept.status === 'duplicate') return skipped('duplicate')

    return done({ articleId: entryId, run })
  },
})

/** The page, or nothing where the site's robots.txt asks us to stay away. */
async function getUnlessForbidden(
  http: HttpClient,
  url: string,
  options: GetOptions,
): Promise<Page | undefined> {
  try {
    return await http.get(url, options)
  } catch (error) {
    if (error instanceof PermanentError && error.code === 'robots') return undefined
    throw error
  }
}
