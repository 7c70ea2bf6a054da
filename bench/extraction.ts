import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { type Prediction, extractors } from './adapters/extraction.ts'

// How well articles are read from pages, ours beside plain Readability:
//   node bench/extraction.ts [aeb] [wcxbdev] [trafeval] [hostile]
// The first block of a set is the baseline; in the second, Δ is ours minus the baseline's, with its
// 95 % interval over the pages.

const shared = resolve(process.env['WIREDESK_SHARED'] ?? join(import.meta.dirname, '../../shared'))
const data = join(shared, 'data/extraction')
const scorer = join(shared, 'eval/extraction/score.mjs')
const names = process.argv.slice(2)
const wanted = names.length > 0 ? names : ['aeb', 'wcxbdev', 'trafeval', 'hostile']

const Truth = z.record(z.string(), z.looseObject({ url: z.string().optional() }))

interface Run {
  readonly predictions: Readonly<Record<string, Prediction>>
  /** Milliseconds by page, sorted. */
  readonly times: readonly number[]
  readonly failed: number
}

async function predict(
  set: string,
  extract: (html: string, url: string) => Promise<Prediction>,
): Promise<Run> {
  const predictions: Record<string, Prediction> = {}
  const times: number[] = []
  let failed = 0
  for (const [id, { url = 'https://news.example/article' }] of Object.entries(truthOf(set))) {
    const html = gunzipSync(readFileSync(join(data, 'html', set, `${id}.html.gz`))).toString()
    const start = performance.now()
    try {
      predictions[id] = await extract(html, url)
    } catch (error) {
      // A crash counts as a page without an article, and is told.
      failed += 1
      console.error(`${set} ${id}: ${String(error).slice(0, 100)}`)
    }
    times.push(performance.now() - start)
  }
  return { predictions, times: times.toSorted((a, b) => a - b), failed }
}

function truthOf(set: string): z.infer<typeof Truth> {
  return Truth.parse(JSON.parse(readFileSync(join(data, `${set}.json`), 'utf8')))
}

function describe(name: string, { times, failed }: Run): string {
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0)
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  return `${name}: ${times.length} pages, ${failed} crashed, ms a page: mean ${mean.toFixed(1)}, p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(0.9999)}`
}

async function score(set: string, folder: string): Promise<void> {
  const files: string[] = []
  console.log(`\n== ${set}`)
  for (const [name, extract] of Object.entries(extractors).toReversed()) {
    const run = await predict(set, extract)
    const file = join(folder, `${set}-${name}.json`)
    writeFileSync(file, JSON.stringify(run.predictions))
    console.log(describe(name, run))
    const ref = files.flatMap((other) => ['--ref', other])
    const truth = join(data, `${set}.json`)
    spawnSync(process.execPath, [scorer, '--truth', truth, '--pred', file, ...ref], {
      stdio: 'inherit',
    })
    files.push(file)
  }
}

if (existsSync(scorer)) {
  const folder = mkdtempSync(join(tmpdir(), 'extraction-bench-'))
  try {
    for (const set of wanted.filter((name) => name !== 'hostile')) await score(set, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (wanted.includes('hostile')) {
    console.log('\n== hostile pages: milliseconds / characters of text')
    const adapter = join(import.meta.dirname, 'adapters/extraction.ts')
    spawnSync(process.execPath, [join(shared, 'eval/extraction/hostile.mjs'), adapter], {
      stdio: 'inherit',
    })
  }
} else {
  console.log(
    `skipped: ${scorer} is not there; WIREDESK_SHARED names the folder with the shared data`,
  )
}
