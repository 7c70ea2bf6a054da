import nlp from 'compromise'
import { z } from 'zod'

// compromise's numbers, mapped to the scorers' shape.

const Found = z.array(
  z.looseObject({
    text: z.string(),
    offset: z.looseObject({ start: z.number(), length: z.number() }),
    number: z.looseObject({
      num: z.number().or(z.nan()).nullable(),
      unit: z.string().nullish(),
      suffix: z.string().nullish(),
      prefix: z.string().nullish(),
    }),
  }),
)

const units: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound sterling',
  '¥': 'japanese yen',
  '%': 'percentage',
  percent: 'percentage',
}

export default {
  name: 'compromise',
  figures: (text: string) =>
    Found.parse(nlp(text).numbers().json({ offset: true })).map(
      ({ text: surface, offset, number }) => ({
        start: offset.start,
        end: offset.start + offset.length,
        text: surface,
        value: number.num ?? Number.NaN,
        unit: units[number.prefix ?? ''] ?? units[number.suffix ?? ''] ?? (number.unit || '-'),
        change: '=',
        concept: [],
      }),
    ),
}
