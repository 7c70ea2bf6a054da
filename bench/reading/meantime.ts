import { z } from 'zod'
import ours from '../adapters/figures.ts'
import { oneOf } from '../support/tally.ts'
import { loadLines, overlaps, partOf, type Bounds, type Part } from './measured.ts'

const Spanned = { start: z.int(), end: z.int() }

const Document = z.looseObject({
  id: z.string(),
  text: z.string(),
  dct: z.string().nullish(),
  timex: z.array(z.looseObject({ ...Spanned, value: z.string().nullish() })),
  values: z.array(z.looseObject({ ...Spanned, type: z.string(), text: z.string() })),
})
type Document = z.infer<typeof Document>

/** Wikinews with TIMEX3 and VALUE. */
export function meantime(): readonly Part[] {
  return loadLines(Document, 'meantime', 'meantime.jsonl').flatMap((document) => [
    ...(document.dct ? times(document, document.dct) : []),
    ...values(document),
  ])
}

/** Line by line, without the line of the dateline, as the published scorer has it. */
function byLine<T extends Bounds>(
  text: string,
  read: (line: string) => readonly T[],
): readonly T[] {
  const dateline = datelineOf(text)
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) =>
    dateline && overlaps(dateline, { start: index, end: index + line.length })
      ? []
      : read(line).map((one) => ({ ...one, start: one.start + index, end: one.end + index })),
  )
}

function datelineOf(text: string): Bounds | undefined {
  const start = text.indexOf('\n')
  const end = text.indexOf('\n', start + 1)
  return end > 0 && end - start < 30 ? { start: start + 1, end } : undefined
}

const normal = (value: string | null | undefined): string | undefined =>
  value?.replace(/T24:00$/, '').replace(/(T\d\d:\d\d):00$/, '$1')

function times({ id, text, timex }: Document, dct: string): readonly Part[] {
  const ref = new Date(`${dct.slice(0, 10)}T12:00:00Z`)
  const found = byLine(text, (line) => ours.dates(line, ref))
  const dateline = datelineOf(text)
  const gold = timex.filter((one) => one.end > one.start && !(dateline && overlaps(dateline, one)))
  const left = new Set(gold)
  const count = { spans: 0, values: 0 }
  for (const one of found) {
    const same = [...left].find((wanted) => overlaps(wanted, one))
    if (!same) continue
    left.delete(same)
    count.spans++
    if (normal(one.value) === normal(same.value)) count.values++
  }
  const all = { gold: gold.length, given: found.length }
  return [
    partOf(id, 'times', { ...all, right: count.spans }),
    partOf(id, 'time value', { ...all, right: count.values }),
  ]
}

const magnitudes: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
}

/** What the words of the gold come to; nothing where they hold no digits. */
function amountOf(words: string): number | undefined {
  const digits = /\d[\d,]*(?:\.\d+)?|\.\d+/.exec(words)?.[0].replaceAll(',', '')
  const magnitude = /(million|billion|trillion|thousand|bn|m)\b/i.exec(words)?.[1]?.toLowerCase()
  return digits === undefined ? undefined : Number(digits) * (magnitudes[magnitude ?? ''] ?? 1)
}

const units: Readonly<Record<string, RegExp>> = {
  PERCENT: /^percentage$/,
  MONEY: /dollar|euro|pound|yen|yuan|won|cent/,
  QUANTITY: /(?:)/,
}

/** Only amounts that take part in an event are marked: what else is found is not wrong. */
function values({ id, text, dct, values: gold }: Document): readonly Part[] {
  const found = byLine(text, (line) => ours.figures(line, new Date(dct ?? '2010-01-01')))
  return gold.map((wanted) => {
    const one = found.find((figure) => overlaps(figure, wanted))
    // Both ends of a change are one value here: the gold marks one of them.
    const told = [one?.value ?? []].flat()
    const amount = amountOf(wanted.text)
    const isValue =
      amount === undefined ||
      told.some((value) => Math.abs(value - amount) < 1e-6 * Math.max(1, amount))
    const isUnit = one !== undefined && (units[wanted.type]?.test(one.unit) ?? false)
    return partOf(id, wanted.type.toLowerCase(), oneOf(isUnit && isValue))
  })
}
