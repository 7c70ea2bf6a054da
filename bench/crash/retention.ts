import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { type Desk, end, finished, hasEnded, openDesk } from './desk.ts'
import { type Hits, note, seenRunning, whatRuns } from './hits.ts'
import { writeArticles } from './imports.ts'
import { isGood, judge, tell } from './judge.ts'
import type { Phase } from './phase.ts'

const articles = 60
const oldPages = 20_000
const keepDays = 1

/** The deletion of old raw pages, in small steps, soon after a schedule starts. */
export const retention: Phase = {
  name: 'retention',
  share: 25,
  async assail(kills, chance) {
    const desk = await openDesk({ WIREDESK_KEEP_PAGES_DAYS: String(keepDays) })
    await finished(desk.launchCli(['import', writeArticles(desk, 0, articles)]))
    await finished(
      desk.launchCli(['import', writeArticles(desk, 0, articles, '<p>Corrected.</p>')]),
    )
    const hits: Hits = new Map()
    let killed = 0
    while (killed < kills) {
      await ageAll(desk)
      const child = desk.launchApp()
      const isSeen = await seenRunning(desk.watch, /^\s*(?:with looked|delete from pages)/, () =>
        hasEnded(child),
      )
      if (isSeen) {
        await delay(chance() * 120)
        note(hits, await whatRuns(desk.watch))
        killed += 1
      }
      await end(child, 'SIGKILL')
    }
    const child = desk.launchApp()
    while ((await countOld(desk)) > 0) await delay(200)
    await end(child, 'SIGTERM')
    const judgment = await judge(desk.store, articles, 2)
    const missing = await countMissing(desk)
    await desk.close()
    return {
      status: 'judged',
      killed,
      hits,
      isGood: isGood(judgment) && missing === 0,
      found: `${tell(judgment)}, ${missing} newest pages deleted`,
    }
  },
}

/** Makes every page old, and adds many that nobody needs, so that deleting them takes a while. */
async function ageAll({ store }: Desk): Promise<void> {
  await store.db.run(`update pages set kept_at = now() - interval '10 days'`)
  await store.db.run(
    `insert into pages (sha256, body, bytes, kept_at)
     select md5(n || clock_timestamp()::text), decode(repeat('ab', 200), 'hex'), 200, now() - interval '10 days'
     from generate_series(1, ${oldPages}) n`,
  )
}

const Count = z.object({ count: z.coerce.number() })

const countOf = async ({ store }: Desk, sql: string) =>
  (await store.db.first(Count, sql, []))?.count ?? 0

/** Old pages that no article's newest revision needs. */
const countOld = async (desk: Desk) =>
  countOf(
    desk,
    `select count(*) from pages p where kept_at < now() - interval '${keepDays} days' and not exists (
       select 1 from revisions r join articles a on a.id = r.article_id and a.revision = r.revision
       where r.page_sha256 = p.sha256)`,
  )

/** Articles whose newest page is gone. */
const countMissing = async (desk: Desk) =>
  countOf(
    desk,
    `select count(*) from articles a join revisions r on r.article_id = a.id and r.revision = a.revision
     where not exists (select 1 from pages p where p.sha256 = r.page_sha256)`,
  )
