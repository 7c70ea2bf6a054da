import { parseAddress } from './address.ts'
import type { Answer } from './fetch.ts'

export const maxRedirects = 5

const redirectStatuses = new Set([301, 302, 303, 307, 308])

/** Where an answer sends us on to, or nothing if it is no redirect. */
export function redirectTarget(
  url: URL,
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
): URL | undefined {
  const location = headers['location']
  if (!redirectStatuses.has(status) || !location) return undefined

  // Header bytes come as Latin-1; addresses in them are UTF-8 where they are not ASCII.
  const target = parseAddress(Buffer.from(location, 'latin1').toString('utf8'), url)
  // Credentials are for the one who was given them: a redirect cannot make us log in elsewhere.
  target.username = target.origin === url.origin ? url.username : ''
  target.password = target.origin === url.origin ? url.password : ''
  target.hash = ''
  return target
}
