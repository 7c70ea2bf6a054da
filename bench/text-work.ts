// node bench/text-work.ts
// The whole text work on real pages, from bytes to facts, beside what others need for a part of it: Readability on jsdom
// or on linkedom for the text, and compromise for its names. CPU time of the process, its compiler and collector included,
// in turns over the same pages, warmed up; the first figure is ours, the others say how many times as long it takes.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readArticle } from '../src/text/article.ts'
import { extractFacts } from '../src/text/facts.ts'
import { Unreadable } from '../src/text/unreadable.ts'
import { namesByCompromise } from './adapters/compromise-entities.ts'
import { readPage as readOnJsdom } from './baselines/readability-jsdom.ts'
import { readPage as readOnLinkedom } from './baselines/readability-linkedom.ts'
import type { PageInput, Prediction } from './extraction/messages.ts'
import { shared } from './support/shared.ts'

const about = { url: 'https://site.example/article', contentType: 'text/html; charset=utf-8' }
/** Every so many pages one: those on jsdom are slow. */
const everyNth = 6
/** Less leaves much of the work to the compiler, which a worker is done with after some hundred pages. */
const warmUp = 6
const rounds = 3

const set = 'aeb'
const bodies = Object.keys(
  JSON.parse(readFileSync(shared('data', 'extraction', `${set}.json`), 'utf8')),
)
  .filter((_, at) => at % everyNth === 0)
  .map((id) => gunzipSync(readFileSync(shared('data', 'extraction', 'html', set, `${id}.html.gz`))))

function read(body: Buffer): void {
  try {
    extractFacts(readArticle({ body, ...about }))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
  }
}

const byOthers =
  (readPage: (page: PageInput) => Prediction) =>
  (body: Buffer): void => {
    namesByCompromise(readPage({ body, html: body.toString('utf8'), ...about }).articleBody)
  }

const works: readonly (readonly [name: string, work: (body: Buffer) => void])[] = [
  ['wiredesk', read],
  ['readability + linkedom + compromise', byOthers(readOnLinkedom)],
  ['readability + jsdom + compromise', byOthers(readOnJsdom)],
]

function cpuMs(work: (body: Buffer) => void): number {
  const before = process.cpuUsage()
  for (const body of bodies) work(body)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const measured = Array.from({ length: warmUp + rounds }, () =>
  works.map(([, work]) => cpuMs(work)),
).slice(warmUp)
console.log(`CPU time of a page, of ${bodies.length} pages`)
for (const [at, [name]] of works.entries()) {
  const each = median(measured.map((round) => (round[at] ?? 0) / bodies.length))
  const ratio = median(measured.map((round) => (round[at] ?? 0) / (round[0] ?? 1)))
  console.log(`${name.padEnd(38)} ${each.toFixed(1).padStart(7)} ms  ${ratio.toFixed(1)} ×`)
}
