import { describe, expect, test } from 'vitest'
import { decodeBody, inPieces } from '../../../src/text/charset.ts'
import { encodeLegacy, encodeWide } from '../../support/legacy-text.ts'

const xml = (text: string, encoding?: string) =>
  `<?xml version="1.0"${encoding === undefined ? '' : ` encoding="${encoding}"`}?><rss><channel><title>${text}</title></channel></rss>`
const decode = (body: Uint8Array, contentType?: string) => {
  const { chunks, ...rest } = decodeBody(body, { contentType })
  return { ...rest, text: [...chunks].join('') }
}

const french = 'Après l’été, les élèves sont rentrés à l’école où ça a brûlé'
const russian = 'Городской совет вчера утвердил новый бюджет на строительство моста'

/** A sentence a reader of the language could meet, and the charsets it may come in. */
const samples: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'French',
    'Les députés ont voté hier soir la réforme, après un long débat très animé à Paris',
    ['windows-1252', 'macintosh'],
  ],
  [
    'German',
    'Die Bürger können ab nächster Woche über die Straße zum Bahnhof fahren, erklärte das Büro',
    ['windows-1252'],
  ],
  [
    'Spanish',
    'El niño perdió su balón en la estación, según informó ayer la policía de León',
    ['windows-1252'],
  ],
  [
    'Polish',
    'Rada miasta przyjęła wczoraj uchwałę; książę złożył życzenia, a mieszkańcy są źli',
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Czech',
    'Město včera otevřelo nový most přes řeku, řekl žižkovský starosta během slavnosti',
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Hungarian',
    'A képviselők tegnap este elfogadták az új költségvetést, közölte a bíróság szóvivője',
    ['windows-1250', 'iso-8859-2'],
  ],
  ['Russian', russian, ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866']],
  [
    'Ukrainian',
    'Міська рада вчора ухвалила новий бюджет на будівництво моста через річку',
    ['windows-1251', 'koi8-u'],
  ],
  [
    'Greek',
    'Το δημοτικό συμβούλιο ενέκρινε χθες τον νέο προϋπολογισμό για τη γέφυρα',
    ['windows-1253', 'iso-8859-7'],
  ],
  [
    'Turkish',
    'Belediye meclisi dün akşam köprü için yeni bütçeyi onayladı, çalışmalar başlıyor',
    ['windows-1254'],
  ],
  ['Hebrew', 'מועצת העיר אישרה אמש את התקציב החדש להקמת הגשר מעל הנהר', ['windows-1255']],
  [
    'Arabic',
    'وافق مجلس المدينة أمس على الميزانية الجديدة لبناء الجسر فوق النهر',
    ['windows-1256', 'iso-8859-6'],
  ],
  [
    'Lithuanian',
    'Miesto taryba vakar patvirtino naują biudžetą tiltui, pranešė šaltiniai',
    ['windows-1257'],
  ],
  [
    'Latvian',
    'Pilsētas dome vakar apstiprināja jauno budžetu tilta būvniecībai pār upi',
    ['windows-1257'],
  ],
  ['Thai', 'สภาเมืองอนุมัติงบประมาณใหม่สำหรับสร้างสะพานข้ามแม่น้ำเมื่อวานนี้', ['windows-874']],
  [
    'Japanese',
    '市議会は昨日、川に新しい橋を架けるための予算を可決した。工事は来月から始まる。',
    ['euc-jp', 'shift_jis'],
  ],
  ['Korean', '시의회는 어제 강에 새 다리를 놓기 위한 예산을 통과시켰다', ['euc-kr']],
  [
    'Chinese, simplified',
    '市议会昨天通过了新的预算，将在河上建一座大桥，工程下个月开始',
    ['gb18030'],
  ],
  [
    'Chinese, traditional',
    '市議會昨天通過了新的預算，將在河上建一座大橋，工程下個月開始',
    ['big5'],
  ],
]

describe('decodeBody', () => {
  test.each(
    samples.flatMap(([language, text, charsets]) =>
      charsets.map((charset) => [language, charset, text] as const),
    ),
  )('finds out that %s is in %s, and believes it when told', (_, charset, text) => {
    const bare = encodeLegacy(xml(text), charset)

    expect(decode(bare)).toMatchObject({ text: xml(text), source: 'detected' })
    expect(decode(bare, `text/xml; charset="${charset}"`)).toMatchObject({
      text: xml(text),
      source: 'http',
    })
    expect(
      decode(encodeLegacy(xml(text, charset), charset), 'text/xml; charset=utf-8'),
    ).toMatchObject({
      text: xml(text, charset),
      source: 'declaration',
    })
  })

  test('believes a byte order mark over everything, and drops it', () => {
    const body = new TextEncoder().encode(`\ufeff${xml(french, 'iso-8859-1')}`)

    expect(decode(body, 'text/xml; charset=koi8-r')).toMatchObject({
      text: xml(french, 'iso-8859-1'),
      source: 'bom',
    })
  })

  test.each([
    [2, true],
    [2, false],
    [4, true],
    [4, false],
  ] as const)(
    'reads %i bytes a character, little-endian %s, without a mark',
    (bytesEach, isLittleEndian) => {
      expect(decode(encodeWide(xml('Straße 😀'), bytesEach, isLittleEndian)).text).toBe(
        xml('Straße 😀'),
      )
    },
  )

  test('believes a differing declaration over HTTP’s iso-8859-1', () => {
    const body = encodeLegacy(xml(russian, 'windows-1251'), 'windows-1251')

    expect(decode(body, 'text/xml; charset=ISO-8859-1').text).toBe(xml(russian, 'windows-1251'))
  })

  test('believes HTTP over a declaration, where the bytes allow it', () => {
    const body = encodeLegacy(xml(russian, 'utf-8'), 'koi8-r')

    expect(decode(body, 'text/xml; charset=koi8-r').text).toBe(xml(russian, 'utf-8'))
  })

  test('reads valid UTF-8 as such, whatever single-byte charset it is called', () => {
    const body = new TextEncoder().encode(xml(french, 'iso-8859-1'))

    expect(decode(body, 'text/xml; charset=iso-8859-1')).toMatchObject({
      charset: 'utf-8',
      text: xml(french, 'iso-8859-1'),
    })
  })

  test('reads stray windows-1252 bytes in UTF-8', () => {
    const body = Buffer.concat([
      new TextEncoder().encode(xml(french, 'utf-8')),
      Uint8Array.of(0x93, 0xe9, 0x94),
    ])

    expect(decode(body)).toMatchObject({ text: `${xml(french, 'utf-8')}“é”`, isMixed: true })
  })

  test('reads gb2312 as gb18030, and latin-1 as windows-1252', () => {
    const chinese = '镕基' // 镕 is not in GB 2312

    expect(decode(encodeLegacy(xml(chinese), 'gb18030'), 'text/xml; charset=gb2312').text).toBe(
      xml(chinese),
    )
    expect(decode(encodeLegacy(xml('“€”'), 'windows-1252'), 'text/xml; charset=latin1').text).toBe(
      xml('“€”'),
    )
  })

  test('finds ISO-2022-JP by its escapes', () => {
    const body = Buffer.concat([
      Buffer.from('<t>'),
      Uint8Array.of(0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42),
      Buffer.from('</t>'),
    ])

    expect(decode(body).text).toBe('<t>あ</t>')
  })

  test('passes over names that nobody knows', () => {
    expect(
      decode(new TextEncoder().encode(xml(french, 'x-unknown')), 'text/xml; charset=bogus').charset,
    ).toBe('utf-8')
  })

  test('decodes across its chunks', () => {
    const text = 'é😀'.repeat(40_000)

    expect(decode(new TextEncoder().encode(`x${text}`)).text).toBe(`x${text}`)
    expect(decode(encodeLegacy(xml('市議会は昨日'.repeat(20_000)), 'shift_jis')).text).toBe(
      xml('市議会は昨日'.repeat(20_000)),
    )
  })

  test.each([
    ['between words', `<p>${'Après l’été. '.repeat(9_000)}</p>`, 40_000],
    ['in pages of many tags', '<p>élève</p>'.repeat(9_000), 12 * 3_000],
    ['where characters have four bytes', '😀'.repeat(40_000), 40_000],
  ])('cuts UTF-8 with strays into pieces of a few kB, %s', (_, text, at) => {
    const all = Buffer.from(text)
    // Before a character.
    let cut = at
    while (((all[cut] ?? 0) & 0xc0) === 0x80) cut -= 1
    const body = Buffer.concat([all.subarray(0, cut), Uint8Array.of(0x93, 0xe9), all.subarray(cut)])

    const { chunks, isMixed } = decodeBody(body)

    const pieces = [...chunks]
    expect(isMixed).toBe(true)
    expect(pieces.join('')).toBe(`${all.toString('utf8', 0, cut)}“é${all.toString('utf8', cut)}`)
    expect(pieces.length).toBe(Math.ceil(body.length / 49_152))
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(49_152)
  })

  test('keeps bytes that begin no character, however many follow one another', () => {
    const text = 'é'.repeat(60_000)
    const body = Buffer.concat([Buffer.from(text), new Uint8Array(11_000).fill(0x93)])

    const { chunks, isMixed } = decodeBody(body)

    expect(isMixed).toBe(true)
    expect([...chunks].join('')).toBe(text + '“'.repeat(11_000))
  })
})

const lengths = (body: Uint8Array) => [...inPieces(body)].map(({ length }) => length)
const withTagAt = (at: number) => new Uint8Array(60_000).fill(0x61).fill(0x3c, at, at + 1)

describe('a long body is read in pieces', () => {
  test.each([
    ['that are as long as they may be', new Uint8Array(49_152).fill(0x61), [49_152]],
    ['of which the last may be a byte', new Uint8Array(49_153).fill(0x61), [49_152, 1]],
    ['before a tag', withTagAt(49_000), [49_000, 11_000]],
    ['before a tag right behind its start', withTagAt(1), [1, 49_152, 10_847]],
    ['but not before a tag that it begins with', withTagAt(0), [49_152, 10_848]],
    ['wherever no character begins', new Uint8Array(100_000).fill(0x80), [49_152, 49_152, 1_696]],
  ])('%s', (_, body, pieces) => {
    expect(lengths(body)).toEqual(pieces)
  })

  test('before the character that would be cut', () => {
    const body = new Uint8Array(50_000).fill(0x61)
    body.set([0xe2, 0x82, 0xac], 49_150)

    expect(lengths(body)).toEqual([49_150, 850])
  })
})
