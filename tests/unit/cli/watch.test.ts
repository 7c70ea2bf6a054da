import { describe, expect, test } from 'vitest'
import { changesBetween } from '../../../src/cli/watch-changes.ts'
import { frameOf } from '../../../src/cli/watch-frame.ts'
import type { Look } from '../../../src/cli/watch-look.ts'

const stage = {
  stage: 'fetch-article',
  waiting: 2,
  active: 1,
  retrying: 0,
  dead: 0,
  anHour: 90,
  aMinute: 3,
  p50Ms: 420,
  p99Ms: 12_300,
}
const look: Look = {
  at: new Date('2026-03-01T12:00:00Z'),
  stages: [stage],
  inFlight: 3,
  waiting: 0,
  dead: 0,
  feeds: { ok: 9, new: 0, quiet: 0, failing: 1, dead: 0, gone: 0 },
  alerts: [{ tone: 'bad', what: '1 feed failing', todo: 'See what it answers.' }],
  records: [{ id: 'b', title: 'Second', feed: 'Courier' }],
}

describe('a frame', () => {
  test('has stages, feeds, alerts and records, below each other', () => {
    const lines = frameOf(look, { columns: 120, rows: 40 })

    expect(lines[2]).toBe('feeds: 1 failing, 9 ok')
    expect(lines[4]).toMatch(
      /^stage +waiting +active +retrying +dead +a minute +an hour +p50 +p99$/,
    )
    expect(lines[5]).toMatch(/^fetch-article +2 +1 +0 +0 +3 +90 +420 ms +12[.]3 s$/)
    expect(lines).toContain('!! 1 feed failing. See what it answers.')
    expect(lines.at(-1)).toBe('  b  Second  (Courier)')
  })

  test('is no larger than the screen, and obeys nothing that came from the web', () => {
    const title = `\u001b[2J${'x'.repeat(200)}`
    const lines = frameOf(
      { ...look, records: [{ id: 'b', title, feed: 'C' }] },
      { columns: 40, rows: 30 },
    )

    expect(lines.every((line) => line.length <= 40 && !line.includes('\u001b'))).toBe(true)
    expect(frameOf(look, { columns: 40, rows: 5 })).toHaveLength(4)
  })

  test('says where nothing wants a person', () => {
    expect(frameOf({ ...look, alerts: [] }, { columns: 80, rows: 40 })).toContain(
      'nothing wants a person',
    )
  })
})

describe('changes', () => {
  test('are all of it the first time, and then what is another', () => {
    const at = '2026-03-01 12:00:00 UTC'

    expect(changesBetween(undefined, look)).toEqual([
      `${at}\tstage\tfetch-article\t2 waiting, 1 active, 0 retrying, 0 dead`,
      `${at}\tfeeds\t1 failing, 9 ok`,
      `${at}\talert\t!! 1 feed failing. See what it answers.`,
      `${at}\trecord\tb\tSecond\tCourier`,
    ])
    expect(changesBetween(look, look)).toEqual([])
    const later: Look = {
      ...look,
      stages: [{ ...stage, dead: 1 }],
      feeds: { ...look.feeds, failing: 0, ok: 10 },
      alerts: [],
      records: [
        { id: 'd', title: 'Fourth', feed: 'Courier' },
        { id: 'c', title: 'Third\u001b[2J', feed: 'Courier' },
        ...look.records,
      ],
    }
    expect(changesBetween(look, later)).toEqual([
      `${at}\tstage\tfetch-article\t2 waiting, 1 active, 0 retrying, 1 dead`,
      `${at}\tfeeds\t10 ok`,
      `${at}\talert over\t!! 1 feed failing. See what it answers.`,
      `${at}\trecord\tc\tThird [2J\tCourier`,
      `${at}\trecord\td\tFourth\tCourier`,
    ])
  })

  test('are none where only times and rates are others', () => {
    const later = { ...look, stages: [{ ...stage, anHour: 91, p50Ms: 400 }] }

    expect(changesBetween(look, later)).toEqual([])
  })
})
