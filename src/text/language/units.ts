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
 * one. A symbol with a capital counts only as it is written.
 */
export function unitEntries(table: Partial<Readonly<Record<Dimension, string>>>): Entry[] {
  return dimensions.flatMap((dimension) =>
    (table[dimension] ?? '')
      .trim()
      .split('\n')
      .flatMap((line) => unitsOfLine(line, dimension)),
  )
}

function unitsOfLine(line: string, dimension: Dimension): Entry[] {
  const [code = '', ...names] = line.trim().split(/\s+/)
  return names.map((name) => ({
    text: name.replaceAll('/', ' / ').replaceAll('-', ' '),
    class: 'unit',
    code,
    kind: dimension,
  }))
}
