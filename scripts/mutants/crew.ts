import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answer, Asked } from './runner.ts'

/** Runs tests in a process that stays; one in an endless loop is ended, and another takes its place. */
export class Runner {
  #child: ChildProcess | undefined

  async run(asked: Asked): Promise<Answer> {
    const child = (this.#child ??= fork(join(import.meta.dirname, 'runner.ts'), []))
    const answered = new AbortController()
    const { signal } = answered
    try {
      const answer = once(child, 'message', { signal }).then(([told]: Answer[]) => told)
      const ended = once(child, 'exit', { signal }).then(() => undefined)
      for (const promise of [answer, ended]) promise.catch(() => undefined)
      child.send(asked)
      const told = await Promise.race([answer, ended])
      if (!told) throw new Error('a process that runs tests has ended')
      if (told.outcome === 'timeout') this.end()
      return told
    } finally {
      answered.abort()
    }
  }

  end(): void {
    this.#child?.removeAllListeners()
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

/** Each item by the runner that is free first; results in the order of the items. */
export async function inParallel<T, R>(
  items: readonly T[],
  runners: readonly Runner[],
  work: (runner: Runner, item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  const queue = items.entries()
  await Promise.all(
    runners.map(async (runner) => {
      for (const [at, item] of queue) results[at] = await work(runner, item)
    }),
  )
  return results
}
