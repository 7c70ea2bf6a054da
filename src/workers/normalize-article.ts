import type { Context } from '../context.ts'
import type { Neighbor } from '../context/articles.ts'
import type { KeptPage } from '../context/pages.ts'
import { PermanentError } from '../errors.ts'
import type { Document } from '../schemas/document.ts'
import { ExtractFactsJob, NormalizeArticleJob } from '../schemas/jobs.ts'
import { defineStage, done, doneWith, duplicate } from '../stage.ts'
import { isAbout, relationOf } from '../text/same-page.ts'

const version = '4'

/** Turns a kept page into a document: text, title, byline, dates, language, images. */
export const normalizeArticle = defineStage({
  name: 'normalize-article',
  version,
  reads: 'page',
  input: NormalizeArticleJob,
  output: ExtractFactsJob,
  concurrency: 4,

  key: ({ articleId, run }) => `${articleId}-${run}`,

  async run(ctx, { articleId, run }) {
    const { articles, text, signal, advance } = ctx
    const page = await articles.page(articleId)
    if (!page) throw new PermanentError('no-page', `no page is kept for article ${articleId}`)

    const read = await text.readArticle(page, signal)
    checkIsTheOne(page, read)
    const neighbor = page.isShared ? await articles.sharing(articleId) : undefined
    const document = neighbor ? await besides(ctx, neighbor, page, read) : read
    if (!document) return duplicate(neighbor?.id ?? articleId)

    const { revision } = page
    if (revision > 1 && (await articles.dropUnchanged(articleId, revision, document, run)))
      return done({ articleId, run })
    const advanced = await articles.keepDocument(
      articleId,
      revision,
      document,
      version,
      run,
      advance?.to,
    )
    return doneWith(advanced, { articleId, run })
  },
})

/** A site that is ill leads all its visitors to a page that is about none of what they came for. */
function checkIsTheOne({ redirected, entry, url }: KeptPage, document: Document): void {
  if (!redirected || document.source === 'feed' || isAbout(entry.title, document)) return
  throw new PermanentError('other-page', `${url} is not about “${entry.title}”`)
}

/**
 * The document of an entry whose address has led to a record before; nothing where that record says it, or
 * will. See docs/architecture.md, "One address, many entries".
 */
async function besides(
  { articles, text, signal, now }: Context,
  neighbor: Neighbor,
  page: KeptPage,
  document: Document,
): Promise<Document | undefined> {
  const relation = relationOf(neighbor.text, document.text)
  if (relation === 'other') {
    // The address belongs to what it says now.
    await articles.refetch(neighbor.id, undefined)
    return document
  }
  const isOther = page.entry.title !== undefined && page.entry.title !== neighbor.entryTitle
  const own = isOther ? await text.readFeedText(page.entry, page.url, signal) : undefined
  if (own && relationOf(neighbor.text, own.text) !== 'same') return own
  if (relation === 'grown') await articles.refetch(neighbor.id, now())
  return undefined
}
