import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { isoDay } from '../../../../src/text/times/calendar.ts'
import { statedDate } from '../../../../src/text/times/draft.ts'
import { memories, remember, yearDigits } from '../../../../src/text/times/memory.ts'

const quiet = readText('It rained on Monday.', 'en')

/** What is remembered behind times that were read in a text without a word of saying. */
function after(...values: readonly (string | null)[]) {
  const memory = memories(quiet, '2006-03-18', [])(0)
  for (const value of values) remember(memory, quiet, statedDate(3, 4, value), value)
  const { last, lastDay, told } = memory
  return { last, lastDay, told }
}

const none = { last: undefined, lastDay: undefined, told: undefined }

describe('what is remembered of a date', () => {
  test.each([
    ['2005-03-04', { last: '2005-03-04', lastDay: '2005-03-04', told: '2005-03-04' }],
    ['2005-03-04T10:30', { last: '2005-03-04', lastDay: '2005-03-04', told: '2005-03-04' }],
    ['2005-03', { ...none, last: '2005-03' }],
    ['2005-Q3', { ...none, last: '2005-Q3' }],
    ['2005', { ...none, last: '2005' }],
    ['2005/2006', none],
    ['200', none],
    ['20055', none],
    ['PAST_REF', none],
    ['XXXX-03-04', none],
    [null, none],
  ])('%s', (value, memory) => {
    expect(after(value)).toEqual(memory)
  })

  test('the day stays where what follows is none', () => {
    expect(after('2005-03-04', '2007')).toEqual({
      last: '2007',
      lastDay: '2005-03-04',
      told: '2005-03-04',
    })
  })

  test('nothing of what others are only compared to', () => {
    const memory = memories(quiet, undefined, [])(0)
    remember(memory, quiet, { ...statedDate(3, 4, '2005'), isAside: true }, '2005')

    expect(memory.last).toBeUndefined()
  })

  test('its sentence', () => {
    const text = 'It rained. It shut on Monday.'
    const r = readText(text, 'en')
    const memory = memories(r, undefined, [])(0)

    expect(memory.lastSentence).toBe(-1)

    remember(memory, r, statedDate(6, 7, '2005-03-04'), '2005-03-04')

    expect(memory.lastSentence).toBe(1)
  })
})

/** Whether the day that begins at `|` is one that a text tells of, rather than the day of a report. */
function isTold(marked: string): boolean {
  const at = marked.indexOf('|')
  const r = readText(marked.replace('|', ''), 'en')
  const first = r.start.findIndex((start, i) => i < r.count && start === at)
  const memory = memories(r, undefined, [])(0)
  remember(memory, r, statedDate(first, first + 1, '2005-03-04'), '2005-03-04')
  return memory.told !== undefined
}

describe('the day of a report is not the day told of', () => {
  test.each([
    ['The mill said |Monday that it shut.', false],
    ['The mill said on |Monday that it shut.', false],
    ['The mill said late on |Monday that it shut.', false],
    ['The mill said it late on |Monday.', true],
    ['Updated: |Monday', false],
    ['Updated |Monday', false],
    ['Green: |Monday', true],
    ['|Monday, the mill said, it rained.', false],
    ['On |Monday the mill said it rained.', false],
    ['So it was |Monday, the mill said.', true],
    ['On |Monday it rained. The mill said so.', true],
    ['On |Monday it rained.', true],
    ['|Monday was dry', true],
  ])('%s: told of %s', (text, is) => {
    expect(isTold(text)).toBe(is)
  })

  test('a verb of saying is looked for no more than 12 pieces behind', () => {
    const told = [11, 12].map((count) =>
      isTold(`On |Monday ${'green '.repeat(count)}said the mill.`),
    )

    expect(told).toEqual([false, true])
  })
})

const nowOf = (published: string | undefined) => {
  const { now } = memories(quiet, published, [])(0)
  return now === undefined ? undefined : isoDay(now)
}

describe('the day on which a text was written', () => {
  test.each([
    ['2006-03-18', '2006-03-18'],
    ['2006-03-18T23:30:00-10:00', '2006-03-18'],
    ['2006-03', undefined],
    [' 2006-03-18', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s: %s', (published, day) => {
    expect(nowOf(published)).toBe(day)
  })

  test('is that of the post that a piece stands in, which follows nothing before it', () => {
    const text = 'It shut. It rained on Monday. It opened.'
    const r = readText(text, 'en')
    const post = { span: { start: 9, end: 29 }, time: '2005-05-06T10:00:00Z' }
    const at = memories(r, '2006-03-18', [post])
    const before = at(0)
    remember(before, r, statedDate(0, 1, '2004'), '2004')
    const inside = at(3)
    const again = at(4)
    const behind = at(r.count - 1)

    expect([before, inside, behind].map(({ now }) => now && isoDay(now))).toEqual([
      '2006-03-18',
      '2005-05-06',
      '2006-03-18',
    ])
    expect([before.last, inside.last, behind.last]).toEqual(['2004', undefined, undefined])
    expect(again).toBe(inside)
  })
})

test.each([
  ['', 0],
  ['PAST_REF', 0],
  ['19', 2],
  ['199', 3],
  ['2005', 4],
  ['2005-03', 4],
  ['20055', 5],
  ['200555', 5],
  ['0987', 4],
  ['1999/2000', 4],
])('%j begins with %d digits of a year', (value, count) => {
  expect(yearDigits(value)).toBe(count)
})
