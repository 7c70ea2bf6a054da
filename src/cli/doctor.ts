import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { App, QueueHealth } from '../app.ts'
import type { Config } from '../config.ts'
import type { Call, Command } from './command.ts'
import { printRows } from './table.ts'
import { ageOf } from './times.ts'

interface Finding {
  readonly check: string
  readonly ok: boolean
  readonly found: string
  /** What to do, where it is not as it should be. */
  readonly advice: string
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'Check node, database, queue, disk and clock; say what to do',
  examples: [['doctor', 'before you report a problem']],
  async run(call) {
    const findings = [node(), ...(await settings(call))]
    printRows(call, findings, [
      ['', ({ ok }) => (ok ? 'ok' : 'NOT OK')],
      ['check', ({ check }) => check],
      ['found', ({ found }) => found],
      ['what to do', ({ ok, advice }) => (ok ? '' : advice)],
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
async function settings({ io }: Call): Promise<Finding[]> {
  const config = io.config()
  const before = [
    { check: 'settings', ok: true, found: 'can be used', advice: '' },
    await disk(config),
  ]
  try {
    const app = await io.app()
    return [...before, ...(await services(app))]
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    const advice = 'is the server up, and are WIREDESK_DATABASE_URL and WIREDESK_REDIS_URL right?'
    return [...before, { check: 'database and queue', ok: false, found, advice }]
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

async function services(app: App): Promise<Finding[]> {
  const { version, clockSkewMs, newestAt } = await app.store.health()
  const ledger = await app.store.report(new Date(app.now().getTime() - 7 * 86_400_000))
  const queue = await app.queueHealth()
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
    {
      check: 'ledger',
      ok: ledger.unbalanced.length === 0 && ledger.breaks.length === 0,
      found: `${ledger.total.discovered} entries in 7 days`,
      advice: 'wiredesk status names what does not balance: please report it',
    },
    await movement(app),
  ]
}

/** Nothing that is well stands still for longer. */
const stillMs = 3_600_000

async function movement(app: App): Promise<Finding> {
  const { inFlightSince, inFlight, waiting } = await app.store.entries.oldest()
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
