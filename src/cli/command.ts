import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Logger } from 'pino'
import type { App } from '../app/app.ts'
import type { Config } from '../config.ts'
import { meantQuestion } from '../meant.ts'

/** What a command may touch. */
export interface Io {
  /** To standard output: what was asked for. */
  readonly print: (line: string) => void
  /** To standard output, as it is. */
  readonly write: (bytes: Uint8Array) => void
  /** The same, where there is much of it: is over when those bytes have been taken. */
  readonly send: (bytes: Uint8Array) => Promise<void>
  /** To standard error: what is worth knowing besides. */
  readonly note: (line: string) => void
  /** One line that is written over by the next one, on a terminal; elsewhere a line now and then. */
  readonly progress: (line: string) => void
  readonly isTerminal: boolean
  /** What fits on it. */
  readonly size: () => { readonly columns: number; readonly rows: number }
  /** Whether a person reads standard error, where logs and the state of things go. */
  readonly isWatched: boolean
  /** Aborted by Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal
  readonly stdin: AsyncIterable<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where what happens is told; throws `ConfigError`. */
  readonly log: () => Promise<Logger>
  /** The settings; throws `ConfigError`. */
  readonly config: () => Config
  /**
   * The application, opened when it is first asked for and closed when the command is over. A database
   * that does not answer is waited for a minute, unless told otherwise.
   */
  readonly app: (patience?: { readonly waitMs: number }) => Promise<App>
}

export interface Option {
  readonly type: 'string' | 'boolean'
  readonly description: string
  readonly multiple?: boolean
}

/** Options by name, as they were given. */
export type Values = Readonly<Record<string, string | boolean | string[] | undefined>>

export interface Call {
  readonly io: Io
  /** What was asked for, by option name. */
  readonly values: Values
  readonly rest: readonly string[]
  /** Whether `--json` was given. */
  readonly json: boolean
}

export interface Description {
  /** One or two words: `start`, `feeds add`. */
  readonly name: string
  readonly summary: string
  /** What else `--help` says, in rows of two. */
  readonly details?: readonly (readonly [string, string])[]
  /** What stands after the name: `URL…`. */
  readonly takes?: string
  /** The least and the most of what stands there; any number if there is none. */
  readonly count?: readonly [number, number]
  readonly options?: Readonly<Record<string, Option>>
  readonly examples: readonly (readonly [string, string])[]
}

export interface Command extends Description {
  /** Gives false where it failed though nothing was thrown. */
  readonly run: (call: Call) => Promise<boolean | void>
}

/** The command was called in a way it cannot be. Exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** What every command takes. */
export const common: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', description: 'print JSON' },
  config: { type: 'string', description: 'a file with own code (wiredesk.config.ts)' },
  help: { type: 'boolean', description: 'show this' },
}

/** Reads a command's arguments. Throws `UsageError`. */
export function parseCall(command: Command, args: readonly string[], io: Io): Call {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries({ ...common, ...command.options }).map(([name, { type, multiple = false }]) => [
      name,
      { type, multiple },
    ]),
  )
  const { values, positionals } = parse(command, args, options)
  const [least = 0, most = Infinity] = command.count ?? (command.takes === undefined ? [0, 0] : [])
  if (positionals.length < least) throw new UsageError(`${command.name} takes ${command.takes}`)
  if (positionals.length > most) {
    throw new UsageError(`${command.name} does not take ${JSON.stringify(positionals[most])}`)
  }
  return { io, values, rest: positionals, json: values['json'] === true }
}

function parse(
  { name: command }: Description,
  args: readonly string[],
  options: ParseArgsOptionsConfig,
): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return {
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, valueOf(value)]),
      ),
      positionals,
    }
  } catch (error) {
    throw new UsageError(
      misuse(command, error instanceof Error ? error.message : String(error), options),
    )
  }
}

/** What Node's parser says of arguments, in our words. */
function misuse(command: string, said: string, options: ParseArgsOptionsConfig): string {
  const [, unknown] = /^Unknown option '(-[^']*)'/.exec(said) ?? []
  const names = Object.keys(options).map((name) => `--${name}`)
  if (unknown !== undefined)
    return `there is no option ${unknown}${meantQuestion(unknown, names) || ';'} wiredesk ${command} --help lists them`
  const [, taker] = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument/.exec(said) ?? []
  if (taker === undefined) return said
  const hint = said.includes('ambiguous')
    ? `; one that begins with a hyphen is written ${taker}=-…`
    : ''
  return `${taker} takes a value${hint}`
}

function valueOf(value: unknown): Values[string] {
  return Array.isArray(value)
    ? value.map(String)
    : typeof value === 'boolean'
      ? value
      : String(value)
}

/** An option's text, if it was given. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** An option's whole number. Throws `UsageError` for anything else. */
export function wholeNumber(values: Values, name: string): number | undefined {
  const value = text(values, name)
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(value))
    throw new UsageError(`--${name} takes a whole number, not ${JSON.stringify(value)}`)
  return Number(value)
}

/** What `--help` shows of one command. */
export function helpOf(command: Description): string {
  const options = Object.entries({ ...command.options, ...common }).map(
    ([name, { type, description }]) => [`  --${name}${type === 'string' ? ' …' : ''}`, description],
  )
  const examples = command.examples.map(([example, meaning]) => [`  wiredesk ${example}`, meaning])
  return [
    command.summary,
    '',
    `usage: wiredesk ${[command.name, command.takes, '[options]'].filter(Boolean).join(' ')}`,
    '',
    'options:',
    ...columns(options),
    ...(command.details
      ? ['', 'keys:', ...columns(command.details.map(([a, b]) => [`  ${a}`, b]))]
      : []),
    ...(examples.length > 0 ? ['', 'examples:', ...columns(examples)] : []),
  ].join('\n')
}

/** Rows of two, the second ones below each other. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length))
  return rows.map(([first = '', second = '']) => `${first.padEnd(width)}  ${second}`.trimEnd())
}
