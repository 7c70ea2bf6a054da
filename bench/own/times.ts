import { parseArgs } from 'node:util'
import type { Facts } from '../../src/schemas/facts.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { overlaps, partOf } from '../reading/measured.ts'
import { heading, rowsOf } from '../reading/table.ts'
import { halfOf } from '../support/halves.ts'
import {
  datedTexts,
  dayOfFigures,
  linesOf,
  noonOf,
  unmark,
  type DatedText,
} from './dated-figures.ts'
import type { Judged, OwnText } from './own-text.ts'

// Times of sentences written for this project (`times.txt`) and which of them dates a figure (`figure-times.txt`),
// in halves by the hash of each line:
//   node bench/own/times.ts [--list]     what is wrong in half A

const readFacts = (text: string, day: string): Facts =>
  extractFacts({ text, published: noonOf(day) })

function judgeTimes(line: string, day: string): Judged {
  const { text, times } = unmark(line)
  const { times: found } = readFacts(text, day)
  const pairs = times.map((wanted) => ({
    wanted,
    got: found.find(({ span }) => overlaps(span, wanted)),
  }))
  const isRight = ({ wanted, got }: (typeof pairs)[number]) =>
    got !== undefined && (got.value ?? '?') === wanted.note
  const count = { gold: times.length, given: found.length }
  const extra = found.filter(({ span }) => !times.some((wanted) => overlaps(span, wanted)))
  return {
    parts: [
      partOf(line, 'times', { ...count, right: pairs.filter(({ got }) => got).length }),
      partOf(line, 'time value', { ...count, right: pairs.filter(isRight).length }),
    ],
    wrong: [
      ...pairs
        .filter((pair) => !isRight(pair))
        .map(({ wanted, got }) => `wants ${wanted.note}, got ${got ? got.value : 'none'}`),
      ...extra.map(({ span }) => `extra ${text.slice(span.start, span.end)}`),
    ],
  }
}

function judgeFigures({ line, text, figures }: DatedText, measure: string): Judged {
  const facts = readFacts(text, dayOfFigures)
  const judged = figures.map((wanted) => {
    const figure = facts.figures.find(({ span }) => overlaps(span, wanted))
    const time = facts.times.find(({ id }) => id === figure?.occurredAt?.time)
    const gold = wanted.when
    const isRight = time !== undefined && gold !== undefined && overlaps(time.span, gold)
    const words = time ? text.slice(time.span.start, time.span.end) : 'none'
    return { isRead: figure !== undefined, gold, time, isRight, wanted, words }
  })
  return {
    parts: judged
      .filter(({ isRead }) => isRead)
      .map(({ gold, time, isRight }) =>
        partOf(line, measure, {
          gold: gold ? 1 : 0,
          given: time ? 1 : 0,
          right: isRight ? 1 : 0,
        }),
      ),
    wrong: judged
      .filter(({ isRead, gold, time, isRight }) => !isRead || (isRight ? false : (gold ?? time)))
      .map(
        ({ isRead, gold, wanted, words }) =>
          `${text.slice(wanted.start, wanted.end)} ${isRead ? '' : '(not read) '}wants ${
            gold ? text.slice(gold.start, gold.end) : 'none'
          }, got ${words}`,
      ),
  }
}

const figureTexts = (name: string, measure: string): readonly OwnText<Judged>[] =>
  datedTexts(name).map((text) => ({ line: text.line, judge: () => judgeFigures(text, measure) }))

/** Every line of both files, with what judges it. */
export function timeLines(): readonly OwnText<Judged>[] {
  let day = ''
  const times = linesOf('times.txt').flatMap((line) => {
    if (line.startsWith('@')) day = line.slice(1)
    const published = day
    return line.startsWith('@') ? [] : [{ line, judge: () => judgeTimes(line, published) }]
  })
  return [
    ...times,
    ...figureTexts('figure-times.txt', 'time of a figure'),
    ...figureTexts('figure-times-news.txt', 'time in paragraphs'),
    ...figureTexts('figure-times-wire.txt', 'time in paragraphs'),
  ]
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } })
  const judged = timeLines().map(({ line, judge }) => ({ line, ...judge() }))
  console.log(heading)
  for (const row of rowsOf(
    'own',
    judged.flatMap(({ parts }) => parts),
  ))
    console.log(row)
  if (values.list)
    for (const { line, wrong } of judged)
      if (halfOf(line) === 'A') for (const what of wrong) console.log(`${what}\t${line}`)
}
