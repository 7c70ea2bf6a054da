import { marksOf, titleOf } from '../support/articles.ts'
import { chanceFrom } from '../support/chance.ts'
import type { Entry, Illness, Span } from './illness.ts'

/** One host of an ill site, and what it publishes. */
export interface Site {
  readonly illness: Illness
  /** Its name in the DNS. */
  readonly name: string
  /** The domain that all hosts of the illness share. */
  readonly domain: string
  /** Where the name leads to. */
  readonly address: string
  /** In the order in which they are published. */
  readonly entries: readonly Entry[]
  readonly feeds: readonly string[]
}

export interface DayOptions {
  readonly seed: number
  /** Instead of what the illnesses say. */
  readonly entries?: number | undefined
}

const usualEntries = 10
const usualSpan: Span = [0.3, 21]

/** Lays out the day: which host publishes what, and when. */
export function layOut(illnesses: readonly Illness[], options: DayOptions): Site[] {
  const chance = chanceFrom(options.seed)
  let number = options.seed * 10_000
  const takeNumbers = (count: number) => (number += count) - count
  return illnesses.flatMap((illness, place) => {
    const entries = publish(illness, options, chance, takeNumbers)
    const domain = `${illness.name}.example`
    const hosts = illness.hosts ?? 1
    return Array.from({ length: hosts }, (_, host) => ({
      illness,
      domain,
      name: hosts === 1 ? `www.${domain}` : `host-${host}.${domain}`,
      address: `127.0.${20 + place}.${host + 1}`,
      entries: entries.filter(({ index }) => index % hosts === host),
      feeds: Array.from({ length: illness.feeds ?? 1 }, (_feed, feed) => `/feed-${feed}.xml`),
    }))
  })
}

function publish(
  illness: Illness,
  { entries }: DayOptions,
  chance: () => number,
  takeNumbers: (count: number) => number,
): Entry[] {
  const count = entries ?? illness.entries ?? usualEntries
  const rushed = illness.rush ? Math.ceil(count / 2) : 0
  const times = [
    ...spread(rushed, illness.rush ?? usualSpan, chance),
    ...spread(count - rushed, illness.published ?? usualSpan, chance),
  ]
  const first = takeNumbers(count)
  return times
    .toSorted((a, b) => a - b)
    .map((at, index) => {
      const number = first + (illness.twinOf?.(index) ?? index)
      const path = illness.path?.(index) ?? `/a/${index}`
      return { number, index, at, path, title: titleOf(number), marks: marksOf(number) }
    })
}

/** Evenly over the span, each moved by up to half a gap. */
function spread(count: number, [from, until]: Span, chance: () => number): number[] {
  const gap = (until - from) / count
  return Array.from({ length: count }, (_, index) => from + gap * (index + chance() / 2))
}
