import { join, relative } from 'node:path'
import type { Reporter, TestModule, TestSpecification, Vitest } from 'vitest/node'
import { createVitest } from 'vitest/node'

// One process that runs tests over and over, asked by messages: starting vitest costs more than most tests do, and so does
// loading the text code, which all tests of one run share as in the project's own runs. A file is broken in memory, where
// vitest reads it: nothing on the disk is touched.

/** What is asked of a runner. */
export interface Asked {
  /** From the project's root; without one everything is as it is. */
  readonly file?: string
  readonly source?: string
  /** Run in this order, until one fails. */
  readonly tests: readonly string[]
  /** CPU time that may pass without any test case coming to an end: a machine that has much else to do does not count. */
  readonly mostMs: number
}

export interface Answer {
  readonly outcome: 'passed' | 'failed' | 'timeout'
  /** The one that did not pass. */
  readonly test?: string
}

const root = join(import.meta.dirname, '../..')
let broken: { readonly path: string; readonly source: string } | undefined
let failed: string | undefined
let running: string | undefined
let vitest: Vitest | undefined
let sinceMs = 0

/** Of all threads. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Nearest first, as asked; vitest would run those first that took longest. */
class AsAsked {
  readonly sort = async (specifications: TestSpecification[]) => specifications
  readonly shard = this.sort
}

/** One failure is enough. The run goes on until it is told of this, so this does not wait for its end. */
function fail(module: TestModule): void {
  if (failed === undefined) void vitest?.cancelCurrentRun('test-failure')
  failed ??= testOf(module)
}

const testOf = ({ moduleId }: TestModule): string => relative(root, moduleId)

const reporter: Reporter = {
  onTestModuleQueued(module) {
    running = testOf(module)
  },
  onTestCaseResult(test) {
    sinceMs = cpuMs()
    if (test.result().state === 'failed') fail(test.module)
  },
  onTestModuleEnd(module) {
    sinceMs = cpuMs()
    if (module.state() === 'failed') fail(module)
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
      isolate: false,
      // Endless loops are ended by the CPU time they take.
      testTimeout: 3_600_000,
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
  failed = undefined
  const project = vitest.getRootProject()
  const { unhandledErrors } = await vitest.runTestSpecifications(
    tests.map((test) => project.createSpecification(join(root, test))),
  )
  const test = failed ?? (unhandledErrors.length > 0 ? running : undefined)
  return test === undefined ? { outcome: 'passed' } : { outcome: 'failed', test }
}

/** The answer, or that no test case has come to an end for so much CPU time; whoever asked then ends this process. */
async function inTime(asked: Asked): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>()
  sinceMs = cpuMs()
  running = asked.tests[0]
  const timer = setInterval(() => {
    if (cpuMs() - sinceMs > asked.mostMs)
      resolve({ outcome: 'timeout', ...(running !== undefined && { test: running }) })
  }, 100)
  try {
    return await Promise.race([answer(asked), promise])
  } finally {
    clearInterval(timer)
  }
}

process.on('message', (asked: Asked) => {
  void inTime(asked).then((told) => process.send?.(told))
})
process.on('disconnect', () => process.exit())
