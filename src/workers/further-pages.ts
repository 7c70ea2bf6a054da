import type { Context } from '../context.ts'
import type { EntryToFetch } from '../context/entries.ts'
import type { Page } from '../context/http.ts'
import type { DeadEnd, PageAside, PageOrText } from '../context/pages.ts'
import { PermanentError, isOurs, isStageFailure } from '../errors.ts'
import { dayMs } from '../moments.ts'
import { isLastAttempt } from '../patience.ts'
import type { FetchArticleJob } from '../schemas/jobs.ts'
import { mayGoOn } from '../text/article/kinds/next-page.ts'
import { canonicalUrl } from '../text/urls.ts'
import { fetchPage, isHtml, sourceOf } from './fetched-page.ts'

/** An article of more pages, or larger ones, is kept as far as here. */
export const mostPages = 10
const mostBytes = 16 * 1024 * 1024

interface Work {
  readonly ctx: Context
  readonly job: FetchArticleJob
  readonly entry: EntryToFetch
}

/** The pages had so far, and the address of the one after them. */
interface Begun {
  readonly pages: readonly [Page, ...Page[]]
  readonly next: string | undefined
}

/**
 * The first page with all those on which its article goes on. Each page is set aside until all are there, so that none is
 * fetched twice when the job waits for its turn, fails or is cut off. A page that cannot be had is waited for as an article
 * is; when that is enough, the article is kept as far as it could be had. Nothing where the run is over. See
 * docs/decisions/0034-articles-of-several-pages.md.
 */
export async function withFurtherPages(
  work: Work,
  first: Page,
  aside: readonly PageAside[],
): Promise<PageOrText | undefined> {
  const [, ...others] = aside.map(({ page }) => page)
  const last = aside.at(-1)
  let begun: Begun = {
    pages: [first, ...others],
    next: last ? last.next : await nextOfFirst(work, first),
  }
  while (begun.next !== undefined && mayFollow(begun.pages)) {
    const next = await goOn(work, begun, begun.next)
    if (next === undefined) return undefined
    if (next === 'lost') break
    begun = next === 'over' ? { ...begun, next: undefined } : next
  }
  const { pages, next } = begun
  return {
    ...first,
    ...(pages.length > 1 && { further: pages.slice(1) }),
    ...(next !== undefined && { goesOn: next }),
  }
}

/** Nothing where the run is over. */
async function goOn(work: Work, begun: Begun, next: string): Promise<Begun | DeadEnd | undefined> {
  const known = await deadEndAt(work, begun, next)
  if (known !== undefined) return known
  return (await keepAside(work, begun, next)) ? pageAfter(work, begun, next) : undefined
}

const mayFollow = (pages: readonly Page[]) =>
  pages.length < mostPages && pages.reduce((sum, { body }) => sum + body.length, 0) < mostBytes

/** Most pages have no link that could be the one: they are not read for it. */
async function nextOfFirst({ ctx }: Work, page: Page): Promise<string | undefined> {
  if (!isHtml(page)) return undefined
  if (!mayGoOn(sourceOf(page), { url: page.url, isFirst: true })) return undefined
  const { next } = await ctx.text.findNextPage({ ...inputOf(page), number: 1 }, ctx.signal)
  return next
}

const inputOf = ({ body, url, headers, contentType }: Page) => ({
  body,
  url,
  contentType: headers['content-type'] ?? contentType,
})

async function keepAside({ ctx, job }: Work, { pages }: Begun, next: string): Promise<boolean> {
  const page = pages.at(-1)
  return (
    page === undefined || ctx.articles.setAside(job.entryId, job.run, pages.length, { page, next })
  )
}

/** Of the looks at an article only the first and the last ask for a page that is none. */
const deadEndMs = 2 * dayMs

/**
 * What another look knows of an address; whoever asks for a page anew asks for all of it. What is recorded is not replaced by fewer
 * pages.
 */
const deadEndAt = async (
  { ctx, job, entry }: Work,
  { pages }: Begun,
  next: string,
): Promise<DeadEnd | undefined> =>
  entry.cause === 'refetch' && pages.length >= entry.recordedPages
    ? ctx.articles.deadEnd(job.entryId, next)
    : undefined

async function pageAfter(work: Work, begun: Begun, next: string): Promise<Begun | DeadEnd> {
  const { ctx, job } = work
  const found = await lookAfter(work, begun, next)
  if (typeof found === 'string') {
    const until = new Date(ctx.now().getTime() + deadEndMs)
    await ctx.articles.keepDeadEnd(job.entryId, next, found, until)
  }
  return found
}

/** With the next page; `over` where that one is no other page, `lost` where it cannot be had any more. */
async function lookAfter(work: Work, { pages }: Begun, next: string): Promise<Begun | DeadEnd> {
  const { ctx, job, entry } = work
  const number = pages.length + 1
  try {
    const turn = `${job.entryId}-${job.run}-${number}`
    const page = await fetchPage(ctx, job, entry, { url: next, turn })
    if (isOneOf(page, pages)) return 'over'
    checkSameSite(page, pages[0])
    const before = inputOf(pages.at(-1) ?? pages[0])
    const found = await ctx.text.findNextPage({ ...inputOf(page), number, before }, ctx.signal)
    return found.isRepeat ? 'over' : { pages: [...pages, page], next: found.next }
  } catch (error) {
    if (isGivenUp(error, work, pages.length)) return 'lost'
    throw error
  }
}

/** Sites lead from behind the last page back to the first one, or say the same under another number. */
function isOneOf(page: Page, pages: readonly Page[]): boolean {
  const address = canonicalUrl(page.url)
  return pages.some(
    ({ url, body }) => canonicalUrl(url) === address || Buffer.compare(body, page.body) === 0,
  )
}

function checkSameSite({ url }: Page, first: Page): void {
  if (new URL(url).host === new URL(first.url).host) return
  throw new PermanentError('other-page', `${url} is no further page of ${first.url}`)
}

/** What is recorded already is not replaced by fewer pages: it stands, and there is a later look. */
const isGivenUp = (error: unknown, { ctx, entry }: Work, had: number): boolean =>
  isStageFailure(error) &&
  !isOurs(error) &&
  had >= entry.recordedPages &&
  isLastAttempt(error, entry.trouble, ctx.now())
