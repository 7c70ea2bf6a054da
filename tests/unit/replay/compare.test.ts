import { expect, test } from 'vitest'
import { comparisonOf } from '../../../src/replay/compare.ts'
import type { FactChange } from '../../../src/schemas/fact-change.ts'
import type { Replay } from '../../../src/schemas/replay.ts'
import { clock } from '../../support/context.ts'

const replay: Replay = {
  id: 'a',
  fromStage: 'extract-facts',
  filter: {},
  status: 'done',
  perMinute: null,
  by: null,
  isPreview: true,
  versions: { 'extract-facts': '4' },
  release: '0.1.0',
  position: '',
  total: 2,
  queued: 2,
  inFlight: 0,
  dead: 0,
  startedAt: clock,
  endedAt: clock,
}
const gained: FactChange = {
  kind: 'gained',
  what: 'figure',
  id: 'f1',
  words: '12 ships',
  sentence: 'In all 12 ships came in.',
  rule: 'count.plain',
  fields: [],
}
const rule = { what: 'figure', rule: 'count.plain', gained: 1, lost: 0, changed: 0 } as const
const name = { what: 'name', rule: 'person', gained: 0, lost: 3, changed: 0 } as const

test('two are compared rule by rule, those first in which they differ most', () => {
  const other = { ...replay, id: 'b' }
  const { rules, one } = comparisonOf(
    { replay, rules: [rule] },
    { replay: other, rules: [name, { ...rule, gained: 2 }] },
    [],
  )

  expect(one.id).toBe('a')
  expect(rules).toEqual([
    {
      what: 'name',
      rule: 'person',
      one: { gained: 0, lost: 0, changed: 0 },
      other: { gained: 0, lost: 3, changed: 0 },
    },
    {
      what: 'figure',
      rule: 'count.plain',
      one: { gained: 1, lost: 0, changed: 0 },
      other: { gained: 2, lost: 0, changed: 0 },
    },
  ])
})

test('of articles are told those facts that one alone changes so: by words, not by ids', () => {
  const moved = { ...gained, id: 'f9', words: '12 Ships' }
  const lost = { ...gained, kind: 'lost' as const, words: '3 boats' }
  const compared = comparisonOf({ replay, rules: [] }, { replay, rules: [] }, [
    { id: 'x', title: 'Same', one: [gained], other: [moved] },
    { id: 'y', title: 'Other', one: [gained, lost], other: [moved] },
    { id: 'z', title: 'New', one: [], other: [{ ...gained, sentence: 'Elsewhere 12 ships.' }] },
  ])

  expect(compared.examples).toMatchObject([
    { id: 'y', one: [lost], other: [] },
    { id: 'z', one: [], other: [{ sentence: 'Elsewhere 12 ships.' }] },
  ])
})
