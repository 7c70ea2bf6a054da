import { describe, expect, test } from 'vitest'
import { EventClass } from '../../../../../src/schemas/figure.ts'
import { familyOf as familyInSpace } from '../../../../../src/text/figures/meaning/place-families.ts'
import {
  familyOf as familyInTime,
  happenings,
  movements,
} from '../../../../../src/text/figures/meaning/when/families.ts'

/** Each event, its family by place and its family by time. */
const families = [
  ['killed', 'harm', 'happening'],
  ['injured', 'harm', 'happening'],
  ['missing', 'harm', 'happening'],
  ['trapped', 'harm', 'happening'],
  ['sick', 'harm', 'happening'],
  ['infected', 'harm', 'happening'],
  ['affected', 'harm', 'happening'],
  ['rescued', 'flight', 'happening'],
  ['displaced', 'flight', 'happening'],
  ['evacuated', 'flight', 'happening'],
  ['travelled', 'flight', 'output'],
  ['arrested', 'custody', 'happening'],
  ['detained', 'custody', 'happening'],
  ['kidnapped', 'custody', 'happening'],
  ['freed', 'custody', 'happening'],
  ['sentenced', 'custody', 'happening'],
  ['fined', 'custody', 'deal'],
  ['attended', 'crowd', 'happening'],
  ['protested', 'crowd', 'happening'],
  ['voted-for', 'crowd', 'vote'],
  ['elected', 'crowd', 'vote'],
  ['polled', 'crowd', 'vote'],
  ['joined', 'crowd', 'happening'],
  ['deployed', 'force', 'happening'],
  ['withdrawn', 'force', 'happening'],
  ['launched', 'force', 'happening'],
  ['fired', 'force', 'happening'],
  ['attacked', 'strike', 'happening'],
  ['destroyed', 'strike', 'happening'],
  ['damaged', 'strike', 'happening'],
  ['funded', 'grant', 'deal'],
  ['donated', 'grant', 'deal'],
  ['pledged', 'grant', 'deal'],
  ['invested', 'grant', 'deal'],
  ['owed', 'grant', 'state'],
  ['paid', 'grant', 'deal'],
  ['cost', 'deal', 'deal'],
  ['priced', 'deal', 'movement'],
  ['sold', 'deal', 'deal'],
  ['bought', 'deal', 'deal'],
  ['traded', 'deal', 'movement'],
  ['built', 'trade', 'output'],
  ['produced', 'trade', 'output'],
  ['exported', 'trade', 'output'],
  ['imported', 'trade', 'output'],
  ['earned', 'trade', 'deal'],
  ['grew', 'trend', 'movement'],
  ['fell', 'trend', 'movement'],
  ['lost', 'trend', 'deal'],
  ['employed', 'work', 'state'],
  ['laid-off', 'work', 'happening'],
  ['born', 'state', 'state'],
  ['counted', 'state', 'state'],
  ['sized', 'state', 'state'],
  ['scored', 'game', 'contest'],
  ['won', 'game', 'contest'],
  ['ranked', 'game', 'contest'],
  ['lasted', 'span', 'state'],
  ['aged', 'span', 'state'],
  [undefined, 'untold', 'none'],
] as const

describe('families of events', () => {
  test.each(families)('%s has places as %s has, and times as %s', (event, inSpace, inTime) => {
    expect(familyInSpace(event)).toBe(inSpace)
    expect(familyInTime(event)).toBe(inTime)
  })

  test('are known of each event', () => {
    const known = new Set(families.map(([event]) => event))

    expect(EventClass.options.filter((event) => !known.has(event))).toEqual([])
  })

  test.each([
    ['killed', true, false],
    ['elected', true, false],
    ['won', true, false],
    ['fell', false, true],
    ['priced', false, true],
    ['sold', false, false],
    ['aged', false, false],
  ] as const)('%s happens: %s, moves: %s', (event, happens, moves) => {
    expect(happenings.has(event)).toBe(happens)
    expect(movements.has(event)).toBe(moves)
  })
})
