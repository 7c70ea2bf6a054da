import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { charsetsInHtml } from '../../../../src/text/charset/html.ts'
import {
  charsetFromBom,
  charsetFromZeros,
  charsetOf,
  windowsSibling,
} from '../../../../src/text/charset/labels.ts'
import { countUtf8, decodeUtf32, mixedUtf8 } from '../../../../src/text/charset/unicode.ts'

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')

describe('labels', () => {
  test.each([
    ['utf-8', 'utf-8'],
    ['UTF8', 'utf-8'],
    [' "ISO-8859-1" ', 'windows-1252'],
    ["'latin1'", 'windows-1252'],
    ['us-ascii', 'windows-1252'],
    ['cp1251', 'windows-1251'],
    ['win-1250', 'windows-1250'],
    ['windows_1256', 'windows-1256'],
    ['WINDOWS 1257', 'windows-1257'],
    ['cp936', 'gb18030'],
    ['ms936', 'gb18030'],
    ['cp950', 'big5'],
    ['cp949', 'euc-kr'],
    ['uhc', 'euc-kr'],
    ['cp932', 'shift_jis'],
    ['eucJP', 'euc-jp'],
    ['eucKR', 'euc-kr'],
    ['utf-32', 'utf-32le'],
    ['utf-32LE', 'utf-32le'],
    ['utf-32be', 'utf-32be'],
    ['utf16', 'utf-16le'],
    ['koi8r', 'koi8-r'],
    ['koi8u', 'koi8-u'],
    ['gb2312', 'gbk'],
    ['bogus', undefined],
    ['constructor', undefined],
    ['cp866125', undefined],
    ['', undefined],
    ['""', undefined],
    [undefined, undefined],
  ])('%j means %s', (label, charset) => {
    expect(charsetOf(label)).toBe(charset)
  })

  test.each([
    ['iso-8859-2', 'windows-1250'],
    ['iso-8859-5', 'windows-1251'],
    ['iso-8859-6', 'windows-1256'],
    ['iso-8859-7', 'windows-1253'],
    ['iso-8859-8', 'windows-1255'],
    ['iso-8859-8-i', 'windows-1255'],
    ['iso-8859-13', 'windows-1257'],
    ['koi8-r', undefined],
    ['toString', undefined],
  ])('%s with bytes that it has not is %s', (charset, sibling) => {
    for (const byte of [0x80, 0x9f])
      expect(windowsSibling(charset, Uint8Array.of(65, byte))).toBe(sibling)
    for (const byte of [0x7f, 0xa0])
      expect(windowsSibling(charset, Uint8Array.of(65, byte))).toBeUndefined()
  })

  test.each([
    ['<meta charset=utf-8>', ['utf-8']],
    ['<META content="text/html; charset=KOI8-R" http-equiv=x>', ['KOI8-R']],
    ['<meta name=x><meta charset = "big5" >', ['big5']],
    ['<?xml version="1.0" encoding="euc-jp"?><meta charset=utf-8>', ['utf-8', 'euc-jp']],
    [
      '<meta charset=a><meta charset=b><meta charset=c><meta charset=d><meta charset=e>',
      ['a', 'b', 'c', 'd'],
    ],
    ['<p>charset=utf-8', []],
    ['<metadata charset=utf-8>', []],
  ])('in HTML: %s', (head, labels) => {
    expect(charsetsInHtml(head)).toEqual(labels)
  })
})

describe('marks', () => {
  test.each([
    ['ef bb bf 41', 'utf-8'],
    ['ff fe 41 00', 'utf-16le'],
    ['ff fe', 'utf-16le'],
    ['fe ff 00 41', 'utf-16be'],
    ['ff fe 00 00 41', 'utf-32le'],
    ['00 00 fe ff', 'utf-32be'],
    ['ef bb', undefined],
    ['bb bf ef', undefined],
    ['fe', undefined],
    ['00 00 fe', undefined],
    ['', undefined],
  ])('%s: %s', (hex, charset) => {
    expect(charsetFromBom(bytes(hex))).toBe(charset)
  })

  test.each([
    ['3c 00 00 00', 'utf-32le'],
    ['00 00 00 3c', 'utf-32be'],
    ['3c 00 3f 00', 'utf-16le'],
    ['00 3c 00 3f', 'utf-16be'],
    ['3c 3f 00 00', undefined],
    ['3c 3f 78 6d', undefined],
    ['3c 3f 78 6d 00', undefined],
    ['3c', undefined],
  ])('zeros in %s: %s', (hex, charset) => {
    expect(charsetFromZeros(bytes(hex))).toBe(charset)
  })
})

describe('UTF-8', () => {
  test.each([
    ['41 42', 0, 0],
    ['c3 a9', 1, 0],
    ['e2 82 ac', 1, 0],
    ['f0 9f 98 80', 1, 0],
    ['c2 80 df bf e0 a0 80 ed 9f bf ee 80 80 ef bf bf f0 90 80 80 f4 8f bf bf', 8, 0],
    ['c1 80', 0, 2],
    ['c0 af', 0, 2],
    ['e0 9f bf', 0, 3],
    ['ed a0 80', 0, 3],
    ['f0 8f bf bf', 0, 4],
    ['f4 90 80 80', 0, 4],
    ['f5 80 80 80', 0, 4],
    ['ff', 0, 1],
    ['e2 82', 0, 2],
    ['e2 41 ac', 0, 2],
    ['e2 82 41', 0, 2],
    ['f0 9f 98 41', 0, 3],
    ['c3 41', 0, 1],
    ['93 c3 a9 94', 1, 2],
  ])('%s has %d characters of several bytes and %d strays', (hex, sequences, strays) => {
    expect(countUtf8(bytes(hex))).toEqual({ sequences, strays })
  })

  test('counts as the runtime decodes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const beyond = Array.from(text).filter((one) => (one.codePointAt(0) ?? 0) > 0x7f)

        expect(countUtf8(Buffer.from(text))).toEqual({ sequences: beyond.length, strays: 0 })
      }),
    )
  })

  test.each([
    ['93 41 94', '“A”'],
    ['c3 a9 e9', 'éé'],
    ['e2 82 ac 80', '€€'],
    ['41', 'A'],
    ['', ''],
  ])('with stray bytes, %s, is %s', (hex, text) => {
    expect(mixedUtf8(bytes(hex))).toBe(text)
  })
})

describe('UTF-32', () => {
  test.each([
    ['41 00 00 00 00 f6 01 00', true, 'A😀'],
    ['00 00 00 41 00 01 f6 00', false, 'A😀'],
    ['ff fe 00 00 41 00 00 00', true, 'A'],
    ['41 00 00 00 ff fe 00 00', true, 'A\ufeff'],
    ['00 d8 00 00', true, '\ufffd'],
    ['ff df 00 00', true, '\ufffd'],
    ['ff d7 00 00', true, '\ud7ff'],
    ['00 e0 00 00', true, '\ue000'],
    ['ff ff 10 00', true, '\u{10ffff}'],
    ['00 00 11 00', true, '\ufffd'],
    ['41 00 00', true, ''],
  ])('%s, little-endian %s, is %j', (hex, isLittleEndian, text) => {
    expect([...decodeUtf32(bytes(hex), isLittleEndian)].join('')).toBe(text)
  })

  test('comes in chunks', () => {
    const long = Buffer.alloc(4 * 40_000).map((_, at) => (at % 4 === 0 ? 0x41 : 0))
    const chunks = [...decodeUtf32(long, true)]

    expect(chunks.length).toBeGreaterThan(1)
    expect(chunks.join('')).toBe('A'.repeat(40_000))
  })
})
