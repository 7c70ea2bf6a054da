import { spawnSync } from 'node:child_process'
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chanceFrom } from '../bench/support/chance.ts'
import { importsOf, reachOf, testsFor } from './mutants/concerned.ts'
import { applied, isCode, mutationsOf, type Mutation } from './mutants/mutations.ts'

// Whether the unit tests notice a line of the text code that is broken:
//   npm run mutants -- [--sample 28] [--seed 1] [--in src/text] [--target 85]
// In a copy of the project, never in its own files: a line is broken, the tests that concern its file are run, and
// the line is put back. Says the share that was noticed and lists the others; ends with 1 below the target.

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '28' },
    seed: { type: 'string', default: '1' },
    in: { type: 'string', default: 'src/text' },
    target: { type: 'string', default: '85' },
  },
})

const root = join(import.meta.dirname, '..')
const copied = ['src', 'tests', 'bench', 'training', 'scripts', 'models', 'bin']
const single = ['package.json', 'tsconfig.json', 'vitest.config.ts']

/** An endless loop is noticed, too. */
const LONGEST_MS = 120_000

type Outcome = 'passed' | 'failed' | 'timeout'

interface Mutant extends Mutation {
  readonly file: string
}

function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-mutants-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
  for (const part of [...copied, ...single])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
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

/** As many lines as were asked for, each broken in one of the ways it can be; the same for the same seed. */
function sampled(wanted: number, seed: number): readonly Mutant[] {
  const lines = globSync('**/*.ts', { cwd: join(root, values.in) })
    .toSorted()
    .flatMap((name) => {
      const file = join(values.in, name)
      const mutants = mutationsOf(sourceOf(file)).map((mutation) => ({ ...mutation, file }))
      return [...Map.groupBy(mutants, ({ line }) => line).values()]
    })
  const chance = chanceFrom(seed)
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(chance() * of.length)]
  const picked = new Map<string, Mutant>()
  for (let tries = 0; picked.size < wanted && tries < wanted * 20; tries++) {
    const mutant = one(one(lines) ?? [])
    if (mutant && isCode(applied(sourceOf(mutant.file), mutant)))
      picked.set(`${mutant.file}:${mutant.line}`, mutant)
  }
  return [...picked.values()]
}

function run(folder: string, tests: readonly string[]): Outcome {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--bail', '1']
  const { status, error } = spawnSync(process.execPath, [...args, '--maxWorkers', '2', ...tests], {
    cwd: folder,
    stdio: 'ignore',
    timeout: LONGEST_MS,
  })
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return 'timeout'
  return status === 0 ? 'passed' : 'failed'
}

function outcomeOf(folder: string, mutant: Mutant, tests: readonly string[]): Outcome {
  const source = sourceOf(mutant.file)
  writeFileSync(join(folder, mutant.file), applied(source, mutant))
  try {
    return run(folder, tests)
  } finally {
    writeFileSync(join(folder, mutant.file), source)
  }
}

/** Tests that fail before anything is broken would notice everything. */
function checkUnbroken(folder: string, tests: readonly string[]): void {
  if (tests.length > 0 && run(folder, tests) !== 'passed')
    throw new Error(`the tests do not pass on the code as it is: ${tests.join(' ')}`)
}

const folder = copyProject()
const reaches = testReaches()
const mutants = sampled(Number(values.sample), Number(values.seed)).map((mutant) => ({
  mutant,
  tests: testsFor(mutant.file, reaches),
}))
checkUnbroken(folder, [...new Set(mutants.flatMap(({ tests }) => tests))])

const survivors: Mutant[] = []
for (const { mutant, tests } of mutants) {
  const outcome = tests.length === 0 ? 'passed' : outcomeOf(folder, mutant, tests)
  if (outcome === 'passed') survivors.push(mutant)
  console.log(
    `${outcome === 'passed' ? 'SURVIVED' : outcome.padEnd(8)} ${mutant.kind.padEnd(7)} ${mutant.file}:${mutant.line}`,
  )
}
const share = (100 * (mutants.length - survivors.length)) / mutants.length
console.log(
  `\nnoticed ${mutants.length - survivors.length} of ${mutants.length} (${share.toFixed(0)} %), seed ${values.seed}`,
)
for (const { file, line, before, after } of survivors)
  console.log(`\n${file}:${line}\n- ${before.trim()}\n+ ${after.trim()}`)
process.exitCode = share >= Number(values.target) ? 0 : 1
