import { pino } from 'pino'
import type { App } from '../app/app.ts'
import { type Config, readConfig, unreadSettings } from '../config.ts'
import { maskedText } from '../masked.ts'
import type { Io } from './command.ts'
import { type Screen, screenOn } from './screen.ts'

/** The process, as commands see it, and what ends it. */
export interface Terminal {
  readonly io: Io
  /** Closes what was opened. */
  close(): Promise<void>
}

export function openTerminal(env: Io['env']): Terminal {
  const isTerminal = process.stdout.isTTY
  const screen = screenOn(process.stdout, process.stderr)
  const stop = new AbortController()
  onSignals(() => stop.abort())
  // Whoever read our output has had enough, as `head` does: nothing is left to be said.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    stop.abort()
  })
  let opened: Promise<App> | undefined
  const config = () => readConfig(env)
  const open = async (waitMs: number | undefined) => {
    const log = await logOf(config(), screen)
    for (const unread of unreadSettings(env)) log.warn(unread)
    // All that works is loaded by commands that need it only.
    const { openApp } = await import('../app/open.ts')
    return openApp({ config: config(), log, waitMs, signal: stop.signal })
  }

  const io: Io = {
    print: screen.print,
    write: (bytes) => void process.stdout.write(bytes),
    send: async (bytes) =>
      new Promise((done) => {
        // An error is heard above.
        process.stdout.write(bytes, () => done())
      }),
    note: screen.note,
    progress: screen.progress,
    isTerminal,
    size: () => ({ columns: process.stdout.columns ?? 80, rows: process.stdout.rows ?? 24 }),
    isWatched: process.stderr.isTTY,
    signal: stop.signal,
    stdin: process.stdin,
    env,
    config,
    log: async () => logOf(config(), screen),
    app: async (patience) => (opened ??= open(patience?.waitMs)),
  }
  // Whoever asked for one that could not be opened has been told why.
  const close = async () => {
    await (await opened?.catch(() => undefined))?.close()
    screen.close()
  }
  return { io, close }
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
async function logOf(config: Config, { tell }: Screen) {
  const options = {
    level: config.WIREDESK_LOG_LEVEL,
    serializers: { err: errorFields },
    // Whatever is logged, of whatever depth: no address shows its secrets.
    hooks: { streamWrite: maskedText },
  }
  if (!process.stderr.isTTY) return pino(options, pino.destination({ fd: 2, sync: true }))
  const { prettyFactory } = await import('pino-pretty')
  const pretty = prettyFactory({
    colorize: true,
    ignore: 'pid,hostname',
    translateTime: 'HH:MM:ss',
    singleLine: true,
  })
  return pino(options, { write: (line) => tell(pretty(line)) })
}

/** An error of a database driver carries its whole connection, password and all: only this is logged. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, message, stack } = error
  return { type: name, message, stack, ...('code' in error && { code: error.code }) }
}
