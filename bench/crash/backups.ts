import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { type Desk, end, finished, hasEnded, openDesk } from './desk.ts'
import { type Hits, note, seenRunning, whatRuns } from './hits.ts'
import { writeArticles } from './imports.ts'
import type { Phase } from './phase.ts'

const articles = 40
/** So that a backup takes a while. */
const extraPages = 20_000

/** `wiredesk backup`: a file with its name is whole, and one that is whole is the store. */
export const backingUp: Phase = {
  name: 'backup',
  share: 25,
  async assail(kills, chance) {
    const desk = await openDesk()
    if (!(await finished(desk.launchCli(['backup', '--help'])))) {
      await desk.close()
      return { status: 'skipped', why: 'there is no command backup' }
    }
    await finished(desk.launchCli(['import', writeArticles(desk, 0, articles)]))
    await addPages(desk)
    const hits: Hits = new Map()
    const files: string[] = []
    for (let times = 0; files.length < kills; times++) {
      const file = join(desk.folder, `${times}.backup`)
      const child = desk.launchCli(['backup', file])
      const isSeen = await seenRunning(desk.watch, /^\s*copy/i, () => hasEnded(child))
      await delay(chance() * 400)
      if (!isSeen || hasEnded(child)) continue
      note(hits, await whatRuns(desk.watch))
      await end(child, 'SIGKILL')
      files.push(file)
    }
    const last = join(desk.folder, 'last.backup')
    const isDone = await finished(desk.launchCli(['backup', last]))
    const whole = files.filter((file) => existsSync(file))
    const wrong = await restoreAll(desk, [...whole, last])
    await desk.close()
    return {
      status: 'judged',
      killed: files.length,
      hits,
      isGood: isDone && wrong === 0,
      found: `${whole.length} files had their name by then; of ${whole.length + 1} restored, ${wrong} are not as the store was`,
    }
  },
}

async function addPages({ store }: Desk): Promise<void> {
  await store.db.run(
    `insert into pages (sha256, body, bytes)
     select md5(n::text), decode(repeat(md5(n::text), 40), 'hex'), 640 from generate_series(1, ${extraPages}) n`,
  )
}

const Text = z.object({ text: z.string() })

const fingerprint = async ({ store }: Desk, schema: string) =>
  (
    await store.db.first(
      Text,
      `select concat_ws(' ', (select md5(string_agg(concat_ws('|', id, state, run, reason), ',' order by id)) from ${schema}.entries),
         (select md5(string_agg(record::text, ',' order by article_id, revision)) from ${schema}.records),
         (select md5(string_agg(sha256, ',' order by sha256)) from ${schema}.pages)) as text where $1`,
      [true],
    )
  )?.text

/** Restores each file into a schema of its own. Gives how many differ from the store. */
async function restoreAll(desk: Desk, files: readonly string[]): Promise<number> {
  const wanted = await fingerprint(desk, 'wiredesk')
  let wrong = 0
  for (const [index, file] of files.entries()) {
    const schema = `restored_${index}`
    const isDone = await finished(desk.launchCli(['restore', file], { WIREDESK_SCHEMA: schema }))
    if (!isDone || (await fingerprint(desk, schema)) !== wanted) wrong += 1
  }
  return wrong
}
