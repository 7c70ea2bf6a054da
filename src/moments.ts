/** How a moment is written for people: in UTC, whichever the machine's zone. */

const dayMs = 24 * 3_600_000

/** Its day: `2026-03-01`. */
export const utcDay = (moment: Date): string => moment.toISOString().slice(0, 10)

/** Its minute, with its zone: `2026-03-01 14:05 UTC`. Takes an ISO time in UTC, too. */
export const utcMinute = (moment: Date | string): string => `${written(moment, 16)} UTC`

/** Its second, with its zone: `2026-03-01 14:05:59 UTC`. Takes an ISO time in UTC, too. */
export const utcSecond = (moment: Date | string): string => `${written(moment, 19)} UTC`

/** The day after a day: `2026-03-01` for `2026-02-28`. */
export const dayAfter = (day: string): string => utcDay(new Date(Date.parse(day) + dayMs))

const written = (moment: Date | string, length: number): string =>
  (typeof moment === 'string' ? moment : moment.toISOString()).slice(0, length).replace('T', ' ')
