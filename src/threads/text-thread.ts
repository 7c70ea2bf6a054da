import type { ArticleInput, PageOfSeveral } from '../schemas/article-input.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import type { ReadHints } from '../schemas/site-rule.ts'
import { type FeedReading, readWithRssParser } from '../second-opinion.ts'
import { readArticleOrFeed } from '../text/article-or-feed.ts'
import { findNextPage } from '../text/article.ts'
import { type FactsInput, extractFacts } from '../text/facts.ts'
import { readFeedText } from '../text/feed-text.ts'
import { readFeed } from '../text/feed.ts'
import { loadTextTables, type TextTables, useTextTables } from '../text/tables.ts'
import { Unreadable } from '../text/unreadable.ts'
import { loadKeptTables } from './kept-tables.ts'
import type { CodeToLoad } from './messages.ts'
import { sampleFeed, samplePage } from './warm-up.ts'

/** An error's class does not survive the way between threads, so that a refusal is an answer. */
export type Answer<T> =
  | { readonly status: 'ok'; readonly value: T }
  | { readonly status: 'unreadable'; readonly code: string; readonly message: string }

export interface FeedInput {
  readonly body: Uint8Array
  readonly about: Parameters<typeof readFeed>[1]
}

function answering<Input, T>(read: (input: Input) => T) {
  return (input: Input): Answer<T> => {
    try {
      return { status: 'ok', value: read(input) }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      return { status: 'unreadable', code: error.code, message: error.message }
    }
  }
}

/** Parsers put the whole input into some messages. */
const messageOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300)

// What runs in the threads: see `ThreadWork`. The tasks are called by name.
export const feed = answering(({ body, about }: FeedInput) => readFeed(body, about))
export const secondOpinion = async ({ body, about }: FeedInput): Promise<Answer<FeedReading>> => {
  try {
    return { status: 'ok', value: await readWithRssParser(body, about.contentType) }
  } catch (error) {
    return { status: 'unreadable', code: 'rss-parser', message: messageOf(error) }
  }
}
export const article = answering(({ unruled, ...input }: ArticleInput & Unruled) =>
  readArticleOrFeed({ ...input, hints: rules?.(unruled) }),
)
export const nextPage = answering(({ unruled, ...input }: PageOfSeveral & Unruled) =>
  findNextPage({ ...input, hints: rules?.(unruled) }),
)
export const feedText = answering(({ entry, url }: { entry: FeedEntry; url: string }) =>
  readFeedText(entry, { url }),
)
export const facts = answering((input: FactsInput) => extractFacts(input))

/** Why a page is read without the rule for it. */
interface Unruled {
  readonly unruled?: string | undefined
}

/** Rules for sites, where there are some: this thread's own copy. */
let rules: ((unruled: string | undefined) => ReadHints) | undefined

/** Takes the tables another thread has read, or reads them: those that are kept beside what is compiled, where some are. */
export async function prepare(
  tables: TextTables | undefined,
  code: CodeToLoad | undefined,
  compiled: string | undefined,
): Promise<TextTables> {
  if (tables) useTextTables(tables)
  if (code) rules = await loadRules(code)
  return tables ?? (compiled === undefined ? loadTextTables() : loadKeptTables(compiled))
}

async function loadRules({ file }: CodeToLoad): Promise<typeof rules> {
  const { loadOwnCode } = await import('../own-code/load.ts')
  const { failedHints, hintsOf } = await import('../own-code/sites.ts')
  const { sites } = await loadOwnCode(file)
  const hints = hintsOf(sites)
  return (unruled) => (unruled === undefined ? hints : failedHints(sites, unruled))
}

/** Reads a feed, a page and its text: what is loaded and compiled at first use is so before the first task. */
export function warmUp(): void {
  feed(sampleFeed)
  const read = article(samplePage)
  if (read.status === 'ok') facts(read.value)
}
