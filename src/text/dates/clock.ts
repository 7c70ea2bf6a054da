/** A time of day as it is written. */
export interface Clock {
  /** Milliseconds since midnight. */
  readonly time: number
  readonly precision: 'minute' | 'second'
  /** Where it lies in the text, the half of the day and all. */
  readonly start: number
  readonly end: number
}

/** `15:17:33.5`, `3.17 pm`, `15h17`, `15時17分`, `15 Uhr`, `3 pm`. */
const pattern =
  /(?<![\d.,:+-])(\d{1,2})(?::|\.(?=\d\d(?!\d))|\s?h\s?(?=\d\d)|\s?[時点时點시]\s?)(\d{1,2})?\s?[分분]?(?::(\d{1,2})(?:[.,:](\d{1,9}))?|\.(\d\d)(?!\d))?(?!\d)/iu
const hourPattern =
  /(?<![\d.,:])(\d{1,2})(?:()()()()\s?(?=[ap]\.?\s?m\b)|\s?h(?![\p{L}\d])|\s?Uhr\b)/iu

const afternoonBefore = /(?:오후|下午|午後|晚上|晚间|傍晚)\s*$/u
const morningBefore = /(?:오전|上午|午前|凌晨|早上)\s*$/u
const afternoonAfter = /^\s*(?:p\.?\s?m\b\.?|μ\.?\s?μ\.?|م(?:ساء(?:ً)?)?(?!\p{L})|ب\.ظ|CH\b)/iu
const morningAfter = /^\s*(?:a\.?\s?m\b\.?|π\.?\s?μ\.?|ص(?:باح(?:ا|ً|اً)?)?(?!\p{L})|ق\.ظ|SA\b)/iu

/** The first time of day in a text from which its date was taken. */
export function clockIn(text: string): Clock | undefined {
  const match = pattern.exec(text) ?? hourPattern.exec(text)
  if (match === null) return undefined
  const [whole, hour, minute = '0', afterColon, fraction, afterDot] = match
  const second = afterColon || afterDot || undefined
  const end = match.index + whole.length
  const half = halfOf(text.slice(0, match.index), text.slice(end)) ?? wholeDay(text.slice(end))
  const time = timeOf([hourIn(half, Number(hour)), Number(minute), Number(second ?? 0)], fraction)
  if (time === undefined) return undefined
  const precision = second === undefined ? 'minute' : 'second'
  return { time, precision, start: match.index - half.before, end: end + half.after }
}

function hourIn({ isAfternoon }: Half, written: number): number {
  if (isAfternoon === undefined || written > 12) return written
  return (written % 12) + (isAfternoon ? 12 : 0)
}

/** "15.17 Uhr MESZ": the zone stands behind it. */
const clockWord = /^\s?(?:Uhr|hrs?|น\.|ч\.|horas)(?!\p{L})/iu

/** The half of the day that is told beside a time. */
interface Half {
  /** Of a clock of 24 hours undefined. */
  readonly isAfternoon: boolean | undefined
  /** How much of the text before and after the numbers says so. */
  readonly before: number
  readonly after: number
}

function wholeDay(after: string): Half {
  const word = clockWord.exec(after)?.[0] ?? ''
  return { isAfternoon: undefined, before: 0, after: word.length }
}

function halfOf(before: string, after: string): Half | undefined {
  for (const isAfternoon of [true, false]) {
    const ahead = (isAfternoon ? afternoonBefore : morningBefore).exec(before)
    if (ahead) return { isAfternoon, before: ahead[0].length, after: 0 }
    const behind = (isAfternoon ? afternoonAfter : morningAfter).exec(after)
    if (behind) return { isAfternoon, before: 0, after: behind[0].length }
  }
  return undefined
}

/** ISO's `T101455` and `T1014`, at the start of a text. */
export function basicClockIn(text: string): Clock | undefined {
  const match = /^t(\d{2})(\d{2})?(\d{2})?(?:[.,](\d{1,9}))?(?![\d:])/i.exec(text)
  if (match === null) return undefined
  const [whole, hour, minute, second] = match
  const time = timeOf([Number(hour), Number(minute ?? 0), Number(second ?? 0)], match[4])
  if (time === undefined) return undefined
  const precision = second === undefined ? 'minute' : 'second'
  return { time, precision, start: 0, end: whole.length }
}

function timeOf(
  [hour, minute, second]: readonly [number, number, number],
  fraction = '0',
): number | undefined {
  if (hour > 24 || minute > 59 || second > 60) return undefined
  if (hour === 24 && minute + second > 0) return undefined
  // A leap second is the last second that clocks here know.
  const seconds = hour * 3600 + minute * 60 + Math.min(second, 59)
  return seconds * 1000 + Math.floor(Number(`0.${fraction}`) * 1000)
}
