import { describe, expect, onTestFinished, test } from 'vitest'
import { S3Settings, addressOf, openS3 } from '../../src/sinks/s3.ts'
import { sendBatch } from '../../src/sinks/send.ts'
import type { Delivery } from '../../src/sinks/sink.ts'
import { deliveries, delivery } from '../support/deliveries.ts'
import { parquetRows } from '../support/parquet-rows.ts'
import { type S3Options, type S3Verdict, s3Server } from '../support/s3-server.ts'

const { signal } = new AbortController()
const now = () => new Date('2026-03-02T12:00:00Z')

function sinkAt(url: string, more: Readonly<Record<string, string>> = {}) {
  const settings = { url, bucket: 'news', key: 'KEY', secret: 'SECRET', timeout: '10s', ...more }
  const sink = openS3({ name: 'lake', settings, now })
  onTestFinished(async () => sink.close())
  return sink
}

async function setup(options: S3Options = {}, more: Readonly<Record<string, string>> = {}) {
  const server = await s3Server(options)
  onTestFinished(server.close)
  // Files of several days are put at once: they come in any order.
  const rows = async () => {
    const files = [...server.objects].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return (await Promise.all(files.map(async ([, file]) => parquetRows(file)))).flat()
  }
  return { server, sink: sinkAt(server.url, more), rows }
}

const fetched = (position: number, fetchedAt: string, run = 1): Delivery => {
  const one = delivery(position, run)
  return { ...one, record: { ...one.record, fetchedAt } }
}

const saying = (status: number, code: string, more: Partial<S3Verdict> = {}): S3Options => ({
  judge: () => ({ status, code, ...more }),
})

describe('s3', () => {
  test('puts a file for each day on which pages were fetched', async () => {
    const { server, sink, rows } = await setup()
    const sent = [
      fetched(1, '2026-03-01T23:59:59.900Z'),
      fetched(2, '2026-03-02T00:00:00Z'),
      fetched(3, '2026-03-02T08:00:00Z'),
    ]
    expect(await sink.send(sent, signal)).toEqual([])
    expect([...server.objects.keys()].toSorted()).toEqual([
      'records/day=2026-03-01/00000001-000000000001-000000000001.parquet',
      'records/day=2026-03-02/00000001-000000000002-000000000003.parquet',
    ])
    expect(await rows()).toMatchObject([
      { article_id: 'article-1', position: 1n, fetched_at: new Date('2026-03-01T23:59:59.900Z') },
      { article_id: 'article-2', position: 2n },
      { article_id: 'article-3', position: 3n },
    ])
  })

  test('a batch that comes again takes its own place; a later run has another', async () => {
    const { server, sink, rows } = await setup()
    await sink.send(deliveries(3), signal)
    await sink.send(deliveries(3), signal)
    expect((await rows()).length).toBe(3)
    await sink.send(deliveries(3, 2), signal)
    expect(server.objects.size).toBe(2)
  })

  test('what failed between two files is sent whole again, and is there once', async () => {
    let puts = 0
    const { sink, rows } = await setup({
      judge: () => (++puts === 2 ? { status: 503, code: 'SlowDown', isKept: true } : {}),
    })
    const sent = [fetched(1, '2026-03-01T08:00:00Z'), fetched(2, '2026-03-02T08:00:00Z')]
    await expect(sink.send(sent, signal)).rejects.toMatchObject({ code: 'http-503' })
    await sink.send(sent, signal)
    expect(await rows()).toMatchObject([{ position: 1n }, { position: 2n }])
  })

  test('puts files of several days at once: a slow one does not hold up the others', async () => {
    const { server, sink } = await setup(
      { judge: (key) => ({ isSilent: key.includes('day=2026-03-01') }) },
      { timeout: '1s' },
    )
    const sent = [fetched(1, '2026-03-01T08:00:00Z'), fetched(2, '2026-03-02T08:00:00Z')]
    await expect(sink.send(sent, signal)).rejects.toMatchObject({ code: 'timeout' })
    expect([...server.objects.keys()]).toEqual([
      'records/day=2026-03-02/00000001-000000000002-000000000002.parquet',
    ])
  })

  test.each([
    ['https://s3.example', 'path', 'https://s3.example/news/a/day%3D2026-03-02/1.parquet'],
    ['https://s3.example/', 'host', 'https://news.s3.example/a/day%3D2026-03-02/1.parquet'],
    ['http://one:9000/s3/', 'path', 'http://one:9000/s3/news/a/day%3D2026-03-02/1.parquet'],
  ] as const)('names the bucket where it is wanted: %s by %s', (url, address, expected) => {
    const settings = S3Settings.parse({
      url,
      address,
      bucket: 'news',
      key: 'KEY',
      secret: 'SECRET',
    })
    expect(addressOf(settings, 'a/day=2026-03-02/1.parquet')).toBe(expected)
  })

  test('rests when it is through, so that files are of use', async () => {
    const { server } = await setup()
    expect(sinkAt(server.url).restMs).toBe(300_000)
    expect(sinkAt(server.url, { every: '0m' }).restMs).toBe(0)
  })

  test.each([
    [{ bucket: 'other' }, {}, 'no-bucket', 'there is no bucket news at http://127.0.0.1:'],
    [{ secret: 'x' }, {}, 'auth', 'the secret is not that of the key KEY'],
    [{ key: 'x' }, {}, 'auth', 'does not know the key KEY'],
    [{ region: 'eu-1' }, {}, 'region', 'the bucket news is not in us-east-1'],
    [saying(301, 'PermanentRedirect'), {}, 'region', 'the bucket news is not in us-east-1'],
    [saying(403, 'AccessDenied'), {}, 'not-allowed', 'KEY may not write to the bucket news'],
    [saying(400, 'ExpiredToken'), { token: 'x' }, 'auth', 'the token of the key KEY is over'],
    [saying(400, 'Odd'), {}, 'http-400', 'answered 400 (Odd: as asked)'],
    [saying(200, '', { isSilent: true }), { timeout: '1s' }, 'timeout', 'timeout'],
  ] as const)('is tried again, and says why: %j %j %s', async (options, more, code, words) => {
    const { server, sink } = await setup(options, more)
    const { failed, refusals } =
      (await sendBatch(sink, deliveries(2), async () => true, signal)) ?? {}
    expect(refusals).toEqual([])
    expect(failed).toMatchObject({
      from: 0,
      error: { fault: 'again', code, message: expect.stringContaining(words) },
    })
    expect(server.objects.size).toBe(0)
  })

  test('leaves a server alone for as long as it asks', async () => {
    const busy = saying(503, 'SlowDown', { headers: { 'retry-after': '60' } })
    const { sink } = await setup(busy)
    await expect(sink.send(deliveries(1), signal)).rejects.toMatchObject({
      retryAt: new Date('2026-03-02T12:01:00Z'),
    })
  })

  test('is tried again where nobody answers', async () => {
    await expect(sinkAt('http://127.0.0.1:9').send(deliveries(1), signal)).rejects.toMatchObject({
      fault: 'again',
      code: 'connect',
    })
  })

  test('a record that makes a file too large becomes a letter, and all others are there', async () => {
    const long = delivery(2)
    const { document } = long.record
    const text = Array.from({ length: 9_000 }, (_, at) => (at * 7_919).toString(36)).join(' ')
    const large = { ...long, record: { ...long.record, document: { ...document, text } } }
    const { sink, rows } = await setup({
      judge: (_key, body) => (body.length > 25_000 ? { status: 400, code: 'EntityTooLarge' } : {}),
    })
    const sent = [delivery(1), large, delivery(3), delivery(4)]
    const outcome = await sendBatch(sink, sent, async () => true, signal)
    expect(outcome?.refusals).toMatchObject([{ delivery: { position: 2 }, code: 'too-large' }])
    expect((await rows()).map(({ position }) => position)).toEqual([1n, 3n, 4n])
  })

  test('ends when it is told to', async () => {
    const { sink } = await setup(saying(200, '', { isSilent: true }))
    const stopping = new AbortController()
    const sent = sink.send(deliveries(1), stopping.signal)
    stopping.abort(new Error('stopped'))
    await expect(sent).rejects.toThrow('stopped')
  })

  test.each([
    [{ url: 'ftp://a' }, 'url'],
    [{ bucket: 'A B' }, 'bucket'],
    [{ prefix: '/a' }, 'prefix'],
    [{ prefix: 'a//b' }, 'prefix'],
    [{ every: '5' }, 'every'],
    [{ batch: '10001' }, 'batch'],
    [{ secret: '' }, 'secret'],
  ])('refuses settings: %j', (wrong, key) => {
    const right = { url: 'https://s3.example', bucket: 'news', key: 'KEY', secret: 'SECRET' }
    expect(S3Settings.safeParse(right).success).toBe(true)
    const { error } = S3Settings.safeParse({ ...right, ...wrong })
    expect(error?.issues.map(({ path }) => path)).toEqual([[key]])
  })
})
