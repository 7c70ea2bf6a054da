import { describe, expect, test } from 'vitest'
import { repairMentions } from '../../../../src/text/entities/repair-mentions.ts'
import { readMarkedText } from '../../../support/marked-text.ts'

/** The mentions of `marked` after repair, as `type: words`. */
function repair(marked: string): string[] {
  const { tokens, mentions } = readMarkedText(marked)
  return repairMentions(tokens, mentions).map(
    ({ first, end, type }) =>
      `${type}: ${tokens.text.slice(tokens.start[first], tokens.end[end - 1])}`,
  )
}

test('a name before its acronym reaches left until the initials match', () => {
  const text = 'the {grp Baltic} Central {org News Agency} (BCNA) said; BCNA is silent'

  expect(repair(text)).toEqual([
    'organization: Baltic Central News Agency',
    'organization: BCNA',
    'organization: BCNA',
  ])
})

test('small words count or not, as the acronym has it', () => {
  expect(repair('{org Bank of Norland} (BoN)')).toContain('organization: BoN')
  expect(repair('Ministry of {org Fisheries and Trade} (MFT)')).toEqual([
    'organization: Ministry of Fisheries and Trade',
    'organization: MFT',
  ])
})

test('brackets that hold something else change nothing', () => {
  expect(repair('{per Ida Berg} (R) and {org Nordvik Lines} (NASDAQ)')).toEqual([
    'person: Ida Berg',
    'organization: Nordvik Lines',
  ])
  expect(repair('gross domestic product (GDP) rose')).toEqual([])
})

test('titles and the possessive are no part of a person', () => {
  expect(repair('{per President Ana Lima’s} plan')).toEqual(['person: Ana Lima'])
  expect(repair('{per Dr. Ana Lima}')).toEqual(['person: Ana Lima'])
})

test('a name of several words has one type: that of most mentions', () => {
  const text = '{org Green Hill} is small. {loc Green Hill} is old. {loc Green Hill} is green.'

  expect(repair(text)).toEqual(Array.from({ length: 3 }, () => 'place: Green Hill'))
})

test('a single word follows the full name that explains it', () => {
  expect(repair('{per Ida Berg} left. {org Berg} was tired.')).toContain('person: Berg')
  expect(repair('{org Nordvik Ltd.} fell. {per Nordvik} rose. {org Nordvik} sank.')).toEqual([
    'organization: Nordvik Ltd.',
    'organization: Nordvik',
    'organization: Nordvik',
  ])
})

test('a person and a place of one name keep apart', () => {
  expect(repair('{per Lena Florence} saw {loc Florence}. {per Florence} wept.')).toEqual([
    'person: Lena Florence',
    'place: Florence',
    'person: Florence',
  ])
})

test('a person swallowed by an organization is set free', () => {
  expect(repair('Chief of the {org Coast Guard Ri Hun-min} left')).toEqual([
    'organization: Coast Guard',
    'person: Ri Hun-min',
  ])
  expect(repair('{per Ida Berg} left. {org Nordvik Council Ida Berg} stayed.')).toEqual([
    'person: Ida Berg',
    'organization: Nordvik Council',
    'person: Ida Berg',
  ])
})

test('a street is no work', () => {
  expect(repair('on “{wrk Sunrise Street},” near')).toEqual(['place: Sunrise Street'])
})

test('a country is no person', () => {
  expect(repair('{per Serbia} won')).toEqual(['place: Serbia'])
  expect(repair('{per Jordan} scored')).toEqual(['person: Jordan'])
})

test('a name of several words is found wherever it stands', () => {
  expect(repair('{org Green Hill Council} met. At last Green Hill Council agreed.')).toHaveLength(2)
})

test('brackets and names without end are read in the time of a test', () => {
  const { tokens, mentions } = readMarkedText(
    '{org Alpha Beta} (AB) Alpha Beta (ABCDEFGH) '.repeat(5_000),
  )

  // A quadratic step would outlast the test.
  expect(repairMentions(tokens, mentions).length).toBeGreaterThanOrEqual(5_000)
})

describe('what is no part of a person', () => {
  test.each([
    ['{per Hey Ida}, come', ['person: Ida']],
    ['{per Datuk Seri Aminah Yusof} left', ['person: Aminah Yusof']],
    ['{per Tan Sri Lim Boon} left', ['person: Lim Boon']],
    ['{per Tan Wei} left', ['person: Tan Wei']],
    ['{per Crown Prince Salim bin Rashid} left', ['person: Salim bin Rashid']],
    ['{per Shri Gopal Menon} left', ['person: Gopal Menon']],
    ['{per H.E. Dr. Ana Lima} left', ['person: Ana Lima']],
    ['{per MLA Rekha Das} left', ['person: Rekha Das']],
    ['{per Prince} sang', ['person: Prince']],
    ['{per Begum} sang', ['person: Begum']],
  ])('%s', (marked, expected) => {
    expect(repair(marked)).toEqual(expected)
  })
})

describe('amounts are no names', () => {
  test.each(['R50bn', 'Sh20', 'RM10m', 'N640m', 'Rs500'])('%s', (amount) => {
    expect(repair(`it cost {per ${amount}} to build`)).toEqual([])
  })

  test('one that is cut at its point is none either', () => {
    expect(repair('it cost {per N2}.1bn to build')).toEqual([])
  })

  test.each(['G20', 'M23', 'F16', 'B52'])('but %s is', (name) => {
    expect(repair(`then {org ${name}} met`)).toEqual([`organization: ${name}`])
  })

  test('a name before the next sentence is', () => {
    expect(repair('then {org M23} left. 7 stayed')).toEqual(['organization: M23'])
  })
})

describe('a noun before a name says what it is', () => {
  test.each([
    [
      'Shares of {per Ida Zork} fell; fashion retailer {per Ida Zork} lost.',
      'organization: Ida Zork',
    ],
    ['{loc Zork} fell. The regulator {loc Zork} met.', 'organization: Zork'],
    ['{org Zork} slept. The nurse {org Zork} woke.', 'person: Zork'],
    ['She works at {loc Zork} as a cook.', 'organization: Zork'],
    ['A job for {per Zork} is rare.', 'organization: Zork'],
  ])('%s', (marked, expected) => {
    expect(new Set(repair(marked))).toEqual(new Set([expected]))
  })

  test.each([
    ['The rival {per Ida Zork} lost.', 'person: Ida Zork'],
    ['the brewery {wrk Zork} describes', 'work: Zork'],
  ])('but not %s', (marked, expected) => {
    expect(repair(marked)).toEqual([expected])
  })
})

test('a country of two words is no person', () => {
  expect(repair('{per Costa Rica} won')).toEqual(['place: Costa Rica'])
})

describe('particles', () => {
  test('a family name is found with its own', () => {
    expect(repair('{per Ursel von der Leiden} met us. Then von der Leiden left.')).toEqual([
      'person: Ursel von der Leiden',
      'person: von der Leiden',
    ])
    expect(repair('von der {loc Leiden} left. {per Ursel von der Leiden} met us.')).toEqual([
      'person: von der Leiden',
      'person: Ursel von der Leiden',
    ])
  })

  test('words that are none of a known name stay outside', () => {
    expect(repair('in de {loc Haan}. {per Jan de Wit} left.')).toContain('place: Haan')
    expect(repair('{per Ida Berg} drove a van. {per Berg} left')).toContain('person: Berg')
  })
})
