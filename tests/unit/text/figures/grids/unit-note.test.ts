import { expect, test } from 'vitest'
import { unitNote } from '../../../../../src/text/figures/grids/unit-note.ts'
import { readText } from '../../../../../src/text/reading.ts'

/** "USD per t e6": unit, what it is a rate by, and powers of ten. */
function note(text: string): string | undefined {
  const r = readText(text, 'en')
  const found = unitNote(r, 0, r.count)
  return (
    found &&
    [found.unit?.code, found.per && `per ${found.per.code}`, found.power && `e${found.power}`]
      .filter((part) => part !== undefined && part !== 0)
      .join(' ')
  )
}

test.each([
  ['US$ million', 'USD e6'],
  ['$ million', 'USD e6'],
  ['€m', 'EUR e6'],
  ['$b', 'USD e9'],
  ['€ bn', 'EUR e9'],
  ['bn', 'e9'],
  ['million', 'e6'],
  ['in thousands', 'e3'],
  ['thousands', 'e3'],
  ["'000", 'e3'],
  ['000s', 'e3'],
  ['000', 'e3'],
  ['’000 tonnes', 't e3'],
  ['millions of euros', 'EUR e6'],
  ['thousand tonnes', 't e3'],
  ['m tonnes', 't e6'],
  ['km/h', 'km/h'],
  ['kg', 'kg'],
  ['mm', 'mm'],
  ['GWh', 'GW.h'],
  ['barrels', '[bbl_us]'],
  ['seconds', 's'],
  ['%', '%'],
  ['percent', '%'],
  ['tonnes per year', 't per a'],
  ['$/tonne', 'USD per t'],
  ['$ per tonne', 'USD per t'],
  ['US$ million a year', 'USD per a e6'],
])('%s is the unit %s', (text, told) => {
  expect(note(text)).toBe(told)
})

test.each([
  'm',
  'b',
  'g',
  'm/s',
  'dozens',
  'hundreds',
  'pounds',
  'second',
  'gold',
  'percentage points',
  'million of it',
  '$m and £m',
  'per tonne',
  'tonnes m',
  'Employees',
])('%s is none, or may be another', (text) => {
  expect(note(text)).toBeUndefined()
})
