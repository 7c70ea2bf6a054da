import { describe, expect, test } from 'vitest'
import { compareTitles, foldTitle } from '../../../../src/text/feed/titles.ts'

const words = (count: number, more = '') =>
  `${Array.from({ length: count }, (_, at) => `w${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${'abc'[Math.floor(at / 26)]}`).join(' ')} ${more}`

describe('titles at two times', () => {
  test.each([
    [words(59, 'last'), words(59, 'other'), 'other'],
    [words(60, 'last'), words(60, 'other'), 'similar'],
    ['lock opens', 'lock opens now', 'similar'],
    ['lock', 'lock opens now', 'other'],
    ['lock opens', 'weir opens now', 'other'],
    ['abcd lock', 'abce lock', 'similar'],
    ['abc lock', 'abd lock', 'other'],
    ['abcdefg lock', 'abcdexy lock', 'other'],
    ['abcdefgh lock', 'abcdefxy lock', 'similar'],
    ['abcdefgh lock', 'abcdexyz lock', 'other'],
    ['abcdefgh lock', 'abcdefghij lock', 'similar'],
    ['abcdefgh lock', 'abcdefghijk lock', 'other'],
    ['abcd', 'abce', 'other'],
    ['abcd efgh lock', 'abce lock', 'other'],
    ['lock 3 opens', 'lock opens', 'other'],
  ])('%s, then %s: %s', (before, after, expected) => {
    expect(compareTitles(before, after)).toBe(expected)
    expect(compareTitles(after, before)).toBe(expected)
  })

  test('fold to letters and digits', () => {
    expect(foldTitle(' “Lock” – №5, ﬁne! ')).toBe('lock no5 fine')
  })
})
