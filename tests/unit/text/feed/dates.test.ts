import { describe, expect, test } from 'vitest'
import { readDate } from '../../../../src/text/feed/dates.ts'

const utc = (text: string) => readDate(text)?.value.replace('.000Z', 'Z')

describe('readDate', () => {
  test.each([
    // RFC 822 and 2822
    ['Tue, 03 Mar 2026 07:05:09 GMT', '2026-03-03T07:05:09Z'],
    ['3 Mar 26 07:05 +0130', '2026-03-03T05:35:00Z'],
    ['Tue, 3 March 2026 07:05:09 EST', '2026-03-03T12:05:09Z'],
    ['Tue,03 Mar 2026 07:05:09 -0000', '2026-03-03T07:05:09Z'],
    ['Tue, 03 Mar 2026 07:05:60 GMT', '2026-03-03T07:05:59Z'],
    ['Tue, 03 Mar 2026 24:00:00 GMT', '2026-03-04T00:00:00Z'],
    ['Mon, 03 Mar 103 07:05:09 GMT', '2003-03-03T07:05:09Z'],
    // ISO 8601
    ['2026-03-03T07:05:09Z', '2026-03-03T07:05:09Z'],
    ['2026-03-03T07:05:09.250+02:00', '2026-03-03T05:05:09.250Z'],
    ['20260303T070509Z', '2026-03-03T07:05:09Z'],
    ['2026-03-03 07:05:09 +0200', '2026-03-03T05:05:09Z'],
    ['2026-062', '2026-03-03T00:00:00Z'],
    ['2026-W10-2', '2026-03-03T00:00:00Z'],
    ['2024-W01-1', '2024-01-01T00:00:00Z'],
    ['2021-W01-1', '2021-01-04T00:00:00Z'],
    ['2026-03', '2026-03-01T00:00:00Z'],
    ['2026-03-03T07:05:09-05:00Z', '2026-03-03T12:05:09Z'],
    // asctime, JavaScript, epoch
    ['Tue Mar  3 07:05:09 2026', '2026-03-03T07:05:09Z'],
    ['Tue Mar 03 2026 07:05:09 GMT+0100 (Central European Standard Time)', '2026-03-03T06:05:09Z'],
    ['1772521509', '2026-03-03T07:05:09Z'],
    ['1772521509000', '2026-03-03T07:05:09Z'],
    // people
    ['March 3, 2026 at 7:05 p.m. CET', '2026-03-03T18:05:00Z'],
    ['Tuesday, 3rd March 2026, 7 pm', '2026-03-03T19:00:00Z'],
    ['12:30 am, 3 March 2026', '2026-03-03T00:30:00Z'],
    ['03/13/2026 07:05', '2026-03-13T07:05:00Z'],
    ['13/03/2026', '2026-03-13T00:00:00Z'],
    ['Wed, 04/03/2026', '2026-03-04T00:00:00Z'],
    ['03.04.2026', '2026-04-03T00:00:00Z'],
    ['Mar. 2026', '2026-03-01T00:00:00Z'],
  ])('reads %s', (text, expected) => {
    expect(utc(text)).toBe(expected)
  })

  test.each([
    ['Di., 3. März 2026 07:05 Uhr', '2026-03-03T07:05:00Z'],
    ['mardi 3 février 2026 à 7h05', '2026-02-03T07:05:00Z'],
    ['mar., 03 déc. 2026 07:05:00 +0100', '2026-12-03T06:05:00Z'],
    ['3 de agosto de 2026', '2026-08-03T00:00:00Z'],
    ['Вт, 3 августа 2026 07:05:00 +0300', '2026-08-03T04:05:00Z'],
    ['3 Ağustos 2026', '2026-08-03T00:00:00Z'],
    ['3 sierpnia 2026', '2026-08-03T00:00:00Z'],
    ['Τρί, 03 Αυγ 2026 07:05:00 +0300', '2026-08-03T04:05:00Z'],
    ['2026年8月3日 下午3:05', '2026-08-03T15:05:00Z'],
    ['2026년 8월 3일 오후 3:05', '2026-08-03T06:05:00Z'],
  ])('reads the months of other languages: %s', (text, expected) => {
    expect(utc(text)).toBe(expected)
  })

  test.each([
    ['BST', 1],
    ['CEST', 2],
    ['IST', 5.5],
    ['JST', 9],
    ['AEDT', 11],
    ['PDT', -7],
    ['Etc/GMT', 0],
    ['America/New_York', -5],
    ['GMT+5', 5],
    ['UTC-03:30', -3.5],
  ])('knows the zone %s', (zone, hours) => {
    const midnight = Date.UTC(2026, 1, 3)

    expect(Date.parse(readDate(`Tue, 03 Feb 2026 00:00:00 ${zone}`)?.value ?? '')).toBe(
      midnight - hours * 3_600_000,
    )
  })

  test('takes regions’ own summer time', () => {
    expect(utc('3 Jul 2026 12:00 ET')).toBe('2026-07-03T16:00:00Z')
    expect(utc('3 Jan 2026 12:00 ET')).toBe('2026-01-03T17:00:00Z')
  })

  test('says whether a zone was stated, and takes UTC where not', () => {
    expect(readDate('2026-03-03 07:05')).toEqual({
      value: '2026-03-03T07:05:00.000Z',
      hasZone: false,
    })
    expect(readDate('Tue, 03 Mar 2026 07:05:09 XYZ')?.hasZone).toBe(false)
    expect(readDate('2026-03-03T07:05Z')?.hasZone).toBe(true)
  })

  test.each([
    '',
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '31 Jun 2026',
    '0000-00-00T00:00:00Z',
    '25:00',
    '12:30',
    '3 March',
    '99999999999999',
    '1 '.repeat(500),
  ])('reads no date in %s', (text) => {
    expect(readDate(text)).toBeUndefined()
  })
})
