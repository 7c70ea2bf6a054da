import { type ChildProcess, fork, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** This tree; a copy has code of its own. */
const ours = resolve('.')

export interface CliResult {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Standard output, a JSON value a line. */
  readonly rows: () => unknown[]
}

type Settings = Readonly<Record<string, string>>

/** Runs `wiredesk` as a process of its own, in an empty folder, with these settings only. */
export async function cliProcess(
  args: readonly string[],
  env: Settings = {},
  stdin = '',
  tree = ours,
): Promise<CliResult> {
  const main = join(tree, 'src/cli/main.ts')
  const child = spawn(process.execPath, [main, ...args], { cwd: tmpdir(), env: settingsOf(env) })
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return resultOf(Number(code), out, err)
}

/** Of each tree, those that wait for a command. */
const idle = new Map<string, ChildProcess[]>()

/**
 * The same, in a process that has loaded the code already and runs commands one after the other: most of the CPU time of a command
 * goes into that. It has no standard input, and knows each `wiredesk.config.ts` as it was at first.
 */
export async function cli(
  args: readonly string[],
  env: Settings = {},
  tree = ours,
): Promise<CliResult> {
  const waiting = idle.get(tree) ?? []
  idle.set(tree, waiting)
  const child = waiting.pop() ?? startCommands(tree)
  const result = await runIn(child, args, env)
  waiting.push(child)
  return result
}

/** Ends with this process. */
function startCommands(tree: string): ChildProcess {
  const file = join(tree, 'tests/support/command-process.ts')
  const child = fork(file, { cwd: tmpdir(), env: settingsOf({}), execArgv: [], silent: true })
  for (const held of [child, child.channel]) held?.unref()
  return child
}

async function runIn(child: ChildProcess, args: readonly string[], env: Settings) {
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error('a process of commands has outputs')
  const over = new AbortController()
  const { signal } = over
  const mark = `\0${randomUUID()}`
  const gone = once(child, 'exit', { signal }).then(() => {
    throw new Error(`wiredesk ${args.join(' ')} ended the process of commands`)
  })
  const answered = once(child, 'message', { signal })
  try {
    child.send({ args, env: settingsOf(env), mark })
    const told = Promise.all([untilMark(stdout, mark), untilMark(stderr, mark), answered])
    const [out, err, [code]] = await Promise.race([told, gone])
    return resultOf(Number(code), out, err)
  } finally {
    over.abort()
  }
}

async function untilMark(stream: Readable, mark: string): Promise<string> {
  const chunks: Buffer[] = []
  return new Promise((done) => {
    const take = (chunk: Buffer) => {
      chunks.push(chunk)
      const said = Buffer.concat(chunks).toString()
      if (!said.endsWith(mark)) return
      stream.off('data', take)
      done(said.slice(0, -mark.length))
    }
    stream.on('data', take)
  })
}

function settingsOf(env: Settings): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name.startsWith('WIREDESK_') ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(inherited), WIREDESK_LOG_LEVEL: 'warn', ...env }
}

function resultOf(code: number, out: string, err: string): CliResult {
  const rows = () =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line))
  return { code, out, err, rows }
}

/** A folder of its own with these files, gone after the test. */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'files-'))
  onTestFinished(async () => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}
