import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { cpuMsWithEnded } from '../support/processes.ts'

/** Processes of `wiredesk work`. */
export interface Workers {
  cpuMs(): number
  /** What they wrote to their logs, a line each. */
  readonly trouble: readonly string[]
  stop(): Promise<void>
}

const script = join(import.meta.dirname, '../../src/cli/main.ts')

export async function startWorkers(
  count: number,
  env: Readonly<Record<string, string>>,
): Promise<Workers> {
  const trouble: string[] = []
  const children = Array.from({ length: count }, () => launch(env, trouble))
  await Promise.all(children.map(async ({ ready }) => ready))
  return {
    cpuMs: () => children.reduce((sum, { child }) => sum + cpuMsWithEnded(child.pid ?? 0), 0),
    trouble,
    stop: async () => void (await Promise.all(children.map(async ({ child }) => end(child)))),
  }
}

/** Ready when it says that it works. */
function launch(env: Readonly<Record<string, string>>, trouble: string[]) {
  const child = spawn(process.execPath, [script, 'work'], {
    env: { PATH: process.env['PATH'], ...env, WIREDESK_LOG_LEVEL: 'info' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let last = 'it said nothing'
  const ready = new Promise<void>((done, fail) => {
    child.stderr.setEncoding('utf8').on('data', (lines: string) => {
      last = lines
      if (lines.includes('"working"')) done()
      trouble.push(...lines.split('\n').filter((line) => /"level":[4-6]0/.test(line)))
    })
    child.on('exit', () => fail(new Error(`a worker ended: ${last}`)))
  })
  return { child, ready }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
