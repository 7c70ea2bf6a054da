import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import type { Config } from '../config.ts'

const localNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a name leads to us and to nobody else; `example.com` may be anybody's, and lead here since a second ago. */
type NameRule = (hostname: string) => boolean

/** This machine's names, and the one that the settings name. */
export function isLocalName({ WIREDESK_HOST: host }: Config): NameRule {
  return (name) => localNames.has(name) || name === host || name === `[${host}]`
}

/**
 * What those who watch us call us by: an IP address, a name without a dot, as container platforms give them,
 * or the address that is ours by the settings. No web page can be reached by one of these.
 */
function isOwnName(config: Config): NameRule {
  const publicUrl = config.WIREDESK_PUBLIC_URL
  const publicName = publicUrl === undefined ? undefined : URL.parse(publicUrl)?.hostname
  const isLocal = isLocalName(config)
  return (name) =>
    isLocal(name) ||
    name === publicName ||
    !name.includes('.') ||
    isIP(name.replaceAll(/[[\]]/g, '')) !== 0
}

/** For what is open without a token: refuses those who came here by a name that need not be ours (DNS rebinding). */
export function ownNamesOnly(config: Config): MiddlewareHandler {
  const isOwn = isOwnName(config)
  return async (c, next) => {
    const name = new URL(c.req.url).hostname
    return isOwn(name) ? next() : c.text(`this is not ${name}`, 421)
  }
}
