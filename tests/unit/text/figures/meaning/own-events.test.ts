import { describe, expect, test } from 'vitest'
import { eventLines, readMarks } from '../../../../../bench/own/event-lines.ts'

const lines = eventLines().filter(({ isMissed }) => !isMissed)

describe('event, status and measure of', () => {
  test.each(lines)('$line', (line) => {
    const told = readMarks(line).map((figure, i) => {
      const { event, measure } = line.marks[i]!
      const isSaid =
        measure === undefined || figure?.measure?.text.toLowerCase().includes(measure.toLowerCase())
      return {
        event: event === 'other' ? 'other' : figure?.event?.class,
        status: figure?.status,
        measure: isSaid ? measure : figure?.measure?.text,
      }
    })

    expect(told).toEqual(
      line.marks.map(({ event, status, measure }) => ({ event, status, measure })),
    )
  })
})
