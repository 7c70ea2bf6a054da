/** How a moment is written for people, in UTC, whichever the machine's zone, and how people write an age. */

export const dayMs = 86_400_000

const unitMs = { m: 60_000, h: 3_600_000, d: dayMs, w: 7 * dayMs } as const
const isUnit = (unit: string | undefined): unit is keyof typeof unitMs =>
  unit !== undefined && unit in unitMs

/** The moment that is as long before `now` as an age such as `90m`, `6h`, `7d` or `2w` says; nothing for what is no age. */
export function ageBefore(age: string, now: Date): Date | undefined {
  const [, count, unit] = /^(\d{1,6})([mhdw])$/.exec(age) ?? []
  return isUnit(unit) ? new Date(now.getTime() - Number(count) * unitMs[unit]) : undefined
}

/** Its day: `2026-03-01`. */
export const utcDay = (moment: Date): string => moment.toISOString().slice(0, 10)

const ofYear = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** Its day where there is little room, as under a bar: `Mar 1`. Takes a day such as `2026-03-01`, too. */
export const shortDay = (moment: Date | string): string =>
  ofYear.format(typeof moment === 'string' ? new Date(moment) : moment)

/** Its minute, with its zone: `2026-03-01 14:05 UTC`. Takes an ISO time in UTC, too. */
export const utcMinute = (moment: Date | string): string => `${written(moment, 16)} UTC`

/** Its second, with its zone: `2026-03-01 14:05:59 UTC`. Takes an ISO time in UTC, too. */
export const utcSecond = (moment: Date | string): string => `${written(moment, 19)} UTC`

/** The day after a day: `2026-03-01` for `2026-02-28`. */
export const dayAfter = (day: string): string => utcDay(new Date(Date.parse(day) + dayMs))

const written = (moment: Date | string, length: number): string =>
  (typeof moment === 'string' ? moment : moment.toISOString()).slice(0, length).replace('T', ' ')
