import { expect, test } from 'vitest'
import { exampleLines, linesOf } from '../../../scripts/count/lines.ts'

test('tells code from comments, tables and examples', () => {
  const source = `
/** What it is. */
const hours: Readonly<Record<string, number>> = {
  utc: 0,
  'ist': 5.5,
}
// Why.
const rules = [
  ['w3.org', 'atom'],
  { to: 0x7f, length: 1 },
  /^read more$/iu,
  makeRule('one'),
  {
    name: 'aged',
    build: (found) => found.value + 1,
    examples: {
      matches: [
        ['a boy of 12', '12'],
      ],
      mustNotMatch: ['12 boys'],
    },
  },
]
const words = \`
  one two
  three
\`

export const sum = (a: number) => a + hours['utc']
`

  expect(linesOf(source)).toEqual({ code: 9, data: 10, examples: 6 })
})

test('takes the lists of words of a language for data', () => {
  const source = `
export const changes: readonly Entry[] = [
  ...words('fall', 'drop sink'),
  ...words(
    'rise',
    \`grow climb
    gain\`,
    { kind: 'up' },
  ),
  ...counted('digitWord', 'zero one', 0),
  ...words('cut', formsOf('cut')),
]
`

  expect(linesOf(source)).toEqual({ code: 3, data: 8, examples: 0 })
})

test('takes what a script has made for data', () => {
  expect(linesOf('/** Made by training/x.ts: it. */\nexport const a = {\n  b: 1,\n}\n')).toEqual({
    code: 0,
    data: 3,
    examples: 0,
  })
})

test('finds examples that a rule is given beside its test', () => {
  const source = `
const rules = [
  refuse('a name', '#', isNamed, {
    matches: [['Kim read the Post.', 'Post']],
    mustNotMatch: [
      'It is late.',
    ],
  }),
]
`

  expect([...exampleLines(source)]).toEqual([4, 5, 6, 7])
  expect(linesOf(source)).toEqual({ code: 4, data: 0, examples: 4 })
})
