import { expect, test } from 'vitest'
import { extractFacts } from '../../../src/text/facts.ts'
import { citiesNamed, regionsNamed } from '../../../src/text/gazetteer/cities.ts'
import { loadTextTables, useTextTables } from '../../../src/text/tables.ts'

const text = `Mayor Anna Keller of Dresden told Reuters on Monday that 300 people had left their homes.
The Elbe had risen by four meters, the United Nations said in Geneva.`

/** Every typed array in a value, at any depth. */
function arraysIn(value: unknown): readonly ArrayBufferView[] {
  if (ArrayBuffer.isView(value)) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(arraysIn)
}

test('all tables lie on memory that threads share', () => {
  const arrays = arraysIn(loadTextTables())

  expect(arrays.length).toBeGreaterThan(15)
  expect(arrays.every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true)
})

test('tables that came from another thread are the same memory and give the same facts', () => {
  const tables = loadTextTables()
  const before = extractFacts({ text })
  const sent = structuredClone(tables)

  useTextTables(sent)

  expect(sent.model.weights.buffer).not.toBe(tables.model.weights.buffer)
  sent.model.starts[0]! += 1
  expect(tables.model.starts[0]).toBe(sent.model.starts[0])
  sent.model.starts[0]! -= 1
  expect(loadTextTables().model.weights).toBe(sent.model.weights)
  expect(extractFacts({ text })).toEqual(before)
  expect(before.entities.map(({ name }) => name)).toContain('Anna Keller')
})

test('a place is found under its name, the name news gives it, and without a Korean suffix', () => {
  const cologne = { name: 'Köln', country: 'DE', region: '07' }

  expect(citiesNamed('Köln')).toEqual([expect.objectContaining(cologne)])
  expect(citiesNamed('Cologne')).toContainEqual(expect.objectContaining(cologne))
  expect(citiesNamed('Seongnam').map(({ country }) => country)).toEqual(['KR'])
  expect(citiesNamed('Nowhereville')).toEqual([])
  expect(regionsNamed('Saxony').map(({ country }) => country)).toContain('DE')
})

test('a place comes with its id and population', () => {
  const [paris] = citiesNamed('Paris').toSorted((a, b) => b.population - a.population)

  expect(paris).toMatchObject({ id: 2988507, country: 'FR', region: '11' })
  expect(paris?.population).toBeGreaterThan(1_800_000)
  expect(paris?.population).toBeLessThan(2_600_000)
})
