import { describe, expect, test } from 'vitest'
import {
  countIn,
  countLetters,
  latinLanguages,
  scriptOf,
} from '../../../../src/text/language/scripts.ts'
import { gramsOf, readTable, tenthsAt, writeTable } from '../../../../src/text/language/table.ts'
import { trigramsOf, wordsOf } from '../../../../src/text/language/trigrams.ts'

const lettersOf = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

describe('the script of a text', () => {
  test.each([
    ['川の水が三メートル増えた。', 'ja'],
    ['河水上涨了三米。', 'zh'],
    ['강물이 불었다.', 'ko'],
    ['Ο ποταμός ανέβηκε.', 'el'],
    ['הנהר עלה.', 'he'],
    ['แม่น้ำสูงขึ้น', 'th'],
    ['নদী বেড়েছে।', 'bn'],
    ['ஆறு உயர்ந்தது.', 'ta'],
    ['მდინარე ავიდა.', 'ka'],
    ['Գետը բարձրացավ։', 'hy'],
    ['నది పెరిగింది.', 'te'],
    ['નદી વધી.', 'gu'],
    ['ਦਰਿਆ ਵਧਿਆ।', 'pa'],
    ['ನದಿ ಏರಿತು.', 'kn'],
    ['നദി ഉയർന്നു.', 'ml'],
    ['ନଦୀ ବଢ଼ିଲା।', 'or'],
    ['ගඟ ඉහළ ගියේය.', 'si'],
    ['ແມ່ນ້ຳສູງ', 'lo'],
    ['ទន្លេឡើង', 'km'],
    ['မြစ်ရေတက်', 'my'],
    ['ወንዙ ጨመረ።', 'am'],
  ])('tells the language of %s', (text, language) => {
    expect(scriptOf(text, lettersOf(text))?.language).toBe(language)
  })

  test.each([
    ['The river rose.', ['en', 'de', 'tr']],
    ['Река поднялась.', ['ru', 'uk', 'bg']],
    ['ارتفع النهر.', ['ar', 'fa', 'ur']],
    ['नदी बढ़ गई।', ['hi', 'mr', 'ne']],
  ])('tells those that %s may be in', (text, languages) => {
    const script = scriptOf(text, lettersOf(text))

    expect(script?.language).toBeUndefined()
    expect(script?.languages).toEqual(expect.arrayContaining(languages))
  })

  test('is that of most letters', () => {
    const text = '河水上涨了三米 by BBC'

    expect(scriptOf(text, lettersOf(text))?.language).toBe('zh')
  })

  test('is none where none has many letters', () => {
    expect(scriptOf('ab', 20)).toBeUndefined()
  })

  test('says its share', () => {
    expect(scriptOf('River', 10)?.share).toBe(0.5)
  })

  test('of English is Latin', () => {
    expect(latinLanguages.slice(0, 2)).toEqual(['en', 'de'])
  })
})

test.each([
  ['ab 12 cd', /\p{L}+/gu, 4],
  ['𠮷野', /\p{sc=Han}+/gu, 2],
  ['ab', /\d+/gu, 0],
  ['', /\p{L}+/gu, 0],
])('characters of %s', (text, runs, count) => {
  expect(countIn(text, runs)).toBe(count)
})

test.each([
  ['ab 12 cd', 4],
  ['Zoë–Žan', 6],
  ['“aб” б𠮷c', 5],
  ['𠮷野', 2],
  ['\ud842a\udfb7', 1],
  ['', 0],
])('letters of %s', (text, count) => {
  expect(countLetters(text)).toBe(count)
})

test.each([
  ['The Mill’s wheel', ['the', 'mill’s', 'wheel']],
  ['2 mills, 3 weirs', ['mills', 'weirs']],
  ['Élan', ['élan']],
  ['—', []],
])('the words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test.each([
  ['Mill', [' mi', 'mil', 'ill', 'll ']],
  ['a to', [' a ', ' to', 'to ']],
  ['12', []],
])('the trigrams of %s', (text, grams) => {
  expect(trigramsOf(text)).toEqual(grams)
})

describe('a table of trigrams', () => {
  const grams = gramsOf(
    new Map([
      [' mi', -1.2],
      ['mil', -0.04],
    ]),
  )

  test('keeps tenths of logarithms', () => {
    expect(tenthsAt(grams, 0)).toBe(-12)
    expect(tenthsAt(grams, 4)).toBe(0)
  })

  test('is read as it was written', () => {
    const tables = [
      { language: 'en', grams },
      { language: 'de', grams: grams.slice(4) },
    ]

    expect(readTable(writeTable(tables))).toEqual(tables)
  })

  test('has no half trigram at its end', () => {
    expect(readTable(`en\t${grams}ab`)).toEqual([{ language: 'en', grams }])
  })
})
