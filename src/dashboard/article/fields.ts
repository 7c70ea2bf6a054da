import type { ArticleRecord } from '../../schemas/article-record.ts'
import type { Entity } from '../../schemas/entity.ts'
import type { Quote, Time } from '../../schemas/facts.ts'
import type { Figure, FigureRelation } from '../../schemas/figure.ts'
import type { Span } from '../../schemas/span.ts'
import { grouped, percentOf, signs } from '../../text/claims/figure-value.ts'
import { unitWords } from '../../text/claims/unit-words.ts'
import { type Html, html } from '../view/html.ts'
import { facts } from '../view/parts.ts'

const wordsOf = ({ document }: ArticleRecord, { start, end }: Span): string =>
  document.text.slice(start, end)

export const nameOf = ({ entities }: ArticleRecord, id: string | null | undefined) =>
  entities.find((entity) => entity.id === id)?.name

/** Who says so. */
export function sourceOf(record: ArticleRecord, { attribution }: Figure): string {
  if (!attribution) return ''
  const { entity, nameSpan, sourceSpan } = attribution
  return nameOf(record, entity) ?? wordsOf(record, nameSpan ?? sourceSpan)
}

/** When it was so, else when it was said, where the text tells it: the day of publication goes without saying. */
export function whenOf({ occurredAt, saidAt }: Pick<Figure, 'occurredAt' | 'saidAt'>): string {
  if (occurredAt) return occurredAt.value
  return saidAt?.time === undefined ? '' : `said ${saidAt.value.slice(0, 10)}`
}

const rule = (id: string | undefined): Html | undefined =>
  id === undefined ? undefined : html`<code>${id}</code>`

/** Of what was chosen among several possible answers. */
const likely = ({ confidence }: { readonly confidence?: number | undefined }): Html | '' =>
  confidence === undefined ? '' : html`, <span class="soft">${percentOf(confidence)} likely</span>`

const kindLine = (kind: string, words: string): Html =>
  html`<p class="about-kind">${kind}</p>
    <p class="about-words">${words}</p>`

/** All fields of a figure, and the rules that read them. */
export const figureFields = (record: ArticleRecord, figure: Figure): Html =>
  html`${kindLine(`figure: ${figure.kind}`, wordsOf(record, figure.phraseSpan))}
  ${facts([
    ['Value', `${signs[figure.modifier] ?? ''}${rangeOf(figure)} ${unitWords(figure)}`],
    ...whatOf(figure),
    ['Where', figure.place && html`${figure.place.text}${likely(figure.place)}`],
    ['Was so', figure.occurredAt && html`${figure.occurredAt.value}${likely(figure.occurredAt)}`],
    ['Was said', figure.saidAt?.value],
    ['Says', sourceOf(record, figure)],
    ['Change', figure.change?.direction],
    ['Relation', figure.relations.map((relation) => relationOf(record, relation)).join('; ')],
    ['Rule', rule(figure.rule)],
  ])}`

const whatOf = ({ event, measure, noun, property, group, status, statusRule }: Figure) =>
  [
    ['Event', event && html`${event.class}${likely(event)} <code>${event.rule}</code>`],
    ['Measure', measure && html`${measure.text} <code>${measure.rule}</code>`],
    ['Of what', noun && nounOf(noun, property)],
    ['Whose', group?.text],
    ['Status', status === 'stated' ? undefined : html`${status} ${rule(statusRule) ?? ''}`],
  ] as const

const nounOf = ({ head, phrase }: NonNullable<Figure['noun']>, property = ''): string => {
  const told = phrase.toLowerCase() === head ? head : `${head} (“${phrase}”)`
  return property === '' ? told : `${told}, ${property}`
}

const rangeOf = ({ low, high, decimal }: Figure): string =>
  low === undefined || high === undefined ? grouped(decimal) : `${low} to ${high}`

function relationOf(record: ArticleRecord, { type, figure }: FigureRelation): string {
  const other = record.figures.find(({ id }) => id === figure)
  return other ? `${type.replaceAll('-', ' ')} “${wordsOf(record, other.phraseSpan)}”` : ''
}

export const entityFields = (entity: Entity): Html =>
  html`${kindLine(entity.type, entity.name)}
  ${facts([
    ['Also', entity.aliases.join(', ')],
    ['Roles', entity.roles.map(({ text }) => text).join('; ')],
    ['Country', entity.country],
    [
      'Link',
      entity.link && `${entity.link.kind}:${entity.link.id}, ${percentOf(entity.link.confidence)}`,
    ],
    ['Named', `${entity.mentions} times`],
  ])}`

export const timeFields = (record: ArticleRecord, time: Time): Html =>
  html`${kindLine(`time: ${time.kind}`, wordsOf(record, time.span))}
  ${facts([
    ['Value', time.value ?? 'not resolved'],
    ['Counted from', time.anchor],
  ])}`

export const speakerOf = (record: ArticleRecord, { speaker, speakerSpan }: Quote): string =>
  nameOf(record, speaker) ?? (speakerSpan ? wordsOf(record, speakerSpan) : 'not told')

export const quoteFields = (record: ArticleRecord, quote: Quote): Html =>
  html`<p class="about-kind">quote: ${quote.kind}</p>
    ${facts([
      ['Speaker', speakerOf(record, quote)],
      ['Cue', quote.cueSpan && wordsOf(record, quote.cueSpan)],
      ['Rule', rule(quote.rule)],
    ])}`
