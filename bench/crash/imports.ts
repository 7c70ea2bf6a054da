import type { ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Desk, end, finished, hasEnded, openDesk, untilRandom } from './desk.ts'
import { type Hits, note, whatRuns } from './hits.ts'
import { isGood, judge, tell } from './judge.ts'
import type { Phase } from './phase.ts'
import { htmlOf } from './site.ts'

const articlesOfFolder = 40

/** Writes a folder of articles to be imported, numbered on from `first`. Gives its path. */
export function writeArticles(desk: Desk, first: number, count: number, more = ''): string {
  const folder = join(desk.folder, `articles-${first}`)
  mkdirSync(folder, { recursive: true })
  for (let number = first; number < first + count; number++)
    writeFileSync(join(folder, `${number}.html`), htmlOf(number, more))
  return folder
}

/** `wiredesk import`, begun again with the same files after each kill. */
export const importing: Phase = {
  name: 'import',
  share: 45,
  async assail(kills, chance) {
    const desk = await openDesk()
    const hits: Hits = new Map()
    let articles = 0
    let folder = ''
    let child: ChildProcess | undefined
    let killed = 0
    while (killed < kills) {
      if (!child || child.exitCode === 0) {
        folder = writeArticles(desk, articles, articlesOfFolder)
        articles += articlesOfFolder
      }
      child = desk.launchCli(['import', folder])
      await untilRandom(desk, child, chance)
      if (hasEnded(child)) continue
      note(hits, await whatRuns(desk.watch))
      await end(child, 'SIGKILL')
      killed += 1
    }
    const isDone = await finished(desk.launchCli(['import', folder]))
    const judgment = await judge(desk.store, articles)
    await desk.close()
    return {
      status: 'judged',
      killed,
      hits,
      isGood: isDone && isGood(judgment),
      found: `${tell(judgment)}${isDone ? '' : ', THE LAST IMPORT FAILED'}`,
    }
  },
}
