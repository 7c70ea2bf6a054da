import { expect, onTestFinished, test } from 'vitest'
import { Runner } from '../../../scripts/mutants/crew.ts'

const file = 'src/text/word-table.ts'
const tests = ['tests/unit/text/word-table.test.ts']
const mostMs = 100_000

function setup() {
  const runner = new Runner()
  onTestFinished(() => runner.end())
  return runner
}

test('a file is broken for one run only', async () => {
  const runner = setup()
  const source = 'throw new Error("broken")'

  const outcomes = [
    await runner.run({ tests, mostMs }),
    await runner.run({ tests, file, source, mostMs }),
    await runner.run({ tests, mostMs }),
  ]

  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'passed'])
})

test('an endless loop ends when its time is over, and the next run is as any other', async () => {
  const runner = setup()
  await runner.run({ tests, mostMs })

  const endless = await runner.run({ tests, file, source: 'for (;;) {}', mostMs: 2_000 })
  const next = await runner.run({ tests, mostMs })

  expect([endless.outcome, next.outcome]).toEqual(['timeout', 'passed'])
})
