import type { GetOptions, HttpClient, Page } from '../context.ts'
import { PermanentError } from '../errors.ts'
import type { HostTurns, RobotsCache } from '../politeness.ts'
import { nameOf, parseAddress } from './address.ts'
import type { BodyLimits } from './body.ts'
import { withDeadline } from './deadline.ts'
import { createFetcher } from './fetch.ts'
import type { Answer, Fetcher } from './fetch.ts'
import { headersFor } from './headers.ts'
import { maxRedirects, redirectTarget } from './redirects.ts'
import { createRobotsCheck, fetchRobots } from './robots.ts'
import type { HttpSettings } from './settings.ts'
import { failureOf, retryAtOf } from './status.ts'
import { domainOf, takeTurn } from './turns.ts'

export interface HttpDeps {
  readonly turns: HostTurns
  readonly robots: RobotsCache
  readonly now: () => Date
}

/** The client of the pipeline, and what only the application may ask of it. */
export interface WebClient extends HttpClient {
  /** Sends a form to a WebSub hub, unpaced and without following redirects. Gives the status answered. */
  postForm(
    url: string,
    form: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<number>
  close(): Promise<void>
}

/** What a site that says "too many" without saying until when is left alone for, with all its hosts. */
const plainTooManyMs = 30 * 60_000

/** Builds the one client that feeds and articles share. */
export function createHttpClient(settings: HttpSettings, deps: HttpDeps): WebClient {
  const fetcher = createFetcher(settings)
  const world: World = {
    settings,
    deps,
    fetcher,
    checkRobots: createRobotsCheck({
      cache: deps.robots,
      agent: settings.agent,
      now: deps.now,
    }),
  }

  return {
    get: (url, options) => get(world, url, options),
    async postForm(url, form, signal) {
      const headers = {
        'user-agent': settings.userAgent,
        'content-type': 'application/x-www-form-urlencoded',
      }
      const body = new URLSearchParams(form).toString()
      const { deadlineMs } = settings.purposes.feed
      return withDeadline(url, signal, deadlineMs, async (deadline) => {
        const request = { method: 'POST', headers, body, signal: deadline } as const
        const answer = await fetcher.send(parseAddress(url), request)
        await answer.drop()
        return answer.status
      })
    },
    close: () => fetcher.close(),
  }
}

interface World {
  readonly settings: HttpSettings
  readonly deps: HttpDeps
  readonly fetcher: Fetcher
  readonly checkRobots: ReturnType<typeof createRobotsCheck>
}

interface Hop {
  readonly url: URL
  readonly answer: Answer
  readonly redirects: Page['redirects']
}

async function get(world: World, url: string, options: GetOptions): Promise<Page> {
  const { deadlineMs, ...limits } = world.settings.purposes[options.purpose]
  const held = new Set<string>()
  try {
    return await withDeadline(url, options.signal, deadlineMs, async (signal) => {
      const start = parseAddress(url)
      // A fragment is the reader's, not the server's: the posts of a live blog are all on one page.
      start.hash = ''
      const last = await follow(world, start, { ...options, signal }, held)
      await failUnlessUsable(world, last)
      return pageOf(world, last, limits)
    })
  } finally {
    const { purpose, turn } = options
    for (const host of held) await world.deps.turns.release({ host, purpose, turn })
  }
}

/** Follows redirects up to an answer that is none. Each new host is asked for a turn; `held` collects them. */
async function follow(
  world: World,
  start: URL,
  options: GetOptions,
  held: Set<string>,
): Promise<Hop> {
  const redirects: { url: string; status: number }[] = []
  const seen = new Set<string>()

  for (let url = start; ;) {
    await enter(world, url, options, held)
    const answer = await world.fetcher.send(url, {
      headers: headersFor(world.settings, options),
      signal: options.signal,
    })
    const target = redirectTarget(url, answer)
    if (!target) return { url, answer, redirects }

    await answer.drop()
    redirects.push({ url: nameOf(url), status: answer.status })
    seen.add(url.href)
    if (seen.has(target.href))
      throw new PermanentError('redirect-loop', `${nameOf(start)} redirects in a circle`)
    if (redirects.length > maxRedirects) {
      throw new PermanentError(
        'too-many-redirects',
        `${nameOf(start)} redirects more than ${maxRedirects} times`,
      )
    }
    url = target
  }
}

/** Makes sure that we may ask this address now: by robots.txt, which is asked first, and by our pace. */
async function enter(world: World, url: URL, options: GetOptions, held: Set<string>) {
  const { fetcher, settings, deps, checkRobots } = world
  const turn = async (leastMs: number) => {
    if (held.has(url.hostname)) return
    await takeTurn(settings, deps, { url, leastMs, ...options })
    held.add(url.hostname)
  }
  if (options.purpose === 'feed') return turn(0)

  const pauseMs = await checkRobots(url, async (robotsUrl) => {
    await turn(0)
    return fetchRobots(fetcher, robotsUrl, settings.userAgent, options.signal)
  })
  return turn(pauseMs)
}

/** Throws what an unusable answer stands for, and holds the whole domain where the site asked to. */
async function failUnlessUsable({ deps }: World, { url, answer }: Hop): Promise<void> {
  const now = deps.now()
  const retryAt = retryAtOf(answer.status, answer.headers['retry-after'], now)
  const failure = failureOf(nameOf(url), answer.status, retryAt)
  if (!failure) return

  const holdUntil =
    retryAt ?? (answer.status === 429 ? new Date(now.getTime() + plainTooManyMs) : undefined)
  if (holdUntil) await deps.turns.holdUntil(domainOf(url), holdUntil)
  await answer.drop()
  throw failure
}

async function pageOf(
  { deps }: World,
  { url, answer, redirects }: Hop,
  limits: BodyLimits,
): Promise<Page> {
  const type = answer.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return {
    url: nameOf(url),
    status: answer.status,
    headers: answer.headers,
    contentType: type || 'application/octet-stream',
    body: await bytesOf(answer, limits),
    redirects,
    fetchedAt: deps.now(),
  }
}

async function bytesOf(answer: Answer, limits: BodyLimits): Promise<Uint8Array> {
  if (answer.status !== 304) return answer.read(limits)
  await answer.drop()
  return new Uint8Array()
}
