import { describe, expect, test } from 'vitest'
import {
  amountAt,
  amountEnd,
  clauseAround,
  ownerBefore,
} from '../../../../src/text/quotes/account-edges.ts'
import { at, written, stretchIn } from '../../../support/marked-pieces.ts'
import { says } from '../../../support/sayings.ts'

says('somebody’s count, claim or forecast:', [
  ['By the town’s count, 12 mills have shut.', 'the town’s count = 12 mills have shut'],
  [
    'Some 12 mills have shut, by the millers’ own count.',
    'the millers’ own count = Some 12 mills have shut',
  ],
  ['The fair drew 12,000 by police estimates.', 'police estimates = The fair drew 12,000'],
  ['Few share the town’s estimate of 12 dead.', 'the town = 12 dead'],
  ['Few share a World Bank estimate of 12 dead.', 'World Bank = 12 dead'],
  ['Few share the town’s latest claim that 12 homes are empty.', 'the town = 12 homes are empty'],
  ['Few share an estimate of 12 dead.'],
  ['Few share the claim that 12 homes are empty.'],
  [
    'Sales beat the average forecast of $12 million from nine analysts.',
    'nine analysts = $12 million',
  ],
  ['Losses are estimates of the damage from the storm.'],
  ['The mill is said by its owners to employ 12 men.', 'its owners = employ 12 men'],
  ['The mill is said to employ 12 men.'],
])

describe('an amount', () => {
  test.each([
    ['It rose |12 feet.', '12'],
    ['It rose |about 12 feet.', 'about 12'],
    ['It cost |$12.', '$12'],
    ['It cost |about $12.', 'about $12'],
    ['It rose |more than twelve feet.', 'more than twelve'],
    ['It rose |by 12 feet.', undefined],
    ['It rose |feet.', undefined],
    ['It rose 12| feet.', undefined],
  ])('%s is %s', (marked, expected) => {
    const [r, first] = at(marked)
    const next = amountAt(r, first)

    expect(next === 0 ? undefined : written(r, { first, next })).toBe(expected)
  })

  test.each([
    ['Lind saw |12 mills.', '12 mills'],
    ['Lind saw |12 mills; Ruiz saw none.', '12 mills'],
    ['Lind saw |12 mills: all shut.', '12 mills'],
    ['Lind saw |12 mills after the rain.', '12 mills'],
    ['Lind saw |12 mills, all of them shut.', '12 mills'],
    ['Lind saw |12 mills, seven weirs and a dam.', '12 mills, seven weirs and a dam'],
    ['Lind saw |12 mills, or at least seven weirs.', '12 mills, or at least seven weirs'],
    ['Lind saw |12 mills, one by one, were shut seven years.', '12 mills, one by one'],
    ['Lind saw |12 mills, were seven of them shut?', '12 mills'],
    ['Lind saw |fewer than 12 mills.', 'fewer than 12 mills'],
    ['Lind saw |12 mills', '12 mills'],
  ])('ends: %s', (marked, expected) => {
    const [r, first] = at(marked)

    expect(written(r, { first, next: amountEnd(r, first) })).toBe(expected)
  })

  test('is no longer than twenty pieces', () => {
    const [r, first] = at(`Lind saw |12 ${'old '.repeat(30)}mills.`)

    expect(amountEnd(r, first) - first).toBe(20)
  })
})

describe('the clause around a count', () => {
  test.each([
    ['[By a count], the mills are shut.', 'the mills are shut'],
    ['So [by a count], the mills are shut.', 'the mills are shut'],
    ['Mills are shut, [by a count].', 'Mills are shut'],
    ['Mills are shut [by a count] of May.', 'Mills are shut'],
    ['It rained. Mills are shut, [by a count]. It snowed.', 'Mills are shut'],
    ['It rained. [By a count]: mills are shut. It snowed.', 'mills are shut'],
    ['[By a count].', undefined],
    ['[By a count]', undefined],
  ])('%s: %s', (marked, expected) => {
    const [r, stretch] = stretchIn(marked)
    const { first, next } = clauseAround(r, stretch)

    expect(first < next ? written(r, { first, next }) : undefined).toBe(expected)
  })
})

describe('whose a claim is', () => {
  test.each([
    ['Few share the mayor’s |claim.', 'the mayor'],
    ['Few share the mayor’s latest |claim.', 'the mayor'],
    ['Few share the mayor’s very latest |claim.', 'the mayor'],
    ['Few share the mayor’s long and new |claim.', undefined],
    ['Few share a World Bank |claim.', 'World Bank'],
    ['Few share World Bank |claim.', 'World Bank'],
    ['Few share the |claim.', undefined],
    ['Few share |claim.', undefined],
    ['Few share her |claim.', undefined],
    ['Few of the old town’s |claim.', 'the old town'],
    ['Few share police |estimates.', 'police'],
    ['|Claim.', undefined],
  ])('%s: %s', (marked, expected) => {
    const [r, noun] = at(marked)

    expect(written(r, ownerBefore(r, noun))).toBe(expected)
  })
})
