import type { GetOptions, HttpClient, Page } from '../context/http.ts'
import { PermanentError } from '../errors.ts'
import type { HostTurns, RobotsCache } from '../politeness.ts'
import { nameOf, parseAddress } from './address.ts'
import type { BodyLimits } from './body.ts'
import { createBudget } from './budget.ts'
import type { Budget } from './budget.ts'
import { withDeadline } from './deadline.ts'
import { createFetcher } from './fetch.ts'
import type { Answer, Fetcher } from './fetch.ts'
import { createGate } from './gate.ts'
import type { Gate } from './gate.ts'
import { headersFor } from './headers.ts'
import { createNetwork, watched } from './network.ts'
import type { Network, NetworkParts } from './network.ts'
import { followOnward } from './onward.ts'
import { maxRedirects, redirectTarget } from './redirects.ts'
import { createRobotsCheck, fetchRobots } from './robots.ts'
import type { HttpSettings } from './settings.ts'
import { failUnlessUsable } from './unusable.ts'
import { openVisits } from './visits.ts'
import type { Visits } from './visits.ts'

export interface HttpDeps {
  readonly turns: HostTurns
  readonly robots: RobotsCache
  readonly now: () => Date
  /** Told when no host can be reached any more, and when one can again. */
  readonly log?: NetworkParts['log']
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

/** Builds the one client that feeds and articles share. */
export function createHttpClient(settings: HttpSettings, deps: HttpDeps): WebClient {
  const network = createNetwork(deps)
  const fetcher = watched(createFetcher(settings), network, deps.now)
  const world: World = {
    settings,
    deps,
    fetcher,
    network,
    gate: createGate(settings.gate),
    budget: createBudget(settings.budget, deps.now),
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
      return withDeadline(url, signal, deadlineMs, deps.now, async (deadline) => {
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
  readonly network: Network
  readonly gate: Gate
  readonly budget: Budget
  readonly checkRobots: ReturnType<typeof createRobotsCheck>
}

interface Hop {
  readonly url: URL
  readonly answer: Answer
  readonly redirects: Page['redirects']
}

async function get(world: World, url: string, options: GetOptions): Promise<Page> {
  const { settings, deps, network, budget } = world
  const { deadlineMs, ...limits } = settings.purposes[options.purpose]
  network.check()
  const visits = openVisits(world, options)
  const purse = budget.open()
  let isHad = false
  try {
    const page = await withDeadline(url, options.signal, deadlineMs, deps.now, async (signal) =>
      followOnward(url, options.onward, async (address) => {
        const start = parseAddress(address)
        // A fragment is the reader's, not the server's: the posts of a live blog are all on one page.
        start.hash = ''
        const last = await follow(world, start, { ...options, signal }, visits)
        await failUnlessUsable(deps, last)
        return pageOf(world, last, { ...limits, purse })
      }),
    )
    isHad = true
    return page
  } catch (error) {
    visits.blame(error)
    throw error
  } finally {
    purse.close()
    await visits.end(isHad ? options.onOver : undefined)
  }
}

/** Follows redirects up to an answer that is none. Each new host is asked for a place and a turn. */
async function follow(world: World, start: URL, options: GetOptions, visits: Visits): Promise<Hop> {
  const redirects: { url: string; status: number }[] = []
  const seen = new Set<string>()

  for (let url = start; ;) {
    await enter(world, url, options, visits)
    const answer = await world.fetcher.send(url, {
      headers: headersFor(world.settings, options, { start, url }),
      signal: options.signal,
      proxy: options.settings?.proxy,
    })
    visits.answered(answer.status)
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
async function enter(world: World, url: URL, options: GetOptions, visits: Visits) {
  const { fetcher, settings, deps, checkRobots } = world
  visits.arrive(url)
  if (options.purpose === 'feed') return visits.takeTurn(url, 0)

  const pauseMs = await checkRobots(url, async (robotsUrl) => {
    await visits.takeTurn(url, 0)
    try {
      const { userAgent = settings.userAgent, proxy } = options.settings ?? {}
      const found = await fetchRobots(
        fetcher,
        robotsUrl,
        { userAgent, proxy },
        options.signal,
        deps.now,
      )
      visits.answered(found.status)
      return found
    } catch (error) {
      visits.blame(error)
      throw error
    }
  })
  return visits.takeTurn(url, pauseMs)
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
