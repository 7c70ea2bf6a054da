// node bench/bad-day.ts [--queue embedded|redis|server] [--project PATH] [--only NAME,…] [--entries N]
//   [--rate 240] [--hours 60] [--seed 1] [--undisturbed] [--log]
// A day on which some fifty sites are ill, each in a way of its own, while wiredesk is killed, stopped and cut
// off. A clock that runs too fast makes it minutes. Prints what was published, what could be read in the end,
// and what is recorded; ends with 1 where something that could be read is not, or what never can be is tried on.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { haveAccidents, offline } from './bad-day/accidents.ts'
import { type Clock, hoursOf } from './bad-day/clock.ts'
import { type Site, layOut } from './bad-day/day.ts'
import { type Desk, type Mode, modes, openDesk } from './bad-day/desk.ts'
import { illnesses } from './bad-day/illnesses.ts'
import type { Plan } from './bad-day/plan.ts'
import { type Fare, fareOf, readLedger, sumOf, tableOf } from './bad-day/report.ts'
import { openSites } from './bad-day/sites.ts'
import { readableAt } from './bad-day/verdict.ts'
import { type Sightings, watchRecords } from './bad-day/watch.ts'

const { values } = parseArgs({
  options: {
    queue: { type: 'string', default: 'embedded' },
    project: { type: 'string', default: resolve(import.meta.dirname, '..') },
    only: { type: 'string' },
    entries: { type: 'string' },
    rate: { type: 'string', default: '240' },
    hours: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    undisturbed: { type: 'boolean', default: false },
    log: { type: 'boolean', default: false },
  },
})
const mode = modes.find((name) => name === values.queue)
if (!mode) throw new Error(`--queue must be one of ${modes.join(', ')}`)
const hours = Number(values.hours)
const chosen = values.only?.split(',')
const ill = illnesses.filter(({ name }) => chosen?.includes(name) ?? true)
const sites = layOut(ill, {
  seed: Number(values.seed),
  entries: values.entries === undefined ? undefined : Number(values.entries),
})
// Who is tired of waiting sees how far it came.
const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopped.abort())
const fares = await spend(mode, resolve(values.project))
const { readable, recorded, unended } = sumOf(fares)
console.log(tableOf(fares))
console.log(`recall ${recorded} of ${readable}: ${((100 * recorded) / readable).toFixed(1)} %`)
if (unended > 0) console.log(`${unended} that nobody can ever read are still tried`)
process.exitCode = recorded === readable && unended === 0 ? 0 : 1

/** One day, and as many hours after it as are needed. */
async function spend(on: Mode, project: string): Promise<Fare[]> {
  const desk = await openDesk(on, project)
  let clock: Clock = { base: 0, start: Date.now(), rate: 0 }
  const served = await openSites(sites, () => clock)
  const seen: Sightings = new Map()
  const over = new AbortController()
  try {
    clock = { base: Date.now(), start: Date.now(), rate: Number(values.rate) }
    const plan = planOf(project, clock, served.port)
    console.log(
      `${sites.length} hosts, ${on}, a clock ${clock.rate} times too fast, seed ${values.seed}`,
    )
    await desk.start(plan)
    const watching = watchRecords(desk.db, clock, sites, seen, over.signal)
    const accidents = values.undisturbed ? [] : haveAccidents(on, desk, plan, over.signal)
    await settled(desk, clock, seen)
    over.abort()
    await watching
    for (const line of await accidents) console.log(`  ${line}`)
    const rows = await readLedger(desk.db)
    console.log(`over after ${hoursOf(clock).toFixed(1)} h`)
    return ill.map((illness) => fareOf(illness, sites, rows, seen))
  } finally {
    over.abort()
    if (values.log) console.log(readFileSync(desk.logFile, 'utf8'))
    await desk.close()
    served.close()
  }
}

function planOf(project: string, clock: Clock, port: number): Plan {
  return {
    project,
    clock,
    names: {
      hosts: sites.map(({ name, address, illness: { nameless, refusing } }) => ({
        name,
        address,
        ...(nameless && { nameless: [...nameless] }),
        ...(refusing && { refusing: [...refusing] }),
      })),
      offline: values.undisturbed ? [] : [[...offline]],
    },
    feeds: sites.flatMap(({ name, feeds }) => feeds.map((path) => `http://${name}:${port}${path}`)),
  }
}

/** Until all that could be read is recorded and nothing is tried any more, or the time is up. */
async function settled(desk: Desk, clock: Clock, seen: Sightings): Promise<void> {
  const lastAt = Math.max(...sites.flatMap(({ entries }) => entries.map(({ at }) => at)))
  const wanted = sites.flatMap((site: Site) =>
    site.entries.filter((entry) => readableAt(site, entry) !== undefined),
  )
  while (hoursOf(clock) < hours && !stopped.signal.aborted) {
    await delay(500)
    if (hoursOf(clock) < lastAt + 3) continue
    const missing = wanted.some(({ number }) => !seen.has(number))
    if (!missing && (await isQuiet(desk))) return
  }
}

async function isQuiet(desk: Desk): Promise<boolean> {
  try {
    return (await readLedger(desk.db)).every(({ state }) => state !== 'in-flight')
  } catch {
    // The server is on its way up again.
    return false
  }
}
