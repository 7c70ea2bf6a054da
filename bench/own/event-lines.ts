import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../../src/schemas/figure.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { halfOf, type Half } from '../support/halves.ts'

/** What a figure in brackets means, as `events.txt` marks it. */
export interface EventMark {
  /** Undefined where nothing is told. */
  readonly event: string | undefined
  readonly status: string
  /** A word that what is measured is told by. */
  readonly measure: string | undefined
}

export interface MarkedFigure extends EventMark {
  readonly start: number
  readonly end: number
}

export interface EventLine {
  /** Of which something is read otherwise than it is marked, and known to be. */
  readonly isMissed: boolean
  readonly line: string
  readonly half: Half
  readonly text: string
  readonly marks: readonly MarkedFigure[]
}

/** `killed/planned = death toll` */
function markOf(written: string): EventMark {
  const [told = '', measure] = written.split(' = ')
  const [event, status = 'stated'] = told.split('/')
  return { event: event === '-' ? undefined : event, status, measure }
}

function lineOf(written: string): EventLine {
  const isMissed = written.startsWith('? ')
  const line = isMissed ? written.slice(2) : written
  const [marks = '', marked = ''] = line.split(' | ')
  const wanted = marks.split('; ').map(markOf)
  const spans: { start: number; end: number }[] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const inner = part.startsWith('[') ? part.slice(1, -1) : part
    if (part !== inner) spans.push({ start: text.length, end: text.length + inner.length })
    text += inner
  }
  if (spans.length !== wanted.length) throw new Error(`not a mark for each figure: ${line}`)
  const found = wanted.flatMap((mark, i) => (spans[i] ? [{ ...mark, ...spans[i] }] : []))
  return { isMissed, line, half: halfOf(text), text, marks: found }
}

export const eventLines = (): readonly EventLine[] =>
  readFileSync(join(import.meta.dirname, 'events.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(lineOf)

/** Paragraphs as news has them, with `{FIGURE|CLASS/STATUS}` in them. */
export const eventParagraphs = (): readonly EventLine[] =>
  readFileSync(join(import.meta.dirname, 'event-paragraphs.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(paragraphOf)

function paragraphOf(line: string): EventLine {
  const marks: MarkedFigure[] = []
  let text = ''
  for (const piece of line.split(/(\{[^}]*\})/)) {
    const [, figure, written] = /^\{(.*)\|(.*)\}$/.exec(piece) ?? []
    const start = text.length
    text += figure ?? piece
    if (written !== undefined) marks.push({ ...markOf(written), start, end: text.length })
  }
  return { isMissed: false, line, half: halfOf(text), text, marks }
}

/** The figure that is read at each mark of a line. */
export function readMarks({ text, marks }: EventLine): readonly (Figure | undefined)[] {
  const { figures } = extractFacts({ text })
  return marks.map(({ start, end }) =>
    figures.find(({ span }) => span.start < end && span.end > start),
  )
}

/** Whether what is measured is told by the word that is marked. */
export const isMeasured = ({ measure }: EventMark, figure: Figure): boolean =>
  measure === undefined ||
  (figure.measure?.text.toLowerCase().includes(measure.toLowerCase()) ?? false)

/** Whether event, status and measure are read as marked. "other" is no class that could be missed. */
export const isRead = (mark: EventMark, figure: Figure | undefined): boolean =>
  figure !== undefined &&
  (mark.event === 'other' || figure.event?.class === mark.event) &&
  figure.status === mark.status &&
  isMeasured(mark, figure)
