import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { WebClient } from '../http/client.ts'
import { patientClient } from '../http/patient.ts'
import type { OwnCode } from '../own-code/own-code.ts'
import { pipeline } from '../pipeline.ts'
import type { QueueBackend } from '../queues/backend.ts'
import type { Producer } from '../queues/producer.ts'
import type { AnyStage } from '../stage.ts'
import type { Store } from '../store/store.ts'
import type { TextThreads } from '../threads/pool.ts'
import type { JobDurations } from './job-durations.ts'
import { type WebOptions, openWeb } from './web.ts'

/** What the verbs of the application are made of. Nobody outside of `app/` sees it. */
export interface Parts {
  readonly config: Config
  readonly log: Logger
  readonly now: () => Date
  /** How many times faster than real time `now` runs. */
  readonly clockRate: number
  /** What `wiredesk.config.ts` gives. */
  readonly ownCode: OwnCode
  readonly store: Store
  readonly backend: QueueBackend
  readonly producer: Producer
  readonly text: TextThreads
  readonly version: string
  readonly durations: JobDurations
  readonly web: WebOptions
  /** Of the web, by their options, as they are opened. */
  readonly clients: Map<string, WebClient>
}

/** Throws for a name that no stage has. */
export function stageNamed(name: string): AnyStage {
  const stage = pipeline.stages.find((known) => known.name === name)
  if (stage) return stage
  const names = pipeline.stages.map((known) => known.name)
  throw new Error(`no stage ${name}; there are ${names.join(', ')}`)
}

/** All that stages may touch, but for what belongs to one job. */
export function contextOf(parts: Parts, places?: number) {
  const { store, text, log, now } = parts
  return { ...store, http: openWeb(parts, places), text, log, now }
}

/** Within the time that a stage has. */
const turnMs = 30_000

/** For who runs a stage outside of the queues: a turn at a host is waited for. */
export function fetchingContext(parts: Parts, signal: AbortSignal) {
  const context = contextOf(parts)
  const http = patientClient(context.http, { now: parts.now, mostMs: turnMs })
  return { ...context, http, signal }
}
