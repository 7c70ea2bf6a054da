import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** Of this tree; a copy has its own. */
const ours = resolve('src/cli/main.ts')

export interface CliResult {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Standard output, a JSON value a line. */
  readonly rows: () => unknown[]
}

/** Runs `wiredesk` as a process of its own, in an empty folder, with these settings only. */
export async function cli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdin = '',
  main = ours,
): Promise<CliResult> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('WIREDESK_'))
  const child = spawn(process.execPath, [main, ...args], {
    cwd: tmpdir(),
    env: { ...Object.fromEntries(inherited), WIREDESK_LOG_LEVEL: 'warn', ...env },
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  const rows = () =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line))
  return { code: Number(code), out, err, rows }
}

/** A folder of its own with these files, gone after the test. */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'files-'))
  onTestFinished(async () => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}
