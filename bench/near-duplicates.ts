/**
 * How many edited copies of real articles are found to be one story, and how many pairs of different ones
 * are taken for one: of real articles, and of stories made from one template. Beside it, the same without
 * comparing facts, and 64-bit SimHash. `HALF=development` shows the half that the rule was made with.
 * Reads `../shared/data/extraction`, or the folder that WIREDESK_SHARED names; templates need none.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { bands, duplicateSimilarity, signature, similarity } from '../src/text/near-duplicates.ts'
import { type Story, isSameStory } from '../src/text/same-story.ts'
import { simHash, simHashDistance } from './support/simhash.ts'
import { edits, randomNumbers } from './support/story-edits.ts'
import { fill, templates } from './support/story-templates.ts'

const shared = process.env['WIREDESK_SHARED'] ?? path.join(import.meta.dirname, '../../shared')
const folder = path.join(shared, 'data/extraction')
const half = process.env['HALF'] === 'development' ? 'development' : 'report'
const maxStories = Number(process.env['TEXTS'] ?? 400)
const storiesPerTemplate = 20
/** The distance within which SimHash takes two texts for one; 3 is what its authors propose for pages. */
const simHashBits = 6
/** What was taken for one story before facts were compared. */
const plainSimilarity = 0.5

const Truth = z.record(
  z.string(),
  z.object({
    truth: z.object({ title: z.string().optional(), articleBody: z.string().optional() }),
  }),
)

/** Every second article is of the half that is reported. */
function readStories(): Story[] {
  const all = ['aeb', 'wcxbdev']
    .map((set) => path.join(folder, `${set}.json`))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.values(Truth.parse(JSON.parse(readFileSync(file, 'utf8')))))
    .map(({ truth }) => ({ title: truth.title ?? '', text: truth.articleBody ?? '' }))
    .filter(({ text }) => text.length > 1000 && text.length < 30_000)
  const different = [...new Map(all.map((story) => [story.text, story])).values()]
  return different
    .filter((_, at) => (at % 2 === 0) === (half === 'development'))
    .slice(0, maxStories)
}

interface Signed {
  readonly story: Story
  readonly minima: Uint32Array
  readonly keys: ReadonlySet<string>
  readonly hash: bigint
}

function sign(story: Story): Signed {
  const minima = signature(story.text)
  const keys = new Set(bands(minima).map((band) => Buffer.from(band).toString('hex')))
  return { story, minima, keys, hash: simHash(story.text) }
}

type Rule = (a: Signed, b: Signed) => boolean

/** The rules that are compared: the pipeline's own comes first. */
const rules: Readonly<Record<string, Rule>> = {
  Wiredesk: (a, b) =>
    !a.keys.isDisjointFrom(b.keys) &&
    similarity(a.minima, b.minima) >= duplicateSimilarity &&
    isSameStory(a.story, b.story),
  'without facts': (a, b) => similarity(a.minima, b.minima) >= duplicateSimilarity,
  'similarity 0.5': (a, b) => similarity(a.minima, b.minima) >= plainSimilarity,
  SimHash: (a, b) => simHashDistance(a.hash, b.hash) <= simHashBits,
}

const row = (name: string, cells: readonly string[]) =>
  console.log(name.padEnd(36) + cells.map((cell) => cell.padStart(15)).join(''))

const countBy = (pairs: readonly (readonly [Signed, Signed])[]) =>
  Object.values(rules).map((rule) => pairs.filter(([a, b]) => rule(a, b)).length)

const pairsOf = (signed: readonly Signed[]) =>
  signed.flatMap((a, at) => signed.slice(0, at).map((b) => [a, b] as const))

function showEdits(originals: readonly Signed[]): void {
  const random = randomNumbers(20_260_301)
  console.log(`\nedited copies of ${originals.length} articles that are found`)
  row('', Object.keys(rules))
  for (const [name, edit] of Object.entries(edits)) {
    const pairs = originals.map((original, at) => {
      const other = originals[(at + 1) % originals.length] ?? original
      return [original, sign(edit(original.story, random, other.story))] as const
    })
    row(
      name,
      countBy(pairs).map((hits) => `${((100 * hits) / pairs.length).toFixed(1)} %`),
    )
  }
}

function showFalsePairs(originals: readonly Signed[]): void {
  const random = randomNumbers(7)
  console.log('\npairs of different stories that are taken for one')
  row('', Object.keys(rules))
  for (const template of templates[half]) {
    const stories = Array.from({ length: storiesPerTemplate }, (_, at) =>
      sign(fill(template, at, random)),
    )
    const pairs = pairsOf(stories)
    row(`${template.kind}, ${pairs.length} pairs`, countBy(pairs).map(String))
  }
  const pairs = pairsOf(originals)
  row(`articles, ${pairs.length} pairs`, countBy(pairs).map(String))
}

function showCost(originals: readonly Signed[]): void {
  const started = performance.now()
  for (const { story } of originals) signature(story.text)
  const signed = performance.now()
  for (const { story } of originals) isSameStory(story, story)
  const ms = (from: number, to: number) => ((to - from) / originals.length).toFixed(2)
  console.log(
    `\n${ms(started, signed)} ms a signature, ${ms(signed, performance.now())} ms a comparison of facts`,
  )
}

const originals = readStories().map(sign)
console.log(`the half for ${half}`)
showFalsePairs(originals)
if (originals.length > 0) {
  showEdits(originals)
  showCost(originals)
} else {
  console.log(`no articles to measure with: ${folder} is not there (set WIREDESK_SHARED)`)
}
