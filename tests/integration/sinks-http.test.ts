import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openOpenSearch } from '../../src/sinks/opensearch.ts'
import { openWebhook } from '../../src/sinks/webhook.ts'
import { deliveries } from '../support/deliveries.ts'
import { type Respond, page, status, webServer } from '../support/web-server.ts'

const { signal } = new AbortController()
const now = () => new Date('2026-03-02T12:00:00.500Z')
const json = (value: unknown): Respond => page(JSON.stringify(value))

async function webhook(respond: Respond, more: Readonly<Record<string, string>> = {}) {
  const site = await webServer({ '/records': respond })
  const settings = { url: `${site.url}/records`, ...more }
  return { site, sink: openWebhook({ name: 'desk', settings, now }) }
}

async function openSearch(respond: Respond) {
  const site = await webServer({ '/news/_bulk': respond })
  const settings = { url: `${site.url}/`, index: 'news' }
  return { site, sink: openOpenSearch({ name: 'search', settings, now }) }
}

/** The answer of a bulk request. */
const items = (...statuses: number[]) =>
  json({
    errors: true,
    items: statuses.map((code) => ({
      index: {
        status: code,
        ...(code >= 300 && { error: { type: 'mapper_parsing_exception', reason: 'odd' } }),
      },
    })),
  })

/** So much later. */
const at = (ms: number) => new Date(now().getTime() + ms)

describe('webhook', () => {
  test('posts a batch as JSON, with a key by which it is known again', async () => {
    const { site, sink } = await webhook(status(204))
    expect(await sink.send(deliveries(3), signal)).toEqual([])
    const [asked] = site.asked
    expect(asked?.method).toBe('POST')
    expect(asked?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': 'desk-1-1-3',
    })
    expect(asked?.headers['wiredesk-signature']).toBeUndefined()
    expect(JSON.parse(asked?.body ?? '')).toEqual({ sink: 'desk', records: deliveries(3) })
  })

  test('signs the very bytes of the body, with the time', async () => {
    const secret = 'a secret of some length'
    const { site, sink } = await webhook(status(200), { secret, authorization: 'Bearer x' })
    await sink.send(deliveries(1), signal)
    const [asked] = site.asked
    const hex = createHmac('sha256', secret).update(`1772452800.${asked?.body}`).digest('hex')
    expect(asked?.headers).toMatchObject({
      'wiredesk-signature': `t=1772452800,v1=${hex}`,
      authorization: 'Bearer x',
    })
  })

  test.each([
    [400, 'refused'],
    [413, 'refused'],
    [422, 'refused'],
    [401, 'again'],
    [404, 'again'],
    [429, 'again'],
    [500, 'again'],
    [302, 'again'],
  ])('an answer of %i: %s', async (code, fault) => {
    const { sink } = await webhook(status(code))
    await expect(sink.send(deliveries(1), signal)).rejects.toMatchObject({
      fault,
      code: `http-${code}`,
    })
  })

  test.each([
    ['90', at(90_000)],
    ['999999', at(3_600_000)],
    ['Mon, 02 Mar 2026 12:01:00 GMT', at(59_500)],
    ['soon', undefined],
  ])('a receiver that asks for time gets an hour at most: %s', async (value, retryAt) => {
    const { sink } = await webhook(status(503, { 'retry-after': value }))
    await expect(sink.send(deliveries(1), signal)).rejects.toMatchObject({ retryAt })
  })

  test('a receiver that is away, or does not answer, is tried again', async () => {
    const away = openWebhook({ name: 'desk', settings: { url: 'http://127.0.0.1:9/' }, now })
    await expect(away.send(deliveries(1), signal)).rejects.toMatchObject({
      fault: 'again',
      code: 'connect',
    })
    const { sink } = await webhook(() => undefined, { timeout: '1s' })
    await expect(sink.send(deliveries(1), signal)).rejects.toMatchObject({ code: 'timeout' })
  })
})

describe('opensearch', () => {
  test('writes a document for each article, by id and version', async () => {
    const { site, sink } = await openSearch(items(201, 200))
    expect(await sink.send(deliveries(2, 3), signal)).toEqual([])
    const [asked] = site.asked
    expect(asked?.headers['content-type']).toBe('application/x-ndjson')
    expect(asked?.body.endsWith('\n')).toBe(true)
    const lines = (asked?.body ?? '').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      deliveries(2).flatMap(({ record, position }) => [
        {
          index: {
            _id: record.id,
            version: 3_000_000_000 + position,
            version_type: 'external_gte',
          },
        },
        record,
      ]),
    )
  })

  test('what is newer there stays, and what is refused is told', async () => {
    const { sink } = await openSearch(items(201, 409, 400))
    expect(await sink.send(deliveries(3), signal)).toMatchObject([
      {
        delivery: { position: 3 },
        code: 'http-400',
        message: 'mapper_parsing_exception: odd',
      },
    ])
  })

  test.each([
    ['busy for one of them', items(201, 429), 'http-429'],
    ['telling of too few', items(201), 'bad-answer'],
    ['no JSON', page('<html>'), 'bad-answer'],
    ['away', status(503), 'http-503'],
  ])('all are sent again to a server that is %s', async (_, respond, code) => {
    const { sink } = await openSearch(respond)
    await expect(sink.send(deliveries(2), signal)).rejects.toMatchObject({ fault: 'again', code })
  })
})
