import { describe, expect, test } from 'vitest'
import { UsageError, helpOf, text, wholeNumber } from '../../../src/cli/command.ts'
import { allCommands } from '../../../src/cli/commands.ts'
import { callOf, command } from '../../support/call.ts'

const commands = await allCommands()

describe('the arguments of a command', () => {
  test('are read into options and the rest', () => {
    const { call } = callOf(['port', '--limit', '5', '--id', 'a', '--id', 'b', '--all', '--json'])

    expect(call.rest).toEqual(['port'])
    expect(call.json).toBe(true)
    expect(text(call.values, 'limit')).toBe('5')
    expect(wholeNumber(call.values, 'limit')).toBe(5)
    expect(call.values['id']).toEqual(['a', 'b'])
    expect(call.values['all']).toBe(true)
  })

  test('that were not given are nothing', () => {
    const { call } = callOf(['port'])

    expect(call.json).toBe(false)
    expect(text(call.values, 'limit')).toBeUndefined()
    expect(wholeNumber(call.values, 'limit')).toBeUndefined()
  })

  test.each([
    ['too few', [], 'records find takes WORDS…'],
    ['too many', ['a', 'b', 'c'], 'records find does not take "c"'],
    [
      'unknown',
      ['a', '--speed', '9'],
      'there is no option --speed; wiredesk records find --help lists them',
    ],
    [
      'misspelt',
      ['a', '--limti', '9'],
      'there is no option --limti, did you mean --limit? wiredesk records find --help lists them',
    ],
    ['unknown letters', ['a', '-x'], 'there is no option -x;'],
    ['without their value', ['a', '--limit'], '--limit takes a value'],
    [
      'without a value that can be told from an option',
      ['a', '--limit', '-3'],
      '--limit takes a value; one that begins with a hyphen is written --limit=-…',
    ],
    [
      'given a value they do not take',
      ['a', '--all=yes'],
      "Option '--all' does not take an argument",
    ],
  ])('that are %s are wrong usage', (_, args, message) => {
    expect(() => callOf(args)).toThrow(UsageError)
    expect(() => callOf(args)).toThrow(message)
  })

  test.each(['five', '-1', '1.5', '', '9999999999'])('of numbers do not take %j', (given) => {
    const { call } = callOf(['port', `--limit=${given}`])

    expect(() => wholeNumber(call.values, 'limit')).toThrow(UsageError)
  })
})

describe('help', () => {
  test('names usage, every option and the examples', () => {
    const help = helpOf(command)

    expect(help).toContain('usage: wiredesk records find WORDS… [options]')
    for (const name of ['--limit …', '--all', '--id …', '--json', '--help'])
      expect(help).toContain(name)
    expect(help).toContain('wiredesk records find port  what tells of ports')
  })

  test.each(commands.map((one) => [one.name, one] as const))(
    'of %s teaches by example',
    (_, one) => {
      expect(one.examples[0]?.[0].startsWith(one.name)).toBe(true)
    },
  )
})
