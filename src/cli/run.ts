import { actingAs } from '../app/actor.ts'
import {
  CursorError,
  ExportError,
  RegistryDecisionError,
  ReplayOverError,
  SearchError,
  SinkSettingError,
  TokenNameError,
} from '../app/shapes.ts'
import { ConfigError } from '../config.ts'
import { OwnCodeError } from '../own-code/own-code.ts'
import { SettingError } from '../text/feed-settings.ts'
import { UsageError, parseCall } from './command.ts'
import { commandsOf } from './commands.ts'
import { findCommand, noCommand } from './help.ts'
import { type Terminal, openTerminal } from './terminal.ts'
import { commandActor } from './who.ts'

/** Runs a command. Gives the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const terminal = openTerminal(withConfigOf(args, env))
  try {
    const done = await actingAs(commandActor(env), async () => run(args, terminal))
    return done === false ? 1 : 0
  } catch (error) {
    terminal.io.note(messageOf(error, terminal))
    return wrongUsage.some((kind) => error instanceof kind) ? 2 : 1
  } finally {
    await terminal.close()
  }
}

/** Of what cannot be asked so, as against what has failed. */
export const wrongUsage = [
  UsageError,
  ConfigError,
  OwnCodeError,
  CursorError,
  ExportError,
  RegistryDecisionError,
  ReplayOverError,
  SearchError,
  SettingError,
  SinkSettingError,
  TokenNameError,
]

/** `--config PATH` is a setting for this once; it is checked with the other options. */
function withConfigOf(args: readonly string[], env: Terminal['io']['env']): Terminal['io']['env'] {
  const at = args.findIndex((arg) => arg === '--config' || arg.startsWith('--config='))
  if (at < 0) return env
  const path = args[at] === '--config' ? args[at + 1] : args[at]?.slice('--config='.length)
  return path === undefined ? env : { ...env, WIREDESK_CONFIG: path }
}

async function run(args: readonly string[], { io }: Terminal): Promise<boolean | void> {
  const [word = ''] = args
  const command = findCommand(await commandsOf(word), args)
  if (!command) throw new UsageError(noCommand(args))
  return command.run(parseCall(command, args.slice(command.name.split(' ').length), io))
}

function messageOf(error: unknown, { io }: Terminal): string {
  if (!(error instanceof Error)) return `wiredesk: ${String(error)}`
  if (io.env['WIREDESK_LOG_LEVEL'] === 'debug') return `wiredesk: ${error.stack ?? error.message}`
  return `wiredesk: ${missingFile(error) ?? error.message}`
}

/** What Node calls ENOENT, by the name that was given. */
const missingFile = (error: Error): string | undefined =>
  'code' in error && error.code === 'ENOENT' && 'path' in error && typeof error.path === 'string'
    ? `there is no ${error.path}`
    : undefined
