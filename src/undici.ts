import { createRequire } from 'node:module'
import type * as undici from 'undici'

// What is used of undici, file by file: its index loads all there is, mocks, caches and web sockets too, four times as many modules.
// The files are those of the version that package.json names exactly; `tests/unit/undici.test.ts` holds them against the index.

const require = createRequire(import.meta.url)

export const Agent: typeof undici.Agent = require('undici/lib/dispatcher/agent.js')
export const ProxyAgent: typeof undici.ProxyAgent = require('undici/lib/dispatcher/proxy-agent.js')
export const buildConnector: typeof undici.buildConnector = require('undici/lib/core/connect.js')

type Asked = undici.Dispatcher.RequestOptions
type Answered = Promise<undici.Dispatcher.ResponseData>

const ask: (
  this: undici.Dispatcher,
  asked: Asked,
) => Answered = require('undici/lib/api/api-request.js')

// The index gives each dispatcher its methods; of those undici itself calls one, for https through an HTTP proxy.
const Dispatcher: typeof undici.Dispatcher = require('undici/lib/dispatcher/dispatcher.js')
Dispatcher.prototype.connect = require('undici/lib/api/api-connect.js')

/** As undici's own, of an address that was parsed. */
export const request = async (
  dispatcher: undici.Dispatcher,
  { origin, pathname, search }: URL,
  options: Omit<Asked, 'origin' | 'path'>,
): Answered => ask.call(dispatcher, { ...options, origin, path: `${pathname}${search}` })
