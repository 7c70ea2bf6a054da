import * as suite from '@microsoft/recognizers-text-suite'
import { z } from 'zod'

// Microsoft's Recognizers-Text, mapped to the scorers' shape. What has a unit wins over the bare number in it.

interface Result {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly typeName: string
  readonly resolution: Readonly<Record<string, unknown>> | null
}

const Timexes = z.array(z.looseObject({ timex: z.string().optional() }))

const culture = 'en-us'

const isFree = (taken: readonly Result[], { start, end }: Result): boolean =>
  !taken.some((other) => start <= other.end && other.start <= end)

function resultsOf(text: string): Result[] {
  const found: Result[] = []
  const all: readonly (readonly Result[])[] = [
    suite.recognizeCurrency(text, culture),
    suite.recognizePercentage(text, culture),
    suite.recognizeAge(text, culture),
    suite.recognizeTemperature(text, culture),
    suite.recognizeDimension(text, culture),
    suite.recognizeNumber(text, culture),
    suite.recognizeOrdinal(text, culture),
  ]
  for (const results of all)
    for (const result of results) if (isFree(found, result)) found.push(result)
  return found
}

const names: Readonly<Record<string, string>> = {
  'united states dollar': 'dollar',
  'british pound': 'pound sterling',
  pound: 'pound sterling',
}

function unitOf({ typeName, resolution }: Result): string {
  if (typeName === 'percentage') return 'percentage'
  const unit = z.string().catch('-').parse(resolution?.['unit']).toLowerCase()
  return typeName === 'age'
    ? `${unit} of age`
    : (names[unit] ?? unit).replace(/(meter|liter)$/, (word) => word.slice(0, -2) + 're')
}

export default {
  name: 'recognizers',
  figures: (text: string) =>
    resultsOf(text)
      .map((result) => ({
        start: result.start,
        end: result.end + 1,
        text: result.text,
        value: Number(String(result.resolution?.['value']).replace('%', '')),
        unit: unitOf(result),
        change: '=',
        concept: [],
      }))
      .filter(({ value }) => Number.isFinite(value)),
  dates: (text: string, ref: Date) =>
    suite.recognizeDateTime(text, culture, undefined, ref).map((result: Result) => {
      const first = Timexes.parse(result.resolution?.['values'] ?? [])[0]
      return {
        start: result.start,
        end: result.end + 1,
        text: result.text,
        type: result.typeName.includes('duration')
          ? 'DURATION'
          : result.typeName.includes('set')
            ? 'SET'
            : 'DATE',
        value: first?.timex,
      }
    }),
}
