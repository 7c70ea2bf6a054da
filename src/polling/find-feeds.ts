import { setTimeout as delay } from 'node:timers/promises'
import type { HttpClient, Page, RequestSettings } from '../context/http.ts'
import type { TextWork } from '../context/text.ts'
import { DeferredError, PermanentError, StageError, TransientError } from '../errors.ts'
import { utcSecond } from '../moments.ts'
import type { FeedSettings } from '../schemas/feed-settings.ts'
import type { FeedDocument } from '../schemas/feed.ts'
import { findFeedLinks, sitemapsIn, usualFeedUrls } from '../text/feed-discovery.ts'
import { requestSettingsOf } from './request.ts'

/** A feed that answered: as it came, and as it was read. */
export interface FoundFeed {
  readonly url: string
  readonly page: Page
  readonly document: FeedDocument
}

interface Means {
  readonly http: HttpClient
  readonly text: TextWork
  readonly signal: AbortSignal
  /** Those of the address asked for: some want credentials. */
  readonly settings?: RequestSettings | undefined
}

/** So many of the addresses that a site names are tried: a front page may link to hundreds. */
const mostNamed = 10

/**
 * The feeds at an address: itself where it is one; else those that the page there names; else the
 * first that answers at a usual address, or among the sitemaps of robots.txt. Throws a StageError.
 */
export async function findFeeds(
  url: string,
  { settings = {}, ...parts }: Omit<Means, 'settings'> & { readonly settings?: FeedSettings },
): Promise<FoundFeed[]> {
  const means = { ...parts, settings: requestSettingsOf(settings, url) }
  const page = await getInTurn(url, means)
  try {
    return [await readAsFeed(url, page, means)]
  } catch (error) {
    // A page for people, in all likelihood: it may name its feeds.
    if (!(error instanceof PermanentError)) throw error
  }
  const named = findFeedLinks(page.body, aboutOf(page))
    .slice(0, mostNamed)
    .map((link) => link.url)
  const all = await tryEach(named, means, Infinity)
  if (all.found.length > 0) return all.found
  if (all.held) throw unsought(url, `it names ${named[0]}`, all.held)

  const usual = [...usualFeedUrls(page.url), ...(await sitemapsOf(page.url, means))]
  const { found, held } = await tryEach(usual, means, 1)
  if (found.length > 0) return found
  if (held) throw unsought(url, 'it names none', held)
  throw new PermanentError('no-feed', `${url} is no feed, and names none`)
}

/** It was looked at, and so is not taken for a feed unseen, as what waits for its turn may be. */
const unsought = (url: string, named: string, { message, retryAt }: DeferredError) =>
  new TransientError('feeds-unsought', `${url} is no feed; ${named}, but ${message}`, {
    notBefore: retryAt,
  })

interface Tried {
  readonly found: FoundFeed[]
  /** Where some were not tried, as nobody may ask there for long. */
  readonly held: DeferredError | undefined
}

/** As many as there are, up to `most`. Each try takes a place in the line of its host: there is one where that is long. */
async function tryEach(urls: readonly string[], means: Means, most: number): Promise<Tried> {
  const found: FoundFeed[] = []
  const held = new Map<string, DeferredError>()
  for (const url of urls) {
    const host = URL.parse(url)?.host ?? ''
    if (found.length === most) break
    if (held.has(host)) continue
    const tried = await tryOne(url, means)
    if (tried instanceof DeferredError) held.set(host, tried)
    else if (tried) found.push(tried)
  }
  return { found, held: held.values().next().value }
}

/** Nothing where there is no feed: at a guessed address that is no fault. */
async function tryOne(url: string, means: Means): Promise<FoundFeed | DeferredError | undefined> {
  try {
    return await readAsFeed(url, await getInTurn(url, means), means)
  } catch (error) {
    if (isLeftAlone(error)) return error
    if (error instanceof StageError) return undefined
    throw error
  }
}

const isLeftAlone = (error: unknown): error is DeferredError =>
  error instanceof DeferredError && error.code === 'politeness'

async function sitemapsOf(url: string, means: Means): Promise<string[]> {
  try {
    const robots = await getInTurn(new URL('/robots.txt', url).href, means)
    return sitemapsIn(new TextDecoder().decode(robots.body), url).slice(0, mostNamed)
  } catch (error) {
    if (error instanceof StageError) return []
    throw error
  }
}

async function readAsFeed(url: string, page: Page, { text, signal }: Means): Promise<FoundFeed> {
  return { url, page, document: await text.readFeed(page.body, aboutOf(page), signal) }
}

/** What a page says of itself, for who reads it. */
export const aboutOf = ({ url, headers }: Page) => ({
  url,
  contentType: headers['content-type'] ?? '',
})

/** Somebody is waiting at a terminal: a turn that comes soon is waited for, of a later one they are told. */
const longestWaitMs = 10_000

async function getInTurn(url: string, { http, signal, settings }: Means): Promise<Page> {
  for (;;) {
    try {
      return await http.get(url, { signal, purpose: 'feed', turn: `find ${url}`, settings })
    } catch (error) {
      if (!isLeftAlone(error)) throw error
      const waitMs = error.retryAt.getTime() - Date.now()
      if (waitMs > longestWaitMs) throw leftAlone(url, error)
      await delay(Math.max(50, waitMs), undefined, { signal })
    }
  }
}

function leftAlone(url: string, { retryAt }: DeferredError): DeferredError {
  const message = `${new URL(url).host} is left alone until ${utcSecond(retryAt)}`
  return new DeferredError('politeness', message, retryAt)
}
