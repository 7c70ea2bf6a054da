import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { marksFile } from '../../../bench/gold/marks.ts'

type At = readonly [start: number, end: number]
type Labelled = readonly [
  start: number,
  end: number,
  where: At | null,
  when: At | null,
  by: At | null,
  wholes: readonly At[],
]

const documents: readonly { readonly id: string; readonly figures: readonly Labelled[] }[] =
  readFileSync(marksFile('wire'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('labels of the wire stand in order, and wholes are other figures of their document', () => {
  expect(documents.length).toBeGreaterThan(1_000)
  for (const { id, figures } of documents) {
    const places = figures.map(([start, end]) => `${start}-${end}`)
    for (const [i, [start, end, where, when, by, wholes]] of figures.entries()) {
      const what = `${id}, figure ${i}`
      expect(start, what).toBeGreaterThanOrEqual(figures[i - 1]?.[1] ?? 0)
      for (const at of [[start, end] as const, where, when, by])
        expect(at === null || at[0] < at[1], what).toBe(true)
      for (const whole of wholes) {
        expect(places, what).toContain(whole.join('-'))
        expect(whole, what).not.toEqual([start, end])
      }
    }
  }
})
