/** Hours east of UTC by abbreviation, as news means them: where one is used by several countries, the one with the most readers. */
const hours: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  uct: 0,
  zulu: 0,
  bst: 1,
  cet: 1,
  met: 1,
  mez: 1,
  west: 1,
  wat: 1,
  cest: 2,
  mest: 2,
  mesz: 2,
  eet: 2,
  sast: 2,
  cat: 2,
  eest: 3,
  msk: 3,
  мск: 3,
  eat: 3,
  trt: 3,
  tsi: 3,
  idt: 3,
  arst: 3,
  msd: 4,
  gst: 4,
  ist: 5.5,
  pkt: 5,
  npt: 5.75,
  bdt: 6,
  ict: 7,
  wib: 7,
  wita: 8,
  hkt: 8,
  sgt: 8,
  pht: 8,
  awst: 8,
  myt: 8,
  jst: 9,
  kst: 9,
  wit: 9,
  acst: 9.5,
  acdt: 10.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  nst: -3.5,
  ndt: -2.5,
  brt: -3,
  art: -3,
  clst: -3,
  ast: -4,
  adt: -3,
  clt: -4,
  est: -5,
  edt: -4,
  cot: -5,
  pet: -5,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  hast: -10,
}

/** Names without a season: what holds there depends on the day. */
const regions: Readonly<Record<string, string>> = {
  at: 'America/Halifax',
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
}

/** Formatters take half a millisecond to make. A few zones are all that news has; hostile pages do not fill it. */
const formatters = new Map<string, Intl.DateTimeFormat | undefined>()
const maxFormatters = 50

function formatterFor(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  } catch (error) {
    // The way in which Intl says that it knows no such zone.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Minutes east of UTC in a zone of the IANA database at a moment, in milliseconds. */
export function minutesIn(timeZone: string, time: number): number | undefined {
  if (!formatters.has(timeZone)) {
    if (formatters.size >= maxFormatters) formatters.clear()
    formatters.set(timeZone, formatterFor(timeZone))
  }
  const written = formatters.get(timeZone)?.format(time) ?? ''
  const offset = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(written)
  if (offset === null) return undefined
  const [, sign, hour = '0', minute = '0'] = offset
  const minutes = Number(hour) * 60 + Number(minute)
  return sign === '-' ? -minutes : minutes
}

export interface Zone {
  /** Minutes east of UTC, for a local time told as if it were UTC, in milliseconds. */
  readonly minutesAt: (localTime: number) => number
  /** How much of the text it took. */
  readonly length: number
  /** It is UTC and nothing else: what machines write, and no page's own local time. */
  readonly isUtc: boolean
}

const offsetPattern =
  /^[\s,]*\(?(?:gmt|utc|ut|z)?\s*([+\-\u2212])\s?(\d{1,2})(?::?(\d{2}))?(?!\d|[-/.]\d)/i
const namePattern = /^[\s,]*\(?([\p{L}]+(?:\/[a-z_+-]+[\d]*)*)(?!\p{L})(?: time\b)?/iu

/** The zone that stands at the start of `text`, what follows a time, if one does. */
export function zoneAt(text: string): Zone | undefined {
  const offset = offsetPattern.exec(text)
  if (offset !== null) return zoneOfOffset(offset)
  const named = namePattern.exec(text)
  const written = named?.[1]
  if (named === null || written === undefined || !isMeant(written, text, named[0])) return undefined
  return zoneNamed(written.toLowerCase(), named[0].length)
}

/** No zone is more than 14 hours from UTC. */
const mostMinutes = 15 * 60

function zoneOfOffset([whole, sign, hour, minute = '0']: readonly string[]): Zone | undefined {
  const minutes = Number(hour) * 60 + Number(minute)
  if (minutes > mostMinutes) return undefined
  return fixed(sign === '+' ? minutes : -minutes, (whole ?? '').length)
}

/** By its name in lower case; `length` is how much of the text it is. */
function zoneNamed(name: string, length: number): Zone | undefined {
  if (Object.hasOwn(hours, name)) return fixed((hours[name] ?? 0) * 60, length)
  const region = Object.hasOwn(regions, name) ? regions[name] : name
  if (!region?.includes('/') || minutesIn(region, 0) === undefined) return undefined
  return { minutesAt: (local) => minutesIn(region, local) ?? 0, length, isUtc: false }
}

/** "15:17 et mis à jour", "10:00 at home": a short name is a word unless in capitals or with nothing behind it. */
function isMeant(written: string, text: string, whole: string): boolean {
  if (written === written.toUpperCase() || / time$/i.test(whole) || written.includes('/')) {
    return true
  }
  return written.length <= 5 && text.slice(whole.length).replace(/[\s).]+/g, '') === ''
}

const fixed = (minutes: number, length: number): Zone => ({
  minutesAt: () => minutes,
  length,
  isUtc: minutes === 0,
})
