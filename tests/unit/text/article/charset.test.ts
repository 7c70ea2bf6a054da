import { describe, expect, test } from 'vitest'
import { decodePage } from '../../../../src/text/article/charset.ts'

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
})
