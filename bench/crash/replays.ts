import { type Desk, end, finished, hasEnded, openDesk, untilRandom } from './desk.ts'
import { type Hits, note, whatRuns } from './hits.ts'
import { writeArticles } from './imports.ts'
import { isGood, judge, tell } from './judge.ts'
import type { Phase } from './phase.ts'

const articles = 120
const stages = ['normalize-article', 'extract-facts', 'store-record'] as const

/** `wiredesk replay` from each stage in turn, taken up again after each kill. */
export const replaying: Phase = {
  name: 'replay',
  share: 45,
  async assail(kills, chance) {
    const desk = await openDesk()
    await finished(desk.launchCli(['import', writeArticles(desk, 0, articles)]))
    const hits: Hits = new Map()
    let killed = 0
    for (let begun = 0; killed < kills; begun++) {
      const child = desk.launchCli(await nextReplay(desk, begun))
      await untilRandom(desk, child, chance)
      if (hasEnded(child)) continue
      note(hits, await whatRuns(desk.watch))
      await end(child, 'SIGKILL')
      killed += 1
    }
    while ((await unfinished(desk)) !== undefined)
      await finished(desk.launchCli(await nextReplay(desk, 0)))
    const replays = await desk.store.replays.list()
    const judgment = await judge(desk.store, articles)
    await desk.close()
    return {
      status: 'judged',
      killed,
      hits,
      isGood: isGood(judgment),
      found: `${tell(judgment)}, ${replays.length} replays ended`,
    }
  },
}

const unfinished = async ({ store }: Desk) =>
  (await store.replays.list()).find(({ status }) => status !== 'done')

async function nextReplay(desk: Desk, begun: number): Promise<string[]> {
  const open = await unfinished(desk)
  if (open) return ['replay', '--resume', open.id]
  return ['replay', '--from', stages[begun % stages.length] ?? stages[0]]
}
