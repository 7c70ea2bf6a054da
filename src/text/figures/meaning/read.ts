import type { FigureStatus } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is, isCapital, valueAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import { firstRule, type Ruled } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { carry, carryStatus, inherit } from './carried.ts'
import { eventRules } from './event-rules.ts'
import { isGameMinute } from './game-minutes.ts'
import type { DraftLink as Link } from './links.ts'
import { isOne, lookBack, type Sight } from './look.ts'
import { measureRules } from './measure-rules.ts'
import { headOf } from './measure-sites.ts'
import { isOfNone } from './none-of.ts'
import type { Stretch } from './noun-phrases.ts'
import { isMention } from './own-nouns.ts'
import type { Meaning, MeaningRules } from './rules.ts'
import { isAmount, isBare, isCount, isDuration, siteOf, type Site } from './site.ts'
import { clauseOf, isCued, isForetold, isKnown } from './status-clause.ts'
import { statusRules } from './status-rules.ts'

export type { Meaning } from './rules.ts'

export const meaningRules: MeaningRules = {
  events: eventRules,
  measures: measureRules,
  statuses: statusRules,
}

/** The meaning of each draft, in their order. */
export function readMeanings(
  r: TextReading,
  drafts: readonly Draft[],
  links: readonly Link[],
  rules: MeaningRules,
): ReadonlyMap<Draft, Meaning> {
  const found = new Map<Draft, Meaning>()
  for (const draft of drafts) found.set(draft, meaningOf(siteOf(r, draft), rules))
  carry(r, drafts, found)
  carryStatus(r, drafts, found)
  inherit(r, found, links)
  return found
}

function meaningOf(site: Site, rules: MeaningRules): Meaning {
  const measure = measureOf(site, rules)
  const event = eventOf(site, measure, rules)
  const found = statusOf(site, event, rules)
  const status = found?.result ?? 'stated'
  return { measure, event: event && pledged(event, status), status, statusRule: found?.rule }
}

function measureOf(site: Site, { measures }: MeaningRules): Meaning['measure'] {
  if (!isMeasuring(site)) return undefined
  const { start, next } = site.draft
  const found = firstRule(site.r, measures, site, Math.min(site.first, start), next)
  return found && mayTell(site, found) ? { ...found.result, rule: found.rule } : undefined
}

/** Points and the level of an index are told of what moves, or stands there, and of nothing else. */
const mayTell = (site: Site, { rule, result }: Ruled<Stretch>): boolean =>
  !isOfMoves(site) || (moveRules.has(rule) && mayMove(site, result))

const isOfMoves = (site: Site): boolean => isPoints(site) || isIndexLevel(site)

/** "the Labour lead is 5 points", "the index of prices rose to 104", but not "Orlo finished with 33 points" nor "the strike swelled to 400" */
function mayMove({ r, draft, from }: Site, phrase: Stretch): boolean {
  const head = headOf(r, phrase)
  if (draft.kind === 'count') return isMarket(r, head) && !isLed(r, phrase)
  return draft.change !== undefined || head === from || !isCapital(r, head)
}

const leads = isOne(Class.phraseOpener, Class.of)

/** "at the market" */
const isLed = (r: TextReading, { first }: Stretch): boolean =>
  leads(r, is(r, first - 1, Class.nounOpener) ? first - 2 : first - 1)

/** "scored 41 points", "a five-point plan": only what rises or falls is measured in points. */
const isPoints = ({ draft: { unit } }: Site): boolean => unit?.code === '{point}'
const moveRules: ReadonlySet<string> = new Set([
  'measure.subject',
  'measure.change-noun',
  'measure.object',
  'measure.object-beside',
])

const linksLevel = isOne(Class.at, Class.to, Class.from)
const isMarket = isOne(Class.marketNoun)

/** "The index rose to 106.5" */
const isIndexLevel = (site: Site): boolean => {
  const { r, draft, first, from } = site
  return (
    isCount(site) &&
    isBare(draft) &&
    linksLevel(r, first - 1) &&
    lookBack(r, first, from, isMarket) >= 0
  )
}

const isThem = isOne(Class.pronoun, Class.relativePronoun)

/** "a third of them": they are what it is a share of, and nothing else is measured. */
const isOfThem = ({ r, sort, draft: { next } }: Site): boolean =>
  sort === 'share' && is(r, next, Class.of) && isThem(r, next + 1) && !isSaid(r, next + 2)

/** "half of them the new van", "80 percent of which was flooded": it tells what they are. */
const isSaid: Sight = (r, i) =>
  r.kind[i] === PieceKind.word && !is(r, i, Class.preposition) && !is(r, i, Class.adverb)

/** Counts count, ages and scores need no more. */
const isMeasuring = (site: Site): boolean =>
  ((isAmount(site) || site.draft.kind === 'fraction') && !isOfThem(site)) ||
  (isDuration(site) && !isDistance(site.r, site.draft)) ||
  isIndexLevel(site)

/** "two weeks ago", "three days after it", "the first five months": when it is, not how long. */
const isDistance = (r: TextReading, draft: Draft): boolean =>
  is(r, draft.next, Class.passing) ||
  valueAt(r, draft.start - 1, Class.ordinalWord) === 1 ||
  isGameMinute(r, draft)

function eventOf(
  site: Site,
  measure: Stretch | undefined,
  { events }: MeaningRules,
): Meaning['event'] {
  // How strong a quake was is what it measures.
  if (site.draft.rule === 'measure.magnitude') return undefined
  const found = firstRule(site.r, events, { ...site, measure }, site.first, site.draft.next)
  if (!found) return undefined
  const { event, at, next } = found.result
  return { first: at, next, class: event, rule: found.rule }
}

function statusOf(
  site: Site,
  event: Meaning['event'],
  { statuses }: MeaningRules,
): Ruled<FigureStatus> | undefined {
  // "one of the mills will be sold" names it, and does not say how many will be.
  if (isMention(site)) return undefined
  if (isKnown(site) && !isForetold(site) && !isOfNone(site, event)) return undefined
  const clause = clauseOf(site, event)
  const asked = { ...site, event, clause, isCued: isCued(site, clause) }
  return firstRule(site.r, statuses, asked, site.first, site.draft.next)
}

/** What will be donated is pledged. */
export const pledged = (
  event: NonNullable<Meaning['event']>,
  status: FigureStatus,
): NonNullable<Meaning['event']> =>
  event.class === 'donated' && status !== 'stated' ? { ...event, class: 'pledged' } : event
