import { expect, test } from 'vitest'
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
