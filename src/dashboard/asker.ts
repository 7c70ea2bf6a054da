import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { z } from 'zod'

const Bindings = z.object({ incoming: z.object({ socket: z.object({}) }) })

/** This machine, or the network it is in: where proxies stand. */
const isNear = (address: string) =>
  /^(?:::ffff:)?(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|^::1$|^f[cd][0-9a-f]{2}:/i.test(
    address,
  )

/**
 * The address that asks. Where a proxy nearby stands in front, the one that it names last: what stands
 * before that, whoever asks may have made up. IPv6 by its network, of which one asker has all.
 */
export function askerOf(c: Context): string {
  const direct = Bindings.safeParse(c.env).success ? (getConnInfo(c).remote.address ?? '') : ''
  const named = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  const address = named !== undefined && (direct === '' || isNear(direct)) ? named : direct
  return address.includes(':') && !address.includes('.')
    ? address.split(':').slice(0, 4).join(':')
    : address.slice(0, 100)
}

/**
 * Whether the asker's browser came by TLS, as itself or as a proxy says. Anybody may say so: it makes the
 * asker's own cookie secure, and nothing else.
 */
export const isByTls = (c: Context): boolean =>
  new URL(c.req.url).protocol === 'https:' ||
  c.req.header('x-forwarded-proto')?.split(',')[0]?.trim().toLowerCase() === 'https' ||
  /\bproto="?https\b/i.test(c.req.header('forwarded') ?? '')
