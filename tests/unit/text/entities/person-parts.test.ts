import { describe, expect, test } from 'vitest'
import { isGenericBody, isLocalBody } from '../../../../src/text/entities/generic-bodies.ts'
import { particleName } from '../../../../src/text/entities/particles.ts'
import {
  isHyphenatedGiven,
  isPersonByForm,
  isSamePerson,
  personShortForms,
  personVariantKeys,
  readPersonName,
} from '../../../../src/text/entities/person-names.ts'
import {
  isHonorific,
  isKinNoun,
  isPossessive,
  isPossessiveMark,
  isRoleModifier,
  isRoleNoun,
} from '../../../../src/text/entities/role-text.ts'

const nameOf = (name: string) => readPersonName(name.split(' '))

describe('a person’s name in parts', () => {
  test.each([
    ['ada voss', ['ada', 'voss'], undefined],
    ['mr voss', ['voss'], undefined],
    ['mr ada voss', ['ada', 'voss'], undefined],
    ['ada voss jr', ['ada', 'voss'], 'jr'],
    ['ada voss iii', ['ada', 'voss'], 'iii'],
    ['jr', ['jr'], undefined],
    ['anna-lena voss', ['anna', 'lena', 'voss'], undefined],
    ['jk voss', ['j', 'k', 'voss'], undefined],
    ['jo voss', ['jo', 'voss'], undefined],
    ['ada v voss', ['ada', 'v', 'voss'], undefined],
    ['prime minister ada voss', ['ada', 'voss'], undefined],
    ['prime minister ada', ['ada'], undefined],
    ['mr prime minister voss', ['voss'], undefined],
    ['president ada voss', ['ada', 'voss'], undefined],
    ['president voss', ['president', 'voss'], undefined],
    ['chief ada voss', ['ada', 'voss'], undefined],
    ['chief voss', ['chief', 'voss'], undefined],
    ['dr mr ada', ['ada'], undefined],
  ])('%s', (name, parts, generation) => {
    expect(nameOf(name)).toEqual({ parts, generation })
  })
})

describe('what a person may be called afterwards', () => {
  test.each([
    ['ada voss', { ada: 2, voss: 3 }],
    ['ada maria voss', { ada: 2, 'ada maria': 2, maria: 1, 'maria voss': 3, voss: 3 }],
    ['ada v voss', { ada: 2, 'ada v': 2, 'v voss': 3, voss: 3 }],
    ['kim jong un', { kim: 3, 'kim jong': 2, jong: 1, 'jong un': 3, un: 3 }],
    ['voss', {}],
  ])('%s', (name, forms) => {
    const found = personShortForms(nameOf(name)).map(({ key, rank }) => [key, rank])

    expect(Object.fromEntries(found)).toEqual(forms)
  })

  test.each([
    ['ada voss', ['a voss']],
    ['ada maria voss', ['a voss']],
    ['voss', []],
  ])('is looked for: %s', (name, keys) => {
    expect(personVariantKeys(nameOf(name))).toEqual(keys)
  })
})

test.each([
  ['ada voss', 'ada voss', true],
  ['ada voss', 'a voss', true],
  ['ada voss', 'ada maria voss', true],
  ['ada m voss', 'ada maria voss', true],
  ['ada k voss', 'ada maria voss', false],
  ['ada maria voss', 'ada maria lena voss', false],
  ['ada voss', 'anna voss', false],
  ['ada voss', 'ada vass', false],
  ['ada voss jr', 'ada voss', true],
  ['ada voss jr', 'ada voss sr', false],
])('%s and %s are one: %s', (one, other, expected) => {
  expect(isSamePerson(nameOf(one), nameOf(other))).toBe(expected)
  expect(isSamePerson(nameOf(other), nameOf(one))).toBe(expected)
})

test.each([
  ['Ursula von der Leyden', 'von der Leyden'],
  ['Ana de Souza', 'de Souza'],
  ['de Souza', undefined],
  ['Ana de', undefined],
  ['Ana Souza', undefined],
])('the family name of %s', (name, family) => {
  expect(particleName(name.split(' '))?.join(' ')).toBe(family)
})

describe('bodies that many have', () => {
  test.each([
    ['defense ministry', true],
    ['supreme court', true],
    ['ministry of foreign affairs', true],
    ['house of representatives', true],
    ['foreign affairs', false],
    ['zork ministry', false],
    ['', false],
  ])('a country: %s, %s', (name, expected) => {
    expect(isGenericBody({ words: name === '' ? [] : name.split(' ') })).toBe(expected)
  })

  test.each([
    ['city council', true],
    ['county planning commission', true],
    ['fire department', true],
    ['board of education', true],
    ['town', false],
    ['city ballet council', false],
    ['national council', false],
    ['city river', false],
  ])('a town: %s, %s', (name, expected) => {
    expect(isLocalBody({ words: name.split(' ') })).toBe(expected)
  })
})

test.each([
  ['secretary', true, false],
  ['vice-chairman', true, false],
  ['wife', true, true],
  ['ex-wife', true, true],
  ['-wife', false, false],
  ['mill', false, false],
])('%s is of a role: %s, of kin: %s', (word, role, kin) => {
  expect(isRoleNoun(word)).toBe(role)
  expect(isKinNoun(word)).toBe(kin)
})

test.each([
  ['former', true],
  ['chairman', true],
  ['mill', false],
])('%s goes with a role: %s', (word, expected) => {
  expect(isRoleModifier(word)).toBe(expected)
})

test.each([
  ['mr', true, false, false],
  ['his', false, true, false],
  ['our', false, true, false],
  ["'s", false, false, true],
  ["'", false, false, true],
  ['mill', false, false, false],
])('%s is an honorific: %s, a possessive: %s, its mark: %s', (word, honorific, own, mark) => {
  expect([isHonorific(word), isPossessive(word), isPossessiveMark(word)]).toEqual([
    honorific,
    own,
    mark,
  ])
})

describe('a person by the form of the name alone', () => {
  test.each(['kim do-hyun', 'kim do hyun', 'tran thi lan', 'mr ada voss', 'hajah ana lima'])(
    '%s',
    (name) => {
      expect(isPersonByForm({ words: name.split(' ') })).toBe(true)
    },
  )

  test.each([
    'kim do',
    'kim zork hyun',
    'kim university hall',
    'park min seo ra',
    'ada voss',
    'ada bo voss',
    'mr voss',
    'mr ada bank',
  ])('but not %s', (name) => {
    expect(isPersonByForm({ words: name.split(' ') })).toBe(false)
  })

  test.each([
    ['do-hyun', true],
    ['sung-jung', true],
    ['dohyun', false],
    ['do-hyun-ra', false],
    ['do-zzz', false],
    ['zzz-do', false],
  ])('two syllables: %s %s', (word, isGiven) => {
    expect(isHyphenatedGiven(word)).toBe(isGiven)
  })
})
