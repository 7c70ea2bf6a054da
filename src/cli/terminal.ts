import { pino } from 'pino'
import { default as pretty } from 'pino-pretty'
import type { App } from '../app/app.ts'
import { openApp } from '../app/open.ts'
import { type Config, readConfig } from '../config.ts'
import { maskedText } from '../masked.ts'
import type { Io } from './command.ts'
import { visible } from './table.ts'

/** The process, as commands see it, and what ends it. */
export interface Terminal {
  readonly io: Io
  /** Closes what was opened. */
  close(): Promise<void>
}

export function openTerminal(env: Io['env']): Terminal {
  const isTerminal = process.stdout.isTTY
  const stop = new AbortController()
  onSignals(() => stop.abort())
  // Whoever read our output has had enough, as `head` does: nothing is left to be said.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    stop.abort()
  })
  let opened: Promise<App> | undefined
  const config = () => readConfig(env)

  const io: Io = {
    print: (line) => void process.stdout.write(`${isTerminal ? visible(line) : line}\n`),
    write: (bytes) => void process.stdout.write(bytes),
    note: (line) => void process.stderr.write(`${visible(maskedText(line))}\n`),
    progress: progressOn(process.stderr),
    isTerminal,
    signal: stop.signal,
    stdin: process.stdin,
    env,
    config,
    log: () => logOf(config()),
    app: async (patience) =>
      (opened ??= openApp({
        config: config(),
        log: logOf(config()),
        waitMs: patience?.waitMs,
        signal: stop.signal,
      })),
  }
  // Whoever asked for one that could not be opened has been told why.
  return { io, close: async () => (await opened?.catch(() => undefined))?.close() }
}

/** The first signal asks to stop, the second ends the process. */
function onSignals(stop: () => void): void {
  let asked = false
  const hear = () => {
    if (asked) process.exit(130)
    asked = true
    stop()
  }
  process.on('SIGINT', hear)
  process.on('SIGTERM', hear)
}

/** Lines for people on a terminal, JSON elsewhere; always to standard error, which keeps pipes clean. */
function logOf(config: Config) {
  const options = {
    level: config.WIREDESK_LOG_LEVEL,
    serializers: { err: errorFields },
    // Whatever is logged, of whatever depth: no address shows its secrets.
    hooks: { streamWrite: maskedText },
  }
  if (!process.stderr.isTTY) return pino(options, pino.destination({ fd: 2, sync: true }))
  return pino(
    options,
    pretty({
      destination: 2,
      sync: true,
      ignore: 'pid,hostname',
      translateTime: 'HH:MM:ss',
      singleLine: true,
    }),
  )
}

/** An error of a database driver carries its whole connection, password and all: only this is logged. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, message, stack } = error
  return { type: name, message, stack, ...('code' in error && { code: error.code }) }
}

const everyMs = 5_000

function progressOn(stream: NodeJS.WriteStream): (line: string) => void {
  if (stream.isTTY) return (line) => void stream.write(`\r\u001b[K${line}`)
  let last = 0
  return (line) => {
    if (Date.now() - last < everyMs) return
    last = Date.now()
    stream.write(`${line}\n`)
  }
}
