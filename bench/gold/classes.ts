import { findAttributions } from '../../src/text/attributions.ts'
import { findEntities } from '../../src/text/entities.ts'
import { findQuotes } from '../../src/text/quotes.ts'
import { readText } from '../../src/text/reading.ts'
import { pieceAt } from '../../src/text/reading/cursor.ts'
import type { TextReading } from '../../src/text/reading/text-reading.ts'
import { findTimes } from '../../src/text/times.ts'
import { type GoldDocument, nearest, overlaps, type Stretch } from './documents.ts'
import { fields, type Judgement } from './fields.ts'
import type { Read } from './pairs.ts'

/** What may be chosen for a figure: where its words stand, and, of who speaks, what they tell. */
interface Option {
  readonly at: Stretch
  readonly tells?: Stretch
  readonly kind?: string
}

type OptionsOf = (r: TextReading, read: Read) => readonly Option[]

const noon = '2006-03-18T12:00:00Z'

const optionsOf: Readonly<Record<string, OptionsOf>> = {
  source: (r) => {
    const { mentions, entities } = findEntities(r.tokens)
    const quotes = findQuotes(r, { mentions, entities })
    return findAttributions(r, { mentions, entities, quotes }).flatMap(
      ({ sourceSpan, nameSpan, contentSpan, kind }) =>
        [sourceSpan, nameSpan ?? sourceSpan].map(({ start, end }) => ({
          at: [start, end] as const,
          tells: [contentSpan.start, contentSpan.end] as const,
          kind,
        })),
    )
  },
  time: (r) => findTimes(r, noon).map(({ span, kind }) => ({ at: [span.start, span.end], kind })),
  'part-of': (_, { document, found }) =>
    found.figures.map(({ at, kind }) => ({
      at: [inParagraphs(document, at[0]), inParagraphs(document, at[1])],
      kind,
    })),
}

/** A place of the gold's text where its lines are paragraphs. */
const inParagraphs = ({ text }: GoldDocument, place: number): number =>
  place + text.slice(0, place).split('\n').length - 1

/** How often each class of misses of a field stands in half A: what was told, whether what is wanted was to be had, and where it stands. */
export function classesOf(field: string, reads: readonly Read[]): readonly string[] {
  const [judge, options] = [fields[field], optionsOf[field]]
  if (!judge || !options)
    throw new Error(`--classes ${field}: there are ${Object.keys(optionsOf).join(', ')}`)
  const counts = new Map<string, number>()
  for (const read of reads.filter(({ document }) => document.half === 'A')) {
    const r = readText(read.document.text.replaceAll('\n', '\n\n'))
    const all = options(r, read)
    for (const judgement of judge(read)) {
      const { gold, given, right } = judgement
      if (right === gold && right === given) continue
      const name = classOf(r, read.document, all, judgement)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${String(count).padStart(5)}  ${name}`)
}

function classOf(
  r: TextReading,
  document: GoldDocument,
  options: readonly Option[],
  { at, gold, given, want }: Judgement,
): string {
  if (gold === 0) return 'none wanted, one told'
  const outcome = given === 0 ? 'none told' : 'another told'
  const place = nearest(document.text, want.split(', ')[0], at[0])
  if (!place) return `${outcome}, not to be found`
  const [figure, wanted] = [at, place].map(
    ([start, end]) => [inParagraphs(document, start), inParagraphs(document, end)] as const,
  )
  if (!figure || !wanted) return outcome
  return `${outcome}, ${hadAs(options, figure, wanted)}, ${wayTo(r, figure, wanted)}`
}

/** Whether what is wanted may be chosen at all. */
function hadAs(options: readonly Option[], figure: Stretch, wanted: Stretch): string {
  const had = options.filter(({ at }) => overlaps(at, wanted))
  const around = had.find(({ tells }) => tells && tells[0] <= figure[0] && figure[1] <= tells[1])
  if (around) return `a ${around.kind} that holds it`
  if (had.length === 0) return 'no candidate'
  return had[0]?.tells ? 'tells something else' : `a candidate (${had[0]?.kind})`
}

/** Where it stands, seen from the figure. */
function wayTo(r: TextReading, figure: Stretch, wanted: Stretch): string {
  const sentenceOf = (place: number) => r.sentence[pieceAt(r, place)] ?? 0
  const [own, other] = [sentenceOf(figure[0]), sentenceOf(wanted[0])]
  const side = wanted[0] < figure[0] ? 'before' : 'behind'
  if (own === other) return `${side} in its sentence`
  const isSameLine = r.line[own] === r.line[other]
  const far = Math.abs(own - other)
  return `${isSameLine ? 'in its paragraph' : 'in another paragraph'}, ${far > 3 ? '4 and more' : far} sentences ${side}`
}
