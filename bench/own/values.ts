import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FigureKind, Modifier, type Figure } from '../../src/schemas/figure.ts'
import { extractFacts, type FactsInput } from '../../src/text/facts.ts'
import { isClose, overlaps, partOf, type Bounds, type Part } from '../reading/measured.ts'
import { heading, rowsOf } from '../reading/table.ts'
import { halfOf } from '../support/halves.ts'
import { oneOf } from '../support/tally.ts'
import type { Judged, OwnText } from './own-text.ts'

// How well values, units, modifiers, ranges and changes are read in sentences of ours, and how often a number that
// states nothing is taken for a figure. The sentences and their marks are in values.txt.
//   node bench/own/values.ts [--list]
// Halves by the hash of the sentence; `--list` says what is wrong in half A, which is developed on.

/** Wednesday noon. */
const noon = '2026-03-18T12:00:00Z'
const published: FactsInput['published'] = {
  value: noon,
  precision: 'minute',
  zone: 'stated',
  raw: noon,
  source: 'json',
  candidates: [],
}

/** A mark: what the figure at its words must be. */
interface Wanted extends Bounds {
  readonly words: string
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly kind: string
  readonly modifier: string
  /** "up to", "down by"; empty where nothing changes. */
  readonly change: string
}

interface Sentence {
  readonly text: string
  readonly wanted: readonly Wanted[]
}

const kinds: ReadonlySet<string> = new Set(FigureKind.options)
const modifiers: ReadonlySet<string> = new Set(Modifier.options)
const periods = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a', '{quarter}', '{decade}'])

const kindOf = (unit: string): string => {
  const [code = ''] = unit.split('/')
  if (unit === '') return 'count'
  if (code === '%') return 'percent'
  if (/^[A-Z]{3}$/.test(code)) return unit === code ? 'money' : 'rate'
  return periods.has(unit) ? 'duration' : 'measure'
}

function wantedOf(words: string, marks: string, start: number): Wanted {
  const [value = '', ...rest] = marks.split(' ')
  const [low = '', high = low] = value.split('..')
  const tagged = (sign: string) => rest.find((mark) => mark.startsWith(sign))?.slice(1)
  const change = rest.find((mark) => /^(?:up|down|none):/.test(mark)) ?? ''
  const unit = rest.find((mark) => !/^[~@]/.test(mark) && mark !== change) ?? ''
  const kind = tagged('@') ?? kindOf(unit)
  const modifier = tagged('~') ?? (low === high ? 'exact' : 'between')
  if (!kinds.has(kind) || !modifiers.has(modifier) || Number.isNaN(Number(low) + Number(high)))
    throw new Error(`no mark: ${marks}`)
  const end = start + words.length
  const ends = { low: Number(low), high: Number(high) }
  return { words, start, end, ...ends, unit, kind, modifier, change: change.replace(':', ' ') }
}

/** The text without its marks, and what they say. */
function sentenceOf(line: string): Sentence {
  let text = ''
  const wanted: Wanted[] = []
  for (const part of line.replaceAll('⏎', '\n').split(/(⟦[^⟧]+⟧)/)) {
    const [, words, marks] = /^⟦([^|]+)\|(.+)⟧$/.exec(part) ?? []
    if (words !== undefined && marks !== undefined) wanted.push(wantedOf(words, marks, text.length))
    text += words ?? part
  }
  return { text, wanted }
}

const sentences = (): readonly Sentence[] =>
  readFileSync(join(import.meta.dirname, 'values.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(sentenceOf)

const unitOf = ({ unit }: Figure): string =>
  unit
    ? unit.per === undefined || unit.system === 'UCUM'
      ? unit.code
      : `${unit.code}/${unit.per}`
    : ''

function changeOf({ id, change }: Figure): string {
  const part = (['from', 'to', 'by'] as const).find((one) => change?.[one] === id)
  return change && part ? `${change.direction} ${part}` : ''
}

/** Of what is told in many only that counts, and of a score the side named first. */
function isValue({ low, high, kind, modifier }: Wanted, figure: Figure): boolean {
  if (modifier === 'vague' || kind === 'score')
    return figure.modifier === modifier && (kind !== 'score' || isClose(figure.value, low))
  if (low === high) return figure.low === undefined && isClose(figure.value, low)
  return isClose(figure.low ?? Number.NaN, low) && isClose(figure.high ?? Number.NaN, high)
}

function judge({ text, wanted }: Sentence): Judged {
  const left = new Set(extractFacts({ text, published }).figures)
  const parts: Part[] = []
  const wrong: string[] = []
  for (const want of wanted) {
    const figure = [...left].find(({ span }) => overlaps(want, span))
    const isRight = figure !== undefined && isValue(want, figure)
    if (figure) left.delete(figure)
    const tally = { gold: 1, given: figure ? 1 : 0, right: isRight ? 1 : 0 }
    parts.push(partOf(text, 'value', tally))
    if (!isRight)
      wrong.push(`«${want.words}» wants ${want.low}, got ${figure?.decimal ?? 'nothing'}`)
    if (!figure || !isRight) continue
    for (const [field, expected, got] of fieldsOf(want, figure)) {
      const isSame = expected === got
      if (!isSame)
        wrong.push(`«${want.words}» wants ${field} ${expected || 'none'}, got ${got || 'none'}`)
      const given = field === 'change' && got === '' ? 0 : 1
      const gold = field === 'change' && expected === '' ? 0 : 1
      parts.push(partOf(text, field, { gold, given, right: isSame && gold === 1 ? 1 : 0 }))
    }
  }
  for (const { span } of left) {
    parts.push(partOf(text, 'value', { gold: 0, given: 1, right: 0 }))
    wrong.push(`«${text.slice(span.start, span.end)}» is no figure`)
  }
  const measure = wanted.length > 0 ? 'whole sentence' : 'no figure'
  parts.push(partOf(text, measure, oneOf(wrong.length === 0)))
  return { parts, wrong }
}

const fieldsOf = (want: Wanted, figure: Figure): readonly (readonly [string, string, string])[] => [
  ['unit', want.unit, unitOf(figure)],
  ['kind', want.kind, figure.kind],
  ['modifier', want.modifier, figure.modifier],
  ['change', want.change, changeOf(figure)],
]

/** Every sentence, with what judges it. */
export const valueLines = (): readonly OwnText[] =>
  sentences().map((sentence) => ({ line: sentence.text, judge: () => judge(sentence) }))

if (import.meta.main) {
  const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } })
  const judged = sentences().map((sentence) => ({ text: sentence.text, ...judge(sentence) }))
  console.log(heading)
  for (const row of rowsOf(
    'values',
    judged.flatMap(({ parts }) => parts),
  ))
    console.log(row)
  if (values.list)
    for (const { text, wrong } of judged)
      if (wrong.length > 0 && halfOf(text) === 'A')
        console.log(`\n${text}\n  ${wrong.join('\n  ')}`)
}
