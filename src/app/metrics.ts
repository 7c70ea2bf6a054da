import type { HealthCounts } from '../polling/health.ts'
import type { Parts } from './parts.ts'

/** In the exposition format of Prometheus, of the type that `contentType` says. */
export interface Metrics {
  readonly contentType: string
  /** What this process has done, and how it is: each has its own. */
  ofProcess(): Promise<string>
  /** That the store or the queues do not answer. */
  ofSilence(): Promise<string>
  /** What is in the store and in the queues: one process of a fleet needs to tell it. `feeds` may be from some time ago. */
  ofStore(feeds: HealthCounts): Promise<string>
}

/** The client of Prometheus, which brings OpenTelemetry's, is loaded when somebody first asks. */
const load = async () => import('./store-metrics.ts')

export const metricsOf = (parts: Parts): Metrics => ({
  contentType: 'text/plain; version=0.0.4; charset=utf-8',
  ofProcess: async () => `${parts.durations.text()}\n${await (await load()).tellNode()}`,
  ofSilence: async () => (await load()).tellSilence(),
  ofStore: async (feeds) => (await load()).tellStore(parts, feeds),
})
