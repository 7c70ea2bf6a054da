import type { DateReading, Document, Image } from '../schemas/document.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import { splitNames } from './article/metadata/names.ts'
import { readingOf } from './dates/reading.ts'
import { isFeedFurniture } from './feed/furniture.ts'
import type { Block } from './feed/line-builder.ts'
import { readMarkupBlocks } from './feed/markup-blocks.ts'
import { languageOf } from './language.ts'
import { countWords, joinParagraphs, normalizeLine } from './normalize.ts'

/** What else is known of the entry. */
export interface FeedTextAbout {
  /** Against which addresses of pictures are resolved: the entry's own, or the feed's. */
  readonly url: string
  /** The feed's title. */
  readonly siteName?: string | undefined
}

/** Content of fewer words is a label, not a text. */
const leastWords = 5
/**
 * A summary of fewer words is a teaser: those that are written are of 20 to 45 words, and those that
 * WordPress cuts from the text are of 55.
 */
const leastSummaryWords = 60

/**
 * The document that an entry makes without its page: from its content, where the feed carries the whole
 * text (`method: feed-content`); else from its summary, where that is long enough to be the article, or
 * where the entry has no address, and so is complete in itself as RSS 2.0 has it (`feed-summary`). A
 * content that breaks off is a summary. Nothing where the feed does not tell the story.
 */
export function readFeedText(entry: FeedEntry, about: FeedTextAbout): Document | undefined {
  const content = bodyOf(entry.content, entry, about)
  if (content !== undefined && !content.isCut && content.wordCount >= leastWords) {
    return documentOf(content, entry, about, 'feed-content')
  }
  const least = entry.url === undefined ? leastWords : leastSummaryWords
  const bodies = [content, bodyOf(entry.summary, entry, about)]
  const [longest] = bodies
    .filter((body) => body !== undefined)
    .toSorted((a, b) => b.wordCount - a.wordCount)
  return longest !== undefined && longest.wordCount >= least
    ? documentOf(longest, entry, about, 'feed-summary')
    : undefined
}

interface Body {
  readonly text: string
  readonly wordCount: number
  readonly images: readonly Image[]
  /** Whether it breaks off before its end. */
  readonly isCut: boolean
}

function bodyOf(
  html: string | undefined,
  entry: FeedEntry,
  about: FeedTextAbout,
): Body | undefined {
  if (html === undefined) return undefined
  const { blocks, images, goesOn } = readMarkupBlocks(html, entry.url ?? about.url)
  const own = withoutEnds(
    blocks.filter(({ text, linked }) => !isFeedFurniture(text, linked)),
    normalizeLine(entry.title ?? ''),
  )
  const lines = own.map(({ text }) => text)
  const isCut = goesOn || cutMark.test(lines.at(-1) ?? '')
  const text = joinParagraphs(lines.map((line) => line.replace(bracketedMark, '')))
  return { text, wordCount: countWords(text), images, isCut }
}

const bracketedMark = /\s*[[(](?:…|\.{3}|more|mehr|suite)[…. ]*[\])]\s*$/iu
const cutMark = /(?:…|\.{3}|[[(](?:…|\.{3}|more|mehr|suite)[…. ]*[\])])["”’»)]*$/iu

/** The headline is told in a field of its own; headings at the end have lost what stood below them. */
function withoutEnds(blocks: readonly Block[], title: string): readonly Block[] {
  const start = title !== '' && blocks[0]?.text.toLowerCase() === title.toLowerCase() ? 1 : 0
  let end = blocks.length
  while (end > start && blocks[end - 1]?.isHeading) end -= 1
  return blocks.slice(start, end)
}

function documentOf(
  { text, wordCount, images }: Body,
  entry: FeedEntry,
  { siteName }: FeedTextAbout,
  method: 'feed-content' | 'feed-summary',
): Document {
  const published = dateOf(entry, entry.published)
  const modified = dateOf(entry, entry.updated)
  return {
    title: normalizeLine(entry.title ?? ''),
    text,
    language: languageOf(text, entry.language),
    authors: splitNames(entry.author ?? '').map((name) => ({ name })),
    ...(siteName && { siteName: normalizeLine(siteName) }),
    ...(entry.url !== undefined && URL.canParse(entry.url) && { canonicalUrl: entry.url }),
    ...(published && { published }),
    ...(modified && { modified }),
    images: imagesOf(entry, images),
    wordCount,
    method,
    source: 'feed',
  }
}

/** A date without a zone was taken for UTC: then that is what its reading has to say. */
function dateOf({ dateFlags }: FeedEntry, date: string | undefined): DateReading | undefined {
  const raw = dateFlags?.includes('no-zone') ? date?.replace(/Z$/, '') : date
  return raw === undefined ? undefined : readingOf([{ raw, source: 'feed' }])
}

function imagesOf({ image }: FeedEntry, found: readonly Image[]): Image[] {
  const all = [...found]
  if (image !== undefined && !all.some(({ url }) => url === image)) all.unshift({ url: image })
  return [...new Map(all.toReversed().map((one) => [one.url, one])).values()].toReversed()
}

/** A page of fewer words may be all wall and no article. */
const wallWords = 150
const wall =
  /subscri(?:be|ber|ption)|sign in|log ?in|register|paywall|premium|members?-only|already a|cookies?|consent|javascript|verify you are|abonn|anmelden|einwilligung|connectez-vous|suscr|inicia sesión|abbonat|accedi|assin/iu

/** Longer by half, and by a paragraph, is clearly longer. */
const clearlyLonger = 1.5
const leastMore = 30
/** In runs of four words: what a page that tells the same has of the feed's text. */
const sameShare = 0.7
const wallShare = 0.5
/** A wall is not worth giving up for a line. */
const leastBehindWall = 40

/**
 * Whether the feed's text says clearly more than the page's: it is longer by half, with a good part of it
 * nowhere in the page; or the page is a short one that asks to subscribe or to consent, and has less
 * than half of it.
 */
export function saysMore(
  feed: Pick<Document, 'text' | 'wordCount'>,
  page: Pick<Document, 'text' | 'wordCount'>,
): boolean {
  const isLonger =
    feed.wordCount >= page.wordCount * clearlyLonger && feed.wordCount - page.wordCount >= leastMore
  const isWall =
    page.wordCount < wallWords && feed.wordCount >= leastBehindWall && wall.test(page.text)
  if (!isLonger && !isWall) return false
  const share = sharedOf(feed.text, page.text)
  return share < (isLonger ? sameShare : wallShare)
}

const wordsPerRun = 4

function runsOf(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(word) ?? []
  const count = Math.max(0, words.length - wordsPerRun + 1)
  return Array.from({ length: count }, (_, start) =>
    words.slice(start, start + wordsPerRun).join(' '),
  )
}
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu

/** How much of the feed's text stands in the page, 0 to 1. */
function sharedOf(feed: string, page: string): number {
  const found = new Set(runsOf(page))
  const runs = runsOf(feed)
  return runs.length === 0 ? 1 : runs.filter((run) => found.has(run)).length / runs.length
}
