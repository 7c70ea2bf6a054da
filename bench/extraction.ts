// How well articles are read from pages and what that costs: ours, the reader before it, Readability on linkedom and on
// jsdom, and defuddle, in one run.
//   node bench/extraction.ts [aeb] [wcxbdev] [trafeval] [options]
//     --quick      a sample of the pages
//     --whole      all pages by the slow readers, too, which otherwise read a sample; takes half an hour
//     --readers A  of ours, former, readability+linkedom, readability+jsdom, defuddle
//     --held-out   reads each half of a set with weights learned from the other half, too
//     --hostile    the pages of the shared folder that crash readers, too
//     --parts A,B  of quality, cpu, cold, memory, costly, cases
//     --keep DIR   writes what was read there, as the scorer of the shared folder takes it
// Half A of a set is what rules are made from, half B tells what they are worth: see `halfOf`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { printCases, readCases } from './extraction/cases.ts'
import { type Cold, measureCold, printCold } from './extraction/cold.ts'
import { type Costs, measureCostly, printCostly } from './extraction/costly.ts'
import { type Block, measureCpu, printCpu } from './extraction/cpu.ts'
import { readHeldOut } from './extraction/held-out.ts'
import { measureMemory, printMemory } from './extraction/memory.ts'
import { type BenchOptions, readOptions } from './extraction/options.ts'
import { everyNth, findShared, type LabelledPage, pagesOf } from './extraction/pages.ts'
import { printHeldOut, printSet } from './extraction/print-quality.ts'
import { readSet, type SetReading } from './extraction/quality.ts'
import { type Reader, startReader } from './extraction/reader.ts'
import { loadScorer, type PageScorer } from './extraction/scorer.ts'
import { printVerdict } from './extraction/verdict.ts'

type Pages = ReadonlyMap<string, readonly LabelledPage[]>

const options = readOptions(process.argv.slice(2))
const { share } = options
const pages: Pages = new Map(
  options.sets
    .map((set) => [set, everyNth(pagesOf(set), share.all)] as const)
    .filter(([, found]) => found.length > 0),
)
const every = [...pages.values()].flat()
const isAsked = (part: Parameters<BenchOptions['parts']['has']>[0]) => options.parts.has(part)

async function readSets(scorer: PageScorer, readers: readonly Reader[]): Promise<SetReading[]> {
  const found: SetReading[] = []
  for (const [set, ofSet] of pages) {
    const { keep } = options
    const reading = await readSet(set, ofSet, readers, { scorer, shares: share.readers, keep })
    printSet(scorer, reading)
    found.push(reading)
  }
  return found
}

async function timeReaders(readers: readonly Reader[]): Promise<Block[]> {
  const timed = [...pages.values()].flatMap((ofSet) => everyNth(ofSet, share.cpu))
  const blocks = await measureCpu(timed, readers)
  printCpu(blocks, readers)
  return blocks
}

/** Pages of a middling size: what a first page costs is to be the reader's start, not the page's. */
async function timeFirst(): Promise<Cold> {
  const cold = await measureCold(everyNth(every, Math.ceil(every.length / options.firstPages)))
  printCold(cold)
  return cold
}

async function timeCostly(): Promise<Costs> {
  const costs = await measureCostly(options.readers, share.costly)
  printCostly(costs)
  return costs
}

function runHostile(): void {
  const script = findShared('eval', 'extraction', 'hostile.mjs')
  if (script === undefined) return
  console.log('\n# hostile pages: milliseconds / characters of text')
  const adapter = join(import.meta.dirname, 'adapters/extraction.ts')
  spawnSync(process.execPath, [script, adapter], { stdio: 'inherit' })
}

const scorer = await loadScorer()
const readers = await Promise.all(options.readers.map(async (name) => startReader(name)))
const sets = scorer && isAsked('quality') ? await readSets(scorer, readers) : []
const blocks = isAsked('cpu') && every.length > 0 ? await timeReaders(readers) : []
const cases = isAsked('cases') ? await readCases(readers) : undefined
if (cases) printCases(cases)
for (const reader of readers) reader.end()

const heldOut = options.heldOut && scorer ? await readHeldOut(pages, scorer) : undefined
if (scorer && heldOut) printHeldOut(scorer, sets, heldOut)
const cold = isAsked('cold') && every.length > 0 ? await timeFirst() : undefined
const memory = isAsked('memory') ? await measureMemory([...pages.keys()], share.threads) : new Map()
if (memory.size > 0) printMemory(memory)
const costs = isAsked('costly') ? await timeCostly() : undefined
if (options.hostile) runHostile()
printVerdict(scorer, { sets, heldOut, blocks, cold, memory, costs, cases })
