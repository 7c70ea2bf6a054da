import { expect, test } from 'vitest'
import { unitWords } from '../../../../src/text/claims/unit-words.ts'

const ucum = (code: string, per?: string) =>
  unitWords({ unit: { code, system: 'UCUM', surface: '', ...(per !== undefined && { per }) } })

test.each([
  ['km', 'km'],
  ['a', 'yr'],
  ['Cel', '°C'],
  ['%', '%'],
  ['{basis_point}', 'basis point'],
  ['{point}/{game}', 'point/game'],
  ['[mi_i]/h', 'mi/h'],
  ['[bbl_us]/d', 'bbl/d'],
  ['[ft_i].[lbf_av]', 'ft.lbf'],
  ['k[psi]', 'kpsi'],
])('%s is told as %s', (code, words) => {
  expect(ucum(code)).toBe(words)
})

test('what a rate is for stands behind it, and a currency is its code', () => {
  const unit = { code: 'USD', system: 'ISO4217', surface: '$' } as const

  expect(unitWords({ unit })).toBe('USD')
  expect(unitWords({ unit: { ...unit, per: '{share}' } })).toBe('USD/share')
  expect(unitWords({ unit: { ...unit, per: 'a' } })).toBe('USD/yr')
  expect(ucum('t', 'h')).toBe('t/h')
  expect(unitWords({})).toBe('')
})
