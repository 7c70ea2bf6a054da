import type { Entry } from '../reading/entry.ts'

/** What a unit measures: only amounts of one dimension are conversions of each other. */
export const dimensions = [
  'length',
  'area',
  'volume',
  'mass',
  'speed',
  'temperature',
  'time',
  'energy',
  'power',
  'data',
  'angle',
  'other',
] as const

export type Dimension = (typeof dimensions)[number]

export const isDimension = (name: string | undefined): name is Dimension =>
  dimensions.some((dimension) => dimension === name)

/**
 * Units as entries. Each line is a UCUM code, then words and symbols that mean it, with hyphens between the words of
 * one. A symbol with a capital counts only as it is written. Behind the code: `:d` what it is a rate by, `^6` how many
 * powers of ten one of them is, `<110` and `>9999` of which numbers alone it is this unit, `!` that no noun may follow.
 */
export function unitEntries(table: Partial<Readonly<Record<Dimension, string>>>): Entry[] {
  return dimensions.flatMap((dimension) =>
    (table[dimension] ?? '')
      .trim()
      .split('\n')
      .flatMap((line) => unitsOfLine(line, dimension)),
  )
}

const told =
  /^(?<code>[^:^<>!]*)(?::(?<per>[^:^<>!]+))?(?:\^(?<power>\d+))?(?:<(?<most>\d+))?(?:>(?<least>\d+))?(?<closing>!)?$/

function unitsOfLine(line: string, dimension: Dimension): Entry[] {
  const [head = '', ...names] = line.trim().split(/\s+/)
  const { code = '', per, closing, ...numbers } = told.exec(head)?.groups ?? {}
  const unit = {
    class: 'unit',
    code: per === undefined ? code : `${code}/${per}`,
    kind: dimension,
    ...(per !== undefined && { per }),
    ...(closing !== undefined && { closing: true }),
    ...numbersIn(numbers),
  } as const
  return names.map((name) => ({
    text: name.replaceAll('/', ' / ').replaceAll('-', ' '),
    ...unit,
  }))
}

/** The powers of ten and the limits that are written. */
const numbersIn = (groups: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(groups).flatMap(([name, written]) =>
      written === undefined ? [] : [[name, Number(written)]],
    ),
  )
