import { expect, test } from 'vitest'
import { registryKey } from '../../../../src/text/entities/registry-key.ts'

test('a sure link is the key, whatever the name', () => {
  const link = { kind: 'iso3166', id: 'MM', confidence: 0.98 } as const

  expect(registryKey({ type: 'place', name: 'Burma', link })).toBe('place/iso3166/MM')
  expect(registryKey({ type: 'place', name: 'Myanmar', link })).toBe('place/iso3166/MM')
})

test('a country’s people are not the country', () => {
  const link = { kind: 'iso3166', id: 'MM', confidence: 0.95 } as const

  expect(registryKey({ type: 'group', name: 'Burmese', link })).toBe('group/iso3166/MM')
})

test('an unsure link does not bring articles together', () => {
  const link = { kind: 'geonames', id: '1', confidence: 0.6 } as const

  expect(registryKey({ type: 'place', name: 'Springfield', link })).toBe('place/name/springfield')
})

test('names are filed without case, diacritics, article and company form', () => {
  expect(registryKey({ type: 'organization', name: 'The Café Olé Ltd.' })).toBe(
    registryKey({ type: 'organization', name: 'CAFE OLE' }),
  )
})

test('hyphens and honorifics do not part a person', () => {
  expect(registryKey({ type: 'person', name: 'Moon Ji-woo' })).toBe('person/name/moon ji woo')
  expect(registryKey({ type: 'person', name: 'Dr. Moon Ji Woo' })).toBe('person/name/moon ji woo')
})

test('one name of two types is two things', () => {
  expect(registryKey({ type: 'person', name: 'Lincoln' })).not.toBe(
    registryKey({ type: 'place', name: 'Lincoln' }),
  )
})

test('a name of marks alone keeps a key of its own', () => {
  expect(registryKey({ type: 'work', name: '?!' })).toBe('work/name/?!')
})
