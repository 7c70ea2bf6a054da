import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { extractFacts } from '../src/text/facts.ts'
import { formerFacts } from './support/former.ts'
import { newsTexts, sentencesOf } from './support/news-texts.ts'

// Where the time of reading a text goes, stage by stage, beside the former code in the same run:
//   node bench/reading-stages.ts [--functions]
// Both read the same texts in turn, warmed up, under the runtime's profiler; a sample counts for the innermost stage
// that it stands in; time is the clock's, in milliseconds per thousand sentences. `--functions` lists those that take most time themselves. Shares are of all time but names';
// the ratio is the former code's time over ours: above 1 we are faster. Without its history there is no ratio.

/** A stage, and the functions or the folder that it is. Of several, the innermost on the stack counts. */
const stages: readonly (readonly [name: string, functions: readonly string[], folder?: string])[] =
  [
    ['tokens', ['tokenize']],
    ['language', ['foreignStretches', 'tellingOf']],
    ['reading', ['readTokens']],
    ['names', ['findEntities']],
    ['times', ['findTimes']],
    ['quotes', ['findQuotes']],
    ['attributions', ['findAttributions']],
    ['figures', ['readFigures']],
    ['meaning', [], '/text/figures/meaning/'],
  ]

/** Garbage of all stages is taken up when it comes. */
const collector = '(garbage collector)'
const rounds = 12
const warmUp = 12

type Read = (text: string) => unknown

interface Measured {
  /** Microseconds by stage. */
  readonly stages: ReadonlyMap<string, number>
  readonly functions: ReadonlyMap<string, number>
}

/** Profiles some rounds of each; turn by turn, so that what else the machine does falls on all alike. */
async function measure(texts: readonly string[], reads: readonly Read[]): Promise<Measured[]> {
  for (let round = 0; round < warmUp; round++)
    for (const read of reads) for (const text of texts) read(text)
  const found = reads.map(() => ({ stages: new Map<string, number>(), functions: new Map() }))
  for (let round = 0; round < rounds; round++)
    for (const [at, read] of reads.entries()) {
      const profile = await profileOf(() => {
        for (const text of texts) read(text)
      })
      const into = found[at]
      if (into) addProfile(profile, into.stages, into.functions)
    }
  return found
}

async function profileOf(run: () => void): Promise<Profiler.Profile> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  run()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return profile
}

function addProfile(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  byStage: Map<string, number>,
  byFunction: Map<string, number>,
): void {
  const labels = labelsOf(nodes)
  for (const [at, sample] of samples.entries()) {
    const { stage, name } = labels.get(sample) ?? nowhere
    // The profiler's own time, and what goes around the texts.
    if (stage === '') continue
    const time = timeDeltas[at] ?? 0
    byStage.set(stage, (byStage.get(stage) ?? 0) + time)
    byFunction.set(name, (byFunction.get(name) ?? 0) + time)
  }
}

interface Label {
  readonly stage: string
  readonly name: string
}

const nowhere: Label = { stage: '', name: '' }

/** The stage of each node: its own, or that of who called it. Callers stand before what they call. */
function labelsOf(nodes: readonly Profiler.ProfileNode[]): ReadonlyMap<number, Label> {
  const callers = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  )
  const labels = new Map<number, Label>()
  for (const { id, callFrame } of nodes) {
    const { functionName, url } = callFrame
    const own = stages.find(
      ([, functions, folder]) =>
        functions.includes(functionName) || (folder !== undefined && url.includes(folder)),
    )
    const inherited = labels.get(callers.get(id) ?? -1)?.stage ?? ''
    const name = `${functionName} ${url.split('/src/text/')[1] ?? ''}`
    const stage = functionName === collector ? collector : (own?.[0] ?? inherited)
    labels.set(id, { stage, name })
  }
  return labels
}

const sum = (times: ReadonlyMap<string, number>, names: readonly string[]): number =>
  names.reduce((all, name) => all + (times.get(name) ?? 0), 0)

function say(ours: Measured, theirs: Measured | undefined, sentences: number): void {
  const names = [...stages.map(([name]) => name), collector]
  const reading = names.filter((name) => name !== 'names')
  const total = sum(ours.stages, reading)
  const row = (name: string, of: readonly string[]) => {
    const [mine, former] = [sum(ours.stages, of), sum(theirs?.stages ?? new Map(), of)]
    const share = `${((mine / total) * 100).toFixed(1)} %`
    const each = (mine / rounds / sentences).toFixed(1)
    const ratio = former > 0 ? (former / mine).toFixed(2) : '–'
    console.log(`${name.padEnd(22)}${share.padStart(8)}${each.padStart(9)}${ratio.padStart(9)}`)
  }
  console.log('stage                    share  ms/1000   former')
  for (const name of names) row(name, [name])
  row('all but names', reading)
  row('tokens to reading', ['tokens', 'language', 'reading'])
  row('figures and meaning', ['figures', 'meaning'])
  if (!process.argv.includes('--functions')) return
  console.log('\nfunctions that take most time themselves')
  const most = [...ours.functions].toSorted((a, b) => b[1] - a[1]).slice(0, 40)
  for (const [name, time] of most)
    console.log(`${((time / total) * 100).toFixed(1).padStart(6)} %  ${name}`)
}

const texts = newsTexts()
const former = await formerFacts()
const [ours, theirs] = await measure(texts, [
  (text) => extractFacts({ text }),
  ...(former ? [(text: string) => former(text)] : []),
])
if (ours) say(ours, theirs, sentencesOf(texts))
