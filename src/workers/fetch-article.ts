import type { Context, EntryToFetch, Page, PageOrText } from '../context.ts'
import { DeferredError, PermanentError } from '../errors.ts'
import { isRefusal } from '../patience.ts'
import { requestSettingsOf } from '../polling/request.ts'
import { FetchArticleJob, NormalizeArticleJob } from '../schemas/jobs.ts'
import { type Outcome, defineStage, done, duplicate, skipped } from '../stage.ts'
import { sendOnTarget } from '../text/send-on.ts'
import { canonicalUrl } from '../text/urls.ts'

/** How long to wait for an entry with the same address that is being read: what comes of it decides. */
const twinMs = 5_000

/**
 * Fetches the page behind a feed entry and keeps it, so that later stages need no network. Where the page
 * cannot be had, and the feed itself tells the story, the feed's text is kept in its place.
 */
export const fetchArticle = defineStage({
  name: 'fetch-article',
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

type Next = Outcome<NormalizeArticleJob>

/** What was imported has no address to fetch: its page is kept already. */
async function withoutAddress(ctx: Context, job: FetchArticleJob, entry: EntryToFetch) {
  if (await ctx.articles.page(job.entryId)) return done({ articleId: job.entryId, run: job.run })
  return (await keepFeedText(ctx, job, entry)) ?? skipped('no-link')
}

async function fetchOrFeed(ctx: Context, job: FetchArticleJob, entry: EntryToFetch): Promise<Next> {
  try {
    return await keep(ctx, job, pageFor(entry, await fetch(ctx, job, entry)))
  } catch (error) {
    if (!(error instanceof PermanentError) || !isNoPage(error.code)) throw error
    // Another look that finds no page leaves what is recorded as it is.
    const kept = entry.cause === 'refetch' ? undefined : await keepFeedText(ctx, job, entry)
    if (kept) return kept
    if (skippedCodes.has(error.code)) return skipped(error.code)
    throw error
  }
}

/** What will not become an article, and needs nobody to look at it. */
const skippedCodes = new Set(['robots', 'media'])
const isNoPage = (code: string) => skippedCodes.has(code) || isRefusal(code)

const mostHops = 3

/** The page, or the one that it sends on to without a redirect of HTTP. */
async function fetch(
  { http, signal }: Context,
  { entryId, run, later = false }: FetchArticleJob,
  entry: EntryToFetch,
) {
  const options = {
    signal,
    purpose: 'article',
    turn: `${entryId}-${run}`,
    feedId: entry.feedId,
    // Another look lets first looks at the same site go first.
    later: later || entry.cause !== 'new',
    settings: requestSettingsOf(entry.settings, entry.feedUrl),
  } as const
  const seen = new Set<string>()
  let page = await http.get(withoutFragment(entry.url), options)
  for (let hops = 0; hops < mostHops && isHtml(page); hops += 1) {
    seen.add(page.url)
    const target = sendOnTarget(headOf(page), page.url)
    if (target === undefined || seen.has(target)) break
    const from = { url: page.url, status: page.status }
    const next = await http.get(target, options)
    page = { ...next, redirects: [...page.redirects, from, ...next.redirects] }
  }
  return page
}

/** Fragments name a place in a page, and are never sent. */
const withoutFragment = (url: string) => url.replace(/#.*$/s, '')

/** Where a page says that it only sends on, in ASCII whatever its charset. */
const headBytes = 262_144
const headOf = ({ body }: Page) => Buffer.from(body.subarray(0, headBytes)).toString('latin1')

const readable = new Set(['text/html', 'application/xhtml+xml', 'text/plain'])
const isHtml = ({ contentType }: Page) => readable.has(contentType) && contentType !== 'text/plain'
/** Never an article, whatever the site may mend. */
const media =
  /^(?:audio|video|image|font)\/|^application\/(?:pdf|zip|epub|msword|vnd\.|rtf|x-(?:gzip|tar|rar))/
/** What servers say of files they know nothing about. */
const unknownTypes = new Set(['application/octet-stream', 'binary/octet-stream', 'unknown/unknown'])

/** The page as it may be kept; throws what it cannot be read for. */
function pageFor({ url }: EntryToFetch, page: Page): Page {
  if (page.redirects.length > 0 && isHome(page.url) && !isHome(url))
    throw new PermanentError('redirect-home', `${url} led to the start page ${page.url}`)
  if (page.body.length === 0 || (page.body.length < 64 && !/\S/.test(headOf(page))))
    throw new PermanentError('empty-body', `${page.url} answered with an empty body`)
  if (readable.has(page.contentType)) return page
  if (unknownTypes.has(page.contentType) && /^\s*<(?:!doctype html|html)/i.test(headOf(page)))
    return {
      ...page,
      contentType: 'text/html',
      headers: { ...page.headers, 'content-type': 'text/html' },
    }
  const code = media.test(page.contentType) ? 'media' : 'not-html'
  throw new PermanentError(code, `${page.url} is ${page.contentType}`)
}

const isHome = (url: string) => /^\/(?:index\.\w+)?$/.test(URL.parse(url)?.pathname ?? '')

async function keep({ articles }: Context, job: FetchArticleJob, page: PageOrText): Promise<Next> {
  const { entryId, run } = job
  const kept = await articles.keepPage(entryId, page, canonicalUrl(page.url), run)
  if (kept.status === 'duplicate') return duplicate(kept.of)
  if (kept.status === 'crowded') {
    const message = `${page.url} came for ${kept.by} other entries as well`
    throw new PermanentError('shared-address', message)
  }
  // Whoever overtook us has queued what is next.
  return kept.status === 'overtaken' ? done() : done({ articleId: entryId, run })
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
