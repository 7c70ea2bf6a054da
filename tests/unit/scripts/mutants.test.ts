import { describe, expect, test } from 'vitest'
import { importsOf, reachOf, testsFor } from '../../../scripts/mutants/concerned.ts'
import {
  applied,
  isCode,
  isMade,
  isOtherCode,
  mutationsOf,
} from '../../../scripts/mutants/mutations.ts'

const made = (source: string) => mutationsOf(source).map(({ kind, after }) => [kind, after])

describe('a line is broken', () => {
  test.each([
    ['  if (a.b(c)) return d', 'negate', '  if (!(a.b(c))) return d'],
    ['  if (isGood) return 7', 'drop', ''],
    ['  if (x < limit) {', 'swap', '  if (x <= limit) {'],
    ['  return a && b', 'swap', '  return a || b'],
    ['const most = 5_000', 'number', 'const most = 5001'],
    ['  return -1', 'number', '  return 0'],
    ['  return at - 1', 'number', '  return at - 2'],
    ['  const before = found ? at : -1', 'number', '  const before = found ? at : 0'],
    ['  const least = named ?? 4', 'number', '  const least = named ?? 5'],
    ['  names.push(one)', 'drop', ''],
    ["  ['euro', 'EUR'],", 'entry', ''],
    ["  euro: 'EUR',", 'entry', ''],
    ["  'one two three four five'", 'word', "  'one two four five'"],
    ['  return true', 'swap', '  return false'],
  ])('%s', (line, kind, after) => {
    expect(made(line)).toContainEqual([kind, after])
  })

  test.each([
    '  // if (a < b) return 5',
    ' * More than 5 of them < 7',
    "import { five } from './5 < 6.ts'",
    "  const words = 'a < b && 5'",
    '  const pattern = /a < 5{2}/',
    '  readonly count: 5',
    '  const sum = sums[node] ?? 0',
    '  const end = ends[at]?.span.end ?? 0',
  ])('but not in what does not run: %s', (line) => {
    expect(made(line)).toEqual([])
  })

  test('and the other lines stay', () => {
    const source = 'const a = 1\nconst b = 2\n'
    const second = mutationsOf(source).find(({ line }) => line === 2)

    expect(applied(source, second!)).toBe('const a = 1\nconst b = 3\n')
  })

  test('but for numbers that a script has learned', () => {
    expect(
      isMade('/** Made by training/learn.ts: what speaks for it. */\nexport const a = 1'),
    ).toBe(true)
    expect(isMade('/** Made of wood. */\nexport const a = 1')).toBe(false)
  })

  describe('but in no example of a rule', () => {
    const source = `
const rules = [
  {
    name: 'puts it at',
    most: 3,
    examples: {
      matches: [
        ['Police put the toll at 12.', '12'],
      ],
      mustNotMatch: ['It is put to bed.'],
    },
  },
  refuse('what is no verb at all', 'noun #', (r) => r.count > 2, {
    matches: ['The report is late.'],
  }),
  refuse(
    'a name',
    'capital',
  ),
  ['put', 'sets'],
]
`

    test('and in no name of one', () => {
      expect(mutationsOf(source).map(({ kind, before }) => [kind, before.trim()])).toEqual([
        ['number', 'most: 3,'],
        ['entry', 'most: 3,'],
        ['swap', "refuse('what is no verb at all', 'noun #', (r) => r.count > 2, {"],
        ['number', "refuse('what is no verb at all', 'noun #', (r) => r.count > 2, {"],
        ['entry', "'capital',"],
        ['entry', "['put', 'sets'],"],
      ])
    })

    test('names of other tables are broken', () => {
      expect(made("  name: 'euro',")).toEqual([['entry', '']])
    })
  })

  test('and is tried only if it is code still', () => {
    expect(isCode('const a: number = 1')).toBe(true)
    expect(isCode('const a = [')).toBe(false)
  })

  test('and not in a type alone', () => {
    expect(isOtherCode('const a: B<true> = b', 'const a: B<false> = b')).toBe(false)
    expect(isOtherCode('const a: B = true', 'const a: B = false')).toBe(true)
    expect(isOtherCode('const a = [1]', 'const a = [')).toBe(false)
  })
})

describe('the tests that concern a file', () => {
  const sources = {
    'tests/unit/text/figures.test.ts': "import { find } from '../../../src/text/figures.ts'",
    'tests/unit/text/facts.test.ts': "import { facts } from '../../../src/text/facts.ts'",
    'tests/unit/cli/table.test.ts': "import { table } from '../../../src/cli/table.ts'",
    'src/text/facts.ts':
      "import { find } from './figures.ts'\nimport {\n  times,\n} from './times.ts'",
    'src/text/figures.ts': "import type { Unit } from './figures/units.ts'",
  }
  const imports = new Map(
    Object.entries(sources).map(([file, source]) => [file, importsOf(file, source)] as const),
  )
  const reaches = new Map(
    Object.keys(sources)
      .filter((file) => file.startsWith('tests/'))
      .map((file) => [file, reachOf(file, imports)] as const),
  )

  test('load it, over as many files as it takes, the nearest first', () => {
    expect(testsFor('src/text/figures/units.ts', reaches, 12)).toEqual([
      'tests/unit/text/figures.test.ts',
      'tests/unit/text/facts.test.ts',
    ])
  })

  test('are found through imports of several lines', () => {
    expect(testsFor('src/text/times.ts', reaches, 12)).toEqual(['tests/unit/text/facts.test.ts'])
  })

  test('are no more than asked for, those that read whole texts among them as the last', () => {
    const all = new Map(
      ['a', 'b', 'c', 'd.whole'].map((name) => [
        `tests/unit/${name}.test.ts`,
        new Set(['src/text/times.ts', name]),
      ]),
    )

    expect(testsFor('src/text/times.ts', all, 3)).toEqual([
      'tests/unit/a.test.ts',
      'tests/unit/b.test.ts',
      'tests/unit/d.whole.test.ts',
    ])
    expect(testsFor('src/text/times.ts', all, 0)).toEqual([])
  })

  test('are those first that are called like it, however late they load it', () => {
    const many = Array.from({ length: 500 }, (_, at) => `src/other/${at}.ts`)
    const all = new Map([
      ['tests/unit/near.test.ts', new Set(['src/text/figures/units.ts'])],
      ['tests/unit/text/figures.test.ts', new Set([...many, 'src/text/figures/units.ts'])],
      ['tests/unit/text/figures/units.test.ts', new Set([...many, 'src/text/figures/units.ts'])],
      ['tests/unit/text/figures/rules.test.ts', new Set([...many, 'src/text/figures/units.ts'])],
    ])

    expect(testsFor('src/text/figures/units.ts', all, 12)).toEqual([
      'tests/unit/text/figures/units.test.ts',
      'tests/unit/text/figures.test.ts',
      'tests/unit/near.test.ts',
      'tests/unit/text/figures/rules.test.ts',
    ])
  })

  test('are none where nothing loads it', () => {
    expect(testsFor('src/text/lost.ts', reaches, 12)).toEqual([])
  })
})
