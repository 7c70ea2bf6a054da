import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { halfOf, type Half } from '../support/halves.ts'
import { shared } from '../support/shared.ts'
import type { Tally } from '../support/tally.ts'

/** One measure of one document of a set. */
export interface Part {
  readonly measure: string
  readonly half: Half
  readonly tally: Tally
}

export const partOf = (id: string, measure: string, tally: Tally): Part => ({
  half: halfOf(id),
  measure,
  tally,
})

/** A set: reads its documents by our code and judges them. */
export type SetOf = () => readonly Part[]

/** A file of the shared figures, checked. */
export function loadJson<T>(schema: z.ZodType<T>, ...path: readonly string[]): T {
  return schema.parse(JSON.parse(readFileSync(shared('data', 'figures', ...path), 'utf8')))
}

export function loadLines<T>(schema: z.ZodType<T>, ...path: readonly string[]): T[] {
  return readFileSync(shared('data', 'figures', ...path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)))
}

export const isClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b)

export interface Bounds {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Bounds, b: Bounds): boolean => a.start < b.end && b.start < a.end
