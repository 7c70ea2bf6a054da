import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { App } from '../app/app.ts'
import { many } from '../app/in-words.ts'
import type { HealthCounts, QueueHealth } from '../app/shapes.ts'
import { type Config, unreadSettings } from '../config.ts'
import type { Call, Command } from './command.ts'
import { printRows } from './table.ts'
import { ageOf } from './times.ts'

interface Finding {
  readonly check: string
  readonly ok: boolean
  readonly found: string
  /** What to do, where it is not as it should be. */
  readonly advice: string
  /** Nothing is wrong here, but with others: somebody should look. */
  readonly look?: boolean
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'Check node, database, queue, disk and clock; say what to do',
  options: {
    whole: { type: 'boolean', description: 'look at every entry, and count all anew' },
    recount: { type: 'boolean', description: 'put tallies right that are wrong' },
  },
  examples: [
    ['doctor', 'before you report a problem'],
    ['doctor --whole', 'after somebody wrote into the tables'],
  ],
  async run(call) {
    if (call.values['recount'] === true) await (await call.io.app()).status.recount()
    const findings = [node(), ...(await settings(call))]
    printRows(call, findings, [
      ['', ({ ok, look = false }) => (ok ? (look ? 'look' : 'ok') : 'NOT OK')],
      ['check', ({ check }) => check],
      ['found', ({ found }) => found],
      ['what to do', ({ ok, look = false, advice }) => (ok && !look ? '' : advice)],
    ])
    return findings.every(({ ok }) => ok)
  },
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return {
    check: 'node',
    // Since then a thread's CPU time can be asked for.
    ok: major > 24 || (major === 24 && minor >= 6),
    found: process.version,
    advice: 'install Node 24.6 or newer, or run it through npm, which brings its own',
  }
}

/** Each check needs what the one before it found in order. */
async function settings({ io, values }: Call): Promise<Finding[]> {
  const config = io.config()
  const before = [settingsFinding(io.env), await disk(config)]
  try {
    const app = await io.app()
    return [...before, ...(await services(app, values['whole'] === true))]
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    const advice = 'is the server up, and are WIREDESK_DATABASE_URL and WIREDESK_REDIS_URL right?'
    return [...before, { check: 'database and queue', ok: false, found, advice }]
  }
}

export function settingsFinding(env: Call['io']['env']): Finding {
  const unread = unreadSettings(env)
  return {
    check: 'settings',
    ok: true,
    look: unread.length > 0,
    found: unread.length > 0 ? unread.join('; ') : 'can be used',
    advice: 'wiredesk config prints those that are read: correct the name, or take it away',
  }
}

const leastFreeBytes = 1024 ** 3

async function disk(config: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(existing(resolve(config.WIREDESK_DATA_DIR)))
  const free = bavail * bsize
  return {
    check: 'disk',
    ok: free > leastFreeBytes,
    found: `${(free / 1024 ** 3).toFixed(1)} GiB free for ${config.WIREDESK_DATA_DIR}`,
    advice: 'free some room, or set WIREDESK_KEEP_PAGES_DAYS',
  }
}

const existing = (folder: string): string =>
  existsSync(folder) ? folder : existing(dirname(folder))

async function services(app: App, whole: boolean): Promise<Finding[]> {
  const { store, queue } = await app.status.services()
  const { version, clockSkewMs, newestAt } = store
  return [
    {
      check: 'database',
      ok: version >= 15,
      found: `PostgreSQL ${version}`,
      advice: 'use PostgreSQL 15 or newer',
    },
    {
      check: 'clock',
      ok: Math.abs(clockSkewMs) < 5_000,
      found: `${Math.round(clockSkewMs)} ms off the database's`,
      advice: 'let both machines keep time by NTP',
    },
    clockOf(newestAt, app.now()),
    ...queueFindings(queue),
    ...(await ledgerFindings(app, whole)),
    await movement(app),
    ...(await sites(app)),
  ]
}

/** Of the newest entries, or of all: then tallies are counted anew, too. */
async function ledgerFindings({ status }: App, whole: boolean): Promise<Finding[]> {
  const { discovered, unbalanced } = await status.totals()
  const rechecked = whole ? await status.recheck() : undefined
  const breaks = rechecked?.breaks ?? (await status.breaks())
  const faults = breaks.slice(0, 3).map(({ entryId, fault }) => `, ${entryId} ${fault}`)
  const ledger: Finding = {
    check: 'ledger',
    ok: unbalanced === 0 && breaks.length === 0,
    found: `${discovered} entries${faults.join('')}`,
    advice: 'please report it; did somebody write into the tables? then see doctor --whole',
  }
  return rechecked ? [ledger, talliesOf(rechecked.wrongTallies)] : [ledger]
}

const talliesOf = (wrong: number): Finding => ({
  check: 'tallies',
  ok: wrong === 0,
  found: wrong === 0 ? 'as counted anew' : `${wrong} are not what counting anew gives`,
  advice: 'wiredesk doctor --recount puts them right',
})

/** What sites do is no fault of the installation. */
async function sites(app: App): Promise<Finding[]> {
  const holds = await app.holds.list()
  const waiting = holds.reduce((sum, hold) => sum + hold.waiting, 0)
  return [
    {
      check: 'holds',
      ok: true,
      look: holds.length > 0,
      found: `${many(holds.length, 'site')} left alone, ${many(waiting, 'job waits', 'jobs wait')} for them`,
      advice: 'wiredesk holds list says why and until when, wiredesk holds lift asks again',
    },
    feedsFinding(await app.status.feeds()),
  ]
}

export function feedsFinding(counts: HealthCounts): Finding {
  const told = Object.entries(counts).filter(([, count]) => count > 0)
  return {
    check: 'feeds',
    ok: true,
    look: counts.failing + counts.dead + counts.gone + counts.quiet > 0,
    found: told.map(([how, count]) => `${count} ${how}`).join(', ') || 'none are watched',
    advice: 'wiredesk feeds list names them, wiredesk feeds show FEED says what is known of one',
  }
}

/** Nothing that is well stands still for longer. */
const stillMs = 3_600_000

async function movement(app: App): Promise<Finding> {
  const { inFlightSince, inFlight, waiting } = await app.entries.oldest()
  const stillFor = inFlightSince ? app.now().getTime() - inFlightSince.getTime() : 0
  return {
    check: 'in flight',
    ok: stillFor < stillMs,
    found: `${inFlight} in flight, the oldest not moved for ${ageOf(stillFor)}; ${waiting} waiting`,
    advice: 'does wiredesk start or work run? wiredesk holds list shows hosts that are left alone',
  }
}

/** The embedded database has the clock of this machine, and so cannot tell when both are wrong. */
export function clockOf(newestAt: Date | null, now: Date): Finding {
  return {
    check: 'time',
    ok: newestAt === null || newestAt.getTime() < now.getTime() + 300_000,
    found: `it is ${now.toISOString()}, the newest record ${newestAt === null ? 'is yet to come' : `of ${newestAt.toISOString()}`}`,
    advice:
      'this clock is behind, or was ahead once: set it; what it left is mended at the next start',
  }
}

function queueFindings(health: QueueHealth): Finding[] {
  if (health.kind === 'postgresql') {
    return [{ check: 'queue', ok: true, found: 'PostgreSQL, the same server', advice: '' }]
  }
  return [
    {
      check: 'redis',
      ok: health.major >= 7,
      found: health.version,
      advice: 'use Redis 7 or newer, or Valkey',
    },
    {
      check: 'redis maxmemory-policy',
      ok: health.maxmemoryPolicy === 'noeviction',
      found: health.maxmemoryPolicy,
      advice:
        'CONFIG SET maxmemory-policy noeviction: any other one throws jobs away when memory is short',
    },
  ]
}
