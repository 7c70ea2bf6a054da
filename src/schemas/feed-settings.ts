import { z } from 'zod'
import { dayMs } from '../moments.ts'

/** What stands in a header's value; anything else could break out of it. */
const headerValue = z
  .string()
  .max(4096)
  .regex(/^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/, 'must be printable ASCII')
const token = /^[!#$%&'*+.^_`|~\w-]{1,100}$/

/** Headers that are ours to send: what they say must be true, or has a setting of its own. */
const ours: ReadonlySet<string> = new Set(
  (
    'host connection content-length transfer-encoding te trailer upgrade keep-alive expect proxy-authorization ' +
    'proxy-connection accept-encoding if-none-match if-modified-since range user-agent cookie'
  ).split(' '),
)
const headerName = z
  .string()
  .regex(token, 'must be the name of a header')
  .toLowerCase()
  .refine((name) => !ours.has(name), { error: 'is a header that Wiredesk sends itself' })

const cookieValue = z
  .string()
  .max(4096)
  .regex(/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/, 'must be the value of a cookie')

const longestSec = 7 * 86_400
const seconds = z
  .int()
  .min(60, 'must be a minute at least')
  .max(longestSec, 'must be a week at most')
const longestMs = 365 * dayMs

/** Where requests go through: an address, or `none` for straight to the site where the process has a proxy. */
export const Proxy = z.union([
  z.literal('none'),
  z
    .url({
      protocol: /^(?:https?|socks5?)$/,
      error: 'must be none, or begin with http://, https:// or socks5://',
    })
    .refine((proxy) => URL.canParse(proxy) && /^\/?$/.test(new URL(proxy).pathname), {
      error: 'must be a host and a port',
    }),
])

/** What an operator may set for one feed. Absent: what holds for all. */
export const FeedSettings = z
  .strictObject({
    /** Between two polls, whatever the feed's pace; what the site asks for still holds. In seconds. */
    intervalSec: seconds.optional(),
    /** Bounds of the interval that the feed's pace gives. */
    minIntervalSec: seconds.optional(),
    maxIntervalSec: seconds.optional(),
    userAgent: headerValue.max(500).optional(),
    /** Sent to hosts of the feed's own domain only, as are cookies and credentials. */
    headers: z.record(headerName, headerValue).optional(),
    cookies: z
      .record(z.string().regex(token, 'must be the name of a cookie'), cookieValue)
      .optional(),
    basicAuth: z
      .strictObject({
        username: z
          .string()
          .min(1)
          .max(200)
          .regex(/^[^:\p{Cc}]+$/u, 'must have no colon in it'),
        password: z
          .string()
          .max(1000)
          .regex(/^\P{Cc}*$/u, 'must be printable'),
      })
      .optional(),
    proxy: Proxy.optional(),
    /** When an article is made from the feed's own text; without: `when-better`. */
    feedText: z.enum(['never', 'when-better', 'always']).optional(),
    /** So many entries are taken from the first poll, the newest; the others are skipped, `first-poll-limit`. */
    firstPollLimit: z.int().min(0).max(50_000).optional(),
    /** Ages at which articles are looked at again, ascending, in milliseconds; none: never. */
    refetchMs: z.array(z.int().min(60_000).max(longestMs)).max(20).optional(),
    priority: z.enum(['live', 'low']).optional(),
  })
  .refine(
    ({ intervalSec, minIntervalSec, maxIntervalSec }) =>
      intervalSec === undefined || (minIntervalSec ?? maxIntervalSec) === undefined,
    {
      error: 'interval is a fixed one: it goes without min-interval and max-interval',
      path: ['interval'],
    },
  )
  .refine(
    ({ minIntervalSec = 0, maxIntervalSec = longestSec }) => minIntervalSec <= maxIntervalSec,
    {
      error: 'min-interval is longer than max-interval',
      path: ['min-interval'],
    },
  )
export type FeedSettings = z.infer<typeof FeedSettings>
