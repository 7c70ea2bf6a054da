import { type Command, type Description, UsageError, common } from './command.ts'
import { descriptions } from './descriptions.ts'

const optionsOf = ({ options }: Description) => Object.entries({ ...options, ...common })

/** First words of commands, each once, with what they say: of a group, all its second words. */
function firstWords(): readonly (readonly [word: string, summary: string])[] {
  const words = new Map<string, string[]>()
  for (const { name, summary } of descriptions) {
    const [first = '', second] = name.split(' ')
    words.set(first, [...(words.get(first) ?? []), second ?? summary])
  }
  return [...words].map(([word, told]) => [word, told.join(', ')])
}

const secondWords = (first: string) =>
  descriptions.flatMap(({ name, summary }) => {
    const [word, second] = name.split(' ')
    return word === first && second !== undefined ? [[second, summary] as const] : []
  })

const namesOf = (words: readonly (readonly [string, unknown])[]) =>
  words.map(([word]) => word).join(' ')

const flagsOf = (description: Description) =>
  optionsOf(description)
    .map(([name]) => `--${name}`)
    .join(' ')

const caseOf = (word: string, words: string) => `      '${word}') words='${words}' ;;`

/** Words and options; where neither fits, files. */
function bash(): string {
  const [pairs, singles] = [true, false].map((isPair) =>
    descriptions
      .filter(({ name }) => name.includes(' ') === isPair)
      .map((one) => caseOf(one.name, flagsOf(one))),
  )
  const groups = firstWords().flatMap(([first]) => {
    const seconds = secondWords(first)
    return seconds.length > 0 ? [caseOf(first, namesOf(seconds))] : []
  })
  return [
    '_wiredesk() {',
    '  local current=${COMP_WORDS[COMP_CWORD]} first=${COMP_WORDS[1]} second=${COMP_WORDS[2]} words=',
    '  if ((COMP_CWORD == 1)); then',
    `    words='${namesOf(firstWords())}'`,
    '  elif [[ $current == -* ]]; then',
    '    case "$first $second" in',
    ...(pairs ?? []),
    '    esac',
    '    case $first in',
    ...(singles ?? []),
    '    esac',
    '  elif ((COMP_CWORD == 2)); then',
    '    case $first in',
    ...groups,
    '    esac',
    '  fi',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '  ((${#COMPREPLY[@]} > 0)) || COMPREPLY=($(compgen -f -- "$current"))',
    '}',
    'complete -F _wiredesk wiredesk',
  ].join('\n')
}

/** Zsh takes functions made for bash. */
const zsh = (): string => ['autoload -U +X bashcompinit && bashcompinit', bash()].join('\n')

const quoted = (text: string) =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`

function fish(): string {
  const first = firstWords().map(
    ([word, summary]) =>
      `complete -c wiredesk -n __fish_use_subcommand -f -a ${word} -d ${quoted(summary)}`,
  )
  const rest = descriptions.flatMap((description) => {
    const [one = '', two] = description.name.split(' ')
    const seen = `__fish_seen_subcommand_from ${one}`
    const isNamed = two === undefined ? seen : `${seen}; and __fish_seen_subcommand_from ${two}`
    return [
      ...(two === undefined
        ? []
        : [
            `complete -c wiredesk -n '${seen}; and not __fish_seen_subcommand_from ${namesOf(secondWords(one))}' -f -a ${two} -d ${quoted(description.summary)}`,
          ]),
      ...optionsOf(description).map(
        ([name, { type, description: told }]) =>
          `complete -c wiredesk -n '${isNamed}' -l ${name}${type === 'string' ? ' -r' : ''} -d ${quoted(told)}`,
      ),
    ]
  })
  return [...first, ...rest].join('\n')
}

const shells: ReadonlyMap<string, () => string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
])

/** The script by which that shell completes commands and options. Throws `UsageError` for other shells. */
export function completionFor(shell: string): string {
  const script = shells.get(shell)
  if (!script)
    throw new UsageError(
      `there is completion for ${[...shells.keys()].join(', ')}, not for ${JSON.stringify(shell)}`,
    )
  return script()
}

export const completionCommand: Command = {
  name: 'completion',
  summary: 'Print what a shell needs to complete commands and options',
  takes: 'SHELL',
  count: [1, 1],
  examples: [
    ['completion bash >> ~/.bashrc', 'zsh: >> ~/.zshrc'],
    ['completion fish > ~/.config/fish/completions/wiredesk.fish', 'fish'],
  ],
  run: async ({ io, rest: [shell = ''] }) => io.print(completionFor(shell)),
}
