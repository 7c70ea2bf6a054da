import { type Illness, during, redirect, status } from './illness.ts'

const ever = Infinity
const reset = { kind: 'reset' } as const
const hang = { kind: 'hang' } as const

/** Sites that are away, slow, or answer with errors, and come back. */
export const illServers: readonly Illness[] = [
  { name: 'well', wrong: 'nothing', readable: 'page' },
  { name: 'busy', wrong: 'nothing, but 100 entries', readable: 'page', entries: 100, shown: 60 },
  {
    name: 'down-503',
    rush: [7.5, 10],
    wrong: 'everything answers 503 for 2 h',
    readable: 'page',
    page: during([8, 10], status(503)),
    feed: during([8, 10], status(503)),
    robots: during([8, 10], status(503)),
  },
  {
    name: 'error-500',
    rush: [4, 7],
    wrong: 'pages answer 500 for 3 h',
    readable: 'page',
    page: during([4, 7], status(500)),
  },
  {
    name: 'moment-503',
    wrong: 'pages answer 503 for 2 min, every hour',
    readable: 'page',
    page: ({ at }) => (at % 1 < 1 / 30 ? status(503) : undefined),
  },
  {
    name: 'bad-gateway',
    wrong: 'each page answers 502 until it was asked 4 times',
    readable: 'page',
    page: ({ asked }) => (asked <= 4 ? status(502) : undefined),
  },
  {
    name: 'resets',
    rush: [1.5, 3.5],
    wrong: 'connections to pages are reset for 90 min',
    readable: 'page',
    page: during([2, 3.5], reset),
  },
  {
    name: 'flaky',
    wrong: 'two of three requests are reset, all day',
    readable: 'page',
    page: ({ asked }) => (asked % 3 === 0 ? undefined : reset),
  },
  {
    name: 'slow',
    wrong: 'every page takes 3 s (real ones)',
    readable: 'page',
    page: () => ({ kind: 'slow', ms: 3_000 }),
  },
  {
    name: 'silent',
    rush: [5.5, 8],
    wrong: 'pages hang for 2 h',
    readable: 'page',
    page: during([6, 8], hang),
  },
  {
    name: 'tarpit',
    rush: [5, 11],
    wrong: 'pages come a byte a second for 6 h',
    readable: 'page',
    page: during([5, 11], { kind: 'drip' }),
  },
  {
    name: 'no-name',
    rush: [7.5, 9.5],
    wrong: 'its name is not in the DNS for 4 h',
    readable: 'page',
    nameless: [9, 13],
  },
  {
    name: 'refused',
    rush: [12.5, 14.5],
    wrong: 'its host refuses connections for 3 h',
    readable: 'page',
    refusing: [14, 17],
  },
  {
    name: 'no-tls',
    rush: [6.5, 8],
    wrong: 'pages redirect to https, which is broken, for 1 h',
    readable: 'page',
    page: during([7, 8], ({ host, entry }) =>
      redirect(`https://${host}${entry?.path ?? '/'}`, 301),
    ),
  },
  {
    name: 'forbidden',
    rush: [9.5, 11],
    wrong: 'pages answer 403 for 1 h',
    readable: 'page',
    page: during([10, 11], status(403)),
  },
  {
    name: 'robots-503',
    rush: [0.2, 2],
    wrong: 'robots.txt answers 503 for 2 h',
    readable: 'page',
    robots: during([0, 2], status(503)),
    published: [0.2, 12],
  },
  {
    name: 'robots-reset',
    rush: [0.2, 1],
    wrong: 'connections for robots.txt are reset for 1 h',
    readable: 'page',
    robots: during([0, 1], reset),
    published: [0.2, 12],
  },
  {
    name: 'robots-slow',
    rush: [0.2, 2],
    wrong: 'robots.txt hangs for 2 h',
    readable: 'page',
    robots: during([0, 2], hang),
    published: [0.2, 12],
  },
  {
    name: 'service-429',
    wrong: 'a domain of 3 hosts: 429 with Retry-After above 8 requests a minute',
    readable: 'page',
    hosts: 3,
    entries: 21,
    page: ({ inMinute }) => (inMinute > 8 ? status(429, { 'retry-after': '600' }) : undefined),
    feed: ({ inMinute }) => (inMinute > 8 ? status(429, { 'retry-after': '600' }) : undefined),
  },
  {
    name: 'plain-429',
    rush: [11.5, 13],
    wrong: 'pages answer 429 without Retry-After for 1 h',
    readable: 'page',
    page: during([12, 13], status(429)),
  },
  {
    name: 'one-429',
    wrong: 'every fifth page answers 429 once',
    readable: 'page',
    page: ({ asked, entry }) =>
      asked === 1 && entry && entry.index % 5 === 2 ? status(429) : undefined,
  },
  {
    name: 'soon-for-ever',
    wrong: 'pages answer 503 with Retry-After: 1, for ever',
    readable: 'never',
    published: [0.2, 4],
    page: during([0, ever], status(503, { 'retry-after': '1' })),
  },
  {
    name: 'not-found',
    wrong: 'pages answer 404, for ever',
    readable: 'never',
    published: [0.2, 4],
    page: during([0, ever], status(404)),
  },
]
