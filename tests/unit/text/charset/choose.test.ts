import { describe, expect, test } from 'vitest'
import { choose } from '../../../../src/text/charset/choose.ts'
import { encodeLegacy } from '../../../support/legacy-text.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))),
  )

const chosen = (body: Uint8Array, contentType?: string) => {
  const { charset, source, isMixed } = choose(body, { contentType })
  return isMixed ? `${charset} from ${source}, mixed` : `${charset} from ${source}`
}

const as = (charset: string) => `text/xml; charset=${charset}`

const strays = (count: number) => Array<number>(count).fill(0x93)

const littleEndian = (text: string) => Buffer.from(text, 'utf16le')

const bigEndian = (count: number) => Buffer.from(`${'議'.repeat(count)} 昨`, 'utf16le').swap16()

/** So many characters, of which so many are errors. */
const japanese = (errors: number, length: number) =>
  bytes(
    [...encodeLegacy('市議会は昨日', 'euc-jp')],
    Array.from({ length: errors }, () => [0xff, 0x20]).flat(),
    'x'.repeat(length - 6 - 2 * errors),
  )

const declaredIn = () => ['gbk', 'utf-8']

const declaring = (name: string) =>
  encodeLegacy(`<?xml version="1.0" encoding="${name}"?>Мост закрыт`, 'windows-1251')

describe('what is UTF-8', () => {
  test.each([
    ['nothing', bytes(''), undefined, 'utf-8 from bytes'],
    ['ASCII', bytes('lock'), undefined, 'utf-8 from bytes'],
    ['ASCII that HTTP calls so', bytes('lock'), as('utf-8'), 'utf-8 from http'],
    [
      'what declares it',
      bytes('<?xml version="1.0" encoding="utf-8"?>é'),
      undefined,
      'utf-8 from declaration',
    ],
    ['one character that HTTP calls Latin-1', bytes('é'), as('iso-8859-1'), 'utf-8 from bytes'],
    [
      'what HTTP and the document call otherwise',
      bytes('<?xml version="1.0" encoding="koi8-r"?>é'),
      as('big5'),
      'big5 from http',
    ],
  ])('%s', (_, body, contentType, expected) => {
    expect(chosen(body, contentType)).toBe(expected)
  })

  test('is believed over a label of several bytes a character from twelve characters on', () => {
    expect(chosen(bytes('é'.repeat(11)), as('gbk'))).toBe('gbk from http')
    expect(chosen(bytes('é'.repeat(12)), as('gbk'))).toBe('utf-8 from bytes')
  })

  test.each([
    ['$', 'iso-2022-jp from detected'],
    ['(', 'iso-2022-jp from detected'],
    ['[', 'utf-8 from bytes'],
  ])('but for escapes of Japanese: %s', (sign, expected) => {
    expect(chosen(bytes('lock', [0x1b], sign))).toBe(expected)
    expect(chosen(bytes([0x1b], sign))).toBe(expected)
  })
})

describe('what is UTF-8 but for some bytes', () => {
  test.each([
    [12, 2, 'utf-8 from bytes, mixed'],
    [11, 2, 'windows-1251 from http'],
    [12, 3, 'windows-1251 from http'],
    [15, 3, 'windows-1251 from http'],
    [16, 3, 'utf-8 from bytes, mixed'],
  ])(
    'beats a label from twelve characters on, five for each byte: %d and %d',
    (count, odd, expected) => {
      expect(chosen(bytes('é'.repeat(count), strays(odd)), as('windows-1251'))).toBe(expected)
    },
  )

  test('is what has more than two characters for each byte, where there is no label', () => {
    expect(chosen(bytes('ééé', strays(1)))).toBe('utf-8 from bytes, mixed')
    expect(chosen(bytes('éé', strays(1)))).not.toMatch(/mixed/)
  })
})

describe('a label', () => {
  const russian = encodeLegacy('Совет решил закрыть мост', 'windows-1251')

  test('of wide characters is believed where a zero stands near the start', () => {
    expect(chosen(littleEndian('市议会 昨天'), as('utf-16le'))).toBe('utf-16le from http')
    expect(chosen(littleEndian(`${'議'.repeat(31)} 昨天`), as('utf-16le'))).toBe(
      'utf-16le from http',
    )
    expect(chosen(littleEndian(`${'議'.repeat(32)} 昨天`), as('utf-16le'))).not.toMatch(/http/)
  })

  test('of wide characters is not believed for a zero behind the first 64 bytes', () => {
    expect(chosen(bigEndian(31), as('utf-16be'))).toBe('utf-16be from http')
    expect(chosen(bigEndian(32), as('utf-16be'))).not.toMatch(/http/)
  })

  test('of several bytes a character is believed with two errors, and one more for 100 characters', () => {
    expect(chosen(japanese(2, 20), as('euc-jp'))).toBe('euc-jp from http')
    expect(chosen(japanese(3, 99), as('euc-jp'))).not.toMatch(/http/)
    expect(chosen(japanese(3, 100), as('euc-jp'))).toBe('euc-jp from http')
    expect(chosen(japanese(4, 199), as('euc-jp'))).not.toMatch(/http/)
  })

  test('of single bytes is believed, whatever it lacks', () => {
    expect(chosen(bytes(Array<number>(20).fill(0xd2)), as('windows-1253'))).toBe(
      'windows-1253 from http',
    )
  })

  test('that says UTF-8 is believed of the fewest characters, whatever stands before it', () => {
    expect(choose(bytes('é'), { declaredIn })).toMatchObject({ charset: 'utf-8' })
    expect(choose(bytes('é'), { declaredIn: () => ['gbk'] })).toMatchObject({ charset: 'gbk' })
  })

  test.each([
    ['ISO 8859-2', 'iso-8859-2', 'Śledczy', 'windows-1250', 'windows-1250 from http'],
    ['ISO 8859-2', 'iso-8859-2', 'Żółw', 'iso-8859-2', 'iso-8859-2 from http'],
    ['ISO 8859-5', 'iso-8859-5', 'Мост', 'iso-8859-5', 'iso-8859-5 from http'],
  ])(
    '%s is the one of Windows where only that has its bytes',
    (_, label, text, charset, expected) => {
      expect(chosen(encodeLegacy(text, charset), as(label))).toBe(expected)
    },
  )

  test('Latin-1 is not believed of what spells another script, if there is enough of it', () => {
    expect(chosen(russian, as('iso-8859-1'))).toBe('windows-1251 from detected')
    expect(chosen(russian.subarray(0, 11), as('iso-8859-1'))).toBe('windows-1252 from http')
  })

  test('that is not Latin-1 is believed of any bytes', () => {
    expect(chosen(russian, as('koi8-r'))).toBe('koi8-r from http')
  })

  test('Latin-1 gives way to another that is declared, and no other does', () => {
    expect(chosen(declaring('windows-1251'), as('iso-8859-1'))).toBe(
      'windows-1251 from declaration',
    )
    expect(chosen(declaring('windows-1251'), as('ibm866'))).toBe('ibm866 from http')
  })

  test('is looked for in the head alone', () => {
    const declaration = '<?xml version="1.0" encoding="koi8-r"'
    const body = (end: number) => encodeLegacy(`${declaration.padStart(end)}?>Мост`, 'koi8-r')

    expect(chosen(body(declaration.length))).toBe('koi8-r from declaration')
    expect(choose(body(2_048), {}).source).toBe('declaration')
    expect(choose(body(2_049), {}).source).not.toBe('declaration')
    expect(choose(body(2_049), { headBytes: 2_049 }).source).toBe('declaration')
  })
})
