import { describe, expect, test } from 'vitest'
import type { DateReading } from '../../../src/schemas/document.ts'
import { extractFacts } from '../../../src/text/facts.ts'
import { postAt, postsOf, runsOf } from '../../../src/text/live-posts.ts'

const entry = (time: string, start?: number, end?: number) => ({
  time,
  text: 'x',
  ...(start !== undefined && end !== undefined && { entrySpan: { start, end } }),
})

const posts = postsOf([entry('c', 30, 40), entry('b'), entry('a', 10, 20)])

describe('posts', () => {
  test('are the entries that have a place, in text order', () => {
    expect(posts.map(({ time }) => time)).toEqual(['a', 'c'])
    expect(postsOf(undefined)).toEqual([])
  })

  test.each([
    [0, undefined],
    [10, 'a'],
    [19, 'a'],
    [20, undefined],
    [29, undefined],
    [30, 'c'],
    [40, undefined],
  ])('hold what stands in them: %d', (offset, time) => {
    expect(postAt(posts, offset)?.time).toBe(time)
  })

  test('part what is in text order', () => {
    const parts = runsOf([0, 10, 12, 20, 30], posts, (at) => at)

    expect(parts.map(({ post, items }) => [post?.time, items])).toEqual([
      [undefined, [0]],
      ['a', [10, 12]],
      [undefined, [20]],
      ['c', [30]],
    ])
    expect(runsOf([1, 2], [], (at) => at)).toEqual([{ post: undefined, items: [1, 2] }])
  })
})

/** Facts of a text whose lines were written at the times before them, if there are any. */
function factsOf(...lines: readonly (readonly [time: string | undefined, line: string])[]) {
  const text = lines.map(([, line]) => line).join('\n')
  let end = -1
  const liveEntries = lines.map(([time, line]) => {
    const start = end + 1
    end = start + line.length
    return time === undefined ? entry('') : entry(time, start, end)
  })
  const raw = '2026-03-02T08:00:00+01:00'
  const published: DateReading = {
    value: raw,
    precision: 'second',
    zone: 'stated',
    raw,
    source: 'json-ld',
    candidates: [],
  }
  const { times, figures } = extractFacts({ text, published, liveEntries })
  return {
    times: times.map(({ span, value }) => [text.slice(span.start, span.end), value]),
    said: figures.map(({ saidAt }) => saidAt?.value),
    so: figures.map(({ occurredAt }) => occurredAt?.value),
  }
}

const tuesday = '2026-03-03T16:40:00+01:00'
const wednesday = '2026-03-04T00:10:00+01:00'

describe('in posts', () => {
  test.each([
    ['today', '2026-03-02', '2026-03-03', '2026-03-04'],
    ['on Tuesday', '2026-02-24', '2026-03-03', '2026-03-03'],
    ['yesterday', '2026-03-01', '2026-03-02', '2026-03-03'],
  ])('%s counts from the day of each', (when, before, first, second) => {
    const line = `Rescuers found 14 people in the village ${when}.`
    const { so, said } = factsOf([undefined, line], [tuesday, line], [wednesday, line])

    expect(so).toEqual([before, first, second])
    expect(said).toEqual(['2026-03-02T08:00:00+01:00', tuesday, wednesday])
  })

  test('no day is counted from one that another tells of', () => {
    const told = 'The dam broke on February 20.'
    const next = 'The next day 14 people fled.'

    expect(factsOf([tuesday, `${told} ${next}`]).times.at(-1)?.[1]).toBe('2026-02-21')
    expect(factsOf([tuesday, told], [wednesday, next]).times.at(-1)?.[1]).not.toBe('2026-02-21')
  })

  test('no figure is dated by what another tells', () => {
    const told = 'The dam broke on February 20.'
    const next = 'The flood killed 14 people and swept away their homes.'

    expect(factsOf([tuesday, `${told} ${next}`]).so).toEqual(['2026-02-20'])
    expect(factsOf([tuesday, told], [wednesday, next]).so).toEqual([undefined])
  })

  test('a day of saying stays what it is', () => {
    const { said } = factsOf([wednesday, 'The dam has lost 14 metres, the mayor said on Monday.'])

    expect(said).toEqual(['2026-03-02'])
  })
})
