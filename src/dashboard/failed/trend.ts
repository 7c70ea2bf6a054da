import { dayMs, shortDay } from '../../moments.ts'
import type { LetterTrend } from '../../schemas/dead-letter.ts'
import { addressOf } from '../query.ts'
import { type Bar } from '../view/charts.ts'

const hourMs = 3_600_000
/** A time in equal parts: what is young hour by hour, all else day by day. */
export interface Span {
  readonly since: Date
  readonly until: Date
  readonly parts: number
  readonly partMs: number
}

/** Whole hours or days, the present one last. */
export function spanOf(now: Date, partMs: number, parts: number): Span {
  const end = (Math.floor(now.getTime() / partMs) + 1) * partMs
  return { since: new Date(end - parts * partMs), until: new Date(end), parts, partMs }
}

export const fortnight = (now: Date): Span => spanOf(now, dayMs, 14)

/** Hour by hour for what began within two days. */
export const spanSince = (first: Date, now: Date): Span =>
  now.getTime() - first.getTime() < 2 * dayMs ? spanOf(now, hourMs, 48) : spanOf(now, dayMs, 28)

/** How many in each part, zeros and all. */
export function countsOf(rows: readonly LetterTrend[], { parts }: Span): number[] {
  const counts = new Map(rows.map(({ part, count }) => [part, count]))
  return Array.from({ length: parts }, (_, part) => counts.get(part) ?? 0)
}

type Query = Readonly<Record<string, string | number | undefined>>

/** Each bar leads to the letters of its hour or day. */
export const barsOf = (counts: readonly number[], { since, partMs }: Span, query: Query): Bar[] =>
  counts.map((count, part) => {
    const from = new Date(since.getTime() + part * partMs)
    const to = new Date(from.getTime() + partMs)
    const isDay = partMs === dayMs
    const said = from
      .toISOString()
      .slice(0, isDay ? 10 : 16)
      .replace('T', ' ')
    return {
      label: isDay ? shortDay(from) : said.slice(11, 13),
      parts: [0, 0, 0, count],
      title: `${said} UTC: ${count} died`,
      href:
        count === 0
          ? undefined
          : addressOf('/failed', { ...query, since: from.toISOString(), until: to.toISOString() }),
    }
  })
