import { describe, expect, test } from 'vitest'
import { decodePage as piecesOf } from '../../../../src/text/article/charset.ts'
import { encodeLegacy } from '../../../support/legacy-text.ts'

const decodePage = (body: Uint8Array, contentType: string) => piecesOf(body, contentType).whole()
const latin = (text: string) => Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0)
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decoding a page', () => {
  test('believes a byte order mark before anything else', () => {
    const body = Uint8Array.from([0xff, 0xfe, 0xe9, 0x00])

    expect(decodePage(body, 'text/html; charset=utf-8')).toBe('é')
  })

  test('reads bytes that are valid UTF-8 as such, whatever the header says', () => {
    expect(decodePage(utf8('<p>Brücke'), 'text/html; charset=iso-8859-1')).toBe('<p>Brücke')
  })

  test('believes the header where the bytes are not UTF-8', () => {
    expect(decodePage(Uint8Array.from([0xcf, 0xf0, 0xe8]), 'text/html; charset=windows-1251')).toBe(
      'При',
    )
  })

  test('believes the page where the header is silent', () => {
    const body = latin('<meta charset="iso-8859-2"><p>\u00b1')

    expect(decodePage(body, 'text/html')).toContain('ą')
  })

  test('falls back to windows-1252', () => {
    expect(decodePage(latin('<p>caf\u00e9 \u0093so\u0094'), 'text/html')).toBe('<p>café “so”')
  })

  test('reads a single byte that is no UTF-8 as windows-1252', () => {
    const body = Uint8Array.from([...utf8('éèêàùçîôû'.repeat(4)), 0xff])

    expect(decodePage(body, 'text/html')).toMatch(/^éèê.*ÿ$/u)
  })

  const chinese =
    '<meta charset="gb2312"><title>市议会通过新预算</title><p>工程从下个月开始，费用约三亿欧元。'

  test('reads valid UTF-8 as such beside a stale declaration', () => {
    expect(decodePage(utf8(chinese), 'text/html; charset=utf-8')).toBe(chinese)
    expect(decodePage(utf8(chinese), 'text/html')).toBe(chinese)
  })

  test('believes the same declaration where the bytes are what it says', () => {
    expect(decodePage(encodeLegacy(chinese, 'gb18030'), 'text/html; charset=utf-8')).toBe(chinese)
    expect(decodePage(encodeLegacy('<meta charset=gbk>建桥', 'gb18030'), 'text/html')).toBe(
      '<meta charset=gbk>建桥',
    )
  })

  test('reads UTF-8 in which one character was cut, whatever it is called', () => {
    const body = Uint8Array.from([...utf8(chinese), 0xe5, 0xbb])

    expect(decodePage(body, 'text/html; charset=gb2312')).toContain('工程从下个月开始')
  })

  test('believes the second declaration where the bytes refute the first', () => {
    const page = '<meta charset="utf-8"><meta charset="windows-1251"><p>Мост закрыт'

    expect(decodePage(encodeLegacy(page, 'windows-1251'), 'text/html')).toBe(page)
  })

  test('finds a declaration behind long scripts', () => {
    const page = `<script>${'x'.repeat(9_000)}</script><meta charset="iso-8859-7"><p>Γέ`

    expect(decodePage(encodeLegacy(page, 'iso-8859-7'), 'text/html')).toBe(page)
  })

  test('reads as windows-1250 what is called ISO 8859-2 and is not', () => {
    const page = '<meta charset="iso-8859-2"><p>Śledczy zamknęli most'

    expect(decodePage(encodeLegacy(page, 'windows-1250'), 'text/html')).toBe(page)
  })

  test.each([
    ['windows-1251', 'Городской совет вчера утвердил бюджет на строительство моста'],
    ['windows-1250', 'Rada miasta przyjęła wczoraj uchwałę; książę złożył życzenia, są źli i cóż'],
    ['gb18030', '市议会昨天通过了新的预算，将在河上建一座大桥，工程下个月开始'],
  ])('reads %s that is called Latin-1', (charset, text) => {
    const page = `<meta charset="iso-8859-1"><p>${text}`

    expect(decodePage(encodeLegacy(page, charset), 'text/html; charset=iso-8859-1')).toBe(page)
  })

  test.each([
    'Les députés ont voté hier soir la réforme, après un très long débat à l’école où ça a brûlé',
    'Die Bürger können ab nächster Woche über die Straße zum Bahnhof fahren, erklärte das Büro',
    'El niño perdió su balón en la estación, según informó ayer la policía de León, España',
    'Þetta er það sem sagði í gær: brúin verður lokuð í október, að sögn bæjarstjórans',
  ])('leaves Latin-1 what it is: %s', (text) => {
    const page = `<meta charset="iso-8859-1"><p>${text}`

    expect(decodePage(encodeLegacy(page, 'windows-1252'), 'text/html')).toBe(page)
  })
})

describe('the pieces of a page', () => {
  /** UTF-16 code units that V8 keeps with its other strings. */
  const most = 65_000

  test('are cut before tags', () => {
    const { pieces } = piecesOf(utf8('<p>The lock is shut’ '.repeat(20_000)), 'text/html')

    expect(pieces.length).toBeGreaterThan(5)
    expect(pieces.every(({ text }) => text.startsWith('<p>') && text.length < most)).toBe(true)
  })

  test.each([
    ['no tags', 'lock '.repeat(60_000)],
    ['characters of two bytes', 'é'.repeat(150_000)],
    ['characters of three bytes', 'x市'.repeat(80_000)],
    ['characters of four bytes', '😀'.repeat(80_000)],
    ['a tag at the beginning alone', `<p>${'😀'.repeat(80_000)}`],
  ])('hold whole characters: %s', (_, text) => {
    const body = utf8(text)

    expect(decodePage(body, 'text/html; charset=utf-8')).toBe(text)
    expect(piecesOf(body, 'text/html').pieces.every((piece) => piece.text.length < most)).toBe(true)
  })

  test.each([
    ['bytes that begin no character', [0x80]],
    ['characters that break off', [0xf0, 0x9f, 0x98]],
    ['characters that are too long', [0xe5, 0xb8, 0x82, 0x80, 0x80]],
    ['marks of byte order', [0xef, 0xbb, 0xbf]],
  ])('say the same as one of all: %s', (_, bytes) => {
    for (let before = 0; before < 6; before += 1) {
      const odd = Array.from({ length: 20_000 }, () => bytes).flat()
      const body = Uint8Array.from([0xef, 0xbb, 0xbf, ...Array(before).fill(0x61), ...odd])

      expect(decodePage(body, 'text/html') === new TextDecoder().decode(body)).toBe(true)
    }
  })

  test('of other charsets are small, too', () => {
    const page = `<meta charset=windows-1251>${'<p>По словам министра, дорога закрыта.'.repeat(5_000)}`
    const source = piecesOf(encodeLegacy(page, 'windows-1251'), 'text/html')

    expect(source.whole() === page).toBe(true)
    expect(source.pieces.every(({ text }) => text.length < most)).toBe(true)
  })

  test('are one where single bytes are no UTF-8', () => {
    const body = Uint8Array.from([...utf8('éèêàùçîôû'.repeat(4)), ...Array(6).fill(0xff)])

    expect(piecesOf(body, 'text/html').pieces).toHaveLength(1)
  })
})
