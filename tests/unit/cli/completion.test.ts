import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/command.ts'
import { allCommands } from '../../../src/cli/commands.ts'
import { completionFor } from '../../../src/cli/completion.ts'

const commands = await allCommands()

/** The answers of bash itself for what was typed so far, the last word being typed. */
function inBash(...words: readonly string[]): readonly string[] {
  const typed = ['wiredesk', ...words].map((word) => `'${word}'`).join(' ')
  const script = `${completionFor('bash')}
    COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _wiredesk; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter(Boolean)
}

describe('in bash', () => {
  test('the first word is a command or the first of two', () => {
    expect(inBash('st').toSorted()).toEqual(['start', 'status'])
    expect(inBash('feed')).toEqual(['feeds'])
  })

  test('the second word is of its group', () => {
    expect(inBash('records', '').toSorted()).toEqual(['list', 'search', 'show'])
    expect(inBash('holds', 'li').toSorted()).toEqual(['lift', 'list'])
  })

  test('options are those of the command', () => {
    expect(inBash('start', '--s')).toEqual(['--sample'])
    expect(inBash('feeds', 'check', '--a')).toEqual(['--all'])
    expect(inBash('feeds', 'add', 'https://a.example/', '--coo')).toEqual(['--cookie'])
    expect(inBash('status', '--')).toEqual(['--since', '--storage', '--json', '--config', '--help'])
  })

  test('what is no word of ours is a file', () => {
    expect(inBash('extract', 'package.js')).toEqual(['package.json'])
  })
})

const isThere = (shell: string) => spawnSync(shell, ['--version']).error === undefined

test.skipIf(!isThere('zsh'))('zsh takes its script', () => {
  const script = `autoload -U +X compinit && compinit -u -D\n${completionFor('zsh')}\nprint -r -- \${_comps[wiredesk]}`
  const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', script], { encoding: 'utf8' })

  expect(stderr).toBe('')
  expect(stdout).toContain('_wiredesk')
})

/** The answers of fish for a line that was typed so far. */
function asked(line: string): readonly string[] {
  const script = `${completionFor('fish')}\ncomplete -C '${line}'`
  const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', script], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').flatMap((answer) => answer.split('\t')[0] || [])
}

test.skipIf(!isThere('fish'))('fish completes commands, second words and options', () => {
  expect(asked('wiredesk sta').toSorted()).toEqual(['start', 'status'])
  expect(asked('wiredesk holds li').toSorted()).toEqual(['lift', 'list'])
  expect(asked('wiredesk feeds check --a')).toEqual(['--all'])
})

test('every command is in every script', () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const script = completionFor(shell)
    for (const { name } of commands)
      for (const word of name.split(' ')) expect(script).toContain(word)
  }
})

test('other shells are wrong usage', () => {
  expect(() => completionFor('tcsh')).toThrow(UsageError)
  expect(() => completionFor('tcsh')).toThrow('bash, zsh, fish, not for "tcsh"')
})
