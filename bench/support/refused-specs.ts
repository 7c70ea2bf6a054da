import { readFileSync } from 'node:fs'
import { z } from 'zod'
import ours from '../adapters/figures.ts'
import { partOf, type Part } from '../reading/measured.ts'
import { shared } from './shared.ts'
import { oneOf } from './tally.ts'

// Recognizers-Text is written for chat: some of its cases are no news, and are refused on purpose. This says how
// many of each sort there are, and how many of all others are read with their value.

const Cases = z.array(
  z.looseObject({
    Input: z.string(),
    Results: z
      .array(
        z.looseObject({
          Text: z.string(),
          Start: z.number().optional(),
          Resolution: z.looseObject({ value: z.unknown() }).nullish(),
        }),
      )
      .nullish(),
  }),
)

/** Why a result is refused, by the input and the words of the result. */
const refusals: readonly (readonly [string, (input: string, words: string) => boolean])[] = [
  ['powers and scientific notation', (input) => /\^|\de[+-]?\d/i.test(input)],
  [
    'sums to be worked out: "1 over 3"',
    (_, words) => /\d over \d|\w over \w/.test(words) && !words.startsWith('over'),
  ],
  [
    'addresses, phone numbers, dates and codes',
    (input) => /192\.168|\+1-222|5\/17\/2018|SCP-173/.test(input),
  ],
  [
    'stacked and spelled-out fractions: "one one hundred fifth"',
    (_, words) =>
      /(?:and|hundred|thousand|thirty|a) (?:\w+[ -])*?(?:fifths?|hundredths|thousand fifths|twenty-first)$|and (?:twenty|three) and|and three and/.test(
        words,
      ),
  ],
  ['"first" as an adjective', (_, words) => words === 'first' || words === 'nineth'],
  [
    'ordinals read out of fractions: "two and a third"',
    (input, words) =>
      /and a (?:third|thirtieth)/.test(input) && /^(?:third|thirtieth)$/.test(words),
  ],
  [
    '"equal to 20" as a range of one value',
    (_, words) => /^equal/i.test(words) && !/ or /.test(words),
  ],
  [
    'G as a thousand million, M after a space',
    (_, words) => /\d ?G$/i.test(words) || /\d M$/i.test(words),
  ],
  [
    'cents without their name: "15 dollars 50", "one dollar and two"',
    (_, words) =>
      /(?:dollars?|usd|\$ \d+) (?:and )?(?:\d+|fifty|forty five|one|two)$/i.test(words) ||
      /kuai/.test(words),
  ],
]

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b)

function wanted(value: unknown): readonly (number | undefined)[] | undefined {
  const text = String(value)
  const range = /^[[(]([^,]*),([^\])]*)[\])]$/.exec(text)
  if (range)
    return [
      range[1] === '' ? undefined : Number(range[1]),
      range[2] === '' ? undefined : Number(range[2]),
    ]
  const number = Number(text.replace(/[,%]/g, ''))
  return Number.isNaN(number) ? undefined : [number]
}

function isRead(
  input: string,
  words: string,
  start: number,
  ends: readonly (number | undefined)[],
): boolean {
  return ours.figures(input, new Date('2016-11-07')).some(({ start: from, end, value }) => {
    if (from >= start + words.length || end <= start) return false
    const [low, high] = ends
    if (typeof value === 'number')
      return (
        ends.some((one) => one !== undefined && close(value, one)) &&
        (low === undefined || high === undefined)
      )
    return (
      ends.length === 2 &&
      value.every((one, i) => ends[i] === undefined || close(one, ends[i] ?? 0))
    )
  })
}

const models = [
  'Number/NumberModel',
  'Number/NumberRangeModel',
  'Number/PercentModel',
  'Number/OrdinalModel',
  'NumberWithUnit/AgeModel',
  'NumberWithUnit/CurrencyModel',
  'NumberWithUnit/DimensionModel',
  'NumberWithUnit/TemperatureModel',
]

interface Spec {
  readonly input: string
  /** Why it is refused, if it is. */
  readonly refusal: string | undefined
  readonly isRead: boolean
}

function* specs(): Generator<Spec> {
  for (const model of models) {
    const cases = Cases.parse(
      JSON.parse(
        readFileSync(shared('data', 'figures', 'recognizers-specs', `${model}.json`), 'utf8'),
      ),
    )
    for (const { Input, Results } of cases)
      for (const { Text, Start, Resolution } of Results ?? []) {
        const ends = wanted(Resolution?.value)
        if (!ends) continue
        const start = Start ?? Input.toLowerCase().indexOf(Text.toLowerCase())
        yield {
          input: Input,
          refusal: refusals.find(([, matches]) => matches(Input, Text))?.[0],
          isRead: isRead(Input, Text, start, ends),
        }
      }
  }
}

/** The cases that are not refused: whether their value is read. */
export const specValues = (): readonly Part[] =>
  [...specs()]
    .filter(({ refusal }) => refusal === undefined)
    .map((spec) => partOf(spec.input, 'value', oneOf(spec.isRead)))

/** How many of each sort are refused. */
export function sayRefusals(): void {
  const counts = new Map<string, number>()
  for (const { refusal } of specs())
    if (refusal !== undefined) counts.set(refusal, (counts.get(refusal) ?? 0) + 1)
  console.log(
    `\nrefused on purpose: ${[...counts].map(([why, count]) => `${count} ${why}`).join('; ')}`,
  )
}
