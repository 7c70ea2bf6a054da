import { setTimeout as delay } from 'node:timers/promises'
import type { HttpClient, Page, TextWork } from '../context.ts'
import { DeferredError } from '../errors.ts'

/** A feed that answered. */
export interface FoundFeed {
  readonly url: string
  readonly title: string
}

interface Means {
  readonly http: HttpClient
  readonly text: TextWork
  readonly signal: AbortSignal
}

/** The feeds at an address: itself where it is one. Throws a StageError for anything else. */
export async function findFeeds(url: string, { http, text, signal }: Means): Promise<FoundFeed[]> {
  const page = await getInTurn(http, url, signal)
  const { title = '' } = await text.readFeed(
    page.body,
    { url: page.url, contentType: page.headers['content-type'] ?? '' },
    signal,
  )
  return [{ url, title }]
}

/** Somebody is waiting at a terminal, so a turn that comes soon is waited for. */
async function getInTurn(http: HttpClient, url: string, signal: AbortSignal): Promise<Page> {
  for (;;) {
    try {
      return await http.get(url, { signal, purpose: 'feed', turn: `find ${url}` })
    } catch (error) {
      if (!(error instanceof DeferredError) || error.code !== 'politeness') throw error
      await delay(Math.max(50, error.retryAt.getTime() - Date.now()), undefined, { signal })
    }
  }
}
