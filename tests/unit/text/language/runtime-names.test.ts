import { describe, expect, test } from 'vitest'
import { currenciesOf, monthsOf, weekdaysOf } from '../../../../src/text/language/cldr.ts'
import { currencyOfAddress } from '../../../../src/text/language/country-currencies.ts'
import { currencyCodes } from '../../../../src/text/language/currency-codes.ts'
import { isDimension, unitEntries } from '../../../../src/text/language/units.ts'

const valueIn = (entries: ReturnType<typeof monthsOf>, text: string) =>
  entries.find((entry) => entry.text === text)?.value

describe('months', () => {
  test.each([
    ['en', 'january', 1],
    ['en', 'jan', 1],
    ['en', 'may', 5],
    ['en', 'december', 12],
    ['en', 'dec', 12],
    ['de', 'januar', 1],
    ['de', 'märz', 3],
    ['fr', 'janv.', 1],
    ['fr', 'janv', 1],
    ['de', 'okt', 10],
    ['de', 'dezember', 12],
  ])('in %s, %s is month %d', (language, name, month) => {
    expect(valueIn(monthsOf(language), name)).toBe(month)
  })

  test('are of their class', () => {
    expect(new Set(monthsOf('en').map((entry) => entry.class))).toEqual(new Set(['month']))
  })
})

describe('weekdays', () => {
  test.each([
    ['en', 'monday', 1],
    ['en', 'mon', 1],
    ['en', 'thursday', 4],
    ['en', 'sunday', 7],
    ['de', 'montag', 1],
    ['de', 'mo', 1],
    ['de', 'samstag', 6],
    ['de', 'sonntag', 7],
  ])('in %s, %s is day %d', (language, name, day) => {
    expect(valueIn(weekdaysOf(language), name)).toBe(day)
  })

  test('are of their class', () => {
    expect(new Set(weekdaysOf('de').map((entry) => entry.class))).toEqual(new Set(['weekday']))
  })
})

function codesIn(language: string, name: string) {
  return currenciesOf(language)
    .filter(({ text }) => text === name)
    .map(({ code }) => code)
}

describe('names of money', () => {
  test.each([
    ['en', 'polish zloty', ['PLN']],
    ['en', 'polish zlotys', ['PLN']],
    ['en', 'icelandic kronur', ['ISK']],
    ['en', 'us dollars', ['USD']],
    ['en', 'japanese yen', ['JPY']],
    ['en', 'sao tome & principe dobras', ['STN']],
    ['en', 'guinea bissau pesos', []],
    ['en', 'gold', []],
    ['en', 'troy ounces of gold', []],
    ['de', 'schweizer franken', ['CHF']],
    ['de', 'us dollar', ['USD']],
  ])('in %s, "%s" is %j', (language, name, codes) => {
    expect(codesIn(language, name)).toEqual(codes)
  })

  test('tell nothing apart by years', () => {
    expect(currenciesOf('en').filter(({ text }) => /[()\d]/.test(text))).toEqual([])
  })
})

describe('signs and codes of money', () => {
  const all = currencyCodes()

  test.each([
    ['€', 'EUR'],
    ['£', 'GBP'],
    ['¥', 'JPY'],
    ['￥', 'CNY'],
    ['元', 'CNY'],
    ['₩', 'KRW'],
    ['₹', 'INR'],
    ['₨', 'INR'],
    ['₽', 'RUB'],
    ['₺', 'TRY'],
    ['₴', 'UAH'],
    ['₪', 'ILS'],
    ['฿', 'THB'],
    ['₫', 'VND'],
    ['₱', 'PHP'],
    ['₦', 'NGN'],
    ['₡', 'CRC'],
    ['₾', 'GEL'],
    ['₭', 'LAK'],
    ['₸', 'KZT'],
    ['₼', 'AZN'],
    ['₲', 'PYG'],
    ['₵', 'GHS'],
    ['৳', 'BDT'],
    ['₮', 'MNT'],
    ['₿', 'BTC'],
    ['zł', 'PLN'],
  ])('%s is a sign of %s', (text, code) => {
    expect(all).toContainEqual({ text, class: 'currencySign', code })
  })

  test.each([
    ['eur', 'EUR'],
    ['pln', 'PLN'],
    ['dem', 'DEM'],
    ['frf', 'FRF'],
    ['itl', 'ITL'],
    ['rm', 'MYR'],
    ['rs', 'INR'],
    ['rp', 'IDR'],
    ['rmb', 'CNY'],
    ['kr', 'SEK'],
  ])('%s is a code of %s', (text, code) => {
    expect(all).toContainEqual({ text, class: 'currencyCode', code })
  })

  test.each([
    ['RM', 'MYR'],
    ['Rs', 'INR'],
    ['Rs.', 'INR'],
    ['KSh', 'KES'],
    ['TSh', 'TZS'],
    ['USh', 'UGX'],
    ['SR', 'SAR'],
    ['Dh', 'AED'],
    ['Dhs', 'AED'],
    ['Tk', 'BDT'],
    ['Tk.', 'BDT'],
    ['KD', 'KWD'],
    ['TL', 'TRY'],
    ['NIS', 'ILS'],
    ['SFr', 'CHF'],
    ['MRf', 'MVR'],
    ['DA', 'DZD'],
    ['CFA', 'XOF'],
  ])('%s before an amount is %s', (text, code) => {
    expect(all).toContainEqual({ text, class: 'moneyPrefix', code })
  })

  test.each([
    ['kn', 'HRK'],
    ['kr', 'SEK'],
    ['Kč', 'CZK'],
    ['Ft', 'HUF'],
    ['FCFA', 'XOF'],
  ])('%s behind an amount is %s', (text, code) => {
    expect(all).toContainEqual({ text, class: 'suffixCode', code })
  })

  test.each([
    ['R', 'ZAR'],
    ['N', 'NGN'],
    ['P', 'PHP'],
    ['K', 'ZMW'],
  ])('%s onto an amount is %s', (text, code) => {
    expect(all).toContainEqual({ text, class: 'gluedPrefix', code })
  })

  test('a dollar alone is of no country', () => {
    expect(all).toContainEqual({ text: '$', class: 'dollarSign' })
  })
})

/** The last part of an address, and the money of its country. */
const moneyOf =
  'ae:AED ar:ARS au:AUD bh:BHD bi:BIF bw:BWP ca:CAD ch:CHF ci:XOF cl:CLP cm:XAF cn:CNY cu:CUP ' +
  'cz:CZK dk:DKK do:DOP dz:DZD gh:GHS hk:HKD in:INR iq:IQD ir:IRR is:ISK jm:JMD jo:JOD jp:JPY ' +
  'ke:KES kw:KWD lk:LKR ma:MAD mu:MUR mw:MWK mx:MXN na:NAD ng:NGN no:NOK np:NPR nz:NZD om:OMR ' +
  'ph:PHP pk:PKR qa:QAR rs:RSD rw:RWF sa:SAR se:SEK sg:SGD sn:XOF tn:TND tt:TTD tw:TWD tz:TZS ' +
  'ug:UGX uy:UYU ye:YER za:ZAR zm:ZMW'

describe('the money of an address', () => {
  test.each(moneyOf.split(' ').map((pair) => pair.split(':')))('in %s is %s', (country, code) => {
    expect(currencyOfAddress(`https://courier.example.${country}/`)).toBe(code)
    expect(Intl.supportedValuesOf('currency')).toContain(code)
  })

  test.each([
    ['https://courier.example.jp/a/1', 'JPY'],
    ['https://courier.example.co.za/', 'ZAR'],
    ['https://COURIER.EXAMPLE.KE/a', 'KES'],
    ['https://courier.example.com/jp', undefined],
    ['https://jp.example.org/', undefined],
    ['no address', undefined],
    ['', undefined],
  ])('%s: %s', (url, code) => {
    expect(currencyOfAddress(url)).toBe(code)
  })
})

describe('units', () => {
  test('are a code and what means it', () => {
    expect(unitEntries({ length: 'm meter metre', speed: 'km/h km/h kilometers-an-hour' })).toEqual(
      [
        { text: 'meter', class: 'unit', code: 'm', kind: 'length' },
        { text: 'metre', class: 'unit', code: 'm', kind: 'length' },
        { text: 'km / h', class: 'unit', code: 'km/h', kind: 'speed' },
        { text: 'kilometers an hour', class: 'unit', code: 'km/h', kind: 'speed' },
      ],
    )
  })

  test('are one a line', () => {
    const table = `
      g gram
      kg kilogram
    `

    expect(unitEntries({ mass: table }).map(({ code }) => code)).toEqual(['g', 'kg'])
  })

  test.each([
    ['length', true],
    ['other', true],
    ['money', false],
    ['', false],
    [undefined, false],
  ])('%s measures something: %s', (name, expected) => {
    expect(isDimension(name)).toBe(expected)
  })
})
