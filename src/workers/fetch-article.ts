import type { z } from 'zod'
import type { Context } from '../context.ts'
import type { EntryToFetch } from '../context/entries.ts'
import type { PageOrText } from '../context/pages.ts'
import { DeferredError, PermanentError } from '../errors.ts'
import { isRefusal } from '../patience.ts'
import { FetchArticleJob, NormalizeArticleJob } from '../schemas/jobs.ts'
import { type Outcome, defineStage, done, doneWith, duplicate, skipped } from '../stage.ts'
import { articleAddress } from '../text/article-address.ts'
import { canonicalUrl } from '../text/urls.ts'
import { fetchPage, sourceOf, isHtml } from './fetched-page.ts'
import { withFurtherPages } from './further-pages.ts'

/** How long to wait for an entry with the same address that is being read: what comes of it decides. */
const twinMs = 5_000

/**
 * Fetches the page behind a feed entry and keeps it, so that later stages need no network. Where the page
 * cannot be had, and the feed itself tells the story, the feed's text is kept in its place.
 */
export const fetchArticle = defineStage({
  name: 'fetch-article',
  reads: 'entry',
  input: FetchArticleJob,
  output: NormalizeArticleJob,
  // Mostly waiting for the network; no host, site or feed gets more than its share.
  concurrency: 32,
  timeoutMs: 60_000,

  key: ({ entryId, run }) => `${entryId}-${run}`,

  async run(ctx, job) {
    const entry = await ctx.articles.entry(job.entryId)
    if (!entry) throw new PermanentError('no-entry', `no entry ${job.entryId}`)
    if (!isWeb(entry.url)) return withoutAddress(ctx, job, entry)
    if (entry.twinUnderWay) throw waitForTwin(ctx, entry)
    if (entry.feedText === 'always') {
      const kept = await keepFeedText(ctx, job, entry)
      if (kept) return kept
    }
    return fetchOrFeed(ctx, job, entry)
  },
})

const isWeb = (url: string) => /^https?:$/.test(URL.parse(url)?.protocol ?? '')

const waitForTwin = ({ now }: Context, { url }: EntryToFetch) =>
  new DeferredError(
    'twin-under-way',
    `another entry for ${url} is being read`,
    new Date(now().getTime() + twinMs),
  )

type Next = Outcome<z.input<typeof NormalizeArticleJob>>

/** What was imported has no address to fetch: its page is kept already. */
async function withoutAddress(ctx: Context, job: FetchArticleJob, entry: EntryToFetch) {
  if (await ctx.articles.page(job.entryId)) return done({ articleId: job.entryId, run: job.run })
  return (await keepFeedText(ctx, job, entry)) ?? skipped('no-link')
}

async function fetchOrFeed(ctx: Context, job: FetchArticleJob, entry: EntryToFetch): Promise<Next> {
  const aside = entry.pagesAside > 0 ? await ctx.articles.aside(job.entryId, job.run) : []
  const first =
    aside[0] ?? (await orFeedText(ctx, job, entry, async () => fetchFirst(ctx, job, entry)))
  if ('status' in first) return first
  const pages = await withFurtherPages({ ctx, job, entry }, first.page, aside)
  // Whoever overtook us has queued what is next.
  if (!pages) return done()
  return orFeedText(ctx, job, entry, async () => keep(ctx, job, pages))
}

const fetchFirst = async (ctx: Context, job: FetchArticleJob, entry: EntryToFetch) => ({
  page: await fetchPage(ctx, job, entry, { url: entry.url, turn: `${job.entryId}-${job.run}` }),
})

/** The feed's own text takes the place of a page that is none. */
async function orFeedText<T>(
  ctx: Context,
  job: FetchArticleJob,
  entry: EntryToFetch,
  make: () => Promise<T>,
): Promise<T | Next> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof PermanentError) || !isNoPage(error.code)) throw error
    // Another look that finds no page leaves what is recorded as it is.
    const kept = entry.cause === 'refetch' ? undefined : await keepOwnText(ctx, job, entry)
    if (kept) return kept
    if (skippedCodes.has(error.code)) return skipped(error.code)
    throw error
  }
}

/** What was believed of an entry was verified by no turn at its host: its twin, and what is set of its feed, are asked for. */
async function keepOwnText(ctx: Context, job: FetchArticleJob, believed: EntryToFetch) {
  const entry = believed.isBelieved ? await ctx.articles.entry(job.entryId) : believed
  if (entry?.twinUnderWay) throw waitForTwin(ctx, entry)
  return entry && keepFeedText(ctx, job, entry)
}

/** What will not become an article, and needs nobody to look at it. */
const skippedCodes = new Set(['robots', 'media'])
const isNoPage = (code: string) => skippedCodes.has(code) || isRefusal(code)

async function keep(ctx: Context, job: FetchArticleJob, page: PageOrText): Promise<Next> {
  const { entryId, run } = job
  const kept = await ctx.articles.keepPage(entryId, page, addressOf(page), run, ctx.advance)
  if (kept.status === 'duplicate') return duplicate(kept.of)
  if (kept.status === 'crowded') {
    const message = `${page.url} came for ${kept.by} other entries as well`
    throw new PermanentError('shared-address', message)
  }
  // Whoever overtook us has queued what is next.
  return kept.status === 'overtaken' ? done() : doneWith(kept.advanced, { articleId: entryId, run })
}

/** Views of one article are one: for telephones, for printers. */
function addressOf(page: PageOrText): string {
  if (page.source === 'feed' || !isHtml(page)) return canonicalUrl(page.url)
  return articleAddress(sourceOf(page), page.url)
}

/** Nothing where the feed does not tell the story. */
async function keepFeedText(
  ctx: Context,
  job: FetchArticleJob,
  { id, entry, url, feedText }: EntryToFetch,
): Promise<Next | undefined> {
  if (feedText === 'never') return undefined
  const address = isWeb(url) ? url : `urn:wiredesk:entry:${id}`
  const document = await ctx.text.readFeedText(entry, address, ctx.signal)
  if (!document) return undefined
  const contentType = 'text/html; charset=utf-8'
  return keep(ctx, job, {
    url: address,
    status: 200,
    headers: { 'content-type': contentType },
    contentType: 'text/html',
    body: Buffer.from(entry.content ?? entry.summary ?? ''),
    redirects: [],
    fetchedAt: ctx.now(),
    source: 'feed',
  })
}
