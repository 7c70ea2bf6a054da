import { html } from 'hono/html'
import type { Html } from './html.ts'

/** How precise a time is told. */
export type TimeKind = 'day' | 'minute' | 'second' | 'clock'

const cuts = { day: [0, 10], minute: [0, 16], second: [0, 19], clock: [11, 19] } as const

/** A time in UTC; the script tells it in the reader's zone, with UTC on hover. */
export function time(date: Date | null | undefined, kind: TimeKind = 'minute'): Html | '' {
  if (!date) return ''
  const iso = date.toISOString()
  const text = iso.slice(...cuts[kind]).replace('T', ' ')
  return html`<time
    datetime="${iso}"
    data-as="${kind}"
    title="${iso.slice(0, 19).replace('T', ' ')} UTC"
    >${text}</time
  >`
}

const relative = (date: Date, kind: string, text: string): Html => {
  const iso = date.toISOString()
  return html`<time
    datetime="${iso}"
    data-as="${kind}"
    title="${iso.slice(0, 19).replace('T', ' ')} UTC"
    >${text}</time
  >`
}

/** How long ago it was, which goes on counting: `3 min ago`. */
export const ago = (date: Date | null | undefined, now: Date): Html | '' =>
  date ? relative(date, 'ago', `${age(now.getTime() - date.getTime())} ago`) : ''

/** The same without a word: `3 min`. */
export const since = (date: Date | null | undefined, now: Date): Html | '' =>
  date ? relative(date, 'age', age(now.getTime() - date.getTime())) : ''

/** In how long; `now` for what is due. */
export const until = (date: Date | null | undefined, now: Date): Html | '' =>
  date ? relative(date, 'until', inHowLong(date, now)) : ''

const inHowLong = (date: Date, now: Date) =>
  date <= now ? 'now' : `in ${age(date.getTime() - now.getTime())}`

/** How long: `3 min`, `5 h`, `2 d`. */
export function age(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1_000)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 2 * 86_400) return `${Math.floor(seconds / 3_600)} h`
  return `${Math.floor(seconds / 86_400)} d`
}

/** How long something took: `12 ms`, `3.4 s`, `2 min`. */
export function took(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  return ms < 60_000 ? `${(ms / 1_000).toFixed(1)} s` : age(ms)
}
