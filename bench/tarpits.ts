// node bench/tarpits.ts [tarpits] [articles]
// How fast a plain site is fetched beside servers that answer a byte a second, against the same process
// without them: from the request for its feed to the one for its last article, or for two minutes.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type ServerResponse, createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { openApp } from '../src/app/open.ts'
import { readConfig } from '../src/config.ts'

const tarpits = Number(process.argv[2] ?? 5)
const articles = Number(process.argv[3] ?? 60)
const trapped = 200
const servers: ReturnType<typeof createServer>[] = []

interface Site {
  readonly host: string
  readonly feedUrl: string
  /** When each of its pages was asked for. */
  readonly asked: Map<string, number>
}

const feedOf = (host: string, count: number) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title><link>http://${host}/</link>
<description>d</description>${Array.from(
    { length: count },
    (_, n) => `<item><title>Story ${n}</title><link>http://${host}/a/${n}</link></item>`,
  ).join('')}</channel></rss>`

/** A site at an address of its own, with a feed of so many articles. */
async function openSite(
  address: string,
  count: number,
  answer: (response: ServerResponse, path: string) => void,
): Promise<Site> {
  const asked = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path !== '/robots.txt') asked.set(path, performance.now())
    if (path === '/robots.txt') response.writeHead(404).end()
    else if (path === '/feed.xml') response.end(feedOf(request.headers.host ?? '', count))
    else answer(response, path)
  })
  server.listen(0, address)
  await once(server, 'listening')
  servers.push(server)
  const bound = server.address()
  const host = `${address}:${bound !== null && typeof bound === 'object' ? bound.port : 0}`
  return { host, feedUrl: `http://${host}/feed.xml`, asked }
}

const plain = (response: ServerResponse, path: string) =>
  void response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(`<title>${path}</title><article><h1>${path}</h1><p>${'Story of a town. '.repeat(40)}</p>`)

function tarpit(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' })
  const drip = setInterval(() => response.write('x'), 1_000)
  response.on('close', () => clearInterval(drip))
}

const warmUp = await openSite('127.0.20.3', articles, plain)
const before = await openSite('127.0.20.1', articles, plain)
const beside = await openSite('127.0.20.2', articles, plain)
const slow = await Promise.all(
  Array.from({ length: tarpits }, async (_, n) => openSite(`127.0.21.${n + 1}`, trapped, tarpit)),
)
const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-tarpits-'))
let knocks = 0
const app = await openApp({
  config: readConfig({
    WIREDESK_DATA_DIR: dataDir,
    WIREDESK_ALLOW_HOSTS: [warmUp, before, beside, ...slow].map(({ host }) => host).join(','),
    WIREDESK_ARTICLE_PACE_MS: '200',
    WIREDESK_FEED_PACE_MS: '0',
    WIREDESK_REFETCH: 'none',
  }),
  log: pino(
    { level: 'debug' },
    { write: (line) => void (line.includes('"deferred"') && knocks++) },
  ),
})
const workers = await app.work()
const schedule = app.schedule()

/** Watches it, and gives how many articles a second were fetched until all were, or two minutes had gone by. */
async function paceOf(site: Site): Promise<number> {
  await app.feeds.add([{ url: site.feedUrl }])
  const end = performance.now() + 120_000
  while (site.asked.size < articles + 1 && performance.now() < end) await delay(50)
  const isAll = site.asked.size === articles + 1
  const last = isAll ? Math.max(...site.asked.values()) : performance.now()
  const first = site.asked.get('/feed.xml') ?? last - 120_000
  return (site.asked.size - 1) / ((last - first) / 1_000)
}

// Threads and connections are opened by the first articles.
await paceOf(warmUp)
const alone = await paceOf(before)
await app.feeds.add(slow.map(({ feedUrl }) => ({ url: feedUrl })))
// Every one of them has somebody in it.
while (slow.some(({ asked }) => asked.size < 2)) await delay(50)
const [knocksBefore, startedMs] = [knocks, performance.now()]
const inCompany = await paceOf(beside)
const perSecond = (knocks - knocksBefore) / ((performance.now() - startedMs) / 1_000)

console.log(
  `${articles} articles: ${alone.toFixed(2)} a second alone, ${inCompany.toFixed(2)} beside ` +
    `${tarpits} tarpits with ${trapped} each; ${((inCompany / alone) * 100).toFixed(0)} % of the pace; ` +
    `${perSecond.toFixed(0)} jobs a second were put off`,
)
for (const { host, asked } of slow.slice(0, 3)) console.log(`${host}: ${asked.size - 1} requests`)

await schedule.stop()
await workers.stop()
await app.close()
for (const server of servers) {
  server.close()
  server.closeAllConnections()
}
rmSync(dataDir, { recursive: true, force: true })
