/**
 * Whether records reach a bad receiver: `node bench/sinks.ts [--kind webhook] [--records 100000] [--kills 3]`. Seeds a store with records by
 * SQL, and delivers them to a receiver of that kind (webhook, opensearch, kafka, s3, jsonl) that fails every fifth request, half of those after it
 * has taken the records, while the delivering process is killed (SIGKILL) again and again. Ends with 1 where, after the keeping that
 * `docs/sinks.md` describes, a record is missing or is there twice. Waits run ten times as fast.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { appOf } from '../src/app/app.ts'
import { openParts } from '../src/app/open.ts'
import { readConfig } from '../src/config.ts'
import { jsonl } from './sinks/jsonl.ts'
import { kafka } from './sinks/kafka.ts'
import { opensearch } from './sinks/opensearch.ts'
import type { Receiver } from './sinks/receiver.ts'
import { s3 } from './sinks/s3.ts'
import { seed } from './sinks/seed.ts'
import { webhook } from './sinks/webhook.ts'

const { values } = parseArgs({
  options: {
    kind: { type: 'string', default: 'webhook' },
    records: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '3' },
  },
})
const { kind } = values
const records = Number(values.records)
const kills = Number(values.kills)
/** Leases of 60 s are over after 6: on a busy machine a quicker clock would take them from who still works. */
const rate = 10

const folder = mkdtempSync(join(tmpdir(), 'wiredesk-sinks-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const there = join(folder, 'there')
mkdirSync(there)
const receivers: Readonly<Record<string, (folder: string) => Promise<Receiver>>> = {
  webhook,
  opensearch,
  kafka,
  s3,
  jsonl,
}
const open = receivers[kind]
if (!open) throw new Error(`--kind is one of ${Object.keys(receivers).join(', ')}`)

const env = { WIREDESK_DATA_DIR: join(folder, 'data'), WIREDESK_THREADS: '1' }
const parts = await openParts({ config: readConfig(env), log: pino({ level: 'error' }) })
const app = appOf(parts)
const began = performance.now()
await seed(parts.store.db, app, records)
console.log(`seeded ${records} records in ${((performance.now() - began) / 1_000).toFixed(0)} s`)
const receiver = await open(there)
await app.sinks.add({ name: 'bench', kind, settings: receiver.settings, start: 'all' })

const startedAt = Date.now()
const run = join(import.meta.dirname, 'sinks-run.ts')
async function start() {
  const child = spawn(process.execPath, [run, String(startedAt), String(rate)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

let child = await start()
for (let kill = 1; kill <= kills; kill++) {
  const enough = (records * kill) / (kills + 1)
  while (receiver.seen() < enough) await delay(5)
  child.kill('SIGKILL')
  await once(child, 'exit')
  console.log(`killed at ${receiver.seen().toFixed(0)} records`)
  child = await start()
}
const state = async () => app.sinks.get('bench')
const behind = async () => (await state())?.behind ?? records
while ((await behind()) > 0) await delay(200)
const letters = (await state())?.letters ?? 0
child.kill('SIGKILL')
await once(child, 'exit')

const seconds = (Date.now() - startedAt) / 1_000
const { raw, kept } = await receiver.found()
const { all, failed } = receiver.requests()
const lost = records - kept.size - letters
const twice = [...kept.values()].filter((times) => times > 1).length
console.log(
  `${kind}: ${records} records, ${all} requests, ${failed} failed, ${kills} kills, ${seconds.toFixed(0)} s`,
)
console.log(
  `lost ${lost}; refused ${letters}; came again ${raw - kept.size}; there twice after the keeping that is documented: ${twice}`,
)
await receiver.close()
await app.close()
process.exitCode = lost === 0 && twice === 0 && letters === 0 ? 0 : 1
