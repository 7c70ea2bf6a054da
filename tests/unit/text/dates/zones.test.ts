import { describe, expect, test } from 'vitest'
import { minutesIn, zoneAt } from '../../../../src/text/dates/zones.ts'

const january = Date.UTC(2026, 0, 15)
const july = Date.UTC(2026, 6, 15)

/** An abbreviation, where and when it is what clocks show. */
const abbreviations: readonly (readonly [string, string, number])[] = [
  ['z', 'Etc/UTC', january],
  ['UT', 'Etc/UTC', january],
  ['UTC', 'Etc/UTC', january],
  ['UCT', 'Etc/UTC', january],
  ['Zulu', 'Etc/UTC', january],
  ['GMT', 'Europe/London', january],
  ['BST', 'Europe/London', july],
  ['WET', 'Europe/Lisbon', january],
  ['WEST', 'Europe/Lisbon', july],
  ['WAT', 'Africa/Lagos', january],
  ['CET', 'Europe/Paris', january],
  ['MET', 'Europe/Berlin', january],
  ['MEZ', 'Europe/Berlin', january],
  ['CEST', 'Europe/Paris', july],
  ['MEST', 'Europe/Berlin', july],
  ['MESZ', 'Europe/Vienna', july],
  ['EET', 'Europe/Athens', january],
  ['EEST', 'Europe/Athens', july],
  ['SAST', 'Africa/Johannesburg', january],
  ['CAT', 'Africa/Maputo', january],
  ['EAT', 'Africa/Nairobi', january],
  ['MSK', 'Europe/Moscow', january],
  ['мск', 'Europe/Moscow', january],
  ['TRT', 'Europe/Istanbul', january],
  ['TSİ'.replace('İ', 'I'), 'Europe/Istanbul', july],
  ['IDT', 'Asia/Jerusalem', july],
  ['GST', 'Asia/Dubai', january],
  ['PKT', 'Asia/Karachi', january],
  ['IST', 'Asia/Kolkata', january],
  ['NPT', 'Asia/Kathmandu', january],
  ['BDT', 'Asia/Dhaka', january],
  ['ICT', 'Asia/Bangkok', january],
  ['WIB', 'Asia/Jakarta', january],
  ['WITA', 'Asia/Makassar', january],
  ['WIT', 'Asia/Jayapura', january],
  ['HKT', 'Asia/Hong_Kong', january],
  ['SGT', 'Asia/Singapore', january],
  ['MYT', 'Asia/Kuala_Lumpur', january],
  ['PHT', 'Asia/Manila', january],
  ['AWST', 'Australia/Perth', january],
  ['JST', 'Asia/Tokyo', january],
  ['KST', 'Asia/Seoul', january],
  ['ACST', 'Australia/Adelaide', july],
  ['ACDT', 'Australia/Adelaide', january],
  ['AEST', 'Australia/Sydney', july],
  ['AEDT', 'Australia/Sydney', january],
  ['NZST', 'Pacific/Auckland', july],
  ['NZDT', 'Pacific/Auckland', january],
  ['NST', 'America/St_Johns', january],
  ['NDT', 'America/St_Johns', july],
  ['BRT', 'America/Sao_Paulo', january],
  ['ART', 'America/Argentina/Buenos_Aires', january],
  ['CLT', 'America/Santiago', july],
  ['CLST', 'America/Santiago', january],
  ['COT', 'America/Bogota', january],
  ['PET', 'America/Lima', january],
  ['AST', 'America/Halifax', january],
  ['ADT', 'America/Halifax', july],
  ['EST', 'America/New_York', january],
  ['EDT', 'America/New_York', july],
  ['CST', 'America/Chicago', january],
  ['CDT', 'America/Chicago', july],
  ['MST', 'America/Denver', january],
  ['MDT', 'America/Denver', july],
  ['PST', 'America/Los_Angeles', january],
  ['PDT', 'America/Los_Angeles', july],
  ['AKST', 'America/Anchorage', january],
  ['AKDT', 'America/Anchorage', july],
  ['HST', 'Pacific/Honolulu', january],
  ['HAST', 'Pacific/Honolulu', january],
]

/** In both seasons. */
const regions: readonly (readonly [string, string])[] = [
  ['AT', 'America/Halifax'],
  ['ET', 'America/New_York'],
  ['CT', 'America/Chicago'],
  ['MT', 'America/Denver'],
  ['PT', 'America/Los_Angeles'],
  ['Eastern Time', 'America/New_York'],
  ['Central Time', 'America/Chicago'],
  ['Mountain Time', 'America/Denver'],
  ['Pacific Time', 'America/Los_Angeles'],
  ['Europe/Berlin', 'Europe/Berlin'],
  ['America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
]

describe('zones behind a time', () => {
  test.each(abbreviations)('%s is the time of %s', (name, place, moment) => {
    expect(zoneAt(` ${name}`)?.minutesAt(moment)).toBe(minutesIn(place, moment))
    expect(zoneAt(` ${name}`)?.length).toBe(name.length + 1)
  })

  test.each(regions)('%s is the time of %s, whatever the season', (name, place) => {
    const zone = zoneAt(` ${name}`)

    expect(zone?.minutesAt(january)).toBe(minutesIn(place, january))
    expect(zone?.minutesAt(july)).toBe(minutesIn(place, july))
    expect(zone?.length).toBe(name.length + 1)
    expect(zone?.isUtc).toBe(false)
  })

  test.each([
    ['+02:00', 120, 6],
    ['+0200', 120, 5],
    ['-0330', -210, 5],
    [' +5', 300, 3],
    [' GMT+7', 420, 6],
    [' (UTC+05:30)', 330, 11],
    [' UTC \u22124', -240, 7],
    ['Z', 0, 1],
    ['+15:00', 900, 6],
    ['-15', -900, 3],
  ])('%j is %d minutes east', (text, minutes, length) => {
    const zone = zoneAt(text)

    expect(zone?.minutesAt(january)).toBe(minutes)
    expect(zone?.length).toBe(length)
    expect(zone?.isUtc).toBe(minutes === 0)
  })

  test.each([
    '+15:01',
    '-16',
    '-2025',
    '-05-06',
    ' +3.5 percent',
    ' et mis à jour',
    ' at home',
    ' Nowhere/Nothing',
    ' XYZ',
    ' Easternmost',
    ' toString',
    '',
  ])('there is none in %j', (text) => {
    expect(zoneAt(text)).toBeUndefined()
  })

  test('a short name in small letters is one only with nothing behind it', () => {
    expect(zoneAt(' est')?.minutesAt(january)).toBe(-300)
    expect(zoneAt(' est).')?.minutesAt(january)).toBe(-300)
    expect(zoneAt(' est parti')).toBeUndefined()
    expect(zoneAt(' EST parti')?.minutesAt(january)).toBe(-300)
    expect(zoneAt(' pacific time, said')?.minutesAt(january)).toBe(-480)
    expect(zoneAt(' pacific')).toBeUndefined()
  })
})

describe('minutes east of UTC', () => {
  test.each([
    ['Europe/Berlin', 60, 120],
    ['America/St_Johns', -210, -150],
    ['Asia/Kolkata', 330, 330],
    ['Africa/Abidjan', 0, 0],
    ['Pacific/Kiritimati', 840, 840],
  ])('in %s: %d in January, %d in July', (zone, winter, summer) => {
    expect([minutesIn(zone, january), minutesIn(zone, july)]).toEqual([winter, summer])
  })

  test('are not told of a place that is none', () => {
    expect(minutesIn('Europe/Atlantis', january)).toBeUndefined()
  })

  test('are right however many zones were asked for', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    const first = zones.map((zone) => minutesIn(zone, july))

    expect(zones.map((zone) => minutesIn(zone, july))).toEqual(first)
  })
})
