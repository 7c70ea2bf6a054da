import { meantQuestion } from '../meant.ts'
import { readRelease } from '../release.ts'
import { type Description, columns, helpOf } from './command.ts'
import { descriptions } from './descriptions.ts'

type Named = Pick<Description, 'name'>

/** The command that the arguments begin with: of two words, else of one. */
export const findCommand = <C extends Named>(
  commands: readonly C[],
  args: readonly string[],
): C | undefined =>
  commands.find(({ name }) => name === args.slice(0, 2).join(' ')) ??
  commands.find(({ name }) => name === args[0])

const isHelp = (arg: string) => arg === '--help' || arg === '-h'

/**
 * What is shown where no command is to be run: help of one command, of a group, of all, or which release this is. Undefined where
 * one is.
 */
export function helpFor(args: readonly string[]): string | undefined {
  const command = findCommand(descriptions, args)
  if (command) return args.some(isHelp) ? helpOf(command) : undefined
  const [word = '', ...words] = args
  if (/^(?:--version|-v|-V|version)$/.test(word)) return `wiredesk ${readRelease()}`
  if (word === 'help' && words.length > 0) return helpFor([...words, '--help'])
  return /^(?:-.*|help|)$/.test(word) ? overview() : groupHelp(word, words)
}

function groupHelp(word: string, words: readonly string[]): string | undefined {
  const group = groupOf(word)
  const isMistaken = words.some((other) => !other.startsWith('-'))
  return group.length > 0 && !isMistaken ? listOf(group) : undefined
}

const groupOf = (word: string) => descriptions.filter(({ name }) => name.startsWith(`${word} `))

/** Why arguments name no command, and which they may have meant: of the whole name, or of its first word. */
export function noCommand(args: readonly string[]): string {
  const mistaken = mistakenIn(args)
  const words = (args[0] === 'help' ? args.slice(1) : args).filter((word) => !word.startsWith('-'))
  const names = descriptions.map(({ name }) => name)
  const question =
    meantQuestion(words.slice(0, 2).join(' '), names) ||
    meantQuestion(words[0] ?? '', [
      ...new Set(names.flatMap((name) => [name, name.split(' ')[0] ?? ''])),
    ])
  return `there is no command ${JSON.stringify(mistaken)}${question || ';'} wiredesk --help lists them`
}

/** What is no command, of arguments that name none: "fly", "feeds fly". */
function mistakenIn(args: readonly string[]): string {
  const [word = '', ...words] = args
  if (word === 'help') return mistakenIn(words)
  return groupOf(word).length > 0 ? [word, ...words.slice(0, 1)].join(' ') : word
}

const overview = (): string =>
  [
    'wiredesk: feeds in, facts out',
    '',
    listOf(descriptions),
    '',
    'wiredesk COMMAND --help shows options and examples. Every listing takes --json. Times are in UTC.',
    'wiredesk --version tells the release.',
  ].join('\n')

const listOf = (some: readonly Description[]) =>
  columns(some.map(({ name, takes = '', summary }) => [`  ${name} ${takes}`, summary])).join('\n')
