import type { Quote } from '../../schemas/facts.ts'
import type {
  Change,
  Figure,
  FigureEvent,
  FigurePlace,
  FigureRelation,
  Noun,
  Unit,
} from '../../schemas/figure.ts'
import type { Span } from '../../schemas/span.ts'
import type { FigureContext, Noted } from '../figures.ts'
import { postAt } from '../live-posts.ts'
import { inHundredths, type Chooser } from '../reading/choice.ts'
import { languageAt, spanOf } from '../reading/cursor.ts'
import { toNumber, toText } from '../reading/numbers/decimal.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isAddedAge, saidAt } from './attributed.ts'
import type { ChangeGroup, ChangeRules } from './change-parts.ts'
import { groupChanges, shareNouns, shareRates } from './changes.ts'
import type { FigureChooser } from './choice-net/asked.ts'
import { dateDrafts } from './dating.ts'
import { idOf, type Draft } from './drafts.ts'
import {
  carryBack,
  carryForward,
  completeChanges,
  completeParts,
  completeSubject,
  mergeBounds,
} from './ellipsis.ts'
import { judgeEvents, type EventJudge } from './event-net/judge.ts'
import { tellCells, type CellTold } from './grids/tell-cells.ts'
import { withPeople } from './headline-nouns.ts'
import { settleCurrencies } from './homes.ts'
import { linkFates } from './meaning/fates.ts'
import { learnParts, type WholeCandidate } from './meaning/learned-parts.ts'
import { betweenDrafts, betweenPlaces } from './meaning/links.ts'
import type { partRules } from './meaning/part-rules.ts'
import { linkParts } from './meaning/parts.ts'
import { placesOf, type Place, type PlaceCandidate } from './meaning/places.ts'
import { readMeanings, type Meaning } from './meaning/read.ts'
import type { MeaningRules } from './meaning/rules.ts'
import { sentenceViews } from './meaning/sentence-views.ts'
import type { When } from './meaning/when.ts'
import type { TimeCandidate } from './meaning/when/question.ts'
import { moneyAgain } from './money-again.ts'
import type { NounPhrase } from './nouns.ts'
import { linkDrafts, type Link, type relationRules } from './relations.ts'
import { judgeStatuses, type StatusJudge } from './status-choice/judge.ts'
import { mentionsByStart, withGroups } from './surroundings.ts'

/** What is known of the whole text when each draft is written down. */
interface World {
  readonly r: TextReading
  readonly context: FigureContext
  readonly meanings: readonly (Meaning | undefined)[]
  readonly whens: readonly When[]
  readonly places: readonly (Place | undefined)[]
  /** Quotations in marks, none inside another. */
  readonly marked: readonly Quote[]
}

type Pass = (r: TextReading, drafts: readonly Draft[], context: FigureContext) => readonly Draft[]

const number: Pass = (_, drafts) => drafts.map((draft, index) => ({ ...draft, index }))

/** What drafts say about each other and leave out, in the order in which it is settled. */
const passes: readonly Pass[] = [
  tellCells,
  moneyAgain,
  mergeBounds,
  number,
  carryBack,
  carryForward,
  (r, drafts, { home }) => settleCurrencies(r, drafts, home),
]

const none: Span = { start: 0, end: 0 }

/** The figures, and by what rules they take part in changes. */
interface Finished {
  readonly figures: Figure[]
  readonly told: readonly Noted[]
}

/** By what one of several possible answers is taken. */
export interface FigureChoices {
  /** What happened, by the rules' answer and the words about the figure. */
  readonly event: EventJudge
  /** Whether it is so, by the same. */
  readonly status: StatusJudge
  readonly time: FigureChooser<TimeCandidate>
  readonly place: FigureChooser<PlaceCandidate>
  /** Of which figure another is a part. */
  readonly whole: Chooser<WholeCandidate, number>
}

/** The tables by which drafts are finished. */
export interface FinishRules {
  readonly relations: typeof relationRules
  readonly parts: typeof partRules
  readonly changes: ChangeRules
  readonly meaning: MeaningRules
  readonly choices: FigureChoices
}

/** The drafts as figures, in text order, numbered and related to each other. */
export function finishFigures(
  r: TextReading,
  found: readonly Draft[],
  context: FigureContext,
  rules: FinishRules,
): Finished {
  const plain = passes.reduce((drafts, pass) => pass(r, drafts, context), found)
  const changed = groupChanges(r, plain, rules.changes)
  const told = shareRates(completeChanges(plain, changed.groups), changed.groups)
  const beside = linkDrafts(r, told, rules.relations)
  const counted = completeParts(
    shareNouns(
      told.map((draft) => completeSubject(r, draft)),
      changed.groups,
    ),
    beside,
  )
  // The words of meaning are English ones: in other languages they mean something else.
  const crowded = crowdedIn(r, counted)
  const english = counted.filter(
    ({ start, cell }) =>
      !cell && languageAt(r, start)?.code === 'en' && !crowded.has(r.sentence[start] ?? 0),
  )
  const near = betweenDrafts(counted, beside)
  const links = [...near, ...linkParts(r, english, near, rules.parts)]
  const meaning = readMeanings(r, english, links, rules.meaning)
  const asked = { r, drafts: english, meanings: meaning }
  judgeEvents(asked, rules.choices.event)
  judgeStatuses(asked, rules.choices.status)
  const eventOf = (draft: Draft) => meaning.get(draft)?.event?.class
  const ruled = [...links, ...linkFates(r, english, links, eventOf)]
  const views = sentenceViews(r, mentionsByStart(context.mentions))
  const related = learnParts(r, english, ruled, { eventOf, views }, rules.choices.whole)
  const toldOf = (draft: Draft) => meaning.get(draft)?.event
  const known = { mentions: context.mentions, views, eventOf: toldOf }
  const places = placesOf(r, english, related, known, rules.choices.place)
  const all = betweenPlaces(related)
  const people = counted.map((draft) => withPeople(r, draft, eventOf(draft)))
  const drafts = withGroups(r, relate(people, all), all, context.mentions)

  const meanings = counted.map((draft) => meaning.get(draft))
  const world: World = {
    r,
    context,
    meanings,
    whens: dateDrafts(r, drafts, meanings, context, rules.choices.time),
    places: counted.map((draft) => places.get(draft)),
    marked: context.quotes.filter(({ kind }) => kind !== 'indirect'),
  }
  const figures = drafts.map((draft) => write(world, draft))
  return {
    figures,
    told: changed.told.map(({ index, rule }) => ({ span: figures[index]?.span ?? none, rule })),
  }
}

/** No sentence of prose has more figures: it is a table, or means to keep the reader busy. */
const mostInSentence = 100

/** The sentences whose figures are read without what they mean. */
function crowdedIn(r: TextReading, drafts: readonly Draft[]): ReadonlySet<number> {
  const crowded = new Set<number>()
  for (const [i, { start }] of drafts.entries()) {
    const before = drafts[i - mostInSentence]
    if (before && r.sentence[before.start] === r.sentence[start])
      crowded.add(r.sentence[start] ?? 0)
  }
  return crowded
}

/** Both sides of each relation. */
function relate(drafts: readonly Draft[], links: readonly Link[]): readonly Draft[] {
  const related = [...drafts]
  for (const { of, to, type } of links) {
    addRelation(related, of, { type, figure: idOf(to) })
    if (type === 'part-of') addRelation(related, to, { type: 'total-of', figure: idOf(of) })
    if (type === 'part-of') continue
    addRelation(related, to, { type, figure: idOf(of) })
    if (type === 'equivalent') alike(related, of, to)
  }
  return related
}

function addRelation(drafts: Draft[], place: number, relation: FigureRelation): void {
  const draft = drafts[place]
  if (draft) drafts[place] = { ...draft, relations: [...draft.relations, relation] }
}

/** A conversion is as exact as what it converts, and tells the same change. */
function alike(drafts: Draft[], of: number, to: number): void {
  const draft = drafts[of]
  const told = drafts[to]
  if (!draft || !told) return
  const isAs = draft.modifier === 'exact' && told.modifier !== 'approx' && !told.low
  const modifier = isAs ? told.modifier : draft.modifier
  drafts[of] = { ...draft, modifier, change: draft.change ?? told.change }
}

function write(world: World, draft: Draft): Figure {
  const { r } = world
  const figure: Figure = {
    id: idOf(draft.index),
    span: spanOf(r, draft.start, draft.next),
    phraseSpan: phraseOf(r, draft),
    kind: draft.kind,
    value: 0,
    decimal: toText(draft.value),
    modifier: draft.modifier,
    relations: [...draft.relations],
    status: 'stated',
    rule: draft.rule,
  }
  figure.value = Number(figure.decimal)
  if (draft.low) figure.low = toNumber(draft.low)
  if (draft.high) figure.high = toNumber(draft.high)
  if (draft.change) figure.change = changeOf(draft.change)
  describe(r, draft, figure)
  tell(world, draft, figure)
  mean(world, draft, figure)
  return figure
}

/** In what it is counted, of what and whose. */
function describe(r: TextReading, draft: Draft, figure: Figure): void {
  const unit = unitOf(r, draft)
  if (unit) figure.unit = unit
  if (draft.noun) figure.noun = nounOf(r, draft.noun)
  if (draft.property !== undefined) figure.property = draft.property
  if (draft.group) figure.group = draft.group
}

/** What happened to it, what it measures, where, and whether that is so. */
function mean(world: World, draft: Draft, figure: Figure): void {
  const { r, meanings, places } = world
  const told = draft.cell ? meaningOfCell(draft.cell) : meanings[draft.index]
  const { event, measure, status = 'stated', statusRule } = told ?? {}
  if (event) figure.event = eventOf(r, event)
  if (measure) {
    const span = spanOf(r, measure.first, measure.next)
    figure.measure = { text: r.text.slice(span.start, span.end), span, rule: measure.rule }
  }
  figure.status = status
  if (statusRule !== undefined) figure.statusRule = statusRule
  const place = draft.cell ? placeOfCell(draft.cell) : places[draft.index]
  if (place) figure.place = placeOf(r, place)
}

const eventOf = (
  r: TextReading,
  { class: name, first, next, rule, confidence }: NonNullable<Meaning['event']>,
): FigureEvent => ({
  class: name,
  span: spanOf(r, first, next),
  rule,
  ...sureness(confidence),
})

function placeOf(r: TextReading, { first, next, entity, confidence }: Place): FigurePlace {
  const span = spanOf(r, first, next)
  return {
    text: r.text.slice(span.start, span.end),
    span,
    ...(entity && { entity }),
    ...sureness(confidence),
  }
}

/** Of what was chosen. */
const sureness = (confidence: number | undefined): Pick<FigurePlace, 'confidence'> =>
  confidence === undefined ? {} : { confidence: inHundredths(confidence) }

/** Nothing happens in a cell. */
const meaningOfCell = ({ measure, status }: CellTold): Meaning => ({
  measure: measure && { ...measure, rule: 'measure.cell' },
  event: undefined,
  status,
  statusRule: status === 'stated' ? undefined : 'status.heading',
})

const placeOfCell = ({ place }: CellTold): Place | undefined =>
  place && { first: place.first, next: place.next, entity: place.mention.entity }

/** When, by whom and in which quotation. */
function tell({ r, context, whens, marked }: World, draft: Draft, figure: Figure): void {
  const said = saidAt(context.attributions ?? [], figure.span)
  const when = draft.cell ? whenOfCell(draft.cell) : (whens[draft.index] ?? {})
  const post = postAt(context.posts ?? [], figure.span.start)
  date(figure, when, post?.time ?? context.published)
  const quote = quoteAround(marked, figure.span)
  if (said && !isAddedAge(r, draft)) figure.attribution = said.attribution
  if (quote) figure.quote = quote.id
}

const whenOfCell = ({ period }: CellTold): When =>
  period ? { occurredAt: { value: period.value, time: period.id } } : {}

function date(figure: Figure, when: When, published?: string): void {
  if (when.occurredAt) figure.occurredAt = when.occurredAt
  const told = when.saidAt ?? (published === undefined ? undefined : { value: published })
  if (told) figure.saidAt = told
}

/** With modifier and noun. */
const phraseOf = (r: TextReading, { start, next, phraseStart, phraseNext }: Draft): Span =>
  spanOf(r, Math.min(phraseStart, start), Math.max(phraseNext, next))

function unitOf(r: TextReading, { unit, per }: Draft): Unit | undefined {
  const written = unit ?? per
  if (!written) return undefined
  const { start, end } = spanOf(r, written.first, written.next)
  const surface = r.text.slice(start, end)
  if (!unit) return { code: `/${written.code}`, system: 'UCUM', surface, per: written.code }
  const { code, system } = unit
  return per ? { code, system, surface, per: per.code } : { code, system, surface }
}

function nounOf(r: TextReading, { head, first, next }: NounPhrase): Noun {
  const span = spanOf(r, first, next)
  return { head, phrase: r.text.slice(span.start, span.end), span }
}

function changeOf({ direction, from, to, by }: ChangeGroup): Change {
  const change: Change = { direction }
  if (from !== undefined) change.from = idOf(from)
  if (to !== undefined) change.to = idOf(to)
  if (by !== undefined) change.by = idOf(by)
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
