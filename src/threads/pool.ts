import type { TextWork } from '../context/text.ts'
import { PermanentError } from '../errors.ts'
import { ruledHost } from '../own-code/host.ts'
import { type OwnCode, noOwnCode } from '../own-code/own-code.ts'
import type { ArticleInput } from '../schemas/article-input.ts'
import type { FeedReading } from '../second-opinion.ts'
import type { FactsInput } from '../text/facts.ts'
import { openEnrichers } from './enrichers.ts'
import { openTasks, threadFile } from './tasks.ts'
import type { ThreadLimits } from './thread.ts'

export interface PoolOptions extends ThreadLimits {
  /** How many threads work at once. */
  readonly threads: number
  /** What runs in the threads, a `ThreadWork`; tests put something hostile there. */
  readonly file?: URL
  readonly ownCode?: OwnCode
}

export interface TextThreads extends TextWork {
  /** What rss-parser makes of a feed. Throws a PermanentError with what it says where it cannot read it. */
  readWithRssParser(
    body: Uint8Array,
    about: { url: string; contentType?: string },
    signal: AbortSignal,
  ): Promise<FeedReading>
  close(): Promise<void>
}

/** Does the CPU-heavy text work in threads, as `openTasks` says; enrichers have threads of their own. */
export function openTextThreads({
  threads,
  file = threadFile('text-thread'),
  ownCode = noOwnCode,
  ...limits
}: PoolOptions): TextThreads {
  const code = Object.keys(ownCode.sites).length > 0 ? codeOf(ownCode) : undefined
  const tasks = openTasks({ ...limits, threads, file, code })
  const enrichers = openEnrichers(ownCode, threads)
  const { run } = tasks

  return {
    readFeed: async (body, about, signal) => run('feed', { body, about }, signal),
    readWithRssParser: async (body, about, signal) => run('secondOpinion', { body, about }, signal),
    readArticle: async (page, signal) =>
      orUnruled(ownCode, page.url, async (unruled) =>
        run('article', { ...articleInputOf(page), unruled }, signal),
      ),
    findNextPage: async ({ body, url, contentType, number, before }, signal) =>
      orUnruled(ownCode, url, async (unruled) =>
        run('nextPage', { body, url, contentType, number, before, unruled }, signal),
      ),
    readFeedText: async (entry, url, signal) => run('feedText', { entry, url }, signal),
    extractFacts: async (document, signal) => run('facts', factsInputOf(document), signal),
    hasEnrichers: enrichers.hasEnrichers,
    enrich: enrichers.enrich,
    close: async () => {
      await tasks.close()
      await enrichers.close()
    },
  }
}

const codeOf = ({ file }: OwnCode) => (file === undefined ? undefined : { file })

const overLimit = new Set(['over-deadline', 'over-memory'])

/** A page that breaks a limit is read without the rule for it: that may have broken it. */
async function orUnruled<T>(
  { sites }: OwnCode,
  url: string,
  read: (unruled: string | undefined) => Promise<T>,
): Promise<T> {
  try {
    return await read(undefined)
  } catch (error) {
    if (!(error instanceof PermanentError) || !overLimit.has(error.code)) throw error
    if (ruledHost(sites, url) === undefined) throw error
    return read(error.code)
  }
}

/** What facts are read of. */
const factsInputOf = ({
  title,
  text,
  published,
  canonicalUrl,
  liveEntries,
}: FactsInput): FactsInput => ({
  ...(title !== undefined && { title }),
  ...(canonicalUrl !== undefined && { canonicalUrl }),
  ...(liveEntries && { liveEntries }),
  text,
  published,
})

/** What is read of a page, and nothing that comes with it: all of it is copied into the thread. */
const articleInputOf = (page: ArticleInput): ArticleInput => {
  const { body, url, contentType, fetchedAt, entry, source, feedText, further, goesOn } = page
  return {
    body,
    url,
    contentType,
    ...(fetchedAt && { fetchedAt }),
    ...(entry && { entry }),
    ...(source && { source }),
    ...(feedText && { feedText }),
    ...(further && { further }),
    goesOn,
  }
}
