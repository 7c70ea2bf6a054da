import { describe, expect, test } from 'vitest'
import { linkMentions } from '../../../../src/text/entities/link-mentions.ts'
import { findRoles } from '../../../../src/text/entities/roles.ts'
import { readMarkedText } from '../../../support/marked-text.ts'
import { rolesIn } from '../../../support/roles.ts'

describe('before a name', () => {
  test('a title in a list belongs to the name after it', () => {
    const text =
      'Guests were {org State Fisheries Board} Deputy Chairman {per Pak Min}, Interior Minister {per Ro Chol} and ' +
      'Head of the {org Coast Guard} {per Ri Hun}.'

    expect(rolesIn(text)).toEqual([
      'Pak Min: State Fisheries Board Deputy Chairman > State Fisheries Board',
      'Ro Chol: Interior Minister',
      'Ri Hun: Head of the Coast Guard > Coast Guard',
    ])
  })

  test('a title in small letters goes on behind "of"', () => {
    expect(
      rolesIn('The plan, minister of mines and energy {per Ana Lima} said, is sound.'),
    ).toEqual(['Ana Lima: minister of mines and energy'])
    expect(rolesIn('The colour of mines and energy {per Ana Lima} loved.')).toEqual([])
    expect(rolesIn('The minister of mines, 44, and energy {per Ana Lima} loved.')).toEqual([])
  })

  test('a relative is whose the sentence names', () => {
    expect(rolesIn('{per Ida Berg} came with her brother {per Nils Berg}.')).toEqual([
      'Nils Berg: her brother > Ida Berg',
    ])
    expect(rolesIn('{per Ida Berg}’s husband {per Tor Lie} left.')).toEqual([
      'Tor Lie: Ida Berg’s husband > Ida Berg',
    ])
  })

  test('with two persons before it, "his" is nobody’s', () => {
    expect(rolesIn('{per Ida Berg} and {per Tor Lie} met his sister {per Eva Lie}.')).toEqual([
      'Eva Lie: his sister',
    ])
  })

  test('a nationality or a place may own the title', () => {
    const text = '{grp Chilean} President {per Ana Lima} met {loc Oslo} mayor {per Eli Vik}.'

    expect(rolesIn(text)).toEqual([
      'Ana Lima: Chilean President > Chilean',
      'Eli Vik: Oslo mayor > Oslo',
    ])
  })

  test('titles with complements and abbreviations are read whole', () => {
    expect(rolesIn('Deputy Secretary of Homeland Security {per Al Moe} spoke.')).toEqual([
      'Al Moe: Deputy Secretary of Homeland Security',
    ])
    expect(rolesIn('Police said Lt. Col. {per Al Moe} died.')).toEqual(['Al Moe: Lt. Col.'])
    expect(rolesIn('Minister for Women {per Jo Li} spoke.')).toEqual(['Jo Li: Minister for Women'])
  })

  test('a definite noun before a comma names the person after it', () => {
    expect(rolesIn('The agency’s deputy director, {per Eva Lie}, said no.')).toEqual([
      'Eva Lie: deputy director',
    ])
    expect(rolesIn('A spokesman for {org Nordvik}, {per Bo Ek}, said no.')).toEqual([
      'Bo Ek: spokesman for Nordvik > Nordvik',
    ])
  })

  test('an honorific is no role', () => {
    expect(rolesIn('Then Mr. {per Moe} and Dr. {per Lie} left.')).toEqual([])
  })
})

describe('after a name', () => {
  test('an apposition tells the role, with an age or without', () => {
    expect(rolesIn('{per Ana Lima}, 45, a spokeswoman for {org Nordvik}, said so.')).toEqual([
      'Ana Lima: spokeswoman for Nordvik > Nordvik',
    ])
    expect(rolesIn('{per Ri Hun}, chief of the {org General Staff}, spoke.')).toEqual([
      'Ri Hun: chief of the General Staff > General Staff',
    ])
    expect(rolesIn('{per Jo Li}, a 61-year-old fisherman from {loc Lima}, drowned.')).toEqual([
      'Jo Li: fisherman from Lima > Lima',
    ])
  })

  test('the organization may stand far in the phrase', () => {
    const text = '{per Jo Li}, professor of marine biology at {org Lund University}, agreed.'

    expect(rolesIn(text)).toEqual([
      'Jo Li: professor of marine biology at Lund University > Lund University',
    ])
  })

  test('a role may belong to another person', () => {
    expect(rolesIn('{per Eva Lie}, widow of {per Tor Lie}, agreed.')).toEqual([
      'Eva Lie: widow of Tor Lie > Tor Lie',
    ])
    expect(rolesIn('{per Jo Li}, a lawyer for {per Tor Lie}, agreed.')).toEqual([
      'Jo Li: lawyer for Tor Lie > Tor Lie',
    ])
    const nested = '{per Jo Li}, brother of {org Nordvik}’s late owner {per Al Moe}, agreed.'
    expect(rolesIn(nested)).toContain('Jo Li: brother of Nordvik’s late owner Al Moe > Al Moe')
  })

  test('a name that goes on is not cut', () => {
    expect(rolesIn('{per Jo Li}, an engineer at {loc Delhi} Water Works, agreed.')).toEqual([
      'Jo Li: engineer at Delhi Water Works',
    ])
  })

  test('a title in capitals may follow a small word', () => {
    expect(rolesIn('{per Jo Li}, the former Prime Minister of {loc Peru}, agreed.')).toEqual([
      'Jo Li: former Prime Minister of Peru > Peru',
    ])
  })

  test('who heads what', () => {
    expect(rolesIn('{per Jo Li}, who heads the {org Baltic Council}, agreed.')).toEqual([
      'Jo Li: heads the Baltic Council > Baltic Council',
    ])
  })

  test('what someone is or was', () => {
    expect(rolesIn('{per Jo Li} was the finance minister of {loc Peru}.')).toEqual([
      'Jo Li: finance minister of Peru > Peru',
    ])
  })

  test('a title that leads to the next name is not this one’s', () => {
    expect(rolesIn('{per Jo Li}, Finance Minister {per Al Moe} and others met.')).toEqual([
      'Al Moe: Finance Minister',
    ])
  })

  test('a day is no part of one', () => {
    expect(
      rolesIn('{per Jo Li} was named the new leader of the front’s bureau on Tuesday.'),
    ).toEqual(['Jo Li: new leader of the front’s bureau'])
    expect(rolesIn('{per Jo Li}, the head of its office Monday, slept.')).toEqual([
      'Jo Li: head of its office',
    ])
  })

  test('what is no role is none', () => {
    expect(rolesIn('Then {per Jo Li}, confirmed his daughter’s death.')).toEqual([])
    expect(rolesIn('{per Jo Li}, in a statement, said no.')).toEqual([])
    expect(rolesIn('{per Jo Li} was in the house of a friend.')).toEqual([])
    expect(rolesIn('{per Jo Li}, whose wife is a doctor, won.')).toEqual([])
  })
})

test('a sentence of nothing but titles and names is read in the time of a test', () => {
  const { tokens, mentions } = readMarkedText('his chief of vice {per Kim}, '.repeat(5_000))

  // A quadratic step would outlast the test.
  expect(findRoles(tokens, mentions, linkMentions(tokens, mentions)).length).toBeLessThanOrEqual(
    tokens.count,
  )
})
