import { z } from 'zod'
import { LogShare } from './log.ts'

const Counts = z.record(z.string(), z.number())

/** All that was counted up to a moment, or between two of them. CPU times in milliseconds. */
export const Counted = z.object({
  /** Articles with a record. */
  articles: z.number(),
  wallMs: z.number(),
  mainMs: z.number(),
  /** All else of wiredesk's process: text threads, collector, compiler, zlib. */
  threadsMs: z.number(),
  postgresMs: z.number(),
  redisMs: z.number(),
  siteMs: z.number(),
  commits: z.number(),
  walBytes: z.number(),
  /** How often the log was flushed to the disk. */
  walSyncs: z.number(),
  /** All data files and the log: what waits for the disk and what does not. */
  syncs: z.number(),
  /** Of the store and of the queues, by text. */
  statements: Counts,
  queueStatements: Counts,
  redisCommands: Counts,
})
export type Counted = z.infer<typeof Counted>

/** What one run of the pipeline came to. */
export const PipelineRun = z.object({
  /** From the end of the warm-up until nothing is under way. */
  live: Counted,
  /** A replay from extract-facts over all of it; absent where none was asked for. */
  replay: Counted.optional(),
  /** The same where each article's facts come out otherwise than they are kept. */
  otherwise: Counted.optional(),
  total: z.object({
    discovered: z.number(),
    recorded: z.number(),
    skipped: z.number(),
    dead: z.number(),
    inFlight: z.number(),
  }),
  /** In flight until another attempt. */
  waiting: z.number(),
  reasons: z
    .array(z.object({ state: z.string(), reason: z.string(), count: z.number() }))
    .readonly(),
  stories: z.number(),
  balanced: z.boolean(),
  peakMb: z.number(),
  p50: z.number(),
  p99: z.number(),
  tables: z.array(z.object({ name: z.string(), bytes: z.number() })),
  /** Bytes of log of `live`, by table and index, where that was asked for. */
  log: z.array(LogShare).optional(),
})
export type PipelineRun = z.infer<typeof PipelineRun>

/** What is counted from `before` to `after`. */
export function between(before: Counted, after: Counted): Counted {
  const numbers = (key: 'statements' | 'queueStatements' | 'redisCommands') =>
    Object.fromEntries(
      Object.entries(after[key]).map(([name, count]) => [name, count - (before[key][name] ?? 0)]),
    )
  return {
    articles: after.articles - before.articles,
    wallMs: after.wallMs - before.wallMs,
    mainMs: after.mainMs - before.mainMs,
    threadsMs: after.threadsMs - before.threadsMs,
    postgresMs: after.postgresMs - before.postgresMs,
    redisMs: after.redisMs - before.redisMs,
    siteMs: after.siteMs - before.siteMs,
    commits: after.commits - before.commits,
    walBytes: after.walBytes - before.walBytes,
    walSyncs: after.walSyncs - before.walSyncs,
    syncs: after.syncs - before.syncs,
    statements: numbers('statements'),
    queueStatements: numbers('queueStatements'),
    redisCommands: numbers('redisCommands'),
  }
}

/** Of wiredesk, its database and its queue; not of the site. */
export const allMs = ({ mainMs, threadsMs, postgresMs, redisMs }: Counted) =>
  mainMs + threadsMs + postgresMs + redisMs

export const sumOf = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
