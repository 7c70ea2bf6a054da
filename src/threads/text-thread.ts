import type { ArticleInput, PageOfSeveral } from '../schemas/article-input.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import { type FeedReading, readWithRssParser } from '../second-opinion.ts'
import { readArticleOrFeed } from '../text/article-or-feed.ts'
import { findNextPage } from '../text/article.ts'
import { type FactsInput, extractFacts } from '../text/facts.ts'
import { readFeedText } from '../text/feed-text.ts'
import { readFeed } from '../text/feed.ts'
import { loadTextTables, type TextTables, useTextTables } from '../text/tables.ts'
import { Unreadable } from '../text/unreadable.ts'
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
export const article = answering((input: ArticleInput) => readArticleOrFeed(input))
export const nextPage = answering((input: PageOfSeveral) => findNextPage(input))
export const feedText = answering(({ entry, url }: { entry: FeedEntry; url: string }) =>
  readFeedText(entry, { url }),
)
export const facts = answering((input: FactsInput) => extractFacts(input))

/** Takes the tables another thread has read, or reads them. */
export function prepare(tables: TextTables | undefined): TextTables {
  if (tables) useTextTables(tables)
  return loadTextTables()
}

/** Reads a feed, a page and its text: what is loaded and compiled at first use is so before the first task. */
export function warmUp(): void {
  feed(sampleFeed)
  const read = article(samplePage)
  if (read.status === 'ok') facts(read.value)
}
