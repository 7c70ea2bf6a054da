import { Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { JobEnd } from '../queues/settle.ts'

/** What one process counts of itself, for Prometheus. */
export interface ProcessMetrics {
  readonly registry: Registry
  readonly onJobEnd: (end: JobEnd) => void
}

/** Seconds: from a step that only looks something up to the longest deadline. */
const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]

export function openProcessMetrics(): ProcessMetrics {
  const registry = new Registry()
  const durations = new Histogram({
    name: 'wiredesk_job_duration_seconds',
    help: 'How long jobs took, by stage and what came of them.',
    labelNames: ['stage', 'outcome'],
    buckets,
    registers: [registry],
  })
  return {
    registry,
    onJobEnd: ({ stage, outcome, durationMs }) =>
      durations.observe({ stage, outcome }, durationMs / 1_000),
  }
}

let ofNode: Registry | undefined

/** Memory, CPU, event loop and collector of this process, which is one however many applications are open in it. */
export function nodeMetrics(): Registry {
  if (!ofNode) {
    ofNode = new Registry()
    collectDefaultMetrics({ register: ofNode })
  }
  return ofNode
}
