import type { LookupFunction } from 'node:net'
import type { Dispatcher } from 'undici'
import { PermanentError, TransientError, isStageFailure } from '../errors.ts'
import { request } from '../undici.ts'
import { hostRule, isPrivateLiteral, nameOf, portOf } from './address.ts'
import type { HostRule } from './address.ts'
import { decodeBody, readSome, readWire, unpackSome } from './body.ts'
import type { BodyLimits } from './body.ts'
import { PrivateAddressError } from './connect.ts'
import { networkFault } from './network-fault.ts'
import { type Route, openRoutes, proxyFailure } from './routes.ts'

/** One answer to one request, no redirect followed. */
export interface Answer {
  readonly status: number
  /** Names in lower case; a header sent twice is joined by `, `. */
  readonly headers: Readonly<Record<string, string>>
  /** The body, unpacked, within the limits. */
  readonly read: (limits: BodyLimits) => Promise<Buffer>
  /** The beginning of the body, unpacked if possible: as much as comes soon. Never fails. */
  readonly sample: () => Promise<Buffer>
  /** Ends the answer unread. Of the three one must be called. */
  readonly drop: () => Promise<void>
}

export interface Fetcher {
  /** Throws `PermanentError` `private-address` or `bad-address`, `TransientError` for the network's faults. */
  send(url: URL, request: SendOptions): Promise<Answer>
  close(): Promise<void>
}

export interface SendOptions {
  readonly method?: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal: AbortSignal
  /** By `Proxy` of the settings; absent: as all requests go. */
  readonly proxy?: string | undefined
}

/** Sends single requests, to public addresses only and to those private hosts that are allowed by name. */
export function createFetcher(settings: {
  readonly allowHosts: readonly string[]
  readonly maxConnectionsPerHost: number
  readonly connectTimeoutMs: number
  /** Stands in for DNS in tests, for the hosts that are allowed. */
  readonly lookup?: LookupFunction
  readonly proxy?: string | undefined
}): Fetcher {
  const isAllowed = hostRule(settings.allowHosts)
  const routes = openRoutes(settings, isAllowed)

  return {
    async send(url, options) {
      refuse(url, isAllowed)
      const route = routes.take(options.proxy)
      if (route.isProxied) refuseLocalNames(url, isAllowed)
      const target = { url, route, signal: options.signal }
      const answer = await guard(target, () => dispatch(route.dispatcher, url, options))
      return readable(target, answer)
    },
    close: async () => routes.close(),
  }
}

/** A request, and the way it goes. */
interface Target {
  readonly url: URL
  readonly route: Route
  readonly signal: AbortSignal
}

/** A proxy looks names up itself: those that can only be meant for its own network are not handed to it. */
function refuseLocalNames(url: URL, isAllowed: HostRule): void {
  const isLocal =
    !url.hostname.startsWith('[') &&
    (!url.hostname.includes('.') ||
      /\.(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)\.?$/.test(url.hostname))
  if (isLocal && !isAllowed(url.hostname, portOf(url))) {
    throw notPublic(url)
  }
}

/** Says what to do where the address is one's own. */
const notPublic = (url: URL) =>
  new PermanentError(
    'private-address',
    `${nameOf(url)} is not on the public internet, and WIREDESK_ALLOW_HOSTS does not name ${url.host}`,
  )

function refuse(url: URL, isAllowed: HostRule): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new PermanentError('bad-address', `${nameOf(url)} is no web address`)
  }
  if (isPrivateLiteral(url) && !isAllowed(url.hostname, portOf(url))) {
    throw notPublic(url)
  }
}

/** Sends what stands before the @ as HTTP Basic credentials: some feeds are given out that way. */
function authorization({ username, password }: URL): Record<string, string> {
  if (!username) return {}
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }
}

function dispatch(dispatcher: Dispatcher, url: URL, options: SendOptions) {
  return request(dispatcher, new URL(nameOf(url)), {
    method: options.method ?? 'GET',
    headers: { ...options.headers, ...authorization(url) },
    body: options.body ?? null,
    signal: options.signal,
  })
}

function readable(target: Target, answer: Dispatcher.ResponseData): Answer {
  const { url, signal } = target
  const name = nameOf(url)
  const headers = joinHeaders(answer.headers)
  return {
    status: answer.statusCode,
    headers,
    read: (limits) =>
      guard(target, async () => {
        const wire = await readWire(answer.body, name, limits)
        return decodeBody(wire, headers['content-encoding'], name, limits)
      }),
    sample: async () => {
      const wire = await readSome(answer.body, sampleBytes, sampleMs)
      return unpackSome(wire, headers['content-encoding'], sampleBytes)
    },
    // A small body is read to the end so that the connection can be used again, a large one cut off.
    drop: () => guard(target, () => answer.body.dump({ limit: 64 * 1024, signal })),
  }
}

const sampleBytes = 64 * 1024
/** What takes longer than this is not waited for: the answer is known already. */
const sampleMs = 2_000

/** Without cookies: they are taken from nobody, and answers are kept, in backups too. */
function joinHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const joined: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && name !== 'set-cookie')
      joined[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return joined
}

/** Turns what the network does into failures the pipeline understands; those pass through, as does an abort. */
async function guard<T>({ url, route, signal }: Target, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (isStageFailure(error)) throw error
    throw (route.isProxied && proxyFailure(url, error)) || failureFrom(url, error)
  }
}

function failureFrom(url: URL, error: unknown) {
  const name = nameOf(url)
  if (error instanceof PrivateAddressError) {
    return new PermanentError('private-address', error.message, { cause: error })
  }
  const { code, told } = networkFault(error)
  return new TransientError(code, `${name}: ${told}`, { cause: error })
}
