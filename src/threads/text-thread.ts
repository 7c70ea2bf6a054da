import type { ArticleInput } from '../schemas/article-input.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import { readArticleOrFeed } from '../text/article-or-feed.ts'
import { type FactsInput, extractFacts } from '../text/facts.ts'
import { readFeedText } from '../text/feed-text.ts'
import { readFeed } from '../text/feed.ts'
import { Unreadable } from '../text/unreadable.ts'

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

// What runs in the threads: the pool calls these by name.
export const feed = answering(({ body, about }: FeedInput) => readFeed(body, about))
export const article = answering((input: ArticleInput) => readArticleOrFeed(input))
export const feedText = answering(({ entry, url }: { entry: FeedEntry; url: string }) =>
  readFeedText(entry, { url }),
)
export const facts = answering((input: FactsInput) => extractFacts(input))
