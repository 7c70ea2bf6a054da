import { expect, test } from 'vitest'
import { descriptionsOf } from '../../../scripts/descriptions.ts'
import { helpOf } from '../../../src/cli/command.ts'
import { allCommands } from '../../../src/cli/commands.ts'
import { descriptions } from '../../../src/cli/descriptions.ts'
import { helpFor, noCommand } from '../../../src/cli/help.ts'
import { readRelease } from '../../../src/release.ts'

const commands = await allCommands()

test('what is said of commands is what they say: node scripts/descriptions.ts && npm run fix', () => {
  expect(descriptions).toEqual(descriptionsOf(commands))
})

const start = commands.find(({ name }) => name === 'start')!

test.each([
  [['start', '--help']],
  [['start', '--quiet', '--help']],
  [['start', '-h']],
  [['help', 'start']],
])('%j shows one command', (args) => {
  expect(helpFor(args)).toBe(helpOf(start))
})

test.each([[[]], [['--help']], [['-h']], [['help']]])('%j shows all commands', (args) => {
  const lines = helpFor(args)?.split('\n') ?? []

  for (const { name } of commands)
    expect(lines.some((line) => line.startsWith(`  ${name} `))).toBe(true)
})

test.each([[['feeds']], [['feeds', '--help']], [['help', 'feeds']]])(
  '%j shows its group',
  (args) => {
    const lines = helpFor(args)?.split('\n') ?? []

    expect(lines.length).toBeGreaterThan(5)
    expect(lines.every((line) => line.startsWith('  feeds '))).toBe(true)
  },
)

test.each([[['start']], [['feeds', 'add', 'https://a.example/']], [['fly']]])(
  '%j is to be run',
  (args) => {
    expect(helpFor(args)).toBeUndefined()
  },
)

test.each([
  [['fly'], 'fly'],
  [['help', 'fly'], 'fly'],
  [['feeds', 'pasue', 'https://a.example/'], 'feeds pasue'],
  [['help', 'feeds', 'pasue'], 'feeds pasue'],
])('%j is no command, and is told to be none', (args, mistaken) => {
  expect(helpFor(args)).toBeUndefined()
  expect(noCommand(args)).toMatch(`there is no command "${mistaken}"`)
})

test.each([['--version'], ['-v'], ['-V'], ['version']])('%s tells the release', (word) => {
  expect(helpFor([word])).toBe(`wiredesk ${readRelease()}`)
})

test.each([
  [['statsu'], 'status'],
  [['feed', 'list'], 'feeds list'],
  [['failed', 'retrry', '2'], 'failed retry'],
  [['help', 'recrods', 'list'], 'records list'],
  [['expotr', '--rows', 'figures'], 'export'],
  [['feed'], 'feeds'],
])('%j is asked whether it means %s', (args, meant) => {
  expect(noCommand(args)).toMatch(`, did you mean ${meant}? wiredesk --help lists them`)
})

test('what is like no command is asked nothing', () => {
  expect(noCommand(['fly'])).toBe('there is no command "fly"; wiredesk --help lists them')
})
