import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Facts, Quote } from '../../src/schemas/facts.ts'
import { extractFacts } from '../../src/text/facts.ts'
import ours from '../adapters/figures.ts'
import { shared } from '../support/shared.ts'
import { oneOf } from '../support/tally.ts'
import { isClose, loadJson, overlaps, partOf, type Bounds, type Part } from './measured.ts'

// Cases of other parsers, which are written for chat and calendars: a share of them is no news, and is not aimed
// at. They tell where a rework loses what was read before.

const Quantities = z.array(
  z.looseObject({
    req: z.string(),
    res: z
      .array(z.looseObject({ value: z.number(), unit: z.string(), surface: z.string() }))
      .nullish(),
  }),
)

/** quantulum3: amounts with a unit. Bare numbers are years and names there, too. */
export function quantulum(): readonly Part[] {
  return loadJson(Quantities, 'quantulum3', 'quantities.json').flatMap(({ req, res }) => {
    const found = ours.figures(req)
    let from = 0
    return (res ?? []).flatMap(({ value, unit, surface }) => {
      const start = req.indexOf(surface, from)
      if (start < 0 || unit === 'dimensionless') return []
      from = start + 1
      const one = found.find((figure) => overlaps(figure, { start, end: start + surface.length }))
      const isValue = one !== undefined && isClose(middleOf(one.value), value)
      return [
        partOf(req, 'value', oneOf(isValue)),
        partOf(req, 'value + unit', oneOf(isValue && one.unit === unit)),
      ]
    })
  })
}

const middleOf = (value: number | readonly number[]): number =>
  typeof value === 'number' ? value : ((value[0] ?? 0) + (value[1] ?? 0)) / 2

const Duckling = z.looseObject({
  positive: z.array(z.object({ text: z.string(), expect: z.string() })),
  negative: z.array(z.unknown()).optional(),
})

const amounts = 'AmountOfMoney Distance Quantity Temperature Volume Numeral Ordinal Duration'

/** duckling: amounts in the unit that they are written in. */
export function duckling(): readonly Part[] {
  return amounts.split(' ').flatMap((dimension) =>
    loadJson(Duckling, 'duckling', `${dimension}.json`).positive.flatMap(({ text, expect }) => {
      const value = /^(?:simple \w+|NumeralValue|OrdinalData|DurationData) \(?(-?[\d.e]+)\)?/.exec(
        expect,
      )
      if (!value) return []
      const isRead = ours
        .figures(text)
        .some((one) => isClose(middleOf(one.value), Number(value[1])))
      return [
        partOf(
          text,
          dimension === 'Numeral' || dimension === 'Ordinal' ? 'numbers' : 'amounts',
          oneOf(isRead),
        ),
      ]
    }),
  )
}

const grains: Readonly<Record<string, number>> = { Day: 3, Month: 2, Year: 1, Hour: 5, Minute: 5 }

/** duckling: points in time, against 4:30 of 2013-02-12. */
export function ducklingTimes(): readonly Part[] {
  const ref = new Date('2013-02-12T04:30:00Z')
  return loadJson(Duckling, 'duckling', 'Time.json').positive.flatMap(({ text, expect }) => {
    const fields = /^datetime(?:Holiday)? \((\d{4}), (\d+), (\d+), (\d+), (\d+), \d+\) (\w+)/.exec(
      expect,
    )
    const parts = grains[fields?.[6] ?? '']
    if (!fields || parts === undefined) return []
    const [year = '', ...rest] = fields.slice(1, 1 + parts)
    const value = stamp([year, ...rest.map((part) => part.padStart(2, '0'))])
    const isRead = ours.dates(text, new Date(ref)).some((one) => one.value === value)
    return [partOf(text, 'time value', oneOf(isRead))]
  })
}

const stamp = (parts: readonly string[]): string =>
  parts.length <= 3 ? parts.join('-') : `${parts.slice(0, 3).join('-')}T${parts.slice(3).join(':')}`

const Chrono = z.array(
  z.looseObject({
    text: z.string(),
    ref: z.looseObject({ instant: z.string() }).nullish().catch(null),
    none: z.boolean().optional(),
    expect: z.array(z.tuple([z.string().nullable(), z.string()]).rest(z.unknown())).optional(),
  }),
)

/** chrono: the first expression's day, and its time where one is wanted; and texts without any. */
export function chrono(): readonly Part[] {
  return loadJson(Chrono, 'chrono', 'en.json').flatMap(({ text, ref, none, expect = [] }) => {
    const found = ours.dates(text, new Date(ref?.instant ?? '2012-08-10T12:00:00Z'))
    if (none) return [partOf(text, 'no time', oneOf(found.length === 0))]
    const wanted = new Map(
      expect
        .map(
          ([path, verb, value]) =>
            [/^result\.start\.get\((\w+)\)$/.exec(path ?? '')?.[1], verb, value] as const,
        )
        .filter(([field, verb]) => field !== undefined && verb === 'toBe')
        .map(([field, , value]) => [String(field), Number(value)]),
    )
    if (!['year', 'month', 'day'].every((field) => wanted.has(field)) || !ref) return []
    return [partOf(text, 'time value', oneOf(found.some(({ value }) => isAt(value ?? '', wanted))))]
  })
}

function isAt(value: string, wanted: ReadonlyMap<string, number>): boolean {
  const fields = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)(?::(\d\d))?)?/.exec(value)
  if (!fields) return false
  return ['year', 'month', 'day', 'hour', 'minute'].every((name, at) => {
    const field = fields[at + 1]
    return !wanted.has(name) || field === undefined || Number(field) === wanted.get(name)
  })
}

const Seed = z.looseObject({
  body: z.string(),
  publishedAt: z.string(),
  figures: z.array(
    z.looseObject({
      id: z.string(),
      start: z.int(),
      end: z.int(),
      value: z.number(),
      /** In days, of a week: as it is written beside it. */
      unit: z.looseObject({ surfaceValue: z.number().optional() }),
    }),
  ),
  dates: z.array(
    z.looseObject({ id: z.string(), start: z.int(), end: z.int(), value: z.string().nullable() }),
  ),
  quotes: z.array(
    z.looseObject({
      id: z.string(),
      start: z.int(),
      end: z.int(),
      speaker: z
        .looseObject({
          start: z.int(),
          end: z.int(),
          coref: z.looseObject({ start: z.int(), end: z.int() }).nullish(),
        })
        .nullish(),
    }),
  ),
})

/** The worked example. */
export function seed(): readonly Part[] {
  const gold = Seed.parse(JSON.parse(readFileSync(shared('seed', 'gold.json'), 'utf8')))
  const figures = ours.figures(gold.body, new Date(gold.publishedAt))
  const dates = ours.dates(gold.body, new Date(gold.publishedAt))
  const facts = extractFacts({ text: gold.body, published: undefined })
  const quotes = ours.quotes(gold.body).filter(({ direct }) => direct)
  const spoken = facts.quotes.filter(({ kind }) => kind !== 'indirect')
  return [
    ...gold.figures.map((one) =>
      partOf(
        one.id,
        'figures',
        oneOf(
          figures.some(
            (f) =>
              overlaps(f, one) && isClose(middleOf(f.value), one.unit.surfaceValue ?? one.value),
          ),
        ),
      ),
    ),
    ...gold.dates.map((one) =>
      partOf(one.id, 'dates', oneOf(dates.some((d) => overlaps(d, one) && d.value === one.value))),
    ),
    ...gold.quotes.map((one) => {
      const quote = quotes.find((q) => overlaps(q, one))
      const said = spoken
        .filter(({ span }) => overlaps(span, one))
        .flatMap((q) => namesOf(q, facts))
      const isRight = one.speaker
        ? said.some((name) =>
            [one.speaker, one.speaker?.coref].some((who) => who && overlaps(name, who)),
          )
        : said.length === 0
      return partOf(one.id, 'quotes + speaker', oneOf(quote !== undefined && isRight))
    }),
  ]
}

/** Where a speaker is named: as it stands, and at every mention of the entity that it is. */
function namesOf({ speaker, speakerSpan }: Quote, { mentions }: Facts): readonly Bounds[] {
  if (!speakerSpan) return []
  const named = mentions.filter(({ entity }) => entity === speaker).map(({ span }) => span)
  return [speakerSpan, ...named]
}
