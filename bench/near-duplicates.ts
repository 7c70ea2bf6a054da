/**
 * How many edited copies of real articles are found as near-duplicates, and how many pairs of different
 * articles are taken for one: MinHash with bands, as the pipeline does it, beside 64-bit SimHash.
 * Reads `../shared/data/extraction`, or the folder that WIREDESK_SHARED names.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { bands, duplicateSimilarity, signature, similarity } from '../src/text/near-duplicates.ts'
import { simHash, simHashDistance } from './support/simhash.ts'

const shared = process.env['WIREDESK_SHARED'] ?? path.join(import.meta.dirname, '../../shared')
const folder = path.join(shared, 'data/extraction')
const maxTexts = Number(process.env['TEXTS'] ?? 600)
/** The distance within which SimHash takes two texts for one; 3 is what its authors propose for pages. */
const simHashDistances = [3, 6, 10]

const Truth = z.record(
  z.string(),
  z.object({ truth: z.object({ articleBody: z.string().optional() }) }),
)

function texts(): string[] {
  const bodies = ['aeb', 'wcxbdev']
    .map((set) => path.join(folder, `${set}.json`))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.values(Truth.parse(JSON.parse(readFileSync(file, 'utf8')))))
    .map(({ truth }) => truth.articleBody ?? '')
    .filter((body) => body.length > 1000 && body.length < 30_000)
  return [...new Set(bodies)].slice(0, maxTexts)
}

/** A generator with a seed, so that a run can be repeated. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+/)

type Edit = (text: string, random: () => number, other: string) => string

/** What desks do to a wire story. */
const edits: Readonly<Record<string, Edit>> = {
  'new first sentence and credit': (text, _, other) =>
    `${sentencesOf(other)[0] ?? ''} ${text} Additional reporting by our own correspondents.`,
  'one word in twenty replaced': (text, random, other) => {
    const words = other.split(/\s+/)
    return text
      .split(/\s+/)
      .map((word) =>
        random() < 0.05 ? (words[Math.floor(random() * words.length)] ?? word) : word,
      )
      .join(' ')
  },
  'one sentence in five dropped': (text, random) =>
    sentencesOf(text)
      .filter(() => random() > 0.2)
      .join(' '),
  'cut to 70 %': (text) => text.slice(0, Math.floor(text.length * 0.7)),
  'sentences of another story between': (text, random, other) => {
    const strange = sentencesOf(other)
    return sentencesOf(text)
      .flatMap((sentence) =>
        random() < 0.15
          ? [sentence, strange[Math.floor(random() * strange.length)] ?? '']
          : [sentence],
      )
      .join(' ')
  },
  'halves exchanged': (text) => {
    const sentences = sentencesOf(text)
    const half = Math.floor(sentences.length / 2)
    return [...sentences.slice(half), ...sentences.slice(0, half)].join(' ')
  },
  'case, quotes and spaces': (text) =>
    text.toUpperCase().replace(/["']/g, '’').replace(/\s+/g, '\n'),
}

const isFound = (a: Uint32Array, b: Uint32Array) => {
  const buckets = new Set(bands(a))
  return bands(b).some((band) => buckets.has(band)) && similarity(a, b) >= duplicateSimilarity
}

const percent = (part: number, whole: number) =>
  `${((100 * part) / whole).toFixed(1)} %`.padStart(8)

function falsePairs(count: number, isPair: (a: number, b: number) => boolean): number {
  let found = 0
  for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) if (isPair(a, b)) found++
  return found
}

function run(): void {
  const originals = texts()
  const random = randomNumbers(20_260_301)
  const started = performance.now()
  const signatures = originals.map((text) => signature(text))
  const perText = (performance.now() - started) / originals.length
  const hashes = originals.map((text) => simHash(text))
  console.log(`${originals.length} texts, ${perText.toFixed(2)} ms a signature\n`)
  console.log(
    `found${' '.repeat(36)}MinHash${simHashDistances.map((at) => `  SimHash<=${at}`.padEnd(13)).join('')}`,
  )
  for (const [name, edit] of Object.entries(edits)) {
    const edited = originals.map((text, index) =>
      edit(text, random, originals[(index + 1) % originals.length] ?? ''),
    )
    const ours = edited.filter((text, index) =>
      isFound(signatures[index] ?? new Uint32Array(), signature(text)),
    )
    const distances = edited.map((text, index) =>
      simHashDistance(hashes[index] ?? 0n, simHash(text)),
    )
    const theirs = simHashDistances.map(
      (at) => distances.filter((distance) => distance <= at).length,
    )
    console.log(
      `${name.padEnd(38)} ${percent(ours.length, edited.length)}${theirs.map((hits) => `   ${percent(hits, edited.length)}  `).join('')}`,
    )
  }
  const empty = new Uint32Array()
  const pairs = (originals.length * (originals.length - 1)) / 2
  const ours = falsePairs(originals.length, (a, b) =>
    isFound(signatures[a] ?? empty, signatures[b] ?? empty),
  )
  const theirs = simHashDistances.map((at) =>
    falsePairs(originals.length, (a, b) => simHashDistance(hashes[a] ?? 0n, hashes[b] ?? 0n) <= at),
  )
  console.log(
    `\npairs of ${pairs} different texts taken for one: MinHash ${ours}, SimHash ${theirs.join(' / ')}`,
  )
}

if (existsSync(folder)) run()
else console.log(`no texts to measure with: ${folder} is not there (set WIREDESK_SHARED)`)
