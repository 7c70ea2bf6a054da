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

/** What is shown where no command is to be run: of one command, of a group, of all. Undefined where one is. */
export function helpFor(args: readonly string[]): string | undefined {
  const command = findCommand(descriptions, args)
  if (command) return args.includes('--help') ? helpOf(command) : undefined
  const [word = '', ...words] = args
  if (word === '' || word.startsWith('-')) return overview()
  if (word === 'help') return words.length === 0 ? overview() : helpFor([...words, '--help'])
  const group = groupOf(word)
  const isMistaken = words.some((other) => !other.startsWith('-'))
  return group.length > 0 && !isMistaken ? listOf(group) : undefined
}

const groupOf = (word: string) => descriptions.filter(({ name }) => name.startsWith(`${word} `))

/** What is no command, of arguments that name none: "fly", "feeds fly". */
export function mistakenIn(args: readonly string[]): string {
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
    'wiredesk COMMAND --help shows options and examples. Every listing takes --json.',
  ].join('\n')

const listOf = (some: readonly Description[]) =>
  columns(some.map(({ name, takes = '', summary }) => [`  ${name} ${takes}`, summary])).join('\n')
