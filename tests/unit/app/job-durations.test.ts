import { Histogram, Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { countDurations } from '../../../src/app/job-durations.ts'
import { metricsOf } from '../../../src/app/metrics.ts'

const ends = [
  { stage: 'fetch-article', outcome: 'done', durationMs: 40 },
  { stage: 'fetch-article', outcome: 'done', durationMs: 50 },
  { stage: 'fetch-article', outcome: 'dead', durationMs: 400_000 },
  { stage: 'poll-feed', outcome: 'waiting', durationMs: 0 },
] as const

test('tells what a client of Prometheus tells', async () => {
  const registry = new Registry()
  const histogram = new Histogram({
    name: 'wiredesk_job_duration_seconds',
    help: 'How long jobs took, by stage and what came of them.',
    labelNames: ['stage', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    registers: [registry],
  })
  const durations = countDurations()
  expect(durations.text()).toBe(await registry.metrics())

  for (const end of ends) {
    const { stage, outcome, durationMs } = end
    histogram.observe({ stage, outcome }, durationMs / 1_000)
    durations.note(end)
  }
  expect(durations.text()).toBe(await registry.metrics())
})

test('the type of the text is that of the client', async () => {
  expect(metricsOf(Object.create(null)).contentType).toBe(Registry.PROMETHEUS_CONTENT_TYPE)
})
