import { statfs } from 'node:fs/promises'
import { pipeline } from '../pipeline.ts'
import type { StageState } from '../store/stage-states.ts'
import type { TableSize } from '../store/storage.ts'
import type { Parts } from './parts.ts'
import { type StageHour, hourOf } from './stage-times.ts'

/** A stage as it is at this moment, and what it did in the last hour. */
export interface StageNow extends StageState, StageHour {
  /** Jobs in its queue that can be taken; that run; and that were put off. */
  readonly queued: number
  readonly active: number
  readonly putOff: number
}

const hourMs = 3_600_000

/** All stages, in their order. */
export async function readStages({ store, producer, now }: Parts): Promise<StageNow[]> {
  const at = now()
  const [states, times, backlog] = await Promise.all([
    store.stageStates(),
    store.stageTimes.since(new Date(at.getTime() - hourMs)),
    producer.backlog(),
  ])
  return pipeline.stages.map(({ name }) => ({
    ...(states.find(({ stage }) => stage === name) ?? nothingAt(name)),
    ...hourOf(name, times, at),
    ...jobsOf(backlog[name] ?? {}),
  }))
}

const nothingAt = (stage: string): StageState => ({
  stage,
  inFlight: 0,
  oldestAt: null,
  retrying: 0,
  failingSince: null,
  dead: 0,
})

const jobsOf = ({
  wait = 0,
  prioritized = 0,
  active = 0,
  delayed = 0,
}: Readonly<Record<string, number>>) => ({
  queued: wait + prioritized,
  active,
  putOff: delayed,
})

/** What the store takes. */
export interface Storage {
  readonly tables: readonly TableSize[]
  readonly bytes: number
  /** Of the disk that the embedded server is on; nothing of one that is not ours. */
  readonly disk: { readonly free: number; readonly size: number } | undefined
}

export async function readStorage({ store, config }: Parts): Promise<Storage> {
  const tables = await store.tableSizes()
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0)
  if (config.WIREDESK_DATABASE_URL !== undefined) return { tables, bytes, disk: undefined }
  const { bavail, blocks, bsize } = await statfs(config.WIREDESK_DATA_DIR)
  return { tables, bytes, disk: { free: bavail * bsize, size: blocks * bsize } }
}
