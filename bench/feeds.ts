/**
 * Reads some 2,700 feeds with known answers by ours, rss-parser and feedsmith: what each gets right, how
 * fast, and what 40 hostile feeds do to them. Runs the scorers of `../shared/eval/feeds`, or of the
 * folder that WIREDESK_SHARED names. `--fast` leaves the hostile feeds out.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { adapters } from './adapters/feeds.ts'

const shared = process.env['WIREDESK_SHARED'] ?? path.join(import.meta.dirname, '../../shared')
const scorers = path.join(shared, 'eval/feeds')
const files = path.join(shared, 'data/feeds/files')
const adapterFile = path.join(import.meta.dirname, 'adapters/feeds.ts')
/** How often each parser reads each feed. */
const rounds = 20

function runScorer(file: string): boolean {
  const { status } = spawnSync(
    process.execPath,
    [path.join(scorers, file), `--adapters=${adapterFile}`],
    { stdio: 'inherit' },
  )
  return status === 0
}

type Parser = (typeof adapters)['ours']

async function isRead(parser: Parser, bytes: Uint8Array): Promise<boolean> {
  try {
    await parser(bytes, { url: 'https://news.example/feed' })
    return true
  } catch {
    // Refusing a feed is an answer here, whatever the reason was.
    return false
  }
}

async function readableByAll(bodies: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const read: Uint8Array[] = []
  for (const bytes of bodies) {
    const all = await Promise.all(Object.values(adapters).map((parser) => isRead(parser, bytes)))
    if (all.every(Boolean)) read.push(bytes)
  }
  return read
}

/** The sum of each feed's best time: on a machine that does other things too, a whole round is never quiet. */
async function secondsFor(parser: Parser, bodies: readonly Uint8Array[]): Promise<number> {
  const best = new Float64Array(bodies.length).fill(Infinity)
  for (let round = 0; round < rounds; round++) {
    for (const [index, bytes] of bodies.entries()) {
      const started = performance.now()
      await parser(bytes, { url: 'https://news.example/feed' })
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - started)
    }
  }
  return best.reduce((sum, time) => sum + time, 0) / 1000
}

/** A feed of the size that news sites have: 50 stories with their text. */
function typicalFeed(): Uint8Array {
  const items = Array.from({ length: 50 }, (_, at) => {
    const body = `<p>The council met for the ${at}th time &amp; agreed.</p>`.repeat(40)
    return `<item><title>Story ${at} &amp; more</title><link>https://news.example/${at}</link><guid>https://news.example/${at}</guid><pubDate>Mon, 01 Sep 2025 10:00:00 GMT</pubDate><dc:creator>Jo Doe</dc:creator><category>local</category><description>Short</description><content:encoded><![CDATA[${body}]]></content:encoded></item>`
  })
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://news.example/</link><description>d</description>${items.join('')}</channel></rss>`,
  )
}

async function timeParsers(title: string, bodies: readonly Uint8Array[]): Promise<void> {
  const megabytes = bodies.reduce((sum, { length }) => sum + length, 0) / 1e6
  console.log(
    `\n## ${title}: ${bodies.length} feeds, ${megabytes.toFixed(1)} MB, each the best of ${rounds} times\n`,
  )
  const best: Record<string, number> = {}
  for (const [name, parser] of Object.entries(adapters))
    best[name] = await secondsFor(parser, bodies)
  const theirs = best['rss-parser'] ?? Number.NaN
  console.log('| parser | ms | MB/s | times as fast as rss-parser |\n|---|---|---|---|')
  for (const [name, seconds] of Object.entries(best)) {
    console.log(
      `| ${name} | ${(seconds * 1000).toFixed(0)} | ${(megabytes / seconds).toFixed(1)} | ${(theirs / seconds).toFixed(1)} |`,
    )
  }
}

async function run(): Promise<boolean> {
  const scored = runScorer('eval-feeds.mjs')
  const bodies = readdirSync(files, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(path.join(file.parentPath, file.name)))
  await timeParsers('speed on the feeds that all three read', await readableByAll(bodies))
  await timeParsers('speed on a news site’s feed', Array.from({ length: 20 }, typicalFeed))
  if (process.argv.includes('--fast')) return scored
  console.log(
    '\n## hostile feeds: entries read, or the error; seconds and memory where over 150 ms or 200 MB\n',
  )
  return runScorer('hostile/eval.mjs') && scored
}

if (existsSync(scorers)) process.exitCode = (await run()) ? 0 : 1
else console.log(`no feeds to measure with: ${scorers} is not there (set WIREDESK_SHARED)`)
