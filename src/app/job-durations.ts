import type { JobEnd } from '../queues/settle.ts'

/** How long the jobs of this process took, for Prometheus. */
export interface JobDurations {
  readonly note: (end: JobEnd) => void
  /** A histogram in the exposition format: what a client of Prometheus would write, without loading one. */
  readonly text: () => string
}

/** Seconds: from a step that only looks something up to the longest deadline. */
const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]

/** Of a stage and what came of the jobs. */
interface Series {
  readonly labels: string
  /** Jobs that took no longer than each bucket says. */
  readonly within: number[]
  sum: number
  count: number
}

const name = 'wiredesk_job_duration_seconds'
const head = [
  `# HELP ${name} How long jobs took, by stage and what came of them.`,
  `# TYPE ${name} histogram`,
]

export function countDurations(): JobDurations {
  const all = new Map<string, Series>()
  return {
    note({ stage, outcome, durationMs }) {
      const labels = `stage="${stage}",outcome="${outcome}"`
      const series = all.get(labels) ?? { labels, within: buckets.map(() => 0), sum: 0, count: 0 }
      all.set(labels, series)
      const seconds = durationMs / 1_000
      for (const [at, most] of buckets.entries())
        if (seconds <= most) series.within[at] = (series.within[at] ?? 0) + 1
      series.sum += seconds
      series.count += 1
    },
    text: () => `${[...head, ...[...all.values()].flatMap(linesOf)].join('\n')}\n`,
  }
}

const linesOf = ({ labels, within, sum, count }: Series): readonly string[] => [
  ...buckets.map((most, at) => `${name}_bucket{le="${most}",${labels}} ${within[at]}`),
  `${name}_bucket{le="+Inf",${labels}} ${count}`,
  `${name}_sum{${labels}} ${sum}`,
  `${name}_count{${labels}} ${count}`,
]
