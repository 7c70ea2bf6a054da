import { join } from 'node:path'
import type { Reporter, TestModule, TestSpecification, Vitest } from 'vitest/node'
import { createVitest } from 'vitest/node'

// One process that runs tests over and over, asked by messages: starting vitest costs more than most tests do. A file
// is broken in memory, where vitest reads it: nothing on the disk is touched.

/** What is asked of a runner. */
export interface Asked {
  /** From the project's root; without one everything is as it is. */
  readonly file?: string
  readonly source?: string
  readonly tests: readonly string[]
}

export interface Answer {
  readonly outcome: 'passed' | 'failed'
}

const root = join(import.meta.dirname, '../..')
let broken: { readonly path: string; readonly source: string } | undefined
let hasFailed = false
let vitest: Vitest | undefined

/** Nearest first, as asked; vitest would run those first that took longest. */
class AsAsked {
  readonly sort = async (specifications: TestSpecification[]) => specifications
  readonly shard = this.sort
}

/** One failure is enough. The run goes on until it is told of this, so this does not wait for its end. */
function fail(): void {
  if (!hasFailed) void vitest?.cancelCurrentRun('test-failure')
  hasFailed = true
}

const reporter: Reporter = {
  onTestCaseResult(test) {
    if (test.result().state === 'failed') fail()
  },
  onTestModuleEnd(module: TestModule) {
    if (module.state() === 'failed') fail()
  },
}

async function start(): Promise<Vitest> {
  const started = await createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      include: ['tests/unit/**/*.test.ts'],
      pool: 'threads',
      maxWorkers: 1,
      testTimeout: 60_000,
      // It goes by what is on the disk.
      fsModuleCache: false,
      sequence: { sequencer: AsAsked },
      reporters: [reporter],
    },
    {
      plugins: [
        { name: 'mutant', load: (id) => (broken?.path === id ? broken.source : undefined) },
      ],
    },
  )
  await started.standalone()
  return started
}

async function answer({ file, source, tests }: Asked): Promise<Answer> {
  vitest ??= await start()
  const before = broken?.path
  broken =
    file !== undefined && source !== undefined ? { path: join(root, file), source } : undefined
  for (const path of [before, broken?.path]) if (path !== undefined) vitest.invalidateFile(path)
  hasFailed = false
  const project = vitest.getRootProject()
  const { unhandledErrors } = await vitest.runTestSpecifications(
    tests.map((test) => project.createSpecification(join(root, test))),
  )
  return { outcome: hasFailed || unhandledErrors.length > 0 ? 'failed' : 'passed' }
}

process.on('message', (asked: Asked) => {
  void answer(asked).then((told) => process.send?.(told))
})
process.on('disconnect', () => process.exit())
