import { describe, expect, test } from 'vitest'
import { readDate as readPageDate } from '../../../../src/text/dates/value.ts'
import { readDate as readFeedDate } from '../../../../src/text/feed/dates.ts'

/** What pages, headers and feeds all read in a text, in UTC. */
const cases: readonly (readonly [string, string])[] = [
  ['2025년 3월 14일 오후 4:05', '2025-03-14T07:05:00Z'],
  ['2025. 3. 14. 오전 9:05', '2025-03-14T00:05:00Z'],
  ['2025-03-14 16:05 Europe/Berlin', '2025-03-14T15:05:00Z'],
  ['14 Mar 2025 16:05 GST', '2025-03-14T12:05:00Z'],
  ['14 Mar 52', '1952-03-14'],
  ['14 Mar 47', '2047-03-14'],
  ['11/30/64', '1964-11-30'],
  ['Friday 14 March 2025 at 16.05', '2025-03-14T16:05:00Z'],
  ['14. maaliskuuta 2025', '2025-03-14'],
  ['14 Μαρτίου 2025', '2025-03-14'],
  ['14 Maret 2025', '2025-03-14'],
  ['2025-W11', '2025-03-10'],
  ['2025-073', '2025-03-14'],
  ['14 Mar 2025 24:00', '2025-03-15T00:00:00Z'],
  ['١٤ مارس ٢٠٢٥', '2025-03-14'],
  ['14 آذار/مارس 2025', '2025-03-14'],
  ['14 تشرين الأول 2025 4:05 م', '2025-10-14T16:05:00Z'],
  ['۲۴ اسفند ۱۴۰۳', '2025-03-14'],
  ['14 במרץ 2025', '2025-03-14'],
  ['14 मार्च 2025', '2025-03-14'],
  ['১৪ মার্চ ২০২৫', '2025-03-14'],
  ['14 มี.ค. 2568 16:05', '2025-03-14T16:05:00Z'],
  ['14 ม.ค. 2568', '2025-01-14'],
  ['2025 m. kovo 14 d. 16:05', '2025-03-14T16:05:00Z'],
  ['2025. gada 14. marts', '2025-03-14'],
  ['2025. március 14. 16:05', '2025-03-14T16:05:00Z'],
  ['令和7年3月14日', '2025-03-14'],
  ['2025年3月14日 下午4点05分', '2025-03-14T16:05:00Z'],
  ['14 tháng 3, 2025', '2025-03-14'],
  ['Thứ sáu, 14/3/2025, 16:05 (GMT+7)', '2025-03-14T09:05:00Z'],
  ['14 марта 2025, 16:05 мск', '2025-03-14T13:05:00Z'],
  ['2025 оны 3 сарын 14', '2025-03-14'],
  ['Fri Mar 14 16:05:00 +0000 2025', '2025-03-14T16:05:00Z'],
  ['March 14, 2025, 4:05 p.m. Eastern Time', '2025-03-14T20:05:00Z'],
  ['14.3.25, 16:05 Uhr MEZ', '2025-03-14T15:05:00Z'],
  ['14 de março de 2025 às 16h05', '2025-03-14T16:05:00Z'],
  ['Tue 04/03/2025', '2025-03-04'],
  ['mar., 02 déc. 2025', '2025-12-02'],
]

const dayOrMoment = (value: string, length: number) =>
  length === 10 ? value.slice(0, 10) : new Date(value).toISOString().replace('.000Z', 'Z')

describe('one reader of written dates', () => {
  test.each(cases)('reads %s as %s, on a page and in a feed', (text, expected) => {
    const page = readPageDate(text)
    const feed = readFeedDate(text)

    expect(dayOrMoment(page?.value ?? '', expected.length)).toBe(expected)
    expect(dayOrMoment(feed?.value ?? '', expected.length)).toBe(expected)
  })

  test('takes a short zone name in a sentence for a word', () => {
    expect(readPageDate('Publié le 14 mars 2025 à 16h05 et relu depuis')?.zone).toBe('assumed-utc')
    expect(readPageDate('14 March 2025 16:05 ET, by nobody')?.value).toBe(
      '2025-03-14T16:05:00-04:00',
    )
  })

  test('says that the time of one country was taken', () => {
    expect(readPageDate('2025년 3월 14일 16:05')).toEqual({
      value: '2025-03-14T16:05:00+09:00',
      precision: 'minute',
      zone: 'assumed-local',
    })
  })

  test('knows a month by the language that is expected', () => {
    expect(readPageDate('14 listopada 2025', { language: 'pl' })?.value).toBe('2025-11-14')
    expect(readPageDate('14 listopada 2025', { language: 'hr' })?.value).toBe('2025-10-14')
  })

  test('reads what a text made for a date may mean', () => {
    expect(readPageDate('8/9/2025', { isDate: true })?.value).toBe('2025-08-09')
    expect(readPageDate('8/9/2025')).toBeUndefined()
  })

  test('takes the year for no hour and the hour for no year', () => {
    expect(readPageDate('14 March 16:05')).toBeUndefined()
    expect(readPageDate('14 March 25, 16:05')?.value).toBe('2025-03-14T16:05:00Z')
  })
})
