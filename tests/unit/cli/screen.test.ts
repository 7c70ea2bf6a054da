import { describe, expect, test } from 'vitest'
import { screenOn } from '../../../src/cli/screen.ts'

/** A terminal, or two files, that remember what came in which order. */
function open(isTTY: boolean, now = () => 0) {
  const written: string[] = []
  const stream = (name: string) => ({
    isTTY,
    columns: 20,
    write: (text: string) => written.push(`${name} ${text}`) > 0,
  })
  return { screen: screenOn(stream('out'), stream('err'), now), written }
}
const erase = '\r\u001b[K'

describe('on a terminal', () => {
  test('the status stays below what is printed', () => {
    const { screen, written } = open(true)
    screen.print('first')
    screen.progress('1 recorded')
    screen.print('second')
    screen.close()
    screen.print('third')

    expect(written).toEqual([
      'out first\n',
      `err ${erase}1 recorded`,
      `err ${erase}`,
      'out second\n',
      'err 1 recorded',
      `err ${erase}`,
      'out third\n',
    ])
  })

  test('the status never wraps', () => {
    const { screen, written } = open(true)
    screen.progress('123456789 123456789 123456789')

    expect(written).toEqual([`err ${erase}123456789 123456789`])
  })

  test('nothing that is printed or told steers it', () => {
    const { screen, written } = open(true)
    screen.print('a\u001b]0;owned\u0007')
    screen.note('a\u001b]0;owned\u0007')
    screen.progress('a\u001b]0')

    expect(written.map((text) => text.replace(erase, '')).join('')).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  test('secrets of addresses are not told', () => {
    const { screen, written } = open(true)
    screen.note('no answer from https://me:geheim@a.example/')

    expect(written.join('')).not.toContain('geheim')
  })
})

test('elsewhere how far it is is told every five seconds', () => {
  let now = 0
  const { screen, written } = open(false, () => now)
  for (; now < 12_000; now += 1_000) screen.progress(`at ${now}`)
  screen.print('a\tb')

  expect(written).toEqual(['err at 0\n', 'err at 5000\n', 'err at 10000\n', 'out a\tb\n'])
})
