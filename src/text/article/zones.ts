/**
 * What zone names stand for, where a news page means one thing by them (a page that writes `CST`
 * means the United States, `IST` India, `BST` Britain).
 */
const OFFSETS: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  wet: '+00:00',
  bst: '+01:00',
  west: '+01:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  sast: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  eat: '+03:00',
  pkt: '+05:00',
  ist: '+05:30',
  wib: '+07:00',
  sgt: '+08:00',
  hkt: '+08:00',
  awst: '+08:00',
  jst: '+09:00',
  kst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  brt: '-03:00',
  edt: '-04:00',
  ast: '-04:00',
  est: '-05:00',
  cdt: '-05:00',
  cst: '-06:00',
  mdt: '-06:00',
  mst: '-07:00',
  pdt: '-07:00',
  pst: '-08:00',
}

/** Names that say nothing about summer time: the zone's own rules do. */
const REGIONS: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
}

/**
 * The offset (`Z`, `+02:00`) of the zone that `text`, what follows a time, starts with; nothing if
 * it names none. `local` is the date and time before it, `2025-08-30T15:17:00`.
 */
export function offsetOf(text: string, local: string): string | undefined {
  const numeric = /^ ?\(?(?:GMT|UTC)? ?([+\u2212-])(\d{1,2}):?(\d\d)?(?!\d)/iu.exec(text)
  if (numeric) {
    const [, sign, hours = '', minutes = '00'] = numeric
    if (Number(hours) > 14 || Number(minutes) > 59) return undefined
    return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
  }
  const name = /^ ?\(?(\p{L}{1,4})\b/u.exec(text)?.[1]?.toLowerCase() ?? ''
  const region = REGIONS[name]
  return region ? offsetIn(region, local) : OFFSETS[name]
}

/** By the zone data of the runtime: the offset of `region` at that local time. */
function offsetIn(region: string, local: string): string | undefined {
  const format = new Intl.DateTimeFormat('en', { timeZone: region, timeZoneName: 'longOffset' })
  const name = format
    .formatToParts(new Date(`${local}Z`))
    .find(({ type }) => type === 'timeZoneName')?.value
  return name?.replace('GMT', '') || undefined
}
