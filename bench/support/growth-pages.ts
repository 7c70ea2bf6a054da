import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { z } from 'zod'
import { appOf } from '../../src/app/app.ts'
import { openParts } from '../../src/app/open.ts'
import { readConfig } from '../../src/config.ts'
import { startDashboard } from '../../src/dashboard/listen.ts'
import type { Database } from '../../src/store/database.ts'

const runs = 20
const Pid = z.object({ pid: z.int() })

/** Milliseconds that the server's processes of an application have computed, those that ask here left out. */
async function backendCpu(watching: Database): Promise<number> {
  const rows = await watching.rows(
    Pid,
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  return rows.reduce((sum, { pid }) => sum + cpuOf(pid), 0)
}

const cpuOf = (pid: number) =>
  Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6

const Ids = z.object({ article: z.string(), letter: z.coerce.string(), cause: z.string() })

/** What pages are asked by: of what there is. */
async function pathsOf(watching: Database): Promise<string[]> {
  const ids = await watching.first(
    Ids,
    `select (select article_id from records order by stored_at desc limit 1) as article,
       d.id as letter, d.fingerprint as cause from dead_letters d order by d.dead_at desc limit 1`,
  )
  if (!ids) throw new Error('there are no dead letters')
  const { article, letter, cause } = ids
  return [
    '/',
    '/recall',
    '/feeds',
    '/feeds?sort=entries&descending=true',
    '/feeds/feed-7',
    '/articles',
    '/articles?query=rare77',
    '/articles?query=city',
    '/articles?entity=Lisbon',
    '/articles?event=killed&least=900',
    '/entries',
    '/entries?state=dead',
    '/waiting',
    '/failed',
    `/failed?fingerprint=${cause}`,
    `/failed/${letter}`,
    '/replays',
    '/entities?name=lis',
    '/entities/place/name/lisbon',
    `/claims?article=${article}&figure=f1`,
    '/actions',
    '/metrics',
  ]
}

const p95 = (all: readonly number[]) =>
  all.toSorted((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1] ?? 0

/**
 * What each page costs over HTTP in the store of a schema: CPU of the database for the first time that it is asked, when nothing is
 * kept of it, and for twenty times on average; milliseconds the first time, and the 95th hundredth of twenty.
 */
export async function measurePages(
  watching: Database,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const config = readConfig({ WIREDESK_PORT: '0', WIREDESK_THREADS: '1', ...settings })
  const app = appOf(await openParts({ config, log: pino({ level: 'silent' }) }))
  const dashboard = await startDashboard(app)
  try {
    console.log(
      `${'page'.padEnd(38)}${'first CPU'.padStart(11)}${'CPU ms'.padStart(9)}${'first ms'.padStart(10)}${'p95 ms'.padStart(9)}`,
    )
    for (const path of await pathsOf(watching)) await measurePage(watching, dashboard.url, path)
  } finally {
    await dashboard.close()
    await app.close()
  }
}

async function measurePage(watching: Database, url: string, path: string): Promise<void> {
  const ask = async () => {
    const [cpu, wall] = [await backendCpu(watching), performance.now()]
    const answer = await fetch(url + path)
    await answer.arrayBuffer()
    const ms = performance.now() - wall
    return { status: answer.status, ms, cpu: (await backendCpu(watching)) - cpu }
  }
  const first = await ask()
  const rest = []
  for (let run = 0; run < runs; run++) rest.push(await ask())
  const mean = rest.reduce((sum, { cpu }) => sum + cpu, 0) / runs
  const slow = p95(rest.map(({ ms }) => ms))
  const name = first.status === 200 ? path.slice(0, 36) : `${path.slice(0, 30)} (${first.status})`
  console.log(
    `  ${name.padEnd(36)}${first.cpu.toFixed(1).padStart(11)}${mean.toFixed(1).padStart(9)}${first.ms.toFixed(0).padStart(10)}${slow.toFixed(1).padStart(9)}`,
  )
}
