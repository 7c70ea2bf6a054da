import type { ArticleRecord } from '../../schemas/article-record.ts'
import type { Figure } from '../../schemas/figure.ts'
import { shortValue, sourceOf, unitOf, whenOf } from './fields.ts'

/** What became of one fact. */
export interface FactChange {
  readonly kind: 'gained' | 'lost' | 'changed'
  readonly what: 'figure' | 'name' | 'quote'
  /** Its words, by which it was found in both. */
  readonly words: string
  /** Which fields differ: name, before, after. */
  readonly fields: readonly (readonly [name: string, before: string, after: string])[]
}

type Told = Readonly<Record<string, string>>

const figureTold = (record: ArticleRecord, figure: Figure): Told => ({
  value: `${shortValue(figure)} ${unitOf(figure)}`.trim(),
  event: figure.event?.class ?? '',
  measure: figure.measure?.text ?? '',
  noun: figure.noun?.head ?? '',
  place: figure.place?.text ?? '',
  when: whenOf(figure),
  status: figure.status,
  source: sourceOf(record, figure),
})

/** Facts of a record by their words; of those with the same words by their order. */
function listed(
  record: ArticleRecord,
): ReadonlyMap<string, { what: FactChange['what']; words: string; told: Told }> {
  const { document, figures, entities, quotes } = record
  const cut = ({ start, end }: { readonly start: number; readonly end: number }) =>
    document.text.slice(start, end)
  const facts = [
    ...figures.map((figure) => ({
      what: 'figure' as const,
      words: cut(figure.phraseSpan),
      told: figureTold(record, figure),
    })),
    ...entities.map(({ name, type }) => ({ what: 'name' as const, words: name, told: { type } })),
    ...quotes.map(({ span, kind }) => ({
      what: 'quote' as const,
      words: cut(span),
      told: { kind },
    })),
  ]
  const met = new Map<string, number>()
  return new Map(
    facts.map((fact) => {
      const name = `${fact.what} ${fact.words.toLowerCase()}`
      const nth = (met.get(name) ?? 0) + 1
      met.set(name, nth)
      return [`${name} ${nth}`, fact]
    }),
  )
}

/** What a revision gained, lost or tells otherwise: by words, not by ids or places, which an added sentence moves. */
export function factChanges(before: ArticleRecord, after: ArticleRecord): readonly FactChange[] {
  const old = listed(before)
  const now = listed(after)
  const lost = [...old]
    .filter(([key]) => !now.has(key))
    .map(([, { what, words }]) => ({ kind: 'lost' as const, what, words, fields: [] }))
  const rest = [...now].flatMap(([key, { what, words, told }]): FactChange[] => {
    const was = old.get(key)
    if (!was) return [{ kind: 'gained', what, words, fields: [] }]
    const fields = Object.entries(told)
      .filter(([name, value]) => was.told[name] !== value)
      .map(([name, value]) => [name, was.told[name] ?? '', value] as const)
    return fields.length === 0 ? [] : [{ kind: 'changed', what, words, fields }]
  })
  return [...lost, ...rest]
}
