import { readFigures } from '../../src/text/figures.ts'
import { readText } from '../../src/text/reading.ts'

/** What each figure of a text measures, `-` where it measures nothing. */
export const measuresOf = (text: string): readonly string[] =>
  readFigures(readText(text, 'en'), { times: [], mentions: [], quotes: [] }).figures.map(
    ({ measure }) => (measure ? text.slice(measure.span.start, measure.span.end) : '-'),
  )
