import type { ArticleRecord } from '../../schemas/article-record.ts'
import type { FactKind } from '../../schemas/fact-change.ts'
import type { Figure } from '../../schemas/figure.ts'
import type { Span } from '../../schemas/span.ts'
import { tokenize } from '../tokens.ts'

/** A fact of a record, with what it is known again by in another record of the same article. */
export interface ToldFact {
  readonly what: FactKind
  /** Its id in the record. */
  readonly id: string
  /** What of the text it was read from, shortest: of a figure the number with its unit. */
  readonly key: string
  /** As one would cite it: of a figure with its noun. */
  readonly words: string
  /** That it stands in; of a name, which stands in many, nothing. */
  readonly sentence: string
  /** Field by field, what it tells. */
  readonly told: Readonly<Record<string, string>>
  /** What read it, and what read a field where that was another rule. */
  readonly rule: string
  readonly fieldRules: Readonly<Record<string, string | undefined>>
}

/** Facts in the order of their text. */
export function toldFacts(record: ArticleRecord): readonly ToldFact[] {
  const { document, figures, entities, quotes, times } = record
  const cut = ({ start, end }: Span) => document.text.slice(start, end)
  const sentenceAt = sentencesOf(document.text)
  return [
    ...figures.map((figure) => ({
      what: 'figure' as const,
      id: figure.id,
      key: cut(figure.span),
      words: cut(figure.phraseSpan),
      sentence: sentenceAt(figure.span),
      told: figureTold(record, figure),
      rule: figure.rule,
      fieldRules: {
        event: figure.event?.rule,
        measure: figure.measure?.rule,
        status: figure.statusRule,
      },
    })),
    ...entities.map(({ id, name, type, country = '', link }) => ({
      what: 'name' as const,
      id,
      key: name,
      words: name,
      sentence: '',
      told: { type, country, link: link ? `${link.kind}:${link.id}` : '' },
      rule: `name: ${type}`,
      fieldRules: {},
    })),
    ...quotes.map(({ id, span, kind, speaker, speakerSpan, rule }) => ({
      what: 'quote' as const,
      id,
      key: cut(span),
      words: cut(span),
      sentence: sentenceAt(span),
      told: { kind, speaker: nameOf(record, speaker) ?? (speakerSpan ? cut(speakerSpan) : '') },
      rule: rule ?? `quote: ${kind}`,
      fieldRules: {},
    })),
    ...times.map(({ id, span, kind, value }) => ({
      what: 'time' as const,
      id,
      key: cut(span),
      words: cut(span),
      sentence: sentenceAt(span),
      told: { kind, value: value ?? '' },
      rule: `time: ${kind}`,
      fieldRules: {},
    })),
  ]
}

const nameOf = ({ entities }: ArticleRecord, id: string | null | undefined) =>
  entities.find((entity) => entity.id === id)?.name

/** Who says a figure, as the text has it. */
export function figureSource(record: ArticleRecord, { attribution }: Figure): string {
  if (!attribution) return ''
  const { entity, nameSpan, sourceSpan } = attribution
  const { start, end } = nameSpan ?? sourceSpan
  return nameOf(record, entity) ?? record.document.text.slice(start, end)
}

const figureTold = (record: ArticleRecord, figure: Figure): ToldFact['told'] => {
  const { event, measure, noun, place, occurredAt, status } = figure
  const told = {
    event: event?.class,
    measure: measure?.text,
    noun: noun?.head,
    place: place?.text,
    when: occurredAt?.value,
  }
  const texts = Object.entries(told).map(([name, value = '']) => [name, value] as const)
  return {
    value: valueOf(figure),
    ...Object.fromEntries(texts),
    status,
    source: figureSource(record, figure),
  }
}

function valueOf({ decimal, low, high, modifier, unit }: Figure): string {
  const number = low !== undefined && high !== undefined ? `${low} to ${high}` : decimal
  const code = unit ? ` ${unit.code}${unit.per === undefined ? '' : `/${unit.per}`}` : ''
  return `${modifier === 'exact' || modifier === 'between' ? '' : `${modifier} `}${number}${code}`
}

/** The sentence in which a stretch of a text begins. */
export function sentencesOf(text: string): (span: Span) => string {
  const { sentences, start, end, count } = tokenize(text)
  const firsts = [...sentences].filter((token) => token < count)
  return ({ start: at }) => {
    const sentence = Math.max(0, placeOf(firsts, (token) => (start[token] ?? 0) <= at) - 1)
    const last = (firsts[sentence + 1] ?? count) - 1
    return text.slice(start[firsts[sentence] ?? 0] ?? 0, end[last] ?? 0)
  }
}

/** How many of the first items are so, of a row in which those that are so come first. */
function placeOf(items: readonly number[], isSo: (item: number) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isSo(item)) low = middle + 1
    else high = middle
  }
  return low
}
