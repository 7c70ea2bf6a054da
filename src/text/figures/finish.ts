import type { Quote } from '../../schemas/facts.ts'
import type { Change, Figure, Noun, Unit } from '../../schemas/figure.ts'
import type { Span } from '../../schemas/span.ts'
import type { FigureContext } from '../figures.ts'
import type { Tokens } from '../tokens.ts'
import { saidAt } from './attributed.ts'
import { groupChanges, type ChangeGroup } from './changes.ts'
import { toNumber, toText } from './decimal.ts'
import type { Draft } from './drafts.ts'
import {
  carryBack,
  carryForward,
  completeChange,
  completeParts,
  completeSubject,
  mergeBounds,
} from './ellipsis.ts'
import { settleCurrencies } from './homes.ts'
import { linkFates, linkParts } from './meaning/parts.ts'
import { placeAround, placesBySentence, type PlacesBySentence } from './meaning/places.ts'
import { readMeanings, type Meaning } from './meaning/read.ts'
import { sentencesOf, type Sentences } from './meaning/sentences.ts'
import { named, sourceOf } from './meaning/sources.ts'
import { placeTimes, whenOf, type TimesBySentence } from './meaning/when.ts'
import type { NounPhrase } from './nouns.ts'
import type { Pieces } from './pieces.ts'
import { linkDrafts, type Link } from './relations.ts'
import { groupOf, mentionsByStart, placeOf, whose } from './surroundings.ts'

/** What is known of the whole text when each draft is written down. */
interface World {
  readonly p: Pieces
  readonly context: FigureContext
  readonly times: TimesBySentence
  /** Quotations in marks, none inside another. */
  readonly marked: readonly Quote[]
  readonly meanings: ReadonlyMap<Draft, Meaning>
  readonly sentences: Sentences
  readonly places: PlacesBySentence
}

/** The drafts as figures, in text order, numbered and related to each other. */
export function finishFigures(
  p: Pieces,
  tokens: Tokens,
  found: readonly Draft[],
  context: FigureContext,
): Figure[] {
  const drafts = mergeBounds(p, found)
  for (const [i, draft] of drafts.entries()) draft.id = `f${i + 1}`
  carryBack(p, drafts)
  carryForward(p, drafts)
  settleCurrencies(p, drafts)
  for (const group of groupChanges(p, drafts)) completeChange(group)
  const beside = linkDrafts(p, drafts)
  for (const draft of drafts) completeSubject(p, draft)
  completeParts(beside)
  const links = [...beside, ...linkParts(p, drafts, beside)]
  const meanings = readMeanings(p, drafts, links)
  links.push(...linkFates(drafts, links, (draft) => meanings.get(draft)?.event?.class))
  for (const link of links) relate(link)
  locate(p, drafts, links, context)

  const marked = context.quotes.filter(({ kind }) => kind !== 'indirect')
  const sentences = sentencesOf(tokens)
  const places = placesBySentence(p.text, context.mentions, sentences)
  const times = placeTimes(p.text, context.times, sentences, context.published)
  const world: World = { p, context, times, marked, meanings, sentences, places }
  return drafts.map((draft) => write(world, draft))
}

/** Both sides of a relation. */
function relate({ of, to, type }: Link): void {
  of.relations.push({ type, figure: to.id })
  if (type === 'part-of') to.relations.push({ type: 'total-of', figure: of.id })
  if (type !== 'equivalent') return
  to.relations.push({ type, figure: of.id })
  // A conversion is as exact as what it converts, and tells the same change.
  if (of.modifier === 'exact' && to.modifier !== 'approx' && !to.low) of.modifier = to.modifier
  of.change ??= to.change
}

/** Whose and where; a part is where its whole is, and whose its whole is. */
function locate(
  p: Pieces,
  drafts: readonly Draft[],
  links: readonly Link[],
  { mentions }: FigureContext,
): void {
  if (mentions.length === 0) return
  const at = mentionsByStart(mentions)
  for (const draft of drafts) {
    draft.group = groupOf(p, draft, at)
    draft.place = placeOf(p, draft, at)
  }
  for (const { of, to, type } of links) {
    if (type !== 'part-of') continue
    of.group ??= to.group
    of.place ??= to.place
  }
}

function write(world: World, draft: Draft): Figure {
  const { p } = world
  const figure: Figure = {
    id: draft.id,
    span: spanOf(p, draft.start, draft.next),
    phraseSpan: phraseOf(p, draft),
    kind: draft.kind,
    value: 0,
    decimal: toText(draft.value),
    modifier: draft.modifier,
    relations: draft.relations,
    status: 'stated',
    rule: draft.rule,
  }
  figure.value = Number(figure.decimal)
  if (draft.low) figure.low = toNumber(draft.low)
  if (draft.high) figure.high = toNumber(draft.high)
  const unit = unitOf(p, draft)
  if (unit) figure.unit = unit
  if (draft.noun) figure.noun = nounOf(p, draft.noun)
  if (draft.property !== undefined) figure.property = draft.property
  if (draft.group) figure.group = draft.group
  if (draft.place) figure.place = draft.place
  if (draft.change) figure.change = changeOf(draft.change)
  tell(world, draft, figure)
  mean(world, draft, figure)
  return figure
}

/** What happened to it, what it measures, and whether that is so. */
function mean({ p, meanings, places, sentences }: World, draft: Draft, figure: Figure): void {
  const meaning = meanings.get(draft)
  if (!meaning) return
  const { event, measure, status } = meaning
  if (event)
    figure.event = {
      class: event.class,
      span: spanOf(p, event.first, event.next),
      rule: event.rule,
    }
  if (measure) {
    const span = spanOf(p, measure.first, measure.next)
    figure.measure = { text: p.text.slice(span.start, span.end), span, rule: measure.rule }
  }
  figure.status = status
  const place = figure.place
    ? undefined
    : placeAround(
        {
          text: p.text,
          span: figure.phraseSpan,
          kind: figure.kind,
          event: event?.class,
          noun: figure.noun?.head,
        },
        places,
        sentences,
      )
  if (place) figure.place = whose(p, place)
}

/** When, by whom and in which quotation. */
function tell(
  { p, context, times, sentences, marked, meanings }: World,
  draft: Draft,
  figure: Figure,
): void {
  const said = saidAt(context.attributions ?? [], figure.span)
  const asked = {
    text: p.text,
    span: figure.span,
    kind: figure.kind,
    event: meanings.get(draft)?.event?.class,
    content: said?.contentSpan,
    end: comparisonOf(p, draft),
  }
  const when = whenOf(asked, times, sentences)
  if (when.occurredAt) figure.occurredAt = when.occurredAt
  const published = context.published === undefined ? undefined : { value: context.published }
  const told = when.saidAt ?? published
  if (told) figure.saidAt = told
  const quote = quoteAround(marked, figure.span)
  const source = said
    ? named(p.text, said.attribution, context.mentions)
    : sourceOf(p, draft, context.mentions)
  if (source) figure.attribution = source
  if (quote) figure.quote = quote.id
}

/** "to 4.1% from 4.3% a month earlier", "8% more than in May": what stands after the old value dates only that. */
function comparisonOf(p: Pieces, draft: Draft): number {
  const { to, from } = draft.change ?? {}
  const isBefore = to === draft && from !== undefined && from.start >= draft.start
  return isBefore ? (p.end[from.next - 1] ?? 0) : comparisonAfter(p, draft.next)
}

/** How far after a figure a comparison is looked for, in pieces. */
const comparisonReach = 30

/** Where what a figure is compared with begins: "17,000 less than in May", "91%, up from 84% a year ago". */
function comparisonAfter(p: Pieces, next: number): number {
  const end = Math.min(p.sentenceEnd[next - 1] ?? 0, next + comparisonReach)
  for (let i = next; i < end; i++) {
    const word = p.words[i] ?? ''
    const isBase = word === 'than' || word === 'compared' || word === 'versus'
    const isOld = word === 'from' && (p.words[i - 1] === 'up' || p.words[i - 1] === 'down')
    const isEarlier = word === 'after' && (p.words[i + 2] === 'profit' || p.words[i + 2] === 'loss')
    if (isBase || isOld || isEarlier) return p.start[i] ?? Infinity
  }
  return Infinity
}

const spanOf = (p: Pieces, first: number, next: number): Span => ({
  start: p.start[first] ?? 0,
  end: p.end[next - 1] ?? 0,
})

/** With modifier and noun. */
const phraseOf = (p: Pieces, { start, next, phraseStart, phraseNext }: Draft): Span =>
  spanOf(p, Math.min(phraseStart, start), Math.max(phraseNext, next))

function unitOf(p: Pieces, { unit, per }: Draft): Unit | undefined {
  const written = unit ?? per
  if (!written) return undefined
  const { start, end } = spanOf(p, written.first, written.next)
  const surface = p.text.slice(start, end)
  if (!unit) return { code: `/${written.code}`, system: 'UCUM', surface, per: written.code }
  const { code, system } = unit
  return per ? { code, system, surface, per: per.code } : { code, system, surface }
}

function nounOf(p: Pieces, { head, first, next }: NounPhrase): Noun {
  const span = spanOf(p, first, next)
  return { head, phrase: p.text.slice(span.start, span.end), span }
}

function changeOf({ direction, from, to, by }: ChangeGroup): Change {
  const change: Change = { direction }
  if (from) change.from = from.id
  if (to) change.to = to.id
  if (by) change.by = by.id
  return change
}

function quoteAround(quotes: readonly Quote[], span: Span): Quote | undefined {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotes[middle]?.span.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const found = quotes[low]
  return found && found.span.start <= span.start ? found : undefined
}
