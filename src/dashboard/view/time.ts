import { html } from 'hono/html'
import { age } from '../../app/in-words.ts'
import { utcDay, utcSecond } from '../../moments.ts'
import type { Html } from './html.ts'

/** How precise a time is told. */
export type TimeKind = 'day' | 'minute' | 'second' | 'clock'

const cuts = { day: [0, 10], minute: [0, 16], second: [0, 19], clock: [11, 19] } as const

/** A time in UTC; the script tells it in the reader's zone, with UTC on hover. */
export function time(date: Date | null | undefined, kind: TimeKind = 'minute'): Html | '' {
  if (!date) return ''
  return element(
    date,
    kind,
    date
      .toISOString()
      .slice(...cuts[kind])
      .replace('T', ' '),
  )
}

/** When something was published; of what tells no day it says so, and since when it is kept. */
export function published(
  { publishedAt, storedAt }: { readonly publishedAt: Date | null; readonly storedAt: Date },
  kind: TimeKind = 'minute',
): Html | '' {
  return publishedAt
    ? time(publishedAt, kind)
    : html`not dated<span class="sub">stored ${time(storedAt, kind)}</span>`
}

const element = (date: Date, kind: string, text: string): Html => {
  const iso = date.toISOString()
  return html`<time datetime="${iso}" data-as="${kind}" title="${utcSecond(iso)}">${text}</time>`
}

/** How long ago it was, which goes on counting: `3 min ago`. */
export const ago = (date: Date | null | undefined, now: Date): Html | '' =>
  date ? element(date, 'ago', `${age(now.getTime() - date.getTime())} ago`) : ''

/** The same without a word: `3 min`. */
export const since = (date: Date | null | undefined, now: Date): Html | '' =>
  date ? element(date, 'age', age(now.getTime() - date.getTime())) : ''

/** In how long; `now` for what is due. */
export const until = (date: Date | null | undefined, now: Date): Html | '' =>
  date ? element(date, 'until', inHowLong(date, now)) : ''

const inHowLong = (date: Date, now: Date) =>
  date <= now ? 'now' : `in ${age(date.getTime() - now.getTime())}`

export { age }

/** How long something took: `12 ms`, `3.4 s`, `2 min`. */
export function took(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  return ms < 60_000 ? `${(ms / 1_000).toFixed(1)} s` : age(ms)
}

/** What a date field holds of a moment. */
export const dayField = (moment: Date | undefined): string =>
  moment === undefined ? '' : utcDay(moment)
