import type { DateReading } from '../../../schemas/document.ts'
import { isoOf } from '../../dates/read.ts'
import type { ReadDate } from '../../dates/reading.ts'
import { type DateValue, readDate } from '../../dates/value.ts'
import { minutesIn } from '../../dates/zones.ts'
import type { Clues } from './clues.ts'

/** How far local time can be from UTC, in hours. */
const WEST = -12
const EAST = 14

/**
 * Pages state the moment for machines in UTC and show the day in their own time: then the day is theirs. Their
 * offset is what their own clock shows or, where they show the day alone, the smallest that agrees. What is
 * midnight where the page's language is at home is the day that begins there.
 */
export function localDay(
  reading: DateReading,
  visible: readonly ReadDate[],
  { url, language = '' }: Pick<Clues, 'url' | 'language'>,
): DateReading {
  if (!/T.*Z$/u.test(reading.value)) return reading
  const same = reading.candidates.find(({ value }) => isSameMoment(value, reading.value))
  if (same) return { ...reading, value: same.value }
  const inAddress = readDate(urlDay(url) ?? '')
  const shown = [...visible, ...(inAddress ? [inAddress] : [])].filter(
    ({ zone, value }) => zone !== 'stated' && value.length >= 'yyyy-mm-dd'.length,
  )
  const offset =
    shown.map((date) => offsetTo(reading, date)).find((it) => it !== undefined) ??
    midnightOffset(reading.value, language.slice(0, 2).toLowerCase())
  if (offset === undefined || offset === 0) return reading
  return { ...reading, value: shifted(reading.value, offset), zone: 'assumed-local' }
}

/** The same moment to the minute, with an offset of its own: another statement in the page's own time. */
function isSameMoment(value: string, moment: string): boolean {
  if (!/T.*[+-](?!00:00)\d\d:\d\d$/u.test(value)) return false
  return Math.abs(Date.parse(value) - Date.parse(moment)) < 60_000
}

/** Where most that is written in a language is written, if that is east of UTC and one zone. */
const HOMES: readonly (readonly [string, string])[] = [
  ['de fr it nl pl cs sk hu sv da no nb hr sl sq mk', 'Europe/Berlin'],
  ['el fi ro bg uk lt lv et', 'Europe/Athens'],
  ['ru', 'Europe/Moscow'],
  ['tr', 'Europe/Istanbul'],
  ['he', 'Asia/Jerusalem'],
  ['ja', 'Asia/Tokyo'],
  ['ko', 'Asia/Seoul'],
  ['zh', 'Asia/Shanghai'],
  ['hi', 'Asia/Kolkata'],
  ['th', 'Asia/Bangkok'],
  ['vi', 'Asia/Ho_Chi_Minh'],
]

/** `22:00:00Z` on a German page in summer is no time of day but the day after: its offset from UTC, in hours. */
function midnightOffset(value: string, language: string): number | undefined {
  if (!/T(?:1[4-9]|2[0-3]):(?:00|30):00Z$/u.test(value)) return undefined
  const home = HOMES.find(([languages]) => languages.split(' ').includes(language))?.[1]
  const minutes = home === undefined ? undefined : minutesIn(home, Date.parse(value))
  if (minutes === undefined) return undefined
  return (Date.parse(value) / 60_000 + minutes) % 1_440 === 0 ? minutes / 60 : undefined
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
  const local = Date.parse(value) + hours * 3_600_000
  return isoOf({ precision: 'second', local, offset: Math.round(hours * 60), zone: 'assumed' })
}
