import { describe, expect, test } from 'vitest'
import { type Claim, isSameClaim } from '../../../../src/text/claims/same-claim.ts'
import { figureIn } from '../../../support/told-figure.ts'

/** What the figure in brackets is a figure of. */
function claimOf(marked: string): Claim {
  const { figure } = figureIn(marked, '2026-03-03')
  if (!figure) throw new Error(`no figure in ${marked}`)
  const { kind, unit, event, measure, noun, place, occurredAt } = figure
  return {
    kind,
    unit: unit?.code ?? null,
    event: event?.class ?? null,
    measure: measure?.text ?? null,
    noun: noun?.head ?? null,
    place: place?.text ?? null,
    occurredAt: occurredAt?.value ?? null,
  }
}

const flood = 'A flood killed [12] people in Lisbon on Monday.'

describe('in one story', () => {
  test.each([
    ['in other words', 'In Lisbon, [12] people were killed by the flood on Monday.'],
    ['a later higher toll', 'The flood killed [19] people in Lisbon on Monday.'],
    ['without a place', 'The flood killed [12] people on Monday.'],
    ['without a noun', 'The flood in Lisbon killed [12] on Monday.'],
  ])('%s it is the same', (_, other) => {
    expect(isSameClaim(claimOf(flood), claimOf(other), true)).toBe(true)
  })

  test.each([
    ['of another place', 'A flood killed [12] people in Porto on Monday.'],
    ['of another event', 'A flood injured [12] people in Lisbon on Monday.'],
    ['of others', 'A flood killed [12] soldiers in Lisbon on Monday.'],
    ['of another day', 'A flood killed [12] people in Lisbon on Saturday.'],
  ])('%s it is not', (_, other) => {
    expect(isSameClaim(claimOf(flood), claimOf(other), true)).toBe(false)
  })
})

describe('in two stories', () => {
  test('place and time have to be told by both', () => {
    const other = 'The river that burst its banks on Monday killed [14] people in Lisbon.'

    expect(isSameClaim(claimOf(flood), claimOf(other), false)).toBe(true)
    for (const untold of ['A flood killed [12] people on Monday.', 'A flood killed [12] people.'])
      expect(isSameClaim(claimOf(flood), claimOf(untold), false)).toBe(false)
  })
})

const claim: Claim = {
  kind: 'count',
  unit: null,
  event: 'killed',
  measure: null,
  noun: 'person',
  place: 'São Paulo',
  occurredAt: '2026-03-02',
}

test.each<[string, Partial<Claim>, boolean]>([
  ['the same place without its marks', { place: 'Sao Paulo' }, true],
  ['a day that no text tells', { occurredAt: 'XXXX/..' }, false],
  ['a day and its month', { occurredAt: '2026-03' }, true],
  ['another kind', { kind: 'percent' }, false],
  ['another currency', { unit: 'EUR' }, false],
  ['a measure that only one has', { measure: 'death rate' }, false],
  ['people of no kind', { noun: 'victim' }, true],
  ['no noun', { noun: null }, true],
])('%s: %o', (_, other, expected) => {
  expect(isSameClaim(claim, { ...claim, ...other }, false)).toBe(expected)
})

test('measures are compared by their words, whatever their case', () => {
  const income = { ...claim, event: null, measure: 'Net income', noun: null }

  expect(isSameClaim(income, { ...income, measure: 'net income' }, false)).toBe(true)
  expect(isSameClaim(income, { ...income, measure: 'gross income' }, true)).toBe(false)
})

test('of no event and no measure only the very thing counts', () => {
  const bare = { ...claim, event: null }

  expect(isSameClaim(bare, bare, true)).toBe(true)
  expect(isSameClaim({ ...bare, noun: null }, { ...bare, noun: null }, true)).toBe(false)
})
