import { describe, expect, test } from 'vitest'
import { isAbout, relationOf } from '../../../src/text/same-page.ts'

const sentence = (n: number) =>
  `At ${n} o'clock the harbour office counted ${n * 7} boats behind breakwater ${n}.`
const text = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => sentence(from + n)).join('\n')

describe('a page that is read again', () => {
  test.each([
    ['says the same', text(0, 20), text(0, 20), 'same'],
    ['has another counter', text(0, 20), `${text(0, 20)}\n12 comments`, 'same'],
    ['has grown', text(0, 5), text(0, 20), 'grown'],
    ['has grown at its head and lost its tail', text(5, 20), text(0, 15), 'grown'],
    ['says something else', text(0, 10), text(40, 50), 'other'],
    ['was cut to a line', text(0, 30), text(0, 2), 'other'],
    ['is empty as before', '', '', 'same'],
    ['was empty before', '', text(0, 3), 'other'],
  ])('%s', (_, before, now, relation) => {
    expect(relationOf(before, now)).toBe(relation)
  })

  test('is compared by characters where a script does not part its words', () => {
    const before = '港口办公室星期一数了四十七艘船并说晚上还会有更多的船到来'

    expect(relationOf(before, before)).toBe('same')
    expect(relationOf(before, '市长星期五宣布明年将修建一座新的图书馆和两所学校')).toBe('other')
  })
})

describe('a headline', () => {
  const page = {
    title: 'Harbour closed',
    text: 'The harbour of Lindau was closed after the storm.',
  }

  test('fits a page that speaks of it, in whatever words beside', () => {
    expect(isAbout('Storm closes harbour at Lindau for days', page)).toBe(true)
  })

  test('does not fit a page that speaks of something else', () => {
    const wall = { title: 'We will be back soon', text: 'Our site is under maintenance.' }

    expect(isAbout('Storm closes harbour at Lindau for days', wall)).toBe(false)
  })

  test.each(['Live', 'New rates', '港口因风暴关闭', undefined])(
    'that is too short to tell fits any page: %s',
    (headline) => {
      expect(isAbout(headline, page)).toBe(true)
    },
  )
})
