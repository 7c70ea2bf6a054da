import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Feed, PollResult } from '../context/feeds.ts'
import type { Page } from '../context/http.ts'
import { DeferredError, PermanentError, StageError, isOurs } from '../errors.ts'
import { maskedUrl } from '../masked.ts'
import { jitterOf } from '../patience.ts'
import { admissionsOf } from '../polling/admission.ts'
import { nextPoll } from '../polling/policy.ts'
import type { PollAnswer } from '../polling/policy.ts'
import { conditionalHeaders, purposeOf, requestSettingsOf } from '../polling/request.ts'
import type { FeedDocument } from '../schemas/feed.ts'
import { FetchArticleJob, PollFeedJob } from '../schemas/jobs.ts'
import { defineStage, done, skipped } from '../stage.ts'

/**
 * Asks a feed for news and keeps what came. A poll that fails is kept in the feed's state with the time of
 * the next one, so the schedule is the retry: see docs/decisions/0010-poll-failures-live-in-the-feed.md.
 */
export const pollFeed = defineStage({
  name: 'poll-feed',
  reads: 'feed',
  input: PollFeedJob,
  output: FetchArticleJob,
  concurrency: 16,
  // For what hangs. The request has a deadline of its own, and reading has the threads': a machine that is
  // busy takes long over both, and that is nothing against the feed.
  timeoutMs: 600_000,

  key: (job) => job.feedId,

  async run(ctx, { feedId }) {
    const feed = await ctx.feeds.get(feedId)
    if (!feed) return skipped('unknown-feed')
    if (feed.status !== 'active') return skipped(`feed-${feed.status}`)

    const { answer, error } = await poll(ctx, feed)
    const now = ctx.now()
    const { settings = {} } = feed
    const step = nextPoll(feed.poll, answer, {
      now,
      jitter: jitterOf(`${feedId} ${now.toISOString()}`),
      settings,
    })
    const news = newsOf(answer)
    const admissions = admissionsOf(news.entries, settings, feed.poll, now)
    const jobs = await ctx.feeds.keepPoll({ ...step, ...news, admissions, feedId })

    if (!error) return done(...jobs)
    if (wantsLooking(error, feed))
      throw new PermanentError(error.code, error.message, { cause: error })
    ctx.log.warn(
      { feed: maskedUrl(feed.url), code: error.code, nextPollAt: step.nextPollAt },
      'poll failed',
    )
    return skipped(error.code)
  },
})

interface Polled {
  readonly answer: PollAnswer
  /** What went wrong, where the answer is a failure. */
  readonly error?: StageError
}

async function poll(ctx: Context, feed: Feed): Promise<Polled> {
  try {
    const page = await ctx.http.get(feed.url, {
      purpose: purposeOf(feed.url, feed.poll),
      turn: feed.id,
      feedId: feed.id,
      headers: conditionalHeaders(feed.poll, ctx.now()),
      settings: requestSettingsOf(feed.settings ?? {}, feed.url),
      signal: ctx.signal,
    })
    return {
      answer: await read(ctx, feed, withCredentials(feed.url) ? { ...page, redirects: [] } : page),
    }
  } catch (error) {
    // What is our own fault is no answer of the site: the job waits, the feed's state stays as it is.
    if (!(error instanceof StageError) || isOurFault(error)) throw error

    const retryAt = error instanceof DeferredError ? { retryAt: error.retryAt } : {}
    return { answer: { kind: 'failed', code: error.code, ...retryAt }, error }
  }
}

/** Our waiting, our network, our store; and a thread that stood still or went away, on a machine that is busy. */
const isOurFault = (error: StageError) => isOurs(error) || error.code.startsWith('thread-')

/** Answers are named without credentials: an address that needs them would be lost by adopting a move. */
const withCredentials = (url: string) => Boolean(URL.parse(url)?.username)

function newsOf(answer: PollAnswer): Pick<PollResult, 'document' | 'entries'> {
  if (answer.kind !== 'read') return { entries: [] }

  const { entries, ...document } = answer.document
  return { document, entries }
}

async function read(ctx: Context, feed: Feed, page: Page): Promise<PollAnswer> {
  if (page.status === 304) return { kind: 'not-modified', page }

  const bodySha256 = createHash('sha256').update(page.body).digest('hex')
  if (bodySha256 === feed.poll.bodySha256) return { kind: 'same-body', page }

  const contentType = page.headers['content-type']
  const about = {
    url: page.url,
    readAt: ctx.now().toISOString(),
    ...(contentType === undefined ? {} : { contentType }),
  }
  return { kind: 'read', page, document: await parse(ctx, page.body, about), bodySha256 }
}

/** A reader that falls over one feed must not make us ask for that feed again and again. */
async function parse(
  ctx: Context,
  body: Uint8Array,
  about: Readonly<{ url: string; contentType?: string }>,
): Promise<FeedDocument> {
  try {
    return await ctx.text.readFeed(body, about, ctx.signal)
  } catch (error) {
    if (error instanceof StageError || ctx.signal.aborted) throw error
    throw new PermanentError('reader-fault', `reading ${about.url} failed`, { cause: error })
  }
}

/**
 * Whether a person should see this one among the dead letters: what will not mend by itself, and that
 * once, not with every poll. Answers such as 404 and 403 do mend, and the feed's health tells of them.
 */
function wantsLooking(error: StageError, { poll: before }: Feed): boolean {
  if (error.code === 'http-410') return true
  return (
    error instanceof PermanentError &&
    !error.code.startsWith('http-') &&
    before.failure !== error.code
  )
}
