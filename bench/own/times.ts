import { parseArgs } from 'node:util'
import type { Facts } from '../../src/schemas/facts.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { overlaps, partOf, type Part } from '../reading/measured.ts'
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

// Times of sentences written for this project (`times.txt`) and which of them dates a figure (`figure-times.txt`),
// in halves by the hash of each line:
//   node bench/own/times.ts [--list]     what is wrong in half A

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } })

const readFacts = (text: string, day: string): Facts =>
  extractFacts({ text, published: noonOf(day) })

interface Judged {
  readonly parts: readonly Part[]
  readonly wrong: readonly string[]
}

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

function judgeAll(): ReadonlyMap<string, Judged> {
  const judged = new Map<string, Judged>()
  let day = ''
  for (const line of linesOf('times.txt')) {
    if (line.startsWith('@')) day = line.slice(1)
    else judged.set(line, judgeTimes(line, day))
  }
  for (const text of datedTexts('figure-times.txt'))
    judged.set(text.line, judgeFigures(text, 'time of a figure'))
  for (const name of ['figure-times-news.txt', 'figure-times-wire.txt'])
    for (const text of datedTexts(name))
      judged.set(text.line, judgeFigures(text, 'time in paragraphs'))
  return judged
}

const judged = judgeAll()
console.log(heading)
for (const row of rowsOf(
  'own',
  [...judged.values()].flatMap(({ parts }) => parts),
))
  console.log(row)
if (values.list)
  for (const [line, { wrong }] of judged)
    if (halfOf(line) === 'A') for (const what of wrong) console.log(`${what}\t${line}`)
