import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chanceFrom } from '../bench/support/chance.ts'
import { importsOf, reachOf, testsFor } from './mutants/concerned.ts'
import { inParallel, Runner } from './mutants/crew.ts'
import { applied, isMade, isOtherCode, mutationsOf, type Mutation } from './mutants/mutations.ts'
import type { Answer } from './mutants/runner.ts'

// Whether the unit tests notice a line of the text code that is broken:
//   npm run mutants -- [--sample 28] [--seed 1] [--in src/text,src/http/body.ts] [--target 85] [--jobs 2] [--tests 12] [--all]
// A line is broken, in memory only, and the tests that concern its file are run, the nearest first, by processes that
// stay. Says the share that was noticed and lists the others; ends with 1 below the target. `--all` breaks every line
// once instead of a sample; `--tests` is how many test files a mutant is shown to at most. What a script has made (weights) is no code and is left out.
// A line whose tests did not all come to an end on whole code either, of which none noticed it, is not decided and counts for nothing.

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '28' },
    seed: { type: 'string', default: '1' },
    in: { type: 'string', default: 'src/text' },
    target: { type: 'string', default: '85' },
    jobs: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    all: { type: 'boolean', default: false },
    tests: { type: 'string', default: '12' },
  },
})

const root = join(import.meta.dirname, '..')

/** An endless loop is noticed, too: no test case takes so much CPU time on whole code, nor does what it loads before. */
const PATIENCE_MS = 40_000

interface Mutant extends Mutation {
  readonly file: string
}

interface Tried {
  readonly mutant: Mutant
  readonly outcome: Answer['outcome'] | 'undecided'
}

const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** By test file, everything it loads. */
function testReaches(): ReadonlyMap<string, ReadonlySet<string>> {
  const files = globSync('{src,tests,bench,training,scripts}/**/*.ts', { cwd: root })
  const imports = new Map(files.map((file) => [file, importsOf(file, sourceOf(file))] as const))
  return new Map(
    files
      .filter((file) => file.startsWith('tests/unit/') && file.endsWith('.test.ts'))
      .map((file) => [file, reachOf(file, imports)] as const),
  )
}

/** The ways to break each line. */
function breakable(): readonly (readonly Mutant[])[] {
  return values.in
    .split(',')
    .flatMap((part) => (part.endsWith('.ts') ? [part] : globSync(`${part}/**/*.ts`, { cwd: root })))
    .toSorted()
    .filter((file) => !isMade(sourceOf(file)))
    .flatMap((file) => {
      const mutants = mutationsOf(sourceOf(file)).map((mutation) => ({ ...mutation, file }))
      return [...Map.groupBy(mutants, ({ line }) => line).values()]
    })
}

/** As many lines as were asked for, each broken in one of the ways it can be; the same for the same seed. */
function sampled(wanted: number, seed: number): readonly Mutant[] {
  const lines = breakable()
  const chance = chanceFrom(seed)
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(chance() * of.length)]
  if (values.all) return lines.flatMap((ways) => one(ways) ?? []).filter(runs)
  const picked = new Map<string, Mutant>()
  for (let tries = 0; picked.size < wanted && tries < wanted * 20; tries++) {
    const mutant = one(one(lines) ?? [])
    if (mutant && runs(mutant)) picked.set(`${mutant.file}:${mutant.line}`, mutant)
  }
  return [...picked.values()]
}

function runs(mutant: Mutant): boolean {
  const source = sourceOf(mutant.file)
  return isOtherCode(source, applied(source, mutant))
}

/** By test, what it says of the code as it is: one that fails there, or takes as long, notices nothing. */
const onWhole = new Map<string, Answer['outcome']>()

async function isSound(runner: Runner, test: string): Promise<boolean> {
  const known = onWhole.get(test)
  if (known !== undefined) return known === 'passed'
  const { outcome } = await runner.run({ tests: [test], mostMs: PATIENCE_MS })
  if (outcome !== 'passed') console.log(`${outcome} without any mutant: ${test}`)
  onWhole.set(test, outcome)
  return outcome === 'passed'
}

/** One test after the other, until one notices; one that notices whole code, too, is left out. */
async function outcomeOf(
  runner: Runner,
  mutant: Mutant,
  tests: readonly string[],
): Promise<Tried['outcome']> {
  const source = applied(sourceOf(mutant.file), mutant)
  const counting = tests.filter((test) => (onWhole.get(test) ?? 'passed') === 'passed')
  if (counting.length > 0) {
    const asked = { file: mutant.file, source, tests: counting, mostMs: PATIENCE_MS }
    const { outcome, test } = await runner.run(asked)
    if (test !== undefined)
      return (await isSound(runner, test)) ? outcome : outcomeOf(runner, mutant, tests)
  }
  return tests.some((test) => onWhole.get(test) === 'timeout') ? 'undecided' : 'passed'
}

const reaches = testReaches()
const mutants = sampled(Number(values.sample), Number(values.seed)).map((mutant) => ({
  mutant,
  tests: testsFor(mutant.file, reaches, Number(values.tests)),
}))
const runners = Array.from({ length: Number(values.jobs) }, () => new Runner())
process.on('exit', () => {
  for (const runner of runners) runner.end()
})

const tried = await inParallel(
  mutants,
  runners,
  async (runner, { mutant, tests }): Promise<Tried> => {
    const { file, kind, line } = mutant
    const outcome = await outcomeOf(runner, mutant, tests)
    console.log(
      `${outcome === 'passed' ? 'SURVIVED ' : outcome.padEnd(9)} ${kind.padEnd(7)} ${file}:${line}`,
    )
    return { mutant, outcome }
  },
)
for (const runner of runners) runner.end()

const decided = tried.filter(({ outcome }) => outcome !== 'undecided')
const survivors = decided.filter(({ outcome }) => outcome === 'passed')
const noticed = decided.length - survivors.length
const share = (100 * noticed) / decided.length
console.log(
  `\nnoticed ${noticed} of ${decided.length} (${share.toFixed(0)} %), seed ${values.seed}`,
)
if (decided.length < tried.length) console.log(`not decided: ${tried.length - decided.length}`)
for (const { mutant } of survivors)
  console.log(
    `\n${mutant.file}:${mutant.line}\n- ${mutant.before.trim()}\n+ ${mutant.after.trim()}`,
  )
process.exitCode = share >= Number(values.target) ? 0 : 1
