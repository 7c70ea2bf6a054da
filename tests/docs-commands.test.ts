import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Io, parseCall } from '../src/cli/command.ts'
import { allCommands } from '../src/cli/commands.ts'
import { findCommand } from '../src/cli/help.ts'

const commands = await allCommands()

const nothing = (): never => {
  throw new Error('no command is run here')
}
const io: Io = {
  print: nothing,
  write: nothing,
  send: nothing,
  note: nothing,
  progress: nothing,
  isTerminal: false,
  size: nothing,
  isWatched: false,
  signal: new AbortController().signal,
  stdin: (async function* () {})(),
  env: {},
  log: nothing,
  config: nothing,
  app: nothing,
}

/** Words of a line as a shell makes them, up to a comment, a pipe or a redirection. */
function wordsOf(line: string): readonly string[] {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)]
  const end = words.findIndex(([whole]) => /^(?:#|\||&&|>|<|;)/.test(whole))
  return words
    .slice(0, end < 0 ? undefined : end)
    .map(([, double, single, plain]) => double ?? single ?? plain ?? '')
}

/** Calls of `wiredesk` in code blocks and code spans of a page. */
function callsIn(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8')
  const blocks = [...text.matchAll(/^```\w*\n(.*?)^```/gms)].flatMap(([, body = '']) =>
    body.split('\n'),
  )
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)
  return [...blocks, ...spans].flatMap((line) => {
    const call = /^(?:\$ |\w+=\S+ )*(?:npx )?wiredesk (.+)$/.exec(line.trim())?.[1]
    return call === undefined ? [] : [call]
  })
}

/** A span that stands for a command and no call of it: `wiredesk feeds`, `wiredesk entities merge/split`. */
const isName = (call: string) =>
  /^[a-z-]+(?: [a-z-]+)?$/.test(call) || /[/|](?!\S*[.:])|…/.test(call)

const faultOf = (call: string): readonly string[] => {
  const words = wordsOf(call)
  if (words.includes('--help')) return []
  const command = findCommand(commands, words)
  if (!command) return [`${call}: no such command`]
  try {
    parseCall(command, words.slice(command.name.split(' ').length), io)
    return []
  } catch (error) {
    return [`${call}: ${String(error)}`]
  }
}

const pages = globSync(['*.md', 'docs/**/*.md', 'deploy/**/*.md'])
  .map((page) => ({ page, calls: callsIn(page).filter((call) => !isName(call)) }))
  .filter(({ calls }) => calls.length > 0)

describe('commands in the docs', () => {
  test.each(pages)('$page calls them as they can be called', ({ calls }) => {
    expect(calls.flatMap(faultOf)).toEqual([])
  })

  test('so do the examples of --help', () => {
    const examples = commands.flatMap((command) => command.examples.map(([example]) => example))

    expect(examples.length).toBeGreaterThan(50)
    expect(examples.flatMap(faultOf)).toEqual([])
  })
})
