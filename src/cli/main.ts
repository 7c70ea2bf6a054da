import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { ConfigError } from '../config.ts'
import { type Command, UsageError, columns, helpOf, parseCall } from './command.ts'
import { commands } from './commands.ts'
import { type Terminal, openTerminal } from './terminal.ts'

/** Settings of the `.env` file in the working folder; what the environment says counts more. */
const env = {
  ...(existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}),
  ...process.env,
}

/** Gives the exit code: 0 done, 1 failed, 2 wrong usage. */
async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return (await run(args, terminal)) === false ? 1 : 0
  } catch (error) {
    terminal.io.note(messageOf(error, terminal))
    return error instanceof UsageError || error instanceof ConfigError ? 2 : 1
  } finally {
    await terminal.close()
  }
}

async function run(args: readonly string[], { io }: Terminal): Promise<boolean | void> {
  const command = findCommand(args)
  if (!command) {
    const [word = ''] = args
    if (word === '' || word.startsWith('-') || word === 'help')
      return io.print(overview(args.slice(1)))
    const group = commands.filter(({ name }) => name.startsWith(`${word} `))
    if (group.length > 0) return io.print(listOf(group))
    throw new UsageError(`there is no command ${JSON.stringify(word)}; wiredesk --help lists them`)
  }
  const rest = args.slice(command.name.split(' ').length)
  if (rest.includes('--help')) return io.print(helpOf(command))
  return command.run(parseCall(command, rest, io))
}

const findCommand = (args: readonly string[]): Command | undefined =>
  commands.find(({ name }) => name === args.slice(0, 2).join(' ')) ??
  commands.find(({ name }) => name === args[0])

function overview(words: readonly string[]): string {
  const named = words.length > 0 ? findCommand(words) : undefined
  if (named) return helpOf(named)
  return [
    'wiredesk: feeds in, facts out',
    '',
    listOf(commands),
    '',
    'wiredesk COMMAND --help shows options and examples. Every listing takes --json.',
  ].join('\n')
}

const listOf = (some: readonly Command[]) =>
  columns(some.map(({ name, takes = '', summary }) => [`  ${name} ${takes}`, summary])).join('\n')

function messageOf(error: unknown, { io }: Terminal): string {
  if (!(error instanceof Error)) return `wiredesk: ${String(error)}`
  return `wiredesk: ${io.env['WIREDESK_LOG_LEVEL'] === 'debug' ? (error.stack ?? error.message) : error.message}`
}

process.exitCode = await main(process.argv.slice(2), openTerminal(env))
