import type { TextWork } from '../context.ts'
import { PermanentError } from '../errors.ts'
import type { ArticleInput } from '../schemas/article-input.ts'
import type { FeedReading } from '../second-opinion.ts'
import type { FactsInput } from '../text/facts.ts'
import type { TextTables } from '../text/tables.ts'
import { gatherCrew } from './crew.ts'
import type { TaskName } from './messages.ts'
import type { Answer } from './text-thread.ts'
import { startThread, type ThreadLimits } from './thread.ts'
import { makeTurns } from './turns.ts'

export interface PoolOptions extends ThreadLimits {
  /** How many threads work at once. */
  readonly threads: number
  /** What runs in the threads, a `ThreadWork`; tests put something hostile there. */
  readonly file?: URL
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

const textThread = new URL(
  import.meta.url.endsWith('.ts') ? './text-thread.ts' : './text-thread.js',
  import.meta.url,
)

/**
 * Does the CPU-heavy text work in threads, each task with a limit of CPU time and one of memory, so that no page can
 * stop the event loop. The first time a task breaks a limit it is tried again, alone in a fresh thread; the second time
 * it fails for good: `over-deadline`, `over-memory`. Time by the clock ends only what waits without end
 * (`thread-stalled`, can be retried). Nothing starts before the first task. A task waits for its thread as long as its
 * signal lets it.
 *
 * Past its memory limit a thread is ended as a rule; V8 may abort the whole process instead, which is why readers
 * cap their input first, and a job that many processes die with is quarantined.
 */
export function openTextThreads({
  threads,
  file = textThread,
  ...limits
}: PoolOptions): TextThreads {
  let tables: TextTables | undefined
  const crew = gatherCrew({
    size: threads,
    start: () => startThread({ ...limits, file: file.href, tables, onTables: keepTables }),
    mayStartMore: () => tables !== undefined,
    onFree: () => turns.go(),
    onLost: (error) => turns.failNext(error),
  })
  const turns = makeTurns(crew, limits)

  function keepTables(read: TextTables): void {
    tables = read
    turns.go()
  }

  async function run<T>(name: TaskName, input: unknown, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<Answer<T>>()
    const order = { name, input, deliver: resolve, fail: reject }
    const callOff = () => {
      reject(signal.reason)
      turns.callOff(order)
    }
    signal.addEventListener('abort', callOff)
    try {
      turns.add(order)
      const answer = await promise
      if (answer.status === 'unreadable') throw new PermanentError(answer.code, answer.message)
      return answer.value
    } finally {
      signal.removeEventListener('abort', callOff)
    }
  }

  return {
    readFeed: async (body, about, signal) => run('feed', { body, about }, signal),
    readWithRssParser: async (body, about, signal) => run('secondOpinion', { body, about }, signal),
    readArticle: async (page, signal) => run('article', articleInputOf(page), signal),
    findNextPage: async ({ body, url, contentType, number, before }, signal) =>
      run('nextPage', { body, url, contentType, number, before }, signal),
    readFeedText: async (entry, url, signal) => run('feedText', { entry, url }, signal),
    extractFacts: async (document, signal) => run('facts', factsInputOf(document), signal),
    close: async () => {
      turns.close()
      await crew.close()
    },
  }
}

/** What facts are read of. */
const factsInputOf = ({ title, text, published, canonicalUrl }: FactsInput): FactsInput => ({
  ...(title !== undefined && { title }),
  ...(canonicalUrl !== undefined && { canonicalUrl }),
  text,
  published,
})

/** What is read of a page, and nothing that comes with it: all of it is copied into the thread. */
const articleInputOf = (page: ArticleInput): ArticleInput => {
  const { body, url, contentType, entry, source, feedText, further, goesOn } = page
  return {
    body,
    url,
    contentType,
    ...(entry && { entry }),
    ...(source && { source }),
    ...(feedText && { feedText }),
    ...(further && { further }),
    goesOn,
  }
}
