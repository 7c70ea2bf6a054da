import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { type OwnRedis, hasRedis, startRedis } from '../support/redis.ts'
import { type Desk, end, hasEnded, openDesk } from './desk.ts'
import { type Hits, isAwake, noWork, note, serverAway, whatRuns } from './hits.ts'
import { isGood, judge, tell } from './judge.ts'
import type { Outcome, Phase } from './phase.ts'
import { type PlainSite, openSite } from './site.ts'

interface World {
  readonly desk: Desk
  readonly site: PlainSite
  readonly children: ChildProcess[]
}

/** Kills something of a running world, and starts it again. Gives whether there was something to kill. */
type Kill = (world: World, chance: () => number) => Promise<boolean>

/** One kill in so many comes before what was killed before has come up again. */
const early = 5

const killOneOf: Kill = async ({ desk, children }, chance) => {
  const index = Math.floor(chance() * children.length)
  const child = children[index]
  if (child && hasEnded(child)) throw new Error('wiredesk ended by itself')
  if (child) await end(child, 'SIGKILL')
  const since = new Date()
  const next = desk.launchApp()
  children[index] = next
  if (chance() * early > 1) await isAwake(desk.watch, since, () => hasEnded(next))
  return true
}

const killServer: Kill = async ({ desk, children }, chance) => {
  if (children.some(hasEnded)) throw new Error('wiredesk ended by itself')
  if (!desk.killPostgres()) return false
  if (chance() * early > 1) while ((await whatRuns(desk.watch)) === serverAway) await delay(20)
  return true
}

/** Wiredesk while it watches feeds: fetching, reading, recording. */
export const watching: Phase = {
  name: 'watching',
  share: 60,
  assail: async (kills, chance) => assail({ kills, chance, processes: 1, kill: killOneOf }),
}

/** Two processes at once, each with a schedule and workers. */
export const twoSchedulers: Phase = {
  name: 'two-schedulers',
  share: 40,
  assail: async (kills, chance) => assail({ kills, chance, processes: 2, kill: killOneOf }),
}

export const postgresql: Phase = {
  name: 'postgresql',
  share: 30,
  assail: async (kills, chance) => assail({ kills, chance, processes: 1, kill: killServer }),
}

export const redis: Phase = {
  name: 'redis',
  share: 30,
  async assail(kills, chance) {
    if (!hasRedis()) return { status: 'skipped', why: 'redis-server is not on PATH' }
    const server = await startRedis()
    try {
      const kill = async () => {
        await server.kill()
        return true
      }
      return await assail({ kills, chance, processes: 1, kill, redis: server })
    } finally {
      await server.stop()
    }
  },
}

interface Assault {
  readonly kills: number
  readonly chance: () => number
  readonly processes: number
  readonly kill: Kill
  readonly redis?: OwnRedis
}

async function assail({ kills, chance, processes, kill, redis: own }: Assault): Promise<Outcome> {
  const site = await openSite()
  const desk = await openDesk({
    WIREDESK_ALLOW_HOSTS: site.host,
    ...(own && { WIREDESK_REDIS_URL: own.url }),
  })
  const since = new Date()
  const children = Array.from({ length: processes }, () => desk.launchApp())
  await isAwake(desk.watch, since, () => children.some(hasEnded))
  const world = { desk, site, children }
  await publish(world)
  const hits: Hits = new Map()
  let killed = 0
  while (killed < kills) {
    if (await isSettled(world)) await publish(world)
    if (chance() * early > 1) await untilBusy(desk)
    await delay(chance() * 1_000)
    const running = await whatRuns(desk.watch)
    if (!(await kill(world, chance))) continue
    note(hits, running)
    killed += 1
  }
  await settled(world)
  const judgment = await judge(desk.store, site.articles())
  for (const child of world.children) await end(child, 'SIGTERM')
  await desk.close()
  site.close()
  return { status: 'judged', killed, hits, isGood: isGood(judgment), found: tell(judgment) }
}

const busyMs = 20_000

/** Most kills are to hit work, not the way to it. */
async function untilBusy({ watch }: Desk): Promise<void> {
  const limit = Date.now() + busyMs
  while (Date.now() < limit && (await whatRuns(watch)) === noWork) await delay(20)
}

/** New feeds, so that there is something to be killed at. */
async function publish({ desk, site }: World): Promise<void> {
  await desk.store.feeds.add([{ url: site.nextFeed() }, { url: site.nextFeed() }], new Date())
}

/** What has not ended by then counts as lost. */
const settleMs = 300_000

async function settled(world: World): Promise<void> {
  const limit = Date.now() + settleMs
  while (Date.now() < limit && !(await isSettled(world))) {
    if (world.children.some(hasEnded)) throw new Error('wiredesk ended by itself')
    await delay(200)
  }
}

async function isSettled({ desk, site }: World): Promise<boolean> {
  try {
    const { total } = await desk.store.report(new Date(0))
    return total.discovered === site.articles() && total.inFlight === 0
  } catch {
    // The server is on its way up again.
    return false
  }
}
