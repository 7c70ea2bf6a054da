/** The feeds of the soak: how often they publish, how they answer, and what befalls them. All from one seed. */

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

export type Kind = 'wire' | 'news' | 'blog' | 'rare'

/** What happens to a feed's address for good, at a time. */
export type Fate =
  | { readonly kind: 'moved'; readonly status: 301 | 308; readonly at: number }
  | { readonly kind: 'elsewhere'; readonly status: 302 | 307; readonly at: number }
  | { readonly kind: 'gone'; readonly at: number }
  | { readonly kind: 'missing'; readonly at: number }

export interface SoakFeed {
  readonly id: string
  readonly host: string
  readonly path: string
  readonly kind: Kind
  /** When its entries were published, ascending; the first ones lie before the start. */
  readonly published: readonly number[]
  /** How many entries the document shows. */
  readonly shown: number
  readonly hasDates: boolean
  readonly validators: 'both' | 'date' | 'none' | 'ever-new'
  readonly maxAgeSec?: number
  readonly ttlMin?: number
  readonly skipHours?: readonly number[]
  readonly fate?: Fate
  /** Hours in which it answers 500 or drops the connection, or serves a page of HTML, or broken XML. */
  readonly trouble: readonly Trouble[]
}

export interface Trouble {
  readonly from: number
  readonly until: number
  readonly kind: 'http-500' | 'closed' | 'html' | 'truncated' | 'bare-ampersand'
}

/** Small and fast, and the same everywhere (mulberry32). Gives 0 to 1. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Entries a day, and how many the document shows. */
const kinds: Readonly<Record<Kind, { share: number; least: number; most: number; shown: number }>> =
  {
    wire: { share: 0.015, least: 80, most: 250, shown: 40 },
    news: { share: 0.1, least: 8, most: 50, shown: 20 },
    blog: { share: 0.5, least: 0.2, most: 3, shown: 10 },
    rare: { share: 0.385, least: 0.01, most: 0.2, shown: 10 },
  }

const pick = <T>(chance: number, choices: readonly (readonly [number, T])[]): T | undefined => {
  let left = chance
  for (const [share, choice] of choices) {
    left -= share
    if (left < 0) return choice
  }
  return undefined
}

/** `count` feeds: a service of blogs, a host with very many feeds, and sites with one to four. */
export function makeFeeds(count: number, start: number, days: number, seed: number): SoakFeed[] {
  const chance = random(seed)
  return Array.from({ length: count }, (_, index) => makeFeed(index, count, start, days, chance))
}

function makeFeed(
  index: number,
  count: number,
  start: number,
  days: number,
  chance: () => number,
): SoakFeed {
  const kind =
    pick(chance(), [
      [kinds.wire.share, 'wire' as const],
      [kinds.news.share, 'news' as const],
      [kinds.blog.share, 'blog' as const],
    ]) ?? 'rare'
  const { least, most, shown } = kinds[kind]
  const perDay = least * (most / least) ** chance()
  const validators =
    pick(chance(), [
      [0.7, 'both' as const],
      [0.15, 'date' as const],
      [0.1, 'none' as const],
    ]) ?? 'ever-new'
  const ttlMin = pick(chance(), [
    [0.1, 15],
    [0.1, 60],
  ])
  const maxAgeSec = pick(chance(), [
    [0.1, 300],
    [0.1, 1_800],
  ])
  const fate = makeFate(start, days, chance)
  return {
    id: `feed-${index}`,
    ...addressOf(index, count),
    kind,
    published: publish(perDay, start, days, shown, chance),
    shown,
    hasDates: chance() < 0.95,
    validators,
    ...(ttlMin === undefined ? {} : { ttlMin }),
    ...(maxAgeSec === undefined ? {} : { maxAgeSec }),
    ...(chance() < 0.02 ? { skipHours: [0, 1, 2, 3] } : {}),
    ...(fate ? { fate } : {}),
    trouble: makeTrouble(start, days, chance),
  }
}

function addressOf(index: number, count: number): { host: string; path: string } {
  const share = index / count
  if (share < 0.15) return { host: `user-${index}.blogs.example`, path: '/feed' }
  if (share < 0.25) return { host: 'agency.example', path: `/feeds/${index}` }
  return { host: `www.site-${Math.floor(index / 3)}.example`, path: `/rss/${index}` }
}

/** A Poisson process that sleeps at night and at times bursts. */
function publish(
  perDay: number,
  start: number,
  days: number,
  shown: number,
  chance: () => number,
): number[] {
  const times: number[] = []
  const perMs = perDay / dayMs
  const end = start + days * dayMs
  // Enough before the start to fill the document.
  let at = start - Math.min((shown / perDay) * dayMs * 1.5, 900 * dayMs)
  while (at < end) {
    at += -Math.log(1 - chance()) / (perMs * 2)
    const hour = new Date(at).getUTCHours()
    const awake = hour >= 6 && hour < 22 ? 0.68 : 0.14
    if (chance() < awake && at < end) times.push(Math.round(at))
  }
  return times
}

function makeFate(start: number, days: number, chance: () => number): Fate | undefined {
  const at = start + chance() * days * dayMs * 0.3
  return pick<Fate>(chance(), [
    [0.02, { kind: 'moved', status: 301, at }],
    [0.01, { kind: 'moved', status: 308, at }],
    [0.02, { kind: 'elsewhere', status: 302, at }],
    [0.01, { kind: 'elsewhere', status: 307, at }],
    [0.01, { kind: 'gone', at }],
    [0.01, { kind: 'missing', at }],
  ])
}

const troubles = ['http-500', 'closed', 'html', 'truncated', 'bare-ampersand'] as const

/** A feed in three has one bad stretch, of up to a day. */
function makeTrouble(start: number, days: number, chance: () => number): Trouble[] {
  if (chance() > 0.33) return []
  const from = start + chance() * days * dayMs
  const kind = troubles[Math.floor(chance() * troubles.length)] ?? 'http-500'
  return [{ from, until: from + chance() ** 2 * dayMs, kind }]
}
