import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { type WebClient, createHttpClient } from './http/client.ts'
import { patientClient } from './http/patient.ts'
import { defaultHttpSettings } from './http/settings.ts'
import { pipeline } from './pipeline.ts'
import { type FoundFeed, findFeeds } from './polling/find-feeds.ts'
import { type FeedHealth, healthOf } from './polling/health.ts'
import { heldBy } from './polling/held-by.ts'
import { defaultRefetchAfterMs, nextRefetchAt } from './polling/refetch.ts'
import {
  type QueueBackend,
  type QueueHealth,
  postgresBackend,
  redisBackend,
} from './queues/backend.ts'
import { type DryRun, dryRun, dryRunFetching } from './queues/dry-run.ts'
import { type Producer, createProducer } from './queues/producer.ts'
import { startResuming, startSchedule } from './queues/schedule.ts'
import { startWorker } from './queues/worker.ts'
import { readRelease } from './release.ts'
import { driveReplay, type ReplayProgress } from './replay/drive.ts'
import { type FreshDocument, type Preview, previewReplay } from './replay/preview.ts'
import type { ArticleRecord } from './schemas/article-record.ts'
import type { DeadLetter } from './schemas/dead-letter.ts'
import type { FeedSettings } from './schemas/feed-settings.ts'
import { EntryStage } from './schemas/jobs.ts'
import type { Replay, ReplayFilter } from './schemas/replay.ts'
import type { FeedDetails, FeedRow } from './store/feeds.ts'
import type { Hold } from './store/holds.ts'
import { type Store, openStore } from './store/store.ts'
import { type TextThreads, openTextThreads } from './threads/pool.ts'
import { queueSchemaOf } from './upkeep.ts'
import { type CallbackAnswer, type CallbackRequest, answerHub } from './websub/callback.ts'
import { subscribeWanting } from './websub/subscribe.ts'

export type { ImportedPage } from './store/imports.ts'
export type { Hold } from './store/holds.ts'
export type { RegistryEntry } from './store/registry.ts'
export type { RecordSummary } from './store/record-reader.ts'
export type { KeptAnswer } from './store/answers.ts'
export type { Oldest } from './store/entry-reader.ts'
export { type HealthCounts, countHealth } from './polling/health.ts'
export { inWords, whyNext } from './polling/next-poll.ts'
export { type Recall, shareOf, totalOf } from './store/recall.ts'
export type { LetterCounts } from './store/dead-letters.ts'
export type { LedgerReport, Tally } from './store/status.ts'
export type { DryRun, Preview, QueueHealth, ReplayProgress }

/** How a feed is doing. */
interface Doing {
  readonly health: FeedHealth
  /** Set while its domain or server is left alone. */
  readonly hold?: Hold | undefined
}

/** A feed, and how it is doing. */
export type WatchedFeed = FeedRow & Doing

/** What was left alone and is not any more. */
export interface LiftedHolds {
  readonly names: readonly string[]
  /** Jobs that waited for them and go on at once. */
  readonly jobs: number
}

/** All there is about one feed. Its settings hold secrets. */
export type OneFeed = FeedDetails & Doing

/** Everything that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>
}

export interface WorkOptions {
  /** All stages, if none are named. */
  readonly stages?: readonly string[] | undefined
  /** Jobs of one stage at once; each stage has a number of its own. */
  readonly concurrency?: number | undefined
  readonly web?: WebOptions | undefined
  /** Told of every record when it has been kept. */
  readonly onRecord?: (record: ArticleRecord) => void
}

/** Which records a preview is of. */
export interface PreviewOrder {
  readonly from: EntryStage
  readonly filter: ReplayFilter
  /** So many at most. */
  readonly limit: number
  readonly signal: AbortSignal
  /** Fetches pages, where it begins with those; without, nothing is known of them. */
  readonly fetch?: boolean
}

export interface RetryOptions {
  /** The page is fetched again, and not the kept one read. */
  readonly fetch?: boolean
}

/** What differs from the settings. */
export interface WebOptions {
  /** Private hosts that may be fetched besides those of the settings. */
  readonly allowHosts?: readonly string[]
  /** Between two requests to one host. */
  readonly paceMs?: number
  /** Requests at once, for each stage that makes some. */
  readonly places?: number
}

/** The whole application: what the CLI and the dashboard may ask of it. */
export interface App {
  readonly config: Config
  readonly log: Logger
  readonly now: () => Date
  readonly store: Omit<Store, 'db' | 'close'>
  readonly producer: Omit<Producer, 'close'>
  /** The feeds that are watched, with their health. */
  feeds(): Promise<WatchedFeed[]>
  /** One of them, by id or address. */
  feed(feed: string): Promise<OneFeed | undefined>
  /** The feeds at an address: itself, or those that the site there offers. Throws where there is none. */
  findFeeds(url: string, signal: AbortSignal, settings?: FeedSettings): Promise<FoundFeed[]>
  /** Takes jobs. */
  work(options?: WorkOptions): Promise<Running>
  /** Polls feeds when they are due and brings back what was lost. */
  schedule(): Running
  /** Ends the holds of these domains and servers, or all of them, and brings forward the jobs that waited. */
  lift(names: readonly string[] | 'all'): Promise<LiftedHolds>
  /** Puts dead letters back where they came from, or has their pages fetched again. Gives how many. */
  retry(letters: readonly DeadLetter[], options?: RetryOptions): Promise<number>
  /** What the letter's job would come to now. Writes nothing. */
  dryRun(letter: DeadLetter, signal: AbortSignal, options?: RetryOptions): Promise<DryRun>
  replay(
    id: string,
    signal: AbortSignal,
    report: (progress: ReplayProgress) => void,
  ): Promise<Replay>
  /** What a replay would change, record by record. Writes nothing. */
  preview(order: PreviewOrder): AsyncGenerator<Preview>
  /** What a WebSub hub asks or delivers; new entries are queued before it is answered. */
  answerHub(request: CallbackRequest, signal: AbortSignal): Promise<Omit<CallbackAnswer, 'jobs'>>
  queueHealth(): Promise<QueueHealth>
  close(): Promise<void>
}

export interface AppOptions {
  readonly config: Config
  readonly log: Logger
  readonly now?: () => Date
  /**
   * How many times faster than real time `now` runs, for benches that live through a day in minutes: what
   * waits for hours waits for seconds. 1 without.
   */
  readonly clockRate?: number
  /** How long a database that does not answer is waited for; a minute unless told. */
  readonly waitMs?: number | undefined
  /** Ends that wait. */
  readonly signal?: AbortSignal | undefined
}

/** Opens store and queues, and brings both up to date. Nothing runs yet. */
export async function openApp(options: AppOptions): Promise<App> {
  const { config, log, now = () => new Date(), clockRate = 1 } = options
  const store = await openStore({
    databaseUrl: config.WIREDESK_DATABASE_URL,
    dataDir: config.WIREDESK_DATA_DIR,
    schema: config.WIREDESK_SCHEMA,
    refetchAt: refetchSchedule(config.WIREDESK_REFETCH),
    log,
    now,
    waitMs: options.waitMs,
    signal: options.signal,
    clock: options.now,
  })
  try {
    return await openOver(store, { config, log, now, clockRate })
  } catch (error) {
    await store.close()
    throw error
  }
}

async function openOver(
  store: Store,
  { config, log, now, clockRate }: Pick<Parts, 'config' | 'log' | 'now' | 'clockRate'>,
): Promise<App> {
  const backend = openBackend(config, store)
  await backend.migrate()
  const producer = createProducer(backend, pipeline.stages, (error) =>
    log.warn({ err: error }, 'queue trouble'),
  )
  const text = openTextThreads({
    threads: config.WIREDESK_THREADS,
    deadlineMs: config.WIREDESK_TEXT_DEADLINE_MS,
    memoryMb: config.WIREDESK_THREAD_MEMORY_MB,
  })
  const version = readRelease()
  const clients = new Map<string, WebClient>()
  return appOf({ config, log, now, clockRate, store, backend, producer, text, version, clients })
}

/** What was made from the feed's text, because its page could not be had, is looked at again in any case. */
function refetchSchedule(ages: Config['WIREDESK_REFETCH']) {
  return (
    firstFetchedAt: Date,
    lastFetchedAt: Date,
    { url, document }: ArticleRecord,
    own: readonly number[] = ages,
  ) => {
    const isStopgap = document.source === 'feed' && /^https?:/.test(url)
    const times = { firstFetchedAt, lastFetchedAt }
    return nextRefetchAt(times, isStopgap && own.length === 0 ? defaultRefetchAfterMs : own)
  }
}

function openBackend(config: Config, store: Store): QueueBackend {
  const name = config.WIREDESK_SCHEMA
  if (config.WIREDESK_REDIS_URL !== undefined) return redisBackend(config.WIREDESK_REDIS_URL, name)
  return postgresBackend(store.connection, queueSchemaOf(name))
}

/**
 * A client of the web, closed with the application; one for all who want the same. Who wants nothing
 * in particular gets the one that the workers have.
 */
function openWeb(parts: Parts, options?: WebOptions): WebClient {
  const { config, store, now, clockRate, log, version, clients } = parts
  const { allowHosts = [], paceMs, places } = options ?? {}
  const key = JSON.stringify(options ?? {})
  const [first] = clients.values()
  const opened = options === undefined ? first : clients.get(key)
  if (opened) return opened
  const contact = config.WIREDESK_CONTACT
  const base = defaultHttpSettings(version, [home, ...(contact === undefined ? [] : [contact])])
  const settings = {
    ...base,
    allowHosts: [...config.WIREDESK_ALLOW_HOSTS, ...allowHosts],
    proxy: config.WIREDESK_PROXY,
    intervalMs: {
      ...base.intervalMs,
      feed: paceMs ?? config.WIREDESK_FEED_PACE_MS,
      article: paceMs ?? config.WIREDESK_ARTICLE_PACE_MS,
    },
    gate: {
      ...base.gate,
      clockRate,
      ...(places !== undefined && { places: { feed: places, article: places } }),
    },
  }
  const client = createHttpClient(settings, { turns: store.turns, robots: store.robots, now, log })
  clients.set(key, client)
  return client
}

function contextOf(parts: Parts, options: WorkOptions = {}) {
  const { web, concurrency: places, onRecord = () => undefined } = options
  const { store, text, log, now } = parts
  const records = {
    ...store.records,
    keep: async (record: ArticleRecord, run: number) => {
      const kept = await store.records.keep(record, run)
      if (kept.status === 'kept') onRecord(record)
      return kept
    },
  }
  return {
    ...store,
    records,
    http: openWeb(parts, places === undefined ? web : { ...web, places }),
    text,
    log,
    now,
  }
}

/** Told to every site that is asked for something. */
const home = 'https://github.com/wiredesk/wiredesk'

interface Parts {
  readonly config: Config
  readonly log: Logger
  readonly now: () => Date
  readonly clockRate: number
  readonly store: Store
  readonly backend: QueueBackend
  readonly producer: Producer
  readonly text: TextThreads
  readonly version: string
  /** Of the web, by their options, as they are opened. */
  readonly clients: Map<string, WebClient>
}

function appOf(parts: Parts): App {
  const { config, log, now, store, producer, text } = parts
  return {
    config,
    log,
    now,
    store,
    producer,
    async feeds() {
      const holds = await store.holds.list()
      return (await store.feeds.list()).map((feed) => doing(feed, holds, now()))
    },
    async feed(name) {
      const feed = await store.feeds.find(name)
      return feed && doing(feed, await store.holds.list(), now())
    },
    findFeeds: async (url, signal, settings = {}) =>
      findFeeds(url, { http: openWeb(parts), text, signal, settings }),
    work: async (options) => work(parts, options),
    schedule: () =>
      startSchedule({
        due: dueOf(store),
        producer,
        log,
        now,
        ...ticks(parts),
        sweepMs: config.WIREDESK_SWEEP_MS,
        subscribe: async () => subscribe(parts),
        tidy: async () => tidy(parts),
      }),
    lift: async (names) => lift(parts, names),
    retry: async (letters, options) => retry(parts, letters, options),
    dryRun: async (letter, signal, options) => dryRunOf(parts, letter, signal, options),
    replay: async (id, signal, report) => driveReplay(id, replayParts(parts), signal, report),
    preview: (order) => preview(parts, order),
    answerHub: async (request, signal) => answer(parts, request, signal),
    queueHealth: parts.backend.health,
    close: async () => close(parts),
  }
}

const doing = <F extends FeedRow>(feed: F, holds: readonly Hold[], now: Date): F & Doing => {
  const hold = heldBy(feed.url, holds)
  return { ...feed, health: healthOf(feed.poll, now), ...(hold && { hold }) }
}

/** How often it is looked what is due: every second of `now`, as far as that can be. */
const ticks = ({ clockRate }: Parts) => ({ clockRate, tickMs: Math.max(50, 1_000 / clockRate) })

const dueOf = ({ feeds, ledger }: Store) => ({
  takeFeeds: feeds.takeDue,
  takeRefetches: ledger.takeRefetches,
  takeStale: ledger.takeStale,
})

function stageNamed(name: string) {
  const stage = pipeline.stages.find((known) => known.name === name)
  if (!stage)
    throw new Error(
      `no stage ${name}; there are ${pipeline.stages.map((known) => known.name).join(', ')}`,
    )
  return stage
}

async function work(parts: Parts, options: WorkOptions = {}): Promise<Running> {
  const { backend, producer, store, config, clockRate } = parts
  const { stages, concurrency } = options
  const context = contextOf(parts, options)
  const named = stages?.map(stageNamed) ?? pipeline.stages
  const workers = named.map((stage) =>
    startWorker(stage, {
      backend,
      producer,
      context,
      books: { ...store.ledger, ...store.deadLetters },
      next: pipeline.stages[pipeline.stages.indexOf(stage) + 1],
      concurrency,
      lockMs: config.WIREDESK_LOCK_MS,
      clockRate,
    }),
  )
  await Promise.all(workers.map(async (worker) => worker.ready()))
  const resuming = startResuming({ ...parts, takeDue: store.ledger.takeDue, ...ticks(parts) })
  return {
    stop: async () => {
      await resuming.stop()
      await Promise.all(workers.map(async (worker) => worker.stop()))
    },
  }
}

/** The places are given up first: who comes forward then finds nobody in front. */
async function lift({ store, producer, now }: Parts, names: readonly string[] | 'all') {
  const { holds, hosts, places } = await store.holds.lift(names)
  await store.ledger.dueNow(hosts, now())
  const keys = Map.groupBy(places, ({ purpose }) => purpose === 'article')
  const keysOf = (isArticle: boolean) => (keys.get(isArticle) ?? []).map(({ turn }) => turn)
  const articles = await producer.promote('fetch-article', keysOf(true))
  const polls = await producer.promote('poll-feed', keysOf(false))
  return { names: holds.map(({ name }) => name), jobs: articles + polls }
}

/** Writes first, then queues: a letter taken out of quarantine is in flight, and the sweeper sees to it. */
async function retry(
  { store, producer }: Parts,
  letters: readonly DeadLetter[],
  { fetch = false }: RetryOptions = {},
): Promise<number> {
  const reopened = await store.deadLetters.reopen(letters, fetch ? 'fetch-article' : undefined)
  for (const { stage, subject } of reopened) {
    if (subject.kind === 'feed') await producer.add(stage, [{ feedId: subject.id }])
    else
      await producer.addEntries([
        { stage: EntryStage.parse(stage), id: subject.id, run: subject.run, priority: 0 },
      ])
  }
  return reopened.length
}

async function dryRunOf(
  parts: Parts,
  { stage, entryId, input }: DeadLetter,
  signal: AbortSignal,
  { fetch = false }: RetryOptions = {},
): Promise<DryRun> {
  const context = fetchingContext(parts, signal)
  if (!fetch || entryId === null) return dryRun(stageNamed(stage), context, input)
  // From the page on, up to the stage that failed; a record is written by none of these.
  const last = EntryStage.options.indexOf(EntryStage.parse(stage))
  const names = EntryStage.options.slice(0, Math.min(last, 2) + 1)
  const { document: _, ...result } = await dryRunFetching(names.map(stageNamed), context, entryId)
  return result
}

/** Within the time that a stage has. */
const turnMs = 30_000

/** For who runs a stage outside of the queues: a turn at a host is waited for. */
function fetchingContext(parts: Parts, signal: AbortSignal) {
  const context = contextOf(parts)
  const http = patientClient(context.http, { now: parts.now, mostMs: turnMs })
  return { ...context, http, signal }
}

function replayParts({ store, producer, now }: Parts) {
  return {
    get: store.replays.get,
    take: async (replay: Replay, limit: number) => store.replays.take(replay, limit, now()),
    setStatus: async (id: string, status: Replay['status']) =>
      store.replays.setStatus(id, status, now()),
    queue: producer.addEntries,
    now,
    wait: async (ms: number, signal: AbortSignal) => {
      await delay(ms, undefined, { signal }).catch(() => undefined)
    },
  }
}

async function* preview(parts: Parts, order: PreviewOrder): AsyncGenerator<Preview> {
  const { store, text } = parts
  const { from, filter, limit, signal, fetch = false } = order
  const previewParts = {
    articles: store.articles,
    records: store.records,
    stored: async (id: string) => store.reader.get(id),
    text,
    fetch: fetch ? async (id: string) => freshDocument(parts, id, signal) : undefined,
  }
  let position = ''
  for (let left = limit; left > 0;) {
    const ids = await store.replays.articles(from, filter, position, Math.min(left, 100))
    for (const id of ids) yield await previewReplay(id, from, previewParts, signal)
    const last = ids.at(-1)
    if (last === undefined) return
    position = last
    left -= ids.length
  }
}

/** The document that an entry's page would make now. */
async function freshDocument(
  parts: Parts,
  entryId: string,
  signal: AbortSignal,
): Promise<FreshDocument> {
  const stages = ['fetch-article', 'normalize-article'].map(stageNamed)
  const result = await dryRunFetching(stages, fetchingContext(parts, signal), entryId)
  if (result.document) return { status: 'read', document: result.document }
  return { status: 'failed', why: whyNone(result) }
}

function whyNone(result: DryRun): string {
  if (result.status === 'failed') return result.code
  const { outcome } = result
  return outcome.status === 'skipped' ? `skipped: ${outcome.reason}` : 'no-document'
}

async function answer(parts: Parts, request: CallbackRequest, signal: AbortSignal) {
  const { store, text, log, now, producer } = parts
  const { jobs, ...rest } = await answerHub({ ...store, text, log, now }, request, signal)
  await producer.add('fetch-article', jobs)
  return rest
}

const hubsMs = 60_000

/** Asks the hubs of feeds that offer one, where we can be reached. */
async function subscribe(parts: Parts): Promise<void> {
  const { config, store, log, now } = parts
  const publicUrl = config.WIREDESK_PUBLIC_URL
  if (publicUrl === undefined) return
  const web = openWeb(parts)
  await subscribeWanting(
    { subscriptions: store.subscriptions, postForm: web.postForm.bind(web), publicUrl, log, now },
    AbortSignal.timeout(hubsMs),
  )
}

const dayMs = 86_400_000
/** Longer than any entry is waited for. */
const keepFailuresMs = 30 * dayMs

/**
 * Mends what a wrong clock left, forgets hosts nobody came back to, failures of long ago, and the raw pages
 * of older revisions, as old as the setting says.
 */
async function tidy({ config, store, now, log }: Parts): Promise<void> {
  const longestRefetchMs = Math.max(0, ...config.WIREDESK_REFETCH)
  for (const { what, rows } of await store.mendFutureTimes({ now: now(), longestRefetchMs })) {
    log.warn({ what, rows }, 'times too far in the future were taken as due: was a clock wrong?')
  }
  await store.turns.prune()
  await store.deadLetters.forget(new Date(now().getTime() - keepFailuresMs))
  await store.articles.forgetAside()
  const days = config.WIREDESK_KEEP_PAGES_DAYS
  if (days === 0) return
  const pages = await store.articles.dropPages(new Date(now().getTime() - days * dayMs))
  if (pages > 0) log.info({ pages }, 'old pages deleted')
}

/** In reverse order of opening. */
async function close({ clients, text, producer, backend, store }: Parts): Promise<void> {
  await Promise.all([...clients.values()].map(async (client) => client.close()))
  await text.close()
  await producer.close()
  await backend.close()
  await store.close()
}
