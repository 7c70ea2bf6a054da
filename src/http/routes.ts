import type { LookupFunction } from 'node:net'
import type { Agent as AgentOf, Dispatcher } from 'undici'
import { TransientError } from '../errors.ts'
import { Agent, ProxyAgent } from '../undici.ts'
import { type HostRule, nameOf } from './address.ts'
import { guardedConnector } from './connect.ts'

/** A way to the web: straight, or through a proxy. */
export interface Route {
  readonly dispatcher: Dispatcher
  readonly isProxied: boolean
}

export interface Routes {
  /** The way through `proxy`; `none`: straight; absent: as the process's settings say. */
  take(proxy: string | undefined): Route
  close(): Promise<void>
}

export interface RouteSettings {
  readonly maxConnectionsPerHost: number
  readonly connectTimeoutMs: number
  readonly lookup?: LookupFunction
  readonly proxy?: string | undefined
}

/** Proxies that are kept open; who has more of them waits a little for each. */
const mostProxies = 64

/**
 * The ways that requests go. Straight ones end at public addresses and at hosts that are allowed. A proxy
 * may be anywhere, since an operator has named it; who is at the other end of it is the proxy's to judge.
 */
export function openRoutes(settings: RouteSettings, isAllowed: HostRule): Routes {
  const shared = {
    connections: settings.maxConnectionsPerHost,
    pipelining: 1,
    // The caller's signal is the one deadline: these two only measure silence.
    headersTimeout: 0,
    bodyTimeout: 0,
  }
  const straight: Route = {
    dispatcher: new Agent({
      ...shared,
      connect: guardedConnector(isAllowed, settings.connectTimeoutMs, settings.lookup),
    }),
    isProxied: false,
  }
  const proxied = new Map<string, Route>()

  function through(proxy: string): Route {
    const known = proxied.get(proxy)
    if (known) return known
    const [oldest] = proxied
    if (oldest !== undefined && proxied.size >= mostProxies) {
      proxied.delete(oldest[0])
      // Ends what is under way in good order; nobody waits for it.
      oldest[1].dispatcher.close().catch(() => oldest[1].dispatcher.destroy())
    }
    const route = {
      dispatcher: openProxy(proxy, settings.connectTimeoutMs, shared),
      isProxied: true,
    }
    proxied.set(proxy, route)
    return route
  }

  return {
    take(proxy = settings.proxy) {
      return proxy === undefined || proxy === 'none' ? straight : through(proxy)
    },
    close: async () => {
      const all = [straight, ...proxied.values()]
      await Promise.all(all.map(async ({ dispatcher }) => dispatcher.destroy()))
    },
  }
}

// HTTP/1.1 only, as on the straight way.
const openProxy = (uri: string, connectTimeout: number, shared: AgentOf.Options) =>
  new ProxyAgent({ ...shared, uri, connectTimeout, allowH2: false })

/**
 * What an error on the way through a proxy says about the proxy itself: `TransientError` `proxy`. Nothing
 * where the proxy did its part.
 */
export function proxyFailure(url: URL, error: unknown): TransientError | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  // What it says of the site: that it cannot be reached.
  if (/^UND_ERR_SOCKS5_REPLY_\d/.test(code) || /response \(50[234]\)/.test(error.message))
    return undefined
  const isItself =
    ownCodes.has(code) || code.startsWith('UND_ERR_SOCKS5') || error.message.startsWith('Proxy ')
  if (!isItself) return undefined
  return new TransientError(
    'proxy',
    `the proxy on the way to ${nameOf(url)} failed: ${code || error.message}`,
    {
      cause: error,
    },
  )
}

/** Through a proxy, nothing else is connected to or looked up. */
const ownCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_PRX_TLS',
  'UND_ERR_PRX_CONN',
])
