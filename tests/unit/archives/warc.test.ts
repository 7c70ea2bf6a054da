import { randomBytes } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../src/text/article.ts'
import { Unreadable } from '../../../src/text/unreadable.ts'
import { answerRecord, foundIn, gzipped, record, told } from '../../support/archives.ts'

const url = 'https://coast.example/storm'
const page = '<html><p>The storm closed the harbor.</p></html>'
const one = answerRecord({ url, body: page })

const articlesIn = async (name: string, bytes: Uint8Array) =>
  (await foundIn(name, bytes)).flatMap((found) => (found.kind === 'article' ? found.article : []))

const bodyOf = async (bytes: Uint8Array) => {
  const [article] = await articlesIn('a.warc', bytes)
  return Buffer.from(article?.body ?? []).toString()
}

describe('a WARC file', () => {
  test('has the pages that were answered with 200 and HTML', async () => {
    const found = await foundIn(
      'crawl.warc.gz',
      gzipped([
        record({ 'WARC-Type': 'warcinfo' }, 'software: a crawler'),
        record({ 'WARC-Type': 'request', 'WARC-Target-URI': url }, 'GET /storm HTTP/1.1\r\n\r\n'),
        one,
        record({ 'WARC-Type': 'metadata', 'WARC-Target-URI': url }, 'fetchTimeMs: 12'),
        answerRecord({ url: `${url}/gone`, body: page, status: 404 }),
        answerRecord({ url: `${url}/a.png`, body: 'PNG', type: 'image/png' }),
        answerRecord({ url: 'dns:coast.example', body: page }),
        answerRecord({ url: `${url}/empty`, body: '' }),
        answerRecord({ url: `${url}/xhtml`, body: page, type: 'application/xhtml+xml' }),
      ]),
    )

    expect(told(found)).toEqual([
      'passed: warcinfo',
      'passed: request',
      url,
      'passed: metadata',
      'passed: not-200',
      'passed: not-html',
      'passed: no-address',
      'passed: empty',
      `${url}/xhtml`,
    ])
  })

  test('tells of each address, type, time and bytes', async () => {
    const [article] = await articlesIn('crawl.warc', one)

    expect(article).toMatchObject({
      name: `crawl.warc byte 0, ${url}`,
      url,
      contentType: 'text/html; charset=utf-8',
      fetchedAt: new Date('2024-03-02T10:00:00Z'),
    })
    expect(Buffer.from(article?.body ?? []).toString()).toBe(page)
  })

  test.each(['', 'yesterday'])('with the date %j tells of no time', async (date) => {
    const [article] = await articlesIn('a.warc', answerRecord({ url, body: page, date }))

    expect(article?.fetchedAt).toBeUndefined()
  })

  test('is known by how it begins where its name says nothing', async () => {
    expect(told(await foundIn('CC-MAIN-0001', gzipped([one])))).toEqual([url])
  })

  test('may have addresses in brackets, bare line ends and no ends behind its records', async () => {
    const bare = one.toString().trimEnd().replaceAll('\r\n', '\n')
    const length = bare.split('\n\n').slice(1).join('\n\n').length
    const odd = bare
      .replace(url, `<${url}>`)
      .replace(/Content-Length: \d+/, `Content-Length: ${length}`)

    expect(told(await foundIn('a.warc', Buffer.from(odd + odd)))).toEqual([url, url])
  })

  test('may have pages without an answer about them', async () => {
    const resource = record(
      { 'WARC-Type': 'resource', 'WARC-Target-URI': url, 'Content-Type': 'text/html' },
      page,
    )

    expect(await bodyOf(resource)).toBe(page)
  })

  test('may say of a page what it is where its site did not', async () => {
    const untyped = answerRecord({ url, body: ' <!DOCTYPE html><p>Rain.</p>', type: '' })
    const picture = answerRecord({ url, body: 'GIF89a', type: '' })

    expect(told(await foundIn('a.warc', Buffer.concat([untyped, picture])))).toEqual([
      url,
      'passed: not-html',
    ])
  })
})

describe('a body', () => {
  const chunks = `10;x=y\r\n${page.slice(0, 16)}\r\n${(page.length - 16).toString(16)}\r\n${page.slice(16)}\r\n0\r\n\r\n`

  test.each([
    ['Content-Encoding: gzip', gzipSync(page)],
    ['Content-Encoding: deflate', deflateSync(page)],
    ['Content-Encoding: deflate', deflateRawSync(page)],
    ['Content-Encoding: br', brotliCompressSync(page)],
    ['Transfer-Encoding: chunked', chunks],
    // Crawlers take codings away and leave the headers.
    ['Content-Encoding: gzip', page],
    ['Content-Encoding: br', page],
    ['Content-Encoding: deflate', page],
    ['Transfer-Encoding: chunked', page],
    ['Content-Encoding: something', page],
  ])('with %s is unpacked where it is packed', async (header, body) => {
    expect(await bodyOf(answerRecord({ url, body, headers: [header] }))).toBe(page)
  })

  test('of several codings is unpacked from the last one on', async () => {
    const body = gzipSync(brotliCompressSync(page))

    expect(await bodyOf(answerRecord({ url, body, headers: ['Content-Encoding: br, gzip'] }))).toBe(
      page,
    )
  })

  test('in a charset that is wrong is read all the same', async () => {
    const html = '<html><head><title>Hafen</title></head><body><article><h1>Hafen öffnet</h1><p>'
    const text =
      'Die Stadt Zürich hat am Montag beschlossen, die Brücke über den Fluß zu schließen. '
    const body = Buffer.from(`${html}${text.repeat(8)}</p></article></body></html>`, 'latin1')
    const [article] = await articlesIn('a.warc', answerRecord({ url, body }))

    const read = readArticle({ body, url, contentType: article?.contentType ?? '' })

    expect(read.text).toContain('Die Stadt Zürich hat am Montag beschlossen')
  })
})

/** What a dead letter of it will say. */
const refusalOf = async (bytes: Uint8Array) => {
  const [article] = await articlesIn('a.warc', bytes)
  try {
    readArticle({ body: article!.body, url, contentType: article!.contentType })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { code: error.code, message: error.message, kept: article!.body.length }
  }
}

describe('what cannot be taken whole is kept in part, and says why', () => {
  const large = 17 * 2 ** 20

  test('a page that is too large', async () => {
    const bytes = Buffer.concat([answerRecord({ url, body: Buffer.alloc(large, 'a') }), one])

    expect(await refusalOf(bytes)).toMatchObject({ code: 'too-large', kept: 65_536 })
    expect(told(await foundIn('a.warc', bytes))).toEqual([url, url])
  })

  test('a page that unpacks to more than a page may have', async () => {
    const body = gzipSync(Buffer.alloc(large))

    expect(
      await refusalOf(answerRecord({ url, body, headers: ['Content-Encoding: gzip'] })),
    ).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('unpacks to more'),
    })
  })

  test('a body that is corrupt', async () => {
    const body = gzipSync(page).fill(7, 12)

    expect(
      await refusalOf(answerRecord({ url, body, headers: ['Content-Encoding: gzip'] })),
    ).toMatchObject({
      code: 'bad-encoding',
    })
  })

  test.each([
    ['too small', 90],
    ['too large', one.length],
  ])('a record whose length is %s, and those behind it are found', async (_, length) => {
    const bytes = Buffer.concat([answerRecord({ url, body: page, length }), one, one])

    expect(await refusalOf(bytes)).toMatchObject({ code: 'bad-length' })
    expect(told(await foundIn('a.warc', bytes))).toEqual([url, url, url])
  })
})

describe('a file that is not what it says is a fault', () => {
  test.each([
    ['left out', record({ 'WARC-Type': 'request', 'Content-Length': '3' }, 'GET /storm')],
    ['no answer any more', answerRecord({ url, body: page, length: 3 })],
  ])('where something that is %s has a wrong length; reading goes on', async (_, wrong) => {
    expect(told(await foundIn('a.warc', Buffer.concat([wrong, one])))).toEqual([
      expect.stringMatching(/^fault: its record says that it has 3 bytes/),
      url,
    ])
  })

  test.each([
    ['within a page', -30, `is cut off: it ends within the record at byte ${one.length}, ${url}`],
    [
      'within a head',
      -one.length + 20,
      `is cut off: it ends within the record at byte ${one.length}`,
    ],
  ])('where it ends %s', async (_, end, message) => {
    const bytes = Buffer.concat([one, one]).subarray(0, end)

    expect(told(await foundIn('a.warc', bytes))).toEqual([url, `fault: ${message}`])
  })

  test('where its gzip breaks off, after all that came before', async () => {
    const bytes = gzipped([one, one, answerRecord({ url: `${url}/2`, body: page.repeat(9) })])

    expect(told(await foundIn('a.warc.gz', bytes.subarray(0, -20)))).toEqual([
      url,
      url,
      'fault: is cut off: its gzip has no end',
    ])
  })

  test('where its gzip is corrupt, after most of what came before', async () => {
    const body = `<p>${randomBytes(8_000).toString('hex')}`
    const corrupt = gzipped(Array.from({ length: 40 }, () => answerRecord({ url, body })))
    corrupt.subarray(-8, -4).fill(1)
    const found = told(await foundIn('a.warc.gz', corrupt))

    expect(found.length).toBeGreaterThan(34)
    expect(found.at(-1)).toBe('fault: is corrupt: incorrect data check')
  })

  test.each([
    ['nothing of the kind', Buffer.from('<html>'), 'is no WARC file'],
    [
      'no length',
      Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\n'),
      'has a record without a length at byte 0',
    ],
    [
      'a length that is none',
      record({ 'WARC-Type': 'response', 'Content-Length': '-5' }),
      'has a record without a length at byte 0',
    ],
    [
      'a head without end',
      Buffer.from(`WARC/1.0\r\n${'X-Many: of these\r\n'.repeat(9_000)}`),
      'has a head of more than 65536 bytes at byte 0',
    ],
    [
      'a line without end',
      Buffer.from(`WARC/1.0\r\nX: ${'y'.repeat(90_000)}\r\n`),
      'has a head of more than 65536 bytes at byte 0',
    ],
  ])('with %s', async (_, bytes, message) => {
    expect(told(await foundIn('a.warc', bytes))).toEqual([`fault: ${message}`])
  })

  test('with more in it, unpacked, than may be', async () => {
    const bomb = gzipSync(Buffer.concat([one, Buffer.alloc(4 * 2 ** 20)]))

    expect(told(await foundIn('a.warc.gz', bomb, 2 ** 20))).toEqual([
      url,
      'fault: holds more than 1048576 bytes',
    ])
  })
})

test('an answer whose head has no end is none', async () => {
  const headless = record(
    { 'WARC-Type': 'response', 'WARC-Target-URI': url },
    `HTTP/1.1 200 OK\r\n${'X-Many: of these\r\n'.repeat(9_000)}`,
  )

  expect(told(await foundIn('a.warc', headless))).toEqual(['passed: not-http'])
})

test('a WARC file in which each record claims all that follow is not read over and over', async () => {
  const head = 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1048576\r\n\r\n'
  const found = await foundIn('a.warc', Buffer.from(head.repeat(2 ** 15)))

  expect(told(found).at(-1)).toMatch(/^fault: has too many records of a wrong length/)
  expect(found.length).toBeLessThan(300)
})
