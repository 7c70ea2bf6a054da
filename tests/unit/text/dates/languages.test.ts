import { describe, expect, test } from 'vitest'
import { foldWord, monthOf, weekdayOf } from '../../../../src/text/dates/names.ts'
import { readDate } from '../../../../src/text/dates/value.ts'

/** Languages whose dates are read without being told the language, as the runtime writes them. */
const languages =
  'en en-GB fr de es it pt nl pl sv da nb fi cs sk hu ro tr hr sr-Latn sl et lv lt is ca gl eu id ms af sq az uz ga cy eo fil sw nn bs lb fo mt ru uk bg sr mk be kk ky tg ar fa-u-ca-gregory ur ps-u-ca-gregory el he hi mr ne bn as ta te gu pa kn ml or th-u-ca-gregory lo km my ka hy am ti vi ko ja zh zh-TW'.split(
    ' ',
  )

const months = Array.from({ length: 12 }, (_, month) => ({
  day: new Date(Date.UTC(2025, month, 17)),
  iso: `2025-${String(month + 1).padStart(2, '0')}-17`,
}))

function written(language: string, month: 'long' | 'short', day: Date): string {
  const options = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(
    `${language.replace(/-u-.*/u, '')}-u-ca-gregory-nu-latn`,
    options,
  ).format(day)
}

describe.each(languages)('dates in %s', (language) => {
  const expected = language.slice(0, language.startsWith('fil') ? 3 : 2)

  test('are read in every month', () => {
    const read = months.map(({ day }) => {
      const value = readDate(written(language, 'long', day), { language: expected })?.value
      return value ?? written(language, 'long', day)
    })

    expect(read).toEqual(months.map(({ iso }) => iso))
  })
})

describe('names that two languages of a script have for different months', () => {
  test.each([
    ['listopada', 'pl', 11],
    ['listopada', 'hr', 10],
    ['srpna', 'cs', 8],
    ['srpnja', 'hr', 7],
    ['mart', 'tr', 3],
    ['mai', 'de', 5],
    ['gen', 'it', 1],
    ['set', 'pt', 9],
    ['janner', 'de', 1],
    ['mrz', 'de', 3],
    ['agt', 'id', 8],
    ['pebruari', 'id', 2],
    ['setiembre', 'es', 9],
    ['rujna', 'hr', 9],
  ])('%s in %s is month %d', (word, language, month) => {
    expect(monthOf(word, language)).toBe(month)
  })
})

describe('what people write, whether the runtime’s tables have it or not', () => {
  test.each([
    ['Jänner', 1],
    ['Feber', 2],
    ['gen', 1],
    ['mag', 5],
    ['giu', 6],
    ['lug', 7],
    ['ott', 10],
    ['dic', 12],
    ['sept.', 9],
    ['Agst', 8],
    ['Nop', 11],
    ['Nopember', 11],
    ['ابريل', 4],
    ['يونيه', 6],
    ['يوليه', 7],
    ['اغسطس', 8],
    ['מארס', 3],
    ['אפר׳', 4],
    ['सितम्बर', 9],
    ['नवम्बर', 11],
    ['दिसम्बर', 12],
    ['फरवरी', 2],
    ['अक्तूबर', 10],
    ['січ', 1],
    ['лют', 2],
    ['бер', 3],
    ['квіт', 4],
    ['трав', 5],
    ['черв', 6],
    ['лип', 7],
    ['серп', 8],
    ['вер', 9],
    ['жовт', 10],
  ])('%s is month %d', (word, month) => {
    expect(monthOf(foldWord(word))).toBe(month)
  })
})

describe('English names', () => {
  test.each([
    ['january', 1],
    ['jan', 1],
    ['sept', 9],
    ['june', 6],
    ['dec', 12],
    ['ja', undefined],
    ['sun', undefined],
    ['janu', 1],
  ])('%s is month %s', (word, month) => {
    expect(monthOf(word)).toBe(month)
  })

  test.each([
    ['sunday', 0],
    ['mon', 1],
    ['tues', 2],
    ['weds', undefined],
    ['thurs', 4],
    ['saturday', 6],
    ['may', undefined],
    ['m', undefined],
    ['lundi', 1],
    ['samstag', 6],
    ['dimanche', 0],
    ['воскресенье', 0],
    ['الجمعة', undefined],
  ])('%s is weekday %s', (word, day) => {
    expect(weekdayOf(word)).toBe(day)
  })

  test('marks, dots and look-alikes do not part words', () => {
    expect(['févr.', 'Févr', 'FEVR'].map(foldWord)).toEqual(['fevr', 'fevr', 'fevr'])
    expect(foldWord('Μάϊος')).toBe(foldWord('ΜΑΪΟΣ'))
    expect(foldWord('مايو')).toBe('مايو')
    expect(foldWord('فوریه')).toBe(foldWord('فوريه'))
    expect(foldWord('KASIM')).toBe('kasim')
    expect(foldWord('kasım')).toBe('kasim')
  })
})
