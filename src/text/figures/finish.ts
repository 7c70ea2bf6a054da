import type { Quote } from '../../schemas/facts.ts'
import type { Change, Figure, FigureRelation, Unit } from '../../schemas/figure.ts'
import type { Span } from '../../schemas/span.ts'
import type { FigureContext } from '../figures.ts'
import { asOf, timesBySentence } from './as-of.ts'
import { saidAt } from './attributed.ts'
import { groupChanges, type ChangeGroup } from './changes.ts'
import { toNumber, toText } from './decimal.ts'
import type { Draft } from './drafts.ts'
import {
  carryBack,
  completeChange,
  completeParts,
  completeSubject,
  mergeBounds,
} from './ellipsis.ts'
import type { Pieces } from './pieces.ts'
import { linkDrafts, type Link } from './relations.ts'
import { groupOf, mentionsByStart, placeOf } from './surroundings.ts'

type Whose = Figure['group']

/** What is known of all drafts when each is written down. */
interface World {
  readonly p: Pieces
  readonly context: FigureContext
  readonly ids: ReadonlyMap<Draft, string>
  readonly changes: ReadonlyMap<Draft, ChangeGroup>
  readonly relations: ReadonlyMap<Draft, readonly FigureRelation[]>
  readonly groups: ReadonlyMap<Draft, Whose>
  readonly places: ReadonlyMap<Draft, Whose>
  readonly dated: ReturnType<typeof timesBySentence>
  /** Quotations in marks, none inside another. */
  readonly marked: readonly Quote[]
}

/** The drafts as figures, in text order, numbered and related to each other. */
export function finishFigures(
  p: Pieces,
  found: readonly Draft[],
  context: FigureContext,
): Figure[] {
  const drafts = mergeBounds(p, found)
  carryBack(p, drafts)
  const changes = groupChanges(p, drafts)
  for (const group of new Set(changes.values())) completeChange(group)
  const links = linkDrafts(p, drafts)
  for (const draft of drafts) completeSubject(p, draft)
  completeParts(links)

  const ids = new Map(drafts.map((draft, i) => [draft, `f${i + 1}`] as const))
  const at = mentionsByStart(context.mentions)
  const groups = new Map(drafts.map((draft) => [draft, groupOf(p, draft, at)] as const))
  const places = new Map(drafts.map((draft) => [draft, placeOf(p, draft, at)] as const))
  inherit(links, groups)
  inherit(links, places)
  const world: World = {
    p,
    context,
    ids,
    changes,
    relations: relationsOf(links, ids),
    groups,
    places,
    dated: timesBySentence(p, context.times),
    marked: context.quotes.filter(({ kind }) => kind !== 'indirect'),
  }
  return drafts.map((draft) => write(world, draft))
}

/** A part is where its whole is, and whose its whole is. */
function inherit(links: readonly Link[], of: Map<Draft, Whose>): void {
  for (const { of: part, to, type } of links)
    if (type === 'part-of' && !of.get(part)) of.set(part, of.get(to))
}

function relationsOf(
  links: readonly Link[],
  ids: ReadonlyMap<Draft, string>,
): Map<Draft, FigureRelation[]> {
  const found = new Map<Draft, FigureRelation[]>()
  const add = (draft: Draft, type: FigureRelation['type'], other: Draft) => {
    const figure = ids.get(other)
    if (figure !== undefined) found.set(draft, [...(found.get(draft) ?? []), { type, figure }])
  }
  for (const { of, to, type } of links) {
    add(of, type, to)
    if (type === 'part-of') add(to, 'total-of', of)
    if (type === 'equivalent') add(to, 'equivalent', of)
  }
  return found
}

function write(world: World, draft: Draft): Figure {
  const { p, ids, changes, relations, groups, places } = world
  const group = groups.get(draft)
  const where = places.get(draft)
  const change = changeOf(changes.get(draft), ids)
  return {
    id: ids.get(draft) ?? '',
    span: spanOf(p, draft.start, draft.next),
    phraseSpan: phraseOf(p, draft),
    kind: draft.kind,
    value: toNumber(draft.value),
    ...(draft.low && { low: toNumber(draft.low) }),
    ...(draft.high && { high: toNumber(draft.high) }),
    decimal: toText(draft.value),
    modifier: draft.modifier,
    ...unitOf(p, draft),
    ...nounOf(p, draft),
    ...(draft.property !== undefined && { property: draft.property }),
    ...(group && { group }),
    ...(where && { place: where }),
    ...(change && { change }),
    relations: [...(relations.get(draft) ?? [])],
    ...toldOf(world, draft),
    rule: draft.rule,
  }
}

/** When, by whom and in which quotation. */
function toldOf(
  { p, context, dated, marked }: World,
  draft: Draft,
): Pick<Figure, 'asOf' | 'attribution' | 'quote'> {
  const span = spanOf(p, draft.start, draft.next)
  const said = saidAt(context.attributions ?? [], span)
  const times = dated.get(p.sentenceStart[draft.start] ?? 0) ?? []
  const time = asOf(span, times, said, context.published)
  const quote = quoteAround(marked, span)
  return {
    ...(time && { asOf: time }),
    ...(said && { attribution: said.attribution }),
    ...(quote && { quote: quote.id }),
  }
}

const spanOf = (p: Pieces, first: number, next: number): Span => ({
  start: p.start[first] ?? 0,
  end: p.end[next - 1] ?? 0,
})

/** From modifier or subject to noun. */
function phraseOf(p: Pieces, draft: Draft): Span {
  const first = Math.min(draft.phraseStart, draft.start)
  return spanOf(p, first, Math.max(draft.phraseNext, draft.next))
}

function unitOf(p: Pieces, { unit, per }: Draft): { unit?: Unit } {
  if (unit) {
    const { start, end } = spanOf(p, unit.first, unit.next)
    const { code, system } = unit
    const surface = p.text.slice(start, end)
    return { unit: { code, system, surface, ...(per && { per: per.code }) } }
  }
  if (!per) return {}
  const { start, end } = spanOf(p, per.first, per.next)
  const surface = p.text.slice(start, end)
  return { unit: { code: `/${per.code}`, system: 'UCUM', surface, per: per.code } }
}

function nounOf(p: Pieces, { noun }: Draft): Pick<Figure, 'noun'> {
  if (!noun) return {}
  const span = spanOf(p, noun.first, noun.next)
  return { noun: { head: noun.head, phrase: p.text.slice(span.start, span.end), span } }
}

function changeOf(
  group: ChangeGroup | undefined,
  ids: ReadonlyMap<Draft, string>,
): Change | undefined {
  if (!group) return undefined
  const id = (draft: Draft | undefined) => draft && ids.get(draft)
  const from = id(group.from)
  const to = id(group.to)
  const by = id(group.by)
  return {
    direction: group.direction,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(by !== undefined && { by }),
  }
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
