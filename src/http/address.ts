import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { getDomain } from 'tldts'
import { PermanentError } from '../errors.ts'

/** The only IPv6 addresses that are handed out to the public (RFC 4291, 2.4). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** The well-known prefix of NAT64: the IPv4 address meant stands in the last 32 bits (RFC 6052). */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/**
 * Whether an IP address, as a socket states it, belongs to the public internet. IPv4 in IPv6 clothes
 * (mapped, NAT64) is judged by the IPv4 address; 6to4, Teredo and other tunnels are refused.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false

  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast'
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().range() === 'unicast'
  if (parsed.match(nat64)) {
    return ipaddr.fromByteArray(parsed.toByteArray().slice(12)).range() === 'unicast'
  }
  return parsed.match(globalUnicast) && parsed.range() === 'unicast'
}

/** Which private hosts may be reached all the same. */
export type HostRule = (hostname: string, port: string) => boolean

/**
 * Reads a setting of named hosts, each `host` or `host:port`, IPv6 in brackets: `intranet.example`,
 * `127.0.0.1:8080`, `[::1]:8080`. Names are compared as they stand: `localhost` does not allow `127.0.0.1`.
 */
export function hostRule(allowed: readonly string[]): HostRule {
  const names = new Set(allowed.map((name) => name.toLowerCase()))
  return (hostname, port) => {
    const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname
    return names.has(host) || names.has(`${host}:${port}`)
  }
}

/** The port an address is asked at, also where it is left out. */
export const portOf = (url: Pick<URL, 'port' | 'protocol'>) =>
  url.port || (url.protocol === 'https:' ? '443' : '80')

/** Whether the host of an address is written as an IP address that is not public. */
export function isPrivateLiteral(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 && !isPublicAddress(host)
}

/** How an address is named in messages: without what may be a password. */
export function nameOf(url: URL): string {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare.href
}

/** Throws `PermanentError` `bad-address`. */
export function parseAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href)
  if (!url) throw new PermanentError('bad-address', `${address} is no address`)
  return url
}

/** What a hold stops: all hosts under one registrable domain, all blogs of a service among them. */
export const domainOf = (url: URL) => getDomain(url.hostname) ?? url.hostname

/** What has a share of the places: each blog of a service is a site of its own. */
export const siteOf = (url: URL) =>
  getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.hostname
