import { entryStages } from '../pipeline.ts'
import { type DryRun, dryRun, dryRunStages } from '../queues/dry-run.ts'
import type {
  Bulk,
  DeadLetter,
  DeadLetterFilter,
  DeadLetterGroup,
  LetterFeed,
  LetterTrend,
  TrendOf,
} from '../schemas/dead-letter.ts'
import type { KeptAnswer } from '../store/answers.ts'
import type { NewBulk } from '../store/bulks.ts'
import type { LetterCounts } from '../store/dead-letters/read.ts'
import { queueAgain, startBulk } from './bulks.ts'
import { paged } from './cursor.ts'
import { type Parts, fetchingContext, stageNamed } from './parts.ts'

export interface RetryOptions {
  /** The page is fetched again, and not the kept one read. */
  readonly fetch?: boolean
}

/** What became of the letters that a filter takes. */
export interface Retried {
  readonly retried: number
  /** How many of them read the page of the web that is kept, though it could be fetched again. */
  readonly onKeptPages: number
}

/** Dead letters: what failed for good, with all that is needed to find out why. */
export interface Letters {
  /** The newest first. Throws CursorError. */
  list(filter: DeadLetterFilter): Promise<DeadLetter[]>
  /** By cause, the most frequent first. */
  groups(filter: DeadLetterFilter): Promise<DeadLetterGroup[]>
  /** When those of a filter died, cause by cause. */
  trend(filter: DeadLetterFilter, of: TrendOf): Promise<LetterTrend[]>
  /** Of which feeds those of a filter are, those with the most first. */
  feeds(filter: DeadLetterFilter): Promise<LetterFeed[]>
  get(id: number): Promise<DeadLetter | undefined>
  /** By status. */
  counts(): Promise<LetterCounts>
  /** The last answer to its subject that could not be used. */
  answer(letter: DeadLetter): Promise<KeptAnswer | undefined>
  /** The very bytes that it failed on, where it had any. */
  page(letter: DeadLetter): Promise<Uint8Array | undefined>
  /** Puts those of a filter back where they came from, or has their pages fetched again; `limit` counts. */
  readonly retry: (filter: DeadLetterFilter, options?: RetryOptions) => Promise<Retried>
  /** Gives those of a filter up, and why, where that is told; `limit` counts. Gives how many. */
  readonly discard: (filter: DeadLetterFilter, reason?: string) => Promise<number>
  /** Puts discarded ones of a filter, whatever its status, back among the open ones; `limit` counts. Gives how many. */
  readonly restore: (filter: DeadLetterFilter) => Promise<number>
  /** Does it with all open letters of a filter, by workers. Gives how it stands after a first step. */
  readonly bulk: (order: NewBulk) => Promise<Bulk>
  /** Takes no more letters for it. Gives how it stands then; nothing where there is none. */
  readonly stopBulk: (id: number) => Promise<Bulk | undefined>
  /** The newest first. */
  bulks(limit?: number): Promise<Bulk[]>
  getBulk(id: number): Promise<Bulk | undefined>
  /** What the letter's job would come to now. Writes nothing. */
  dryRun(letter: DeadLetter, signal: AbortSignal, options?: RetryOptions): Promise<DryRun>
}

/** As many as one retry or discard takes: the limit of a filter that means all. */
export const mostLetters = 100_000

export function lettersOf(parts: Parts): Letters {
  const { deadLetters, answers, articles, bulks } = parts.store
  return {
    list: paged(
      'dead letter',
      async (filter: DeadLetterFilter) => deadLetters.find(filter),
      async (id: number) => deadLetters.get(id),
    ),
    groups: async (filter) => deadLetters.groups(filter),
    get: async (id) => deadLetters.get(id),
    counts: async () => deadLetters.counts(),
    answer: async (letter) => answers.get(letter.entryId ?? letter.feedId ?? ''),
    page: async ({ pageSha256 }) => (pageSha256 === null ? undefined : articles.bytes(pageSha256)),
    retry: async (filter, options) => retry(parts, await deadLetters.find(filter), options),
    discard: async (filter, reason) => deadLetters.discard(await deadLetters.find(filter), reason),
    restore: async (filter) =>
      deadLetters.restore(await deadLetters.find({ ...filter, status: 'discarded' })),
    bulk: async (order) => startBulk(parts, order),
    stopBulk: async (id) => {
      await bulks.stop(id, parts.now())
      return bulks.get(id)
    },
    bulks: async (limit = 10) => bulks.list(limit),
    getBulk: async (id) => bulks.get(id),
    trend: async (filter, of) => deadLetters.trend(filter, of),
    feeds: async (filter) => deadLetters.feeds(filter),
    dryRun: async (letter, signal, options) => tryOut(parts, letter, signal, options),
  }
}

/** Writes first, then queues. */
async function retry(
  parts: Parts,
  letters: readonly DeadLetter[],
  { fetch = false }: RetryOptions = {},
): Promise<Retried> {
  const { deadLetters } = parts.store
  const reopened = await deadLetters.reopen(letters, fetch ? 'fetch-article' : undefined)
  await queueAgain(parts, reopened)
  return {
    retried: reopened.length,
    onKeptPages: fetch ? 0 : letters.filter(canFetch).length,
  }
}

/** Whether it is about a page of the web that is kept, and that could be fetched again. */
export const canFetch = ({
  stage,
  entryId,
  url,
}: Pick<DeadLetter, 'stage' | 'entryId' | 'url'>): boolean =>
  entryId !== null && stage !== 'fetch-article' && /^https?:/.test(url ?? '')

async function tryOut(
  parts: Parts,
  { stage, entryId, input }: DeadLetter,
  signal: AbortSignal,
  { fetch = false }: RetryOptions = {},
): Promise<DryRun> {
  const context = fetchingContext(parts, signal)
  if (!fetch || entryId === null) return dryRun(stageNamed(stage), context, input)
  // From the page on, up to the stage that failed; a record is written by none of these.
  const last = entryStages.indexOf(stageNamed(stage))
  const before = entryStages.slice(0, last + 1).filter(({ reads }) => reads !== 'facts')
  const {
    document: _document,
    record: _record,
    ...result
  } = await dryRunStages(before, context, entryId)
  return result
}
