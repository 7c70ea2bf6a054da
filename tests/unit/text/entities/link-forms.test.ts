import { describe, expect, test } from 'vitest'
import type { EntityType } from '../../../../src/schemas/entity.ts'
import { formOf } from '../../../../src/text/entities/link-forms.ts'
import { acronymOf, nameOf } from '../../../../src/text/entities/names.ts'
import { tokenize } from '../../../../src/text/tokens.ts'

const nameIn = (text: string) => {
  const tokens = tokenize(text)
  return nameOf(tokens, { first: 0, end: tokens.count })
}

const formIn = (type: EntityType, text: string) => formOf(type, nameIn(text))

/** Short forms by their rank. */
const shortForms = (type: EntityType, text: string) =>
  Object.fromEntries(formIn(type, text).shortForms.map(({ key, rank }) => [key, rank]))

describe('an organization may be called', () => {
  test.each([
    ['Zork', {}],
    ['Zork Ltd', { '=zl': 2 }],
    ['Zork Mills', { mills: undefined, '=zm': 2 }],
    ['Zork University', { zork: 2, university: 1, '=zu': 2 }],
    ['Zork Council of Peru', { zork: 2, 'council of peru': 2, 'zork council': 3, '=zcp': 2, '=zcop': 2 }],
    ['Zork and Sons', { zork: 3, '=zs': 2, '=zas': 2 }],
    ['Bank of Zork', { bank: 3, '=bz': 2, '=boz': 2 }],
    ['Old Zork Party', { 'zork party': 2, 'old zork': 2, party: 1, '=ozp': 2 }],
  ])('%s: %j', (text, forms) => {
    expect(shortForms('organization', text)).toEqual(forms)
  }) // prettier-ignore

  test.each([
    ['Zork Mills Ltd', 'zork mills'],
    ['Zork Mills Co. Ltd.', 'zork mills'],
    ['Ltd', 'ltd'],
    ['The Zork Mills', 'zork mills'],
  ])('%s is %s', (text, key) => {
    expect(formIn('organization', text).key).toBe(key)
  })
})

describe('a place may be called', () => {
  test.each([
    ['Mount Zork', { zork: 3, '=mz': 2 }],
    ['Kingdom of Zork', { zork: 3, '=kz': 2, '=koz': 2 }],
    ['Lake Old Zork', { 'old zork': 3, '=loz': 2 }],
    ['Port', {}],
    ['Zork Port', { '=zp': 2 }],
    ['Costa Rica', {}],
  ])('%s: %j', (text, forms) => {
    expect(shortForms('place', text)).toEqual(forms)
  })

  test.each([
    ['Peru', '#PE'],
    ['the United States', '#US'],
    ['Zork', 'zork'],
  ])('%s is %s', (text, key) => {
    expect(formIn('place', text).key).toBe(key)
  })
})

test.each([
  ['Peruvians', '#PE'],
  ['Peruvian', '#PE'],
  ['Zorkers', 'zorker'],
  ['Zorks', 'zork'],
  ['Zors', 'zors'],
  ['Zork', 'zork'],
  ['Kurdish', 'kurd'],
  ['Kurds', 'kurd'],
  ['Jews', 'jew'],
  ['Jewish', 'jew'],
  ['Uighurs', 'uyghur'],
  ['Shiites', 'shia'],
])('the group %s is %s', (text, key) => {
  expect(formIn('group', text).key).toBe(key)
})

describe('a work, an event or a product may be called', () => {
  test.each([
    ['Zork', {}],
    ['Old Zork', { '=oz': 2 }],
    ['Zork Cup', { cup: 2, '=zc': 2 }],
    ['Old Zork Mill', { 'old zork': 3, 'zork mill': 2, '=ozm': 2 }],
    ['Old Zork Mill Cup', { 'old zork': 3, 'old zork mill': 3, 'zork mill cup': 2, 'mill cup': 2, cup: 2, '=ozmc': 2 }],
  ])('%s: %j', (text, forms) => {
    for (const type of ['work', 'event', 'product'] as const)
      expect(shortForms(type, text)).toEqual(forms)
  }) // prettier-ignore
})

describe('an acronym', () => {
  test.each([
    ['ZM', 'zm'],
    ['Z.M.', 'zm'],
    ['ZoM', 'zom'],
    ['ZORKMILL', 'zorkmill'],
    ['ZORKMILLS', undefined],
    ['Z', undefined],
    ['Zork', undefined],
    ['ZoMm', undefined],
    ['ZM Mills', undefined],
  ])('is %s: %s', (text, acronym) => {
    expect(acronymOf(nameIn(text))).toBe(acronym)
  })

  test('is looked for behind the name itself', () => {
    expect(formIn('organization', 'ZM').lookups).toEqual(['zm', '=zm'])
    expect(formIn('place', 'ZM').lookups).toEqual(['zm', '=zm'])
    expect(formIn('work', 'ZM').lookups).toEqual(['zm', '=zm'])
    expect(formIn('organization', 'Zork').lookups).toEqual(['zork'])
    expect(formIn('person', 'ZAM').lookups).toEqual(['zam'])
  })
})

test('only persons are the same under other full names', () => {
  const person = formIn('person', 'Ada Voss')
  const body = formIn('organization', 'Ada Voss')

  expect(person.isSame(formIn('person', 'A. Voss'))).toBe(true)
  expect(person.variantKeys).toEqual(['a voss'])
  expect(body.isSame(body)).toBe(false)
  expect(body.variantKeys).toEqual([])
})

describe('the words of a name', () => {
  test.each([
    ['the Zork Mill', ['zork', 'mill']],
    ['Zork’s Mill', ['zork', 'mill']],
    ['Zork, Mill & Co.', ['zork', 'mill', '&', 'co']],
    ['Mill of the Zork', ['mill', 'of', 'the', 'zork']],
    ['U.S. Mill', ['us', 'mill']],
    ['Żork', ['zork']],
  ])('%s: %j', (text, words) => {
    expect(nameIn(text).words).toEqual(words)
  })

  test('are no more than two dozen', () => {
    expect(nameIn('Zork '.repeat(24).trim()).words).toHaveLength(24)
    expect(nameIn('Zork '.repeat(30).trim()).words).toHaveLength(24)
  })
})
