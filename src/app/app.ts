import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { type Actions, actionsOf } from './actions.ts'
import { type Alerts, alertsOf } from './alerts/alerts.ts'
import { type Claims, claimsOf } from './claims.ts'
import { type Entities, entitiesOf } from './entities.ts'
import { type Entries, entriesOf } from './entries.ts'
import { type Exports, exportsOf } from './exports.ts'
import { type Feeds, feedsOf } from './feeds.ts'
import { type Holds, holdsOf } from './holds.ts'
import { type Hubs, hubsOf } from './hubs.ts'
import { type Imports, importsOf } from './imports.ts'
import { type Letters, lettersOf } from './letters.ts'
import { type Metrics, metricsOf } from './metrics.ts'
import { noting } from './noting.ts'
import type { Parts } from './parts.ts'
import { type Records, recordsOf } from './records.ts'
import { type Replays, replaysOf } from './replays.ts'
import { type Samples, samplesOf } from './samples.ts'
import { type Searches, searchesOf } from './searches.ts'
import { type Sinks, sinksOf } from './sinks.ts'
import { type Status, statusOf } from './status.ts'
import { type Tokens, tokensOf } from './tokens.ts'
import { notedVerbs } from './verbs.ts'
import type { WebOptions } from './web.ts'
import { type Running, type WorkOptions, schedule, work } from './work.ts'

/** The whole application: what the terminal, the pages and the API may ask of it. */
export interface App {
  readonly config: Config
  readonly log: Logger
  /** The release that runs. */
  readonly version: string
  readonly now: () => Date
  readonly feeds: Feeds
  readonly entries: Entries
  readonly letters: Letters
  readonly records: Records
  readonly exports: Exports
  readonly entities: Entities
  readonly claims: Claims
  readonly replays: Replays
  readonly holds: Holds
  readonly imports: Imports
  readonly hubs: Hubs
  readonly sinks: Sinks
  readonly actions: Actions
  readonly tokens: Tokens
  readonly searches: Searches
  readonly samples: Samples
  readonly alerts: Alerts
  readonly status: Status
  readonly metrics: Metrics
  /** Takes jobs. */
  work(options?: WorkOptions): Promise<Running>
  /** Polls feeds when they are due and brings back what was lost. */
  schedule(): Running
  /** The same application, asking the web in another way. */
  withWeb(web: WebOptions): App
  close(): Promise<void>
}

export const appOf = (parts: Parts): App => ({
  config: parts.config,
  log: parts.log,
  version: parts.version,
  now: parts.now,
  ...notedVerbs(
    {
      feeds: feedsOf(parts),
      entries: entriesOf(parts),
      letters: lettersOf(parts),
      entities: entitiesOf(parts),
      holds: holdsOf(parts),
      replays: replaysOf(parts),
      imports: importsOf(parts),
      sinks: sinksOf(parts),
      tokens: tokensOf(parts),
      searches: searchesOf(parts),
      samples: samplesOf(parts),
      alerts: alertsOf(parts),
    },
    noting({ ...parts, actions: parts.store.actions }),
  ),
  records: recordsOf(parts),
  exports: exportsOf(parts),
  claims: claimsOf(parts),
  hubs: hubsOf(parts),
  actions: actionsOf(parts),
  status: statusOf(parts),
  metrics: metricsOf(parts),
  work: async (options) => work(parts, options),
  schedule: () => schedule(parts),
  withWeb: (web) => appOf({ ...parts, web }),
  close: async () => close(parts),
})

/** In reverse order of opening. */
async function close({ clients, text, producer, backend, store }: Parts): Promise<void> {
  await Promise.all([...clients.values()].map(async (client) => client.close()))
  await text.close()
  await producer.close()
  await backend.close()
  await store.close()
}
