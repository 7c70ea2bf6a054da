import type { DateReading } from '../../../schemas/document.ts'
import type { WrittenOptions } from '../../dates/read.ts'
import { type DateValue, readDate } from '../../dates/value.ts'
import type { VisibleDates } from './dates.ts'

/** How far local time can be from UTC, in hours. */
const WEST = -12
const EAST = 14

/**
 * Pages state the moment for machines in UTC and show the day in their own time: then the day is theirs. Their
 * offset is what their own clock shows or, where they show the day alone, the smallest that agrees.
 */
export function localDay(
  reading: DateReading,
  visible: VisibleDates,
  options: WrittenOptions,
  url: string,
): DateReading {
  if (!/T.*Z$/u.test(reading.value)) return reading
  const shown = [...visible.published.map(({ raw }) => raw), urlDay(url)]
    .flatMap((text) => (text ? (readDate(text, options) ?? []) : []))
    .filter((date) => date.zone !== 'stated' && date.precision !== 'year' && date.precision !== 'month')
  const offset = shown.map((date) => offsetTo(reading, date)).find((it) => it !== undefined)
  if (offset === undefined || offset === 0) return reading
  return { ...reading, value: shifted(reading.value, offset), zone: 'assumed-local' }
}

function urlDay(url: string): string | undefined {
  return /\/(?:19|20)\d\d\/\d\d\/\d\d(?=\/)/u.exec(url)?.[0].slice(1).replaceAll('/', '-')
}

/** The hours between a moment and the day or time shown for it, where that is another day. */
function offsetTo({ value }: DateReading, shown: DateValue): number | undefined {
  const moment = Date.parse(value)
  if (shown.value.slice(0, 10) === value.slice(0, 10)) return 0
  if (shown.precision !== 'day') {
    const hours = Math.round(((Date.parse(shown.value) - moment) / 3_600_000) * 4) / 4
    return hours >= WEST && hours <= EAST ? hours : undefined
  }
  const start = Date.parse(shown.value)
  const [first, last] = [(start - moment) / 3_600_000, (start + 86_399_000 - moment) / 3_600_000]
  const nearest = first > 0 ? Math.ceil(first) : Math.floor(last)
  return nearest >= WEST && nearest <= EAST ? nearest : undefined
}

function shifted(value: string, hours: number): string {
  const local = new Date(Date.parse(value) + hours * 3_600_000).toISOString().slice(0, 19)
  const minutes = Math.abs(Math.round(hours * 60))
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${local}${hours < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
