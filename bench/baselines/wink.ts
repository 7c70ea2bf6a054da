import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { z } from 'zod'

// wink-nlp's number-like entities, mapped to the scorers' shape: it gives no values, so the first numeral is read.

const Entities = z.array(z.looseObject({ value: z.string(), type: z.string() }))

const nlp = winkNlp(model)
const kinds = new Set(['CARDINAL', 'MONEY', 'PERCENT', 'ORDINAL', 'DURATION'])
const magnitudes: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

function valueOf(text: string): number {
  const numeral = Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN)
  const magnitude = /thousand|million|billion|trillion/i.exec(text)?.[0].toLowerCase()
  return numeral * (magnitudes[magnitude ?? ''] ?? 1)
}

const unitOf = (type: string): string =>
  type === 'PERCENT' ? 'percentage' : type === 'MONEY' ? 'dollar' : '-'

export default {
  name: 'wink-nlp',
  figures(text: string) {
    const found: {
      start: number
      end: number
      text: string
      value: number
      unit: string
      change: string
      concept: string[]
    }[] = []
    let at = 0
    const entities = nlp.readDoc(text).entities()
    // oxlint-disable-next-line typescript/unbound-method -- wink takes its own functions as keys
    for (const { value, type } of Entities.parse(entities.out(nlp.its.detail))) {
      const start = text.indexOf(value, at)
      if (start < 0 || !kinds.has(type)) continue
      at = start + value.length
      found.push({
        start,
        end: at,
        text: value,
        value: valueOf(value),
        unit: unitOf(type),
        change: '=',
        concept: [],
      })
    }
    return found
  },
}
