import { startOf } from '../dates/calendar.ts'
import { momentOf } from '../dates/moment.ts'

/** A moment as a feed states it. */
export interface ReadDate {
  /** ISO 8601 in UTC, with milliseconds. */
  readonly value: string
  /** Whether the text named a zone or an offset; without one, UTC was taken. */
  readonly hasZone: boolean
}

/**
 * Reads a date as feeds write it: what an element for dates holds is one and nothing else. A text
 * without a zone is read as UTC, never in the machine's zone.
 */
export function readDate(text: string): ReadDate | undefined {
  return readRfc822(text) ?? readOther(text)
}

function readOther(text: string): ReadDate | undefined {
  const moment = momentOf(text)
  return moment && { value: new Date(moment.ms).toISOString(), hasZone: moment.hasZone }
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const rfc822 =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) (?:GMT|UTC|Z|([+-])(\d{2})(\d{2}))$/

/** The form that nearly all feeds have, as it should be: worth not being searched for. */
function readRfc822(text: string): ReadDate | undefined {
  const match = rfc822.exec(text)
  if (match === null) return undefined
  const [, day, month = '', year, hour, minute, second, sign, hours = 0, minutes = 0] = match
  const start = startOf(Number(year), months.indexOf(month) + 1, Number(day))
  const offset = Number(hours) * 60 + Number(minutes)
  if (start === undefined || offset > 900) return undefined
  const clock = (Number(hour) * 60 + Number(minute)) * 60 + Number(second)
  const time = start + clock * 1000 - (sign === '-' ? -offset : offset) * 60_000
  return { value: new Date(time).toISOString(), hasZone: true }
}
