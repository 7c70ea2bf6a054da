import type { ArticleInput } from '../schemas/article-input.ts'
import type { Document } from '../schemas/document.ts'
import { readArticle } from './article.ts'
import { readFeedText, saysMore } from './feed-text.ts'
import { Unreadable } from './unreadable.ts'

/**
 * The document of an article: its page's; or the one that the feed's own text makes, where the page could
 * not be had or read, or says less. Throws `Unreadable` where neither tells a story.
 */
export function readArticleOrFeed(input: ArticleInput): Document {
  const { source = 'page', feedText = 'when-better' } = input
  if (source === 'feed') return fromFeed(input) ?? refuse(input)
  if (feedText === 'never') return readArticle(input)

  const feed = fromFeed(input)
  if (!feed) return readArticle(input)
  if (feedText === 'always') return feed
  const page = pageOrNothing(input)
  return page && !saysMore(feed, page) ? page : completed(feed, page)
}

const fromFeed = ({ entry, url }: ArticleInput) => entry && readFeedText(entry, { url })

/** A page that is none is no fault where the feed tells the story. */
function pageOrNothing(input: ArticleInput): Document | undefined {
  try {
    return readArticle(input)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** What the feed leaves out and the page tells. */
function completed(feed: Document, page: Document | undefined): Document {
  if (!page) return feed
  const { siteName, section, canonicalUrl, authors, images } = page
  return {
    ...feed,
    ...(siteName !== undefined && { siteName }),
    ...(section !== undefined && { section }),
    ...(canonicalUrl !== undefined && { canonicalUrl }),
    ...datesOf(feed, page),
    // The spans of the page's authors count in a text that is not this one.
    authors: feed.authors.length > 0 ? feed.authors : authors.map(({ name }) => ({ name })),
    images: feed.images.length > 0 ? feed.images : images,
  }
}

function refuse({ url }: ArticleInput): never {
  throw new Unreadable('no-article', `the feed's own text for ${url} tells no story`)
}

function datesOf(feed: Document, page: Document): Pick<Document, 'published' | 'modified'> {
  const published = feed.published ?? page.published
  const modified = feed.modified ?? page.modified
  return { ...(published && { published }), ...(modified && { modified }) }
}
