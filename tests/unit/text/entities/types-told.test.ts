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

describe('what stands behind a name tells a person', () => {
  test.each([
    ['{org Zork} smiled.', 'person: Zork'],
    ['{org Zork}, 45, pleaded guilty.', 'person: Zork'],
    ['{loc Zork}’s wife knew.', 'person: Zork'],
    ['{org Zork}’s profit rose.', 'organization: Zork'],
    ['{org Zork}, 45 kilometers away, slept.', 'organization: Zork'],
    ['{org Zork}, 450, and others', 'organization: Zork'],
    ['{org Zork} rose.', 'organization: Zork'],
    ['{org Zork Council} smiled.', 'organization: Zork Council'],
    ['{loc Kenya} wept.', 'place: Kenya'],
    ['{wrk Zork} wept.', 'work: Zork'],
  ])('%s', (marked, name) => {
    expect(repair(marked)).toEqual([name])
  })
})

describe('an office behind a state tells a place', () => {
  test.each([
    ['{org Michigan} Attorney General', 'place: Michigan'],
    ['{org Kenya} President', 'place: Kenya'],
    ['{org Michigan} Coach', 'organization: Michigan'],
    ['{org Zork} President', 'organization: Zork'],
    ['{wrk Michigan} President', 'work: Michigan'],
  ])('%s', (marked, name) => {
    expect(repair(marked)).toEqual([name])
  })
})

describe('the words of a full name tell what it is', () => {
  test.each([
    ['{org Park Ji Woo} lost.', 'person: Park Ji Woo'],
    ['{org Tran Thi Lan} won.', 'person: Tran Thi Lan'],
    ['{org Hajah Zainab Yusof} prayed.', 'person: Zainab Yusof'],
    ['{org Kim Bank Ho} fell.', 'organization: Kim Bank Ho'],
    ['{org Park Hill Zorks} fell.', 'organization: Park Hill Zorks'],
    ['{org Park Ji Woo Nam} fell.', 'organization: Park Ji Woo Nam'],
    ['{org Dr Zork} is a drink.', 'organization: Dr Zork'],
    ['{loc Tai Po Ma} is far.', 'place: Tai Po Ma'],
    ['{loc Zork University} closed.', 'organization: Zork University'],
    ['{per Central Bank} closed.', 'organization: Central Bank'],
    ['{wrk Zork University} sold.', 'work: Zork University'],
    ['{loc Zork Street} is long.', 'place: Zork Street'],
  ])('%s', (marked, name) => {
    expect(repair(marked)).toEqual([name])
  })

  test('a part of a person’s name that begins with a particle is that person', () => {
    expect(repair('{per Ana de la Zork} left. {loc De la Zork} is 61.')).toContain(
      'person: De la Zork',
    )
    expect(repair('{per Ana San Zork} left for {loc San Zork}.')).toContain('place: San Zork')
  })
})

describe('a large city that acts is a place', () => {
  test.each([
    ['{org Beijing} swept its streets.', 'place: Beijing'],
    ['{org Den Haag} waits for {loc Netherlands}.', 'place: Den Haag'],
    ['{org Grenoble} hires gardeners, as the {grp French} do.', 'place: Grenoble'],
    ['{org Grenoble} hires gardeners.', 'organization: Grenoble'],
    ['{org Beijing} lost its league match.', 'organization: Beijing'],
    ['{org Beijing} sold its shares.', 'organization: Beijing'],
    ['{org Toyota} swept its streets in {loc Japan}.', 'organization: Toyota'],
    ['{org BERLIN} swept its streets.', 'organization: BERLIN'],
    ['{org Berlin} met in {org Berlin Zork}.', 'organization: Berlin'],
    ['{wrk Beijing} was filmed in 1990.', 'work: Beijing'],
  ])('%s', (marked, name) => {
    expect(repair(marked)[0]).toBe(name)
  })
})

test('small words of other languages are left out of acronyms', () => {
  expect(repair('The {org Partido da Zorka} (PZ) met.')).toEqual([
    'organization: Partido da Zorka',
    'organization: PZ',
  ])
})

test.each(['Smt.', 'Hjh.', 'Adv.', 'Cllr.'])('%s ends no sentence', (title) => {
  const { tokens } = readMarkedText(`${title} Ana Zork left.`)

  expect(tokens.sentences).toHaveLength(2)
})
