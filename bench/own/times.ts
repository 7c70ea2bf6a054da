import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Facts } from '../../src/schemas/facts.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { overlaps, partOf, type Bounds } from '../reading/measured.ts'
import { heading, rowsOf } from '../reading/table.ts'
import { halfOf } from '../support/halves.ts'
import type { Judged, OwnText } from './own-text.ts'

// Times of sentences written for this project (`times.txt`) and which of them dates a figure (`figure-times.txt`),
// in halves by the hash of each line:
//   node bench/own/times.ts [--list]     what is wrong in half A

const linesOf = (name: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

function readFacts(text: string, day: string): Facts {
  const published = {
    value: `${day}T12:00:00Z`,
    precision: 'minute' as const,
    zone: 'stated' as const,
    raw: day,
    source: 'json',
    candidates: [],
  }
  return extractFacts({ text, published })
}

/** Words in brackets and what is noted of them. */
interface Marked extends Bounds {
  readonly note: string
}

/** The text without its marks, and what was marked, by kind of bracket. */
function unmark(line: string): {
  text: string
  times: readonly Marked[]
  figures: readonly Marked[]
} {
  const times: Marked[] = []
  const figures: Marked[] = []
  let text = ''
  let at = 0
  for (const found of line.matchAll(/\[(.+?)(?: => |\|)(.+?)\]|\{(.+?)(?:\|(.+?))?\}/g)) {
    const words = found[1] ?? found[3] ?? ''
    text += line.slice(at, found.index)
    const marked = { start: text.length, end: text.length + words.length }
    if (found[1] === undefined) figures.push({ ...marked, note: found[4] ?? '' })
    else times.push({ ...marked, note: found[2] ?? '' })
    text += words
    at = found.index + found[0].length
  }
  return { text: text + line.slice(at), times, figures }
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

function judgeFigures(line: string): Judged {
  const { text, times, figures } = unmark(line.replaceAll(' / ', '\n'))
  const facts = readFacts(text, '2025-03-20')
  const judged = figures.map((wanted) => {
    const figure = facts.figures.find(({ span }) => overlaps(span, wanted))
    const time = facts.times.find(({ id }) => id === figure?.occurredAt?.time)
    const gold = times.find(({ note }) => note === wanted.note)
    const isRight = time !== undefined && gold !== undefined && overlaps(time.span, gold)
    const words = time ? text.slice(time.span.start, time.span.end) : 'none'
    return { isRead: figure !== undefined, gold, time, isRight, wanted, words }
  })
  return {
    parts: judged
      .filter(({ isRead }) => isRead)
      .map(({ gold, time, isRight }) =>
        partOf(line, 'time of a figure', {
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
    ...linesOf('figure-times.txt').map((line) => ({ line, judge: () => judgeFigures(line) })),
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
