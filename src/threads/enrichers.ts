import { isStageFailure } from '../errors.ts'
import type { OwnCode, OwnEnricher } from '../own-code/own-code.ts'
import type { ArticleRecord, Enriched } from '../schemas/article-record.ts'
import { type TaskThreads, openTasks, threadFile } from './tasks.ts'

export interface EnricherThreads {
  readonly hasEnrichers: boolean
  readonly enrich: (record: ArticleRecord, signal: AbortSignal) => Promise<readonly Enriched[]>
  readonly close: () => Promise<void>
}

interface Opened {
  readonly name: string
  readonly version: string
  readonly tasks: TaskThreads
}

/** Each enricher has threads of its own, with its own limits: one that is slow or greedy harms no other, nor the reading of texts. */
export function openEnrichers({ file, enrichers }: OwnCode, threads: number): EnricherThreads {
  const opened = Object.entries(enrichers).flatMap(([name, enricher]) =>
    file === undefined ? [] : [open(file, name, enricher, threads)],
  )
  return {
    hasEnrichers: opened.length > 0,
    enrich: async (record, signal) =>
      Promise.all(opened.map(async (enricher) => ask(enricher, record, signal))),
    close: async () => {
      await Promise.all(opened.map(async ({ tasks }) => tasks.close()))
    },
  }
}

function open(
  file: string,
  name: string,
  { version, deadlineMs, memoryMb }: OwnEnricher,
  threads: number,
): Opened {
  const code = { file, enricher: { name, version } }
  const limits = { deadlineMs, memoryMb }
  const thread = threadFile('enrich-thread')
  return {
    name,
    version,
    tasks: openTasks({ ...limits, threads, file: thread, code }),
  }
}

/** What the same code gives for the same record, whenever it is asked. */
const final = new Set(['refused', 'over-deadline', 'over-memory'])

async function ask(
  { name, version, tasks }: Opened,
  record: ArticleRecord,
  signal: AbortSignal,
): Promise<Enriched> {
  try {
    return { name, version, status: 'given', part: await tasks.run('enrich', record, signal) }
  } catch (error) {
    if (signal.aborted || !isStageFailure(error)) throw error
    const { code, message } = error
    return { name, version, status: 'failed', code, message, mayPass: !final.has(code) }
  }
}
