import type { DateReading, LiveEntry } from '../../../schemas/document.ts'
import type { Span } from '../../../schemas/span.ts'
import { isoOf } from '../../dates/read.ts'
import type { DateValue } from '../../dates/value.ts'
import type { Block } from '../body/blocks.ts'
import type { Range, ReadEntry } from './live-entry.ts'
import { linesByWords } from './live-words.ts'

/** The text that entries stand in, its lines made from `blocks` or from something that has none. */
interface Around {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly published: DateReading | undefined
}

/** Entries as documents keep them: with where in the text each stands, and their times in the page's own time. */
export function placedEntries(entries: readonly ReadEntry[], around: Around): LiveEntry[] {
  if (entries.length === 0) return []
  const lines = around.text.split('\n')
  const starts = startsOf(lines)
  const spans = apart(rangesOf(entries, lines, around.blocks)).map((range) => {
    const end = range ? (starts[range.next - 1] ?? 0) + (lines[range.next - 1] ?? '').length : 0
    return range && end > 0 ? { start: starts[range.first] ?? 0, end } : undefined
  })
  return entries.map(({ time, title, text }, index) => ({
    time: inTimeOf(time, around.published),
    ...(title !== undefined && { title }),
    text,
    ...spanned(spans[index]),
  }))
}

const spanned = (entrySpan: Span | undefined): Pick<LiveEntry, 'entrySpan'> =>
  entrySpan ? { entrySpan } : {}

function startsOf(lines: readonly string[]): readonly number[] {
  let at = 0
  return lines.map((line) => {
    const start = at
    at += line.length + 1
    return start
  })
}

type Ranges = readonly (Range | undefined)[]

function rangesOf(
  entries: readonly ReadEntry[],
  lines: readonly string[],
  blocks: readonly Block[],
): Ranges {
  if (entries.every(({ at }) => at === undefined)) return linesByWords(entries, lines)
  const lineOf = linesOfBlocks(lines, blocks)
  return entries.map(({ at }) => at && rangeIn(lineOf, at))
}

/** The line that each block is in the text; nothing for those that are none. */
function linesOfBlocks(lines: readonly string[], blocks: readonly Block[]): readonly number[] {
  const found: number[] = Array.from(blocks, () => -1)
  let block = 0
  for (const [index, line] of lines.entries()) {
    let at = block
    while (at < blocks.length && blocks[at]?.text !== line) at += 1
    // A line may be a block without its end: the next ones tell where it stands.
    if (at === blocks.length) continue
    found[at] = index
    block = at + 1
  }
  return found
}

function rangeIn(lineOf: readonly number[], { first, next }: Range): Range | undefined {
  const own = lineOf.slice(first, next).filter((line) => line >= 0)
  const [from] = own
  return from === undefined ? undefined : { first: from, next: (own.at(-1) ?? from) + 1 }
}

/** Two that are told to stand in the same lines: of neither is it known. */
function apart(ranges: Ranges): Ranges {
  const ordered = ranges
    .flatMap((range) => (range ? [range] : []))
    .toSorted((a, b) => a.first - b.first || a.next - b.next)
  const shared = new Set<Range>()
  let widest: Range | undefined
  for (const range of ordered) {
    if (widest && range.first < widest.next) shared.add(range).add(widest)
    if (!widest || range.next > widest.next) widest = range
  }
  return ranges.map((range) => (range && !shared.has(range) ? range : undefined))
}

const OFFSET = /T.*([+-])(\d\d):(\d\d)$/u

/** A moment in UTC, or of a zone that is not said, in the time that the publication is told in. */
function inTimeOf({ value, zone }: DateValue, published: DateReading | undefined): string {
  const minutes = offsetOf(published?.value ?? '')
  if (minutes === undefined || !value.endsWith('Z')) return value
  const told = Date.parse(value)
  const local = zone === 'stated' ? told + minutes * 60_000 : told
  return isoOf({ precision: 'second', local, offset: minutes, zone: 'assumed' })
}

function offsetOf(value: string): number | undefined {
  const [, sign, hours, minutes] = OFFSET.exec(value) ?? []
  if (hours === undefined) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
