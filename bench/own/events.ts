import { parseArgs } from 'node:util'
import type { Figure } from '../../src/schemas/figure.ts'
import type { Half } from '../support/halves.ts'
import { f1Of, precisionOf, recallOf, sumOf, type Tally } from '../support/tally.ts'
import {
  eventLines,
  eventParagraphs,
  isMeasured,
  isRead,
  readMarks,
  type MarkedFigure,
} from './event-lines.ts'

// What happened, what is measured and whether it is so, on own sentences over all classes, in two halves:
//   node bench/own/events.ts [--misses [FIELD]]     FIELD: event, measure, status; lists half A only
//   node bench/own/events.ts --paragraphs …         the same of paragraphs as news has them
//   node bench/own/events.ts --failing              the lines that are not read as marked, to be marked with "? "

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean' },
    paragraphs: { type: 'boolean' },
    failing: { type: 'boolean' },
  },
})

type Field = (mark: MarkedFigure, figure: Figure) => Tally | undefined

const tally = (want: boolean, given: boolean, isRight: boolean): Tally => ({
  gold: Number(want),
  given: Number(given),
  right: Number(want && given && isRight),
})

const fields: Readonly<Record<string, Field>> = {
  event: ({ event }, figure) =>
    event === 'other'
      ? undefined
      : tally(event !== undefined, figure.event !== undefined, figure.event?.class === event),
  measure: (mark, figure) =>
    mark.measure === undefined
      ? undefined
      : tally(true, figure.measure !== undefined, isMeasured(mark, figure)),
  status: ({ status }, figure) =>
    tally(status !== 'stated', figure.status !== 'stated', figure.status === status),
}

const lines = values.paragraphs ? eventParagraphs() : eventLines()
const read = lines.map((line) => ({ line, figures: readMarks(line) }))

function judged(field: Field, half: Half): Tally {
  const all = read
    .filter(({ line }) => line.half === half)
    .flatMap(({ line: { marks }, figures }) =>
      marks.map((mark, i) => figures[i] && field(mark, figures[i])),
    )
  return sumOf(all.filter((one) => one !== undefined))
}

const said = (of: Tally): string =>
  `${[precisionOf(of), recallOf(of), f1Of(of)].map((n) => n.toFixed(1).padStart(6)).join(' ')}  ${of.right}/${of.given}/${of.gold}`

function sayTotals(): void {
  const right = read.filter(({ line: { marks }, figures }) =>
    marks.every((mark, i) => isRead(mark, figures[i])),
  ).length
  console.log(`${right} of ${lines.length} lines are read as marked`)
  for (const [name, field] of Object.entries(fields))
    console.log(
      `${name.padEnd(10)} A ${said(judged(field, 'A')).padEnd(36)} B ${said(judged(field, 'B'))}`,
    )
}

const toldOf = ({ event, status, measure }: Figure): string =>
  `${event?.class ?? '-'}/${status} = ${measure?.text ?? ''} (${event?.rule ?? ''}, ${measure?.rule ?? ''})`

function sayMisses(only: string | undefined): void {
  for (const { line, figures } of read.filter((one) => one.line.half === 'A'))
    for (const [i, mark] of line.marks.entries()) {
      const figure = figures[i]
      const names = Object.keys(fields).filter((name) => {
        const of = figure && fields[name]?.(mark, figure)
        return of && (of.gold !== of.right || of.given !== of.right)
      })
      const isAsked = only === undefined || names.includes(only)
      if (figure ? names.length > 0 && isAsked : only === undefined)
        console.log(`${line.line}\n    ${i + 1}: ${figure ? toldOf(figure) : 'no figure'}`)
    }
}

function sayFailing(): void {
  for (const { line, figures } of read)
    if (!line.marks.every((mark, i) => isRead(mark, figures[i]))) console.log(line.line)
}

if (values.misses) sayMisses(positionals[0])
else if (values.failing) sayFailing()
else sayTotals()
