import { describe, expect, it } from 'vitest'
import { readFigures } from '../../../../src/text/figures.ts'
import { readText } from '../../../../src/text/reading.ts'
import { findTimes } from '../../../../src/text/times.ts'

/** The values of all scores, "first side:low-high". */
function scoresIn(text: string): readonly string[] {
  const r = readText(text, 'en')
  const times = findTimes(r, '2025-08-30')
  return readFigures(r, { times, mentions: [], quotes: [] })
    .figures.filter(({ kind }) => kind === 'score')
    .map(({ value, low, high }) => `${value}:${low}-${high}`)
}

describe('results in lists', () => {
  it.each([
    ['Halden 1, Real Mora 2 (Roe; Poe, Doe)', ['1:1-2']],
    ['Halden 2, Mora 2; Vik 0, City of Tarn 3; Lund 5, Sund 1.', ['2:2-2', '0:0-3', '5:1-5']],
    ['Otters 20, Herons 17: In Halden, Roe kicked the goal.', ['20:17-20']],
    ['Otters 101, Herons 99, OT: Roe had 31 points.', ['101:99-101']],
    ['Cup, round of 16: Halden 0, Mora 4', ['0:0-4']],
  ])('reads %j as %j', (text, scores) => {
    expect(scoresIn(text)).toEqual(scores)
  })

  it.each([
    'Medals: Norway 16, Canada 12, Chile 2.',
    'Roe 69, Poe 41, Doe 3 and none for Vik.',
    'Dead 12, Injured 40.',
    'They met on Aug. 6, Route 66.',
    'In Halden 2, Mora 1 and elsewhere no school is open.',
    'The vote in Halden 1200, Mora 15.',
    'Halden 2, mora 1.',
  ])('reads no score in %j', (text) => {
    expect(scoresIn(text)).toEqual([])
  })
})
