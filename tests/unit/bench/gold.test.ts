import { describe, expect, test } from 'vitest'
import { confidenceOf } from '../../../bench/gold/confidence.ts'
import { nearest, type GoldDocument } from '../../../bench/gold/documents.ts'
import { fields } from '../../../bench/gold/fields.ts'
import { foundFigure, readGold } from '../../../bench/gold/found.ts'
import { missesOf } from '../../../bench/gold/misses.ts'
import { pairUp } from '../../../bench/gold/pairs.ts'
import { rowsOf } from '../../../bench/gold/report.ts'
import { halfOf } from '../../../bench/support/halves.ts'
import { noiseOf } from '../../../bench/support/noise.ts'
import { f1Of, precisionOf, recallOf, sumOf } from '../../../bench/support/tally.ts'

const text = 'Police said on Monday that 12 miners were killed.\nA mill lost 300 jobs.'

/** A gold figure: what a test does not name is not marked. */
function goldFigure(t: string, parts: Partial<GoldDocument['figures'][number]> = {}) {
  const start = text.indexOf(t)
  const unmarked = { noun: null, event: null, measure: null, where: null, when: null, by: null }
  return {
    t,
    start,
    end: start + t.length,
    kind: 'count',
    value: Number(t),
    unit: null,
    modifier: 'exact',
    change: null,
    rel: [],
    status: 'stated',
    ...unmarked,
    ...parts,
  }
}

function setup(figures: GoldDocument['figures'], half: 'A' | 'B' = 'A') {
  const document: GoldDocument = { id: 'mine', half, text, figures, quotes: [] }
  const read = pairUp(document, readGold(document))
  return { read, tally: (field: string) => sumOf(fields[field]!(read)) }
}

describe('the bench of marked news', () => {
  test('counts what is found, what is too much and what is missing', () => {
    const { tally } = setup([goldFigure('12'), goldFigure('lost', { value: 7 })])

    expect(tally('value')).toMatchObject({ gold: 2, given: 2, right: 1 })
  })

  test('judges a field on figures that were found only', () => {
    const { tally } = setup([
      goldFigure('12', { noun: { head: 'miner', phrase: 'miners' } }),
      goldFigure('300', { value: 7, noun: { head: 'job', phrase: 'jobs' } }),
    ])

    expect(tally('noun')).toMatchObject({ gold: 1, given: 1, right: 1 })
  })

  test('takes another noun for wrong and a missing one for missing', () => {
    const { tally } = setup([
      goldFigure('12', { noun: { head: 'policeman', phrase: 'Police' } }),
      goldFigure('300'),
    ])

    expect(tally('noun')).toMatchObject({ gold: 1, given: 2, right: 0 })
  })

  test('finds the source by its words', () => {
    const { tally } = setup([goldFigure('12', { by: 'Police' }), goldFigure('300', { by: 'mill' })])

    expect(tally('source')).toMatchObject({ gold: 2, given: 1, right: 1 })
  })

  test('asks for no event where the gold has none of the classes', () => {
    const { tally } = setup([goldFigure('12', { event: 'other' })])

    expect(tally('event')).toMatchObject({ gold: 0, given: 0, right: 0 })
  })

  test('reads the fields of either record version', () => {
    const span = { start: 27, end: 29 }
    const before = { id: 'f1', span, kind: 'count', value: 12, modifier: 'exact', relations: [] }
    const times = new Map([
      ['t1', { start: 15, end: 21 }],
      ['t2', { start: 0, end: 6 }],
    ])
    const read = (more: object) =>
      foundFigure(text, { ...before, ...more }, ({ start, end }) => [start, end], times)

    const old = read({ asOf: { value: '2006-03-13', time: 't1' } })
    const newer = read({
      event: { class: 'killed', span: { start: 42, end: 48 } },
      measure: { span: { start: 30, end: 36 } },
      occurredAt: { value: '2006-03-13', time: 't1' },
      saidAt: { value: '2006-03-13', time: 't2' },
      status: 'denied',
    })

    expect(old).toMatchObject({ timeAt: [15, 21], hasTime: true, eventClass: undefined })
    expect(newer).toMatchObject({ timeAt: [15, 21], eventClass: 'killed', measured: 'miners' })
    expect(read({ event: 'killed', measure: 'deaths' })).toMatchObject({
      eventClass: 'killed',
      measured: 'deaths',
      hasTime: false,
    })
  })

  test('lists the misses of half A with their line', () => {
    const { read } = setup([goldFigure('12'), goldFigure('300', { value: 7 })])

    expect(missesOf('value', [read])).toEqual([
      'mine\twants 7\tgot none\tA mill lost «300» jobs.',
      'mine\twants none\tgot 300\tA mill lost «300» jobs.',
    ])
  })

  test('says of half B how often what was chosen is right, by how likely it is', () => {
    const marked = [goldFigure('12', { when: 'Monday' }), goldFigure('300', { when: 'Monday' })]
    const of = (half: 'A' | 'B') => {
      const { read } = setup(marked, half)
      const confidences = [0.85, 0.45]
      const pairs = read.pairs.map((pair, i) => ({
        ...pair,
        figure: pair.figure && {
          ...pair.figure,
          hasTime: true,
          timeAt: i === 0 ? ([17, 23] as const) : ([0, 6] as const),
          occurredAt: { value: '2006-03-13', confidence: confidences[i] },
        },
      }))
      return confidenceOf([{ ...read, pairs }]).join('\n')
    }

    // From 80 % on one of the two that are wanted is told, rightly; from 40 % on a wrong one, too.
    expect(of('B')).toMatch(/^time .*\n(?:.*\n)*from 40 % +45\.0 +0\.0 +0\/1 +50\.0 +50\.0$/m)
    expect(of('B')).toMatch(/^time .*\n(?:.*\n)*from 80 % +85\.0 +100\.0 +1\/1 +100\.0 +50\.0$/m)
    expect(of('A')).not.toContain('1/1')
  })

  test('never lists a miss of half B', () => {
    const { read } = setup([goldFigure('12', { value: 7 })], 'B')

    expect(missesOf('value', [read])).toEqual([])
  })

  test('keeps the halves apart in its rows', () => {
    const rows = rowsOf([setup([goldFigure('12')]).read, setup([goldFigure('300')], 'B').read])

    expect(rows.find(({ field }) => field === 'value')).toMatchObject({
      A: { gold: 1, given: 2, right: 1 },
      B: { gold: 1, given: 2, right: 1 },
    })
  })

  test('says by how much halves of one kind lie apart', () => {
    const same = Array.from({ length: 40 }, () => ({ gold: 2, given: 2, right: 1 }))
    const mixed = same.map((tally, at) => ({ ...tally, right: at % 2 === 0 ? 2 : 0 }))

    expect(noiseOf(same)).toBe(0)
    expect(noiseOf(mixed)).toBeGreaterThan(10)
  })

  test('finds words nearest to their figure', () => {
    expect(nearest('a b a', 'a', 3)).toEqual([4, 5])
    expect(nearest('a b a', 'c', 3)).toBeUndefined()
  })

  test('halves by the document alone', () => {
    const ids = Array.from({ length: 400 }, (_, at) => `document ${at}`)
    const inA = ids.filter((id) => halfOf(id) === 'A').length

    expect(halfOf('0411')).toBe(halfOf('0411'))
    expect(inA).toBeGreaterThan(150)
    expect(inA).toBeLessThan(250)
  })

  test('has no share of nothing', () => {
    expect(f1Of({ gold: 0, given: 0, right: 0 })).toBe(0)
    expect(f1Of({ gold: 2, given: 2, right: 1 })).toBe(50)
  })

  test('tells what was found of the gold apart from what of the given is right', () => {
    const tally = sumOf([
      { gold: 2, given: 4, right: 4, found: 1 },
      { gold: 2, given: 0, right: 0 },
    ])

    expect([precisionOf(tally), recallOf(tally)]).toEqual([100, 25])
    expect(f1Of(tally)).toBe(40)
  })
})
