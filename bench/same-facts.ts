// node bench/same-facts.ts CHECKOUT [folder with pages, texts or sets of texts …]
// Whether this checkout reads pages and texts exactly as another one does, and how much CPU time it needs against it:
// for a change that must change nothing. Reads the test suite's pages, the sample articles and what is in the folders;
// of JSON files and files of JSON lines every string that may be a sentence is a text.
// Exits with 1 where anything differs.
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { economy } from '../src/sample/articles/economy.ts'
import { science } from '../src/sample/articles/science.ts'
import { world } from '../src/sample/articles/world.ts'
import type { FactsInput } from '../src/text/facts.ts'
import type * as textThread from '../src/threads/text-thread.ts'

const [checkout, ...folders] = process.argv.slice(2)
if (checkout === undefined) throw new Error('name another checkout')

type Reader = Pick<typeof textThread, 'article' | 'facts'>

const readerOf = async (root: string): Promise<Reader> =>
  import(resolve(root, 'src/threads/text-thread.ts'))

const ours = await readerOf(resolve(import.meta.dirname, '..'))
const theirs = await readerOf(checkout)

const published: NonNullable<FactsInput['published']> = {
  value: '2026-03-02',
  precision: 'day',
  zone: 'none',
  raw: '2 March 2026',
  source: 'bench',
  candidates: [],
}
const files = [resolve(import.meta.dirname, '../tests/fixtures/articles'), ...folders].flatMap(
  (folder) => globSync(resolve(folder, '**/*.{html,txt}')),
)
const pages = files.map((file) => ({
  body: readFileSync(file),
  url: `https://a.example/${files.indexOf(file)}`,
  contentType: file.endsWith('.txt') ? 'text/plain' : 'text/html',
}))

let differences = 0

function compare(what: string, our: unknown, their: unknown): void {
  if (isDeepStrictEqual(our, their)) return
  differences += 1
  console.log(`differs: ${what}`)
}

/** No shorter string of a set is a sentence. */
const shortest = 15

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return value.length >= shortest && value.includes(' ') ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

const sets = folders.flatMap((folder) => globSync(resolve(folder, '**/*.{json,jsonl}')))
const sentences = sets.flatMap((file) => {
  const text = readFileSync(file, 'utf8').trim()
  const parts = file.endsWith('.jsonl') ? text.split('\n') : [text]
  return parts.flatMap((part) => stringsIn(JSON.parse(part)))
})

const samples = [...economy, ...science, ...world].map(({ paragraphs }) => paragraphs.join('\n'))
const texts = [...samples, ...new Set(sentences)]
for (const page of pages) {
  const answer = ours.article(page)
  compare(`page ${files[pages.indexOf(page)]}`, answer, theirs.article(page))
  if (answer.status === 'ok') texts.push(answer.value.text)
}
for (const text of texts)
  compare(
    `facts of "${text.slice(0, 60)}"`,
    ours.facts({ text, published }),
    theirs.facts({ text, published }),
  )

/** CPU time of the whole process, compiler and collector included. */
function cpuMs({ facts }: Reader): number {
  const before = process.cpuUsage()
  for (let round = 0; round < 5; round++) for (const text of samples) facts({ text, published })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

// By turns, so that other work on the machine meets both alike; the first two pairs warm up.
const ratios = Array.from({ length: 17 }, () => cpuMs(ours) / cpuMs(theirs)).slice(2)
const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0
console.log(`${pages.length} pages, ${texts.length} texts: ${differences} differ`)
console.log(`CPU time for facts, this checkout / the other: ${median.toFixed(2)}`)
if (differences > 0) process.exitCode = 1
