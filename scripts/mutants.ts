import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chanceFrom } from '../bench/support/chance.ts'
import { importsOf, reachOf, testsFor } from './mutants/concerned.ts'
import { inParallel, type Outcome, Runner } from './mutants/crew.ts'
import { applied, isCode, isMade, mutationsOf, type Mutation } from './mutants/mutations.ts'

// Whether the unit tests notice a line of the text code that is broken:
//   npm run mutants -- [--sample 28] [--seed 1] [--in src/text,src/http/body.ts] [--target 85] [--jobs 2] [--tests 12] [--all]
// A line is broken, in memory only, and the tests that concern its file are run, the nearest first, by processes that
// stay. Says the share that was noticed and lists the others; ends with 1 below the target. `--all` breaks every line
// once instead of a sample; `--tests` is how many test files a mutant is shown to at most. What a script has made (weights) is no code and is left out.

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

/** An endless loop is noticed, too: tests that pass on whole code take less. */
const PATIENCE_MS = 120_000

interface Mutant extends Mutation {
  readonly file: string
}

interface Tried {
  readonly mutant: Mutant
  readonly outcome: Outcome
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

const runs = (mutant: Mutant): boolean => isCode(applied(sourceOf(mutant.file), mutant))

/** By test, whether it passes on the code as it is: one that fails there, or takes as long, notices nothing. */
const sound = new Map<string, boolean>()

async function isSound(runner: Runner, test: string): Promise<boolean> {
  const known = sound.get(test)
  if (known !== undefined) return known
  const { outcome } = await runner.run({ tests: [test] }, PATIENCE_MS)
  if (outcome !== 'passed') console.log(`${outcome} without any mutant: ${test}`)
  sound.set(test, outcome === 'passed')
  return outcome === 'passed'
}

/** One test after the other, until one notices. */
async function outcomeOf(
  runner: Runner,
  mutant: Mutant,
  tests: readonly string[],
): Promise<Outcome> {
  const source = applied(sourceOf(mutant.file), mutant)
  for (const test of tests) {
    const { outcome } = await runner.run({ file: mutant.file, source, tests: [test] }, PATIENCE_MS)
    if (outcome !== 'passed' && (await isSound(runner, test))) return outcome
  }
  return 'passed'
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
      `${outcome === 'passed' ? 'SURVIVED' : outcome.padEnd(8)} ${kind.padEnd(7)} ${file}:${line}`,
    )
    return { mutant, outcome }
  },
)
for (const runner of runners) runner.end()

const survivors = tried.filter(({ outcome }) => outcome === 'passed')
const noticed = tried.length - survivors.length
const share = (100 * noticed) / tried.length
console.log(`\nnoticed ${noticed} of ${tried.length} (${share.toFixed(0)} %), seed ${values.seed}`)
for (const { mutant } of survivors)
  console.log(
    `\n${mutant.file}:${mutant.line}\n- ${mutant.before.trim()}\n+ ${mutant.after.trim()}`,
  )
process.exitCode = share >= Number(values.target) ? 0 : 1
