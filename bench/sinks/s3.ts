import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { request } from 'undici'
import { z } from 'zod'
import { freePort } from '../../tests/support/free-port.ts'
import { type Receiver, failures, foundIn, httpServer } from './receiver.ts'

const login = { key: 'S3RVER', secret: 'S3RVER' }
const isFile = /-(\d+)-(\d+)\.parquet$/

/** The server s3rver, which verifies signatures, behind a proxy that fails. DuckDB reads the files as `docs/sinks.md` says. */
export async function s3(folder: string): Promise<Receiver> {
  const store = await startS3rver(join(folder, 'store'))
  const keys = new Set<string>()
  const { next, counts } = failures()
  const proxy = await httpServer(async ({ url = '', headers }, body, response) => {
    const { fails, isTaken } = next()
    const status = isTaken ? await forward(`${store.url}${url}`, headers, body) : 503
    if (status === 200) keys.add(decodeURIComponent(url))
    response.writeHead(fails ? 503 : status).end()
  })
  return {
    settings: { url: proxy.url, bucket: 'news', ...login, batch: '300' },
    seen: () => [...keys].reduce((sum, key) => sum + rowsOf(key), 0),
    async found() {
      const copies = join(folder, 'copies')
      for (const key of keys) await copy(`${store.url}${key}`, join(copies, key))
      return ask(join(copies, 'news'))
    },
    requests: counts,
    async close() {
      await proxy.close()
      await store.close()
    },
  }
}

function rowsOf(key: string): number {
  const [, first, last] = isFile.exec(key) ?? []
  return Number(last) - Number(first) + 1
}

async function startS3rver(folder: string) {
  const main = createRequire(import.meta.url).resolve('@20minutes/s3rver')
  const port = await freePort()
  const buckets = [{ name: 'news', configs: [] }]
  const options = {
    address: '127.0.0.1',
    port,
    silent: true,
    directory: folder,
    configureBuckets: buckets,
  }
  // The package has lost the program that its command should start.
  const program = `new (require(${JSON.stringify(main)}))(${JSON.stringify(options)}).run().then(() => console.log('ready'))`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('s3rver has ended')))
  await Promise.race([once(child.stdout, 'data'), ended])
  child.stdout.resume()
  ended.catch(() => undefined)
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      child.kill()
      await ended.catch(() => undefined)
    },
  }
}

/** With the host that was signed. */
async function forward(url: string, headers: NodeJS.Dict<string | string[]>, body: Buffer) {
  const { connection: _, 'transfer-encoding': __, ...others } = headers
  const answer = await request(url, { method: 'PUT', headers: others, body })
  const text = await answer.body.text()
  if (answer.statusCode !== 200) console.log(`s3rver answers ${answer.statusCode}: ${text}`)
  return answer.statusCode
}

async function copy(url: string, path: string): Promise<void> {
  const { body } = await request(url)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, await body.bytes())
}

const Ids = z.array(z.object({ id: z.string() }))

/** What the documentation says, statement by statement, about files that lie here. */
function documented(folder: string): readonly string[] {
  const page = readFileSync(join(import.meta.dirname, '../../docs/sinks.md'), 'utf8')
  const sql = /```sql\n(.*?)```/s.exec(page)?.[1] ?? ''
  return sql.replaceAll('s3://news', folder).split(/;\s*/).filter(Boolean)
}

async function ask(folder: string) {
  const connection = await (await DuckDBInstance.create()).connect()
  const ids = async (from: string) => {
    const sql = `select article_id || ':' || revision as id from ${from}`
    const rows = Ids.parse((await connection.runAndReadAll(sql)).getRowObjectsJson())
    return rows.map(({ id }) => id)
  }
  for (const statement of documented(folder)) await connection.run(statement)
  return foundIn(await ids(`read_parquet('${folder}/records/*/*.parquet')`), await ids('revisions'))
}
