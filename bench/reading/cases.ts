import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Facts } from '../../src/schemas/facts.ts'
import type { Figure } from '../../src/schemas/figure.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { halfOf, type Half } from '../support/halves.ts'
import { shared } from '../support/shared.ts'
import { oneOf } from '../support/tally.ts'
import { isClose, overlaps, type Bounds, type Part } from './measured.ts'

const Wanted = z.looseObject({
  t: z.string(),
  v: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  u: z.string().optional(),
  k: z.string().optional(),
  m: z.string().optional(),
  n: z.string().nullable().optional(),
  d: z.string().optional(),
  part: z.enum(['from', 'to', 'by']).optional(),
  rel: z.string().nullable().optional(),
  asOf: z.string().optional(),
  by: z.string().nullable().optional(),
})
type Wanted = z.infer<typeof Wanted>

const Case = z.looseObject({
  id: z.string(),
  kind: z.string(),
  published: z.string(),
  text: z.string(),
  only: z.boolean().optional(),
  /** Words that no figure may stand on. */
  none: z.array(z.string()).default([]),
  figures: z.array(Wanted).default([]),
  times: z.record(z.string(), z.union([z.string(), z.literal(false)])).default({}),
  quotes: z
    .array(
      z.looseObject({
        t: z.string(),
        k: z.string().optional(),
        by: z.string().nullish(),
        none: z.boolean().optional(),
      }),
    )
    .default([]),
})
type Case = z.infer<typeof Case>

export interface Judged {
  readonly id: string
  readonly kind: string
  readonly half: Half
  /** What is wrong, in words; nothing where the case is right. */
  readonly wrong: readonly string[]
}

export function judgeCases(): readonly Judged[] {
  const cases = z
    .array(Case)
    .parse(JSON.parse(readFileSync(shared('cases', 'figures', 'cases.json'), 'utf8')))
  return cases.map((one) => ({
    id: one.id,
    kind: one.kind,
    half: halfOf(one.id),
    wrong: wrongIn(one),
  }))
}

/** Small texts of the kinds of fault. A case is right if all of it is. */
export const cases = (): readonly Part[] =>
  judgeCases().map(({ half, wrong }) => ({
    half,
    measure: 'all right',
    tally: oneOf(wrong.length === 0),
  }))

function wrongIn(one: Case): readonly string[] {
  const published = {
    value: one.published,
    precision: 'minute' as const,
    zone: 'stated' as const,
    raw: one.published,
    source: 'json',
    candidates: [],
  }
  const facts = extractFacts({ text: one.text, published })
  return [
    ...one.figures.flatMap((wanted) => wrongFigure(one.text, wanted, facts)),
    ...one.none
      .filter((words) => hasFigure(one.text, words, facts))
      .map((t) => `«${t}» is no figure`),
    ...(one.only ? extraFigures(one, facts) : []),
    ...Object.entries(one.times).flatMap(([words, value]) =>
      wrongTime(one.text, words, value, facts),
    ),
    ...one.quotes.flatMap((wanted) => wrongQuote(one.text, wanted, facts)),
  ]
}

function boundsOf(text: string, words: string): Bounds {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function extraFigures({ text, figures }: Case, facts: Facts): readonly string[] {
  const wanted = figures.map(({ t }) => boundsOf(text, t))
  return facts.figures
    .filter(({ span }) => !wanted.some((at) => overlaps(at, span)))
    .map(({ span }) => `extra «${text.slice(span.start, span.end)}»`)
}

function hasFigure(text: string, words: string, { figures }: Facts): boolean {
  const at = boundsOf(text, words)
  return figures.some(({ span }) => overlaps(span, at))
}

function wrongFigure(text: string, wanted: Wanted, facts: Facts): readonly string[] {
  const at = boundsOf(text, wanted.t)
  const figure = facts.figures.find(({ span }) => overlaps(at, span))
  if (!figure) return [`«${wanted.t}» is missing`]
  return Object.entries(told(figure, facts, text))
    .filter(([name, got]) => !isRight(name, wanted, got))
    .map(([name, got]) => `«${wanted.t}» wants ${name} ${say(pick(wanted, name))}, got ${say(got)}`)
}

const say = (value: unknown): string => JSON.stringify(value ?? null)

const pick = (wanted: Wanted, name: string): unknown =>
  Object.entries(wanted).find(([key]) => key === name)?.[1]

/** The figure in the fields of a case. */
function told(
  figure: Figure,
  { entities }: Facts,
  text: string,
): Readonly<Record<string, unknown>> {
  const { unit, change, attribution, relations } = figure
  const who = entities.find(({ id }) => id === attribution?.entity)?.name
  const source = attribution && text.slice(attribution.sourceSpan.start, attribution.sourceSpan.end)
  return {
    v: figure.value,
    low: figure.low,
    high: figure.high,
    u: unit && (unit.per ? `${unit.code}/${unit.per}` : unit.code),
    k: figure.kind,
    m: figure.modifier,
    n: figure.noun?.head,
    d: change?.direction,
    part: (['from', 'to', 'by'] as const).find((part) => change?.[part] === figure.id),
    rel: relations.map(({ type }) => type),
    asOf: timeOf(figure),
    by: attribution && [who, source].filter((words) => words !== undefined),
  }
}

const When = z.looseObject({ value: z.string() })
const Times = z.looseObject({
  asOf: When.optional(),
  occurredAt: When.optional(),
  saidAt: When.optional(),
})

/** Of either record version: what the text does not date is so when it is written. */
function timeOf(figure: unknown): string | undefined {
  const { asOf, occurredAt, saidAt } = Times.parse(figure)
  return (occurredAt ?? asOf ?? saidAt)?.value
}

/** Of several that it may be, one must be it or hold its words; a time must begin like it. */
function isRight(name: string, wanted: Wanted, got: unknown): boolean {
  const want = pick(wanted, name)
  if (want === undefined) return true
  if (want === null) return got === undefined || (Array.isArray(got) && got.length === 0)
  if (typeof want === 'number') return typeof got === 'number' && isClose(got, want)
  if (typeof want !== 'string') return false
  if (Array.isArray(got)) return got.some((one) => typeof one === 'string' && one.includes(want))
  if (name === 'asOf') return typeof got === 'string' && got.startsWith(want)
  return got === want
}

function wrongTime(
  text: string,
  words: string,
  want: string | false,
  { times }: Facts,
): readonly string[] {
  const at = boundsOf(text, words)
  const found = times.find(({ span }) => overlaps(span, at))
  const got = found ? found.value : false
  return got === want ? [] : [`time «${words}» wants ${want}, got ${got}`]
}

function wrongQuote(
  text: string,
  { t, k, by, none }: Case['quotes'][number],
  { quotes, entities }: Facts,
): readonly string[] {
  const at = boundsOf(text, t)
  const found = quotes.filter(({ span }) => overlaps(span, at))
  if (none) return found.length > 0 ? [`«${t}» is no quotation`] : []
  if (found.length === 0) return [`quotation «${t}» is missing`]
  if (k !== undefined && !found.some(({ kind }) => kind === k))
    return [`quotation «${t}» wants ${k}`]
  if (by === undefined) return []
  const names = found.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name ?? null)
  return names.includes(by) ? [] : [`quotation «${t}» wants ${by}, got ${names.join(', ')}`]
}
