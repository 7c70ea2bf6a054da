import type { Config } from '../config.ts'
import { dayMs } from '../moments.ts'
import type { Forget } from '../store/retention.ts'
import type { Parts } from './parts.ts'

/** Mends what a wrong clock left, forgets hosts nobody came back to, pages set aside by runs that are over, and what is older than the settings say. */
export async function tidy(parts: Parts): Promise<void> {
  const { config, store, now, log } = parts
  const longestRefetchMs = Math.max(0, ...config.WIREDESK_REFETCH)
  for (const { what, rows } of await store.mendFutureTimes({ now: now(), longestRefetchMs })) {
    log.warn({ what, rows }, 'times too far in the future were taken as due: was a clock wrong?')
  }
  await store.turns.prune()
  await store.articles.forgetAside()
  for (const rule of rulesOf(parts)) {
    // Whatever keeps one from being carried out is no reason against the others.
    try {
      await forget(parts, rule)
    } catch (error) {
      log.warn({ what: rule.what, err: error }, 'not forgotten: it is tried again in an hour')
    }
  }
}

/** What is forgotten after how many days; 0: never. */
interface Rule {
  readonly what: string
  readonly days: number
  readonly forget: Forget
}

/** Only the last hour is shown. */
const timesDays = 2
/** What broke, and what wanted a person: longer than a feed reader is on holiday. */
const breaksDays = 90

/** All that grows and may be forgotten: `docs/operations.md` has the same table. */
export function rulesOf({
  config,
  store: { retention, actions, stageTimes, feedBreaks, alerts },
}: Pick<Parts, 'store'> & { readonly config: Keeping }): readonly Rule[] {
  const failures = config.WIREDESK_KEEP_FAILURES_DAYS
  const replays = config.WIREDESK_KEEP_REPLAYS_DAYS
  return [
    { what: 'attempts', days: failures, forget: retention.attempts },
    { what: 'answers', days: failures, forget: retention.answers },
    { what: 'retried letters', days: failures, forget: retention.letters },
    { what: 'replays', days: replays, forget: retention.replays },
    { what: 'bulks', days: replays, forget: retention.bulks },
    { what: 'actions', days: config.WIREDESK_KEEP_ACTIONS_DAYS, forget: actions.forget },
    { what: 'breaks of feeds', days: breaksDays, forget: feedBreaks.forget },
    { what: 'alerts', days: breaksDays, forget: alerts.forget },
    { what: 'times of stages', days: timesDays, forget: stageTimes.forget },
    {
      what: 'older revisions',
      days: config.WIREDESK_KEEP_REVISIONS_DAYS,
      forget: retention.revisions,
    },
    { what: 'old pages', days: config.WIREDESK_KEEP_PAGES_DAYS, forget: retention.pages },
  ]
}

type Keeping = Pick<
  Config,
  | 'WIREDESK_KEEP_FAILURES_DAYS'
  | 'WIREDESK_KEEP_REPLAYS_DAYS'
  | 'WIREDESK_KEEP_ACTIONS_DAYS'
  | 'WIREDESK_KEEP_REVISIONS_DAYS'
  | 'WIREDESK_KEEP_PAGES_DAYS'
>

/** Rows of one statement: it is over in a moment, and nobody waits for it. */
const atOnce = 1_000
/** What is left then is forgotten an hour later. */
const mostBatches = 1_000

async function forget({ now, log }: Parts, { what, days, forget: work }: Rule): Promise<void> {
  if (days === 0) return
  const before = new Date(now().getTime() - days * dayMs)
  let rows = 0
  for (let batch = 0; batch < mostBatches; batch++) {
    const count = await work(before, atOnce)
    rows += count
    if (count < atOnce) break
  }
  if (rows > 0) log.info({ what, rows }, 'forgotten')
}
