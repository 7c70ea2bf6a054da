import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import type { buildConnector as Connectors } from 'undici'
import { buildConnector } from '../undici.ts'
import type { HostRule } from './address.ts'
import { isPublicAddress } from './address.ts'

/** A connection to an address that is not public was refused. */
export class PrivateAddressError extends Error {
  constructor(host: string, addresses: string) {
    super(
      `${host} is at ${addresses}, which is not a public address, and WIREDESK_ALLOW_HOSTS does not name it`,
    )
    this.name = 'PrivateAddressError'
  }
}

/** Resolves names to their public addresses only, so that nothing is sent to the others, not even a SYN. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [])

    const open = addresses.filter(({ address }) => isPublicAddress(address))
    const [first] = open
    if (!first) {
      const found = addresses.map(({ address }) => address).join(', ')
      return callback(new PrivateAddressError(hostname, found), [])
    }
    if (options.all) return callback(null, open)
    return callback(null, first.address, first.family)
  })
}

/**
 * Opens connections to public addresses and to the private hosts that are allowed by name. The peer is
 * looked at again once connected, before a byte is sent: what was resolved is not what counts, what is
 * on the other end is. `lookupAllowed` stands in for DNS in tests, for hosts that are allowed.
 */
export function guardedConnector(
  isAllowed: HostRule,
  timeoutMs: number,
  lookupAllowed?: LookupFunction,
): Connectors.connector {
  // HTTP/1.1 only: one connection, one request is what the pacing counts, and every site speaks it.
  const common = { timeout: timeoutMs, allowH2: false }
  const open = buildConnector({ ...common, ...(lookupAllowed ? { lookup: lookupAllowed } : {}) })
  const openPublic = buildConnector({ ...common, lookup: lookupPublic, autoSelectFamily: true })

  return (options, callback) => {
    const port = options.port || (options.protocol === 'https:' ? '443' : '80')
    if (isAllowed(options.hostname, port)) return open(options, callback)

    return openPublic(options, (...[error, socket]) => {
      if (error) return callback(error, null)

      const peer = socket.remoteAddress ?? 'an unknown address'
      if (isPublicAddress(peer)) return callback(null, socket)

      socket.destroy()
      return callback(new PrivateAddressError(options.hostname, peer), null)
    })
  }
}
