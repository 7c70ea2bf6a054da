import { trace } from '@opentelemetry/api'
import { expect, test } from 'vitest'
import { openTracing, traceIdsOf } from '../../../src/queues/tracing.ts'
import { spansInMemory } from '../../support/spans.ts'

const job = {
  stage: 'fetch-article',
  id: 'e1-3',
  attempt: 1,
  subject: { kind: 'entry', id: 'e1', run: 3 },
} as const
const ended = { stage: 'fetch-article', durationMs: 5 }

test('nothing is told where nobody has asked for it', async () => {
  expect(await openTracing('1.0.0')).toBeUndefined()
})

test('a run of an entry is one trace, whoever goes on with it', async () => {
  const spans = spansInMemory()
  const [one, other] = [await openTracing('1.0.0'), await openTracing('1.0.0')]
  await one?.around(job, async (note) => note({ ...ended, outcome: 'done' }))
  await other?.around({ ...job, stage: 'normalize-article' }, async () => undefined)
  await other?.around({ ...job, subject: { ...job.subject, run: 4 } }, async () => undefined)

  const { traceId, spanId } = traceIdsOf({ id: 'e1', run: 3 })
  expect(spans.map((span) => span.traceId === traceId)).toEqual([true, true, false])
  expect(spans[0]).toMatchObject({
    name: 'fetch-article',
    parentSpanId: spanId,
    attributes: { 'wiredesk.entry': 'e1', 'wiredesk.run': 3, 'wiredesk.outcome': 'done' },
    status: undefined,
  })
  expect(traceId).toMatch(/^[0-9a-f]{32}$/)
  expect(spanId).toMatch(/^[0-9a-f]{16}$/)
})

test('a poll is a trace of its own', async () => {
  const spans = spansInMemory()
  const tracing = await openTracing('1.0.0')
  const poll = { ...job, stage: 'poll-feed', subject: { kind: 'feed', id: 'f1', run: 1 } } as const
  await tracing?.around(poll, async () => undefined)
  await tracing?.around(poll, async () => undefined)

  expect(spans.map(({ parentSpanId }) => parentSpanId)).toEqual([undefined, undefined])
  expect(spans[0]?.traceId).not.toBe(spans[1]?.traceId)
  expect(spans[0]?.attributes).toMatchObject({ 'wiredesk.feed': 'f1' })
})

test.each([
  ['dead', true],
  ['waiting', true],
  ['deferred', false],
  ['skipped', false],
])('%s is an error: %s', async (outcome, isError) => {
  const spans = spansInMemory()
  const tracing = await openTracing('1.0.0')
  await tracing?.around(job, async (note) =>
    note({ ...ended, outcome, code: 'http-404', reason: 'answered 404' }),
  )

  expect(spans[0]?.attributes).toMatchObject({ 'wiredesk.code': 'http-404' })
  expect(spans[0]?.status?.message).toBe(isError ? 'answered 404' : undefined)
})

test('what is thrown ends the span, and what is done within is a part of it', async () => {
  const spans = spansInMemory()
  const tracing = await openTracing('1.0.0')
  const work = tracing?.around(job, async () => {
    trace.getTracer('undici').startSpan('GET').end()
    throw new Error('shutdown')
  })

  await expect(work).rejects.toThrow('shutdown')
  expect(spans.map(({ name }) => name)).toEqual(['GET', 'fetch-article'])
  expect(spans[0]).toMatchObject({
    traceId: traceIdsOf(job.subject).traceId,
    parentSpanId: spans[1]?.spanId,
  })
})
