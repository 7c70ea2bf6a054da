import type { Mention } from '../schemas/entity.ts'
import type { Quote, Time } from '../schemas/facts.ts'
import type { Figure } from '../schemas/figure.ts'
import type { Span } from '../schemas/span.ts'
import type { AttributedSpan } from './attributions.ts'
import { ageRules } from './figures/ages.ts'
import { boardDraft } from './figures/boards.ts'
import { capitalNounAfter, hasCapitalNouns } from './figures/capital-nouns.ts'
import type { ChangeRules } from './figures/change-parts.ts'
import { changeRules } from './figures/change-rules.ts'
import { chooserByNet } from './figures/choice-net/choose.ts'
import { Claim, claimPieces } from './figures/claims.ts'
import {
  completeDraft,
  multipleRules,
  rankRules,
  type CompletionRules,
} from './figures/completion.ts'
import { articleDraft, draftsOf, multipleDraft, type Draft } from './figures/drafts.ts'
import { judgeByNet } from './figures/event-net/judge.ts'
import { finishFigures, type FinishRules } from './figures/finish.ts'
import { isLabel, skipChain } from './figures/labels.ts'
import type { WholeCandidate } from './figures/meaning/learned-parts.ts'
import { partRules } from './figures/meaning/part-rules.ts'
import { WEIGHTS as PART_WEIGHTS } from './figures/meaning/part-weights.ts'
import { WEIGHTS as PLACE_WEIGHTS } from './figures/meaning/place-weights.ts'
import type { PlaceCandidate } from './figures/meaning/places.ts'
import { meaningRules } from './figures/meaning/read.ts'
import type { MeaningRules } from './figures/meaning/rules.ts'
import type { TimeCandidate } from './figures/meaning/when/question.ts'
import { WEIGHTS as TIME_WEIGHTS } from './figures/meaning/when/weights.ts'
import { clockedDraft, timesDraft } from './figures/often-and-clocked.ts'
import type { PairRules } from './figures/pair-shapes.ts'
import { pairRules } from './figures/pairs.ts'
import { readReach } from './figures/ranges.ts'
import { refusalOf, refusalRules, type RefusalRules } from './figures/refusals.ts'
import { relationRules } from './figures/relations.ts'
import { judgeStatusByWords } from './figures/status-choice/judge.ts'
import type { Post } from './live-posts.ts'
import { chooserBy } from './reading/choice.ts'
import { Class } from './reading/classes.ts'
import { is, isApart, isNameLike, lengthAt, spanOf, writtenAt } from './reading/cursor.ts'
import { match } from './reading/match.ts'
import { compile } from './reading/pattern.ts'
import { PieceKind } from './reading/pieces.ts'
import type { TextReading } from './reading/text-reading.ts'

/** What was found before figures, and bears on them. */
export interface FigureContext {
  readonly times: readonly Time[]
  /** Dates that are no figures and of which none is dated, in place of `times`: those of a text in a language whose times are not told. */
  readonly dates?: readonly Time[] | undefined
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
  /** Who says what, in text order of the contents. */
  readonly attributions?: readonly AttributedSpan[]
  /** ISO 8601: what a figure without a time of its own is as of. */
  readonly published?: string | undefined
  /** What was written at another time than that. */
  readonly posts?: readonly Post[]
  /** ISO 4217: the money of the country that the text was published in, which bare dollars, rupees and pesos are of. */
  readonly home?: string | undefined
}

/** The tables that figures are read by. */
export interface FigureRules extends CompletionRules, FinishRules {
  readonly refusals: RefusalRules
  readonly pairs: PairRules
  readonly changes: ChangeRules
  readonly meaning: MeaningRules
}

export const figureRules: FigureRules = {
  ages: ageRules,
  multiples: multipleRules,
  ranks: rankRules,
  refusals: refusalRules,
  relations: relationRules,
  parts: partRules,
  pairs: pairRules,
  changes: changeRules,
  meaning: meaningRules,
  choices: {
    event: judgeByNet,
    status: judgeStatusByWords,
    time: chooserByNet('time', TIME_WEIGHTS, ({ time }: TimeCandidate) => time),
    place: chooserByNet('place', PLACE_WEIGHTS, ({ place }: PlaceCandidate) => place),
    whole: chooserBy<WholeCandidate>(PART_WEIGHTS),
  },
}

/** A stretch of the text, and the rule that told something of it. */
export interface Noted {
  readonly span: Span
  readonly rule: string
}

export interface FiguresRead {
  readonly figures: Figure[]
  /** Numbers that are no figures. */
  readonly refused: readonly Noted[]
  /** Pairs of amounts, and figures that take part in a change. */
  readonly noted: readonly Noted[]
}

/** The figures of a text in text order, without overlap; spans are offsets of its UTF-16 code units. */
export const findFigures = (r: TextReading, context: FigureContext): Figure[] =>
  readFigures(r, context).figures

/** What has been read so far. */
interface Found {
  readonly r: TextReading
  readonly rules: FigureRules
  readonly claims: Uint8Array
  readonly drafts: Draft[]
  readonly refused: Noted[]
  readonly noted: Noted[]
  /** Numerals that were part of a name: after "Boeing 787", "the 787" is the same plane. */
  readonly names: Set<string>
}

/**
 * The figures, and what was read and refused. One pass over the pieces: each trigger is read forwards by bounded
 * descent. Never throws; linear in the length.
 */
export function readFigures(
  r: TextReading,
  context: FigureContext,
  rules: FigureRules = figureRules,
): FiguresRead {
  const claims = claimPieces(r, context.dates ?? context.times, context.mentions)
  const found: Found = { r, rules, claims, drafts: [], refused: [], noted: [], names: new Set() }
  for (let i = 0; i < r.count;) i = readAt(found, i)
  const drafts = found.drafts.filter((draft) => !isNamesake(found, draft))
  const { figures, told } = finishFigures(r, drafts, context, rules)
  return { figures, refused: found.refused, noted: [...found.noted, ...told] }
}

/** The bare "737" after "Boeing 737". */
function isNamesake({ r, names, refused }: Found, draft: Draft): boolean {
  const { kind, form, start, unit, phraseStart } = draft
  if (names.size === 0 || (kind !== 'count' && kind !== 'score')) return false
  const isBare = form === 'digits' && !unit && phraseStart === start
  if (!isBare || !names.has(writtenAt(r, start)) || isCounting(r, draft)) return false
  refused.push({ span: spanOf(r, draft.start, draft.next), rule: 'refused.namesake' })
  return true
}

/** "7 boats" behind "page 7": few things are called by less than three digits, and counted by their name. */
function isCounting(r: TextReading, { start, next, noun }: Draft): boolean {
  const isOfName = isNameLike(r, start - 1) && !is(r, start - 1, Class.plainWord)
  if (lengthAt(r, start) > 2 || isOfName) return false
  if (hasCapitalNouns(r, start)) return capitalNounAfter(r, next) !== undefined
  return noun !== undefined && /^\p{L}+$/u.test(noun.head)
}

/** Reads what begins at piece `i`; gives where to go on, always further. */
function readAt(found: Found, i: number): number {
  const { r, claims } = found
  const kind = r.kind[i]
  if (kind === PieceKind.number) {
    const clocked = clockedDraft(r, i) ?? boardDraft(r, i)
    if (clocked) return addWhole(found, clocked)
    const after = skipChain(r, i)
    if (after > i) return after
  } else if (kind !== PieceKind.ordinal) {
    // Most words.
    if (!is(r, i, Class.opensFigure)) return i + 1
    if (!is(r, i, Class.startsNumber)) return readOther(found, i)
  }
  return isLabel(r, i) || followsDay(r, i, claims) ? i + 1 : readNumberAt(found, i)
}

/** A multiple, or what an article opens. */
function readOther(found: Found, i: number): number {
  const { r } = found
  if (is(r, i, Class.multipleWord)) {
    if (isMultiple(r, i)) return addMultiple(found, i)
    const often = timesDraft(r, i)
    if (often) return addWhole(found, often)
  }
  if (is(r, i, Class.another)) return addPeriod(found, i) ?? i + 1
  return is(r, i, Class.article) ? readArticle(found, i) : i + 1
}

/** "nearly double", "more than double the price", "double what it was", "twice as many". */
const multiples = [
  compile('modifierBefore #multipleWord'),
  compile('#multipleWord (timesBase | determiner&!article)'),
]

const isMultiple = (r: TextReading, i: number): boolean =>
  multiples.some((pattern) => match(r, pattern, i) !== undefined)

function readNumberAt(found: Found, i: number): number {
  return is(found.r, i, Class.multiple) ? addMultiple(found, i) : readFigure(found, i)
}

/** An article opens a number before "million", "dozen", "third", "half", and before a unit of time with a modifier. */
function readArticle(found: Found, i: number): number {
  const { r, claims } = found
  const after = addPeriod(found, i)
  if (after !== undefined) return after
  const next = i + 1
  const isCompound = is(r, next, Class.tensWord) && is(r, next + 1, Class.hyphen)
  if (!isCompound && !is(r, next, Class.followsArticle)) return next
  return isLabel(r, i) || followsDay(r, i, claims) ? next : readFigure(found, i)
}

/** "nearly a week", "for another year"; gives where reading goes on. */
function addPeriod(found: Found, i: number): number | undefined {
  const period = articleDraft(found.r, i)
  if (!period) return undefined
  addDraft(found, completeDraft(found.r, period, found.rules))
  return period.next
}

/** "Sept. 20-24": the second day of a date. */
const followsDay = (r: TextReading, i: number, claims: Uint8Array): boolean =>
  is(r, i - 1, Class.dash) &&
  !isApart(r, i) &&
  claims[i - 2] === Claim.time &&
  claims[i] !== Claim.time

/** Adds what nothing around it completes. */
function addWhole(found: Found, draft: Draft): number {
  addDraft(found, draft)
  return draft.next
}

function addMultiple(found: Found, i: number): number {
  const draft = completeDraft(found.r, multipleDraft(found.r, i), found.rules)
  addDraft(found, draft)
  return i + 1
}

function readFigure(found: Found, i: number): number {
  const { r, claims, drafts, noted } = found
  if (isPlainDate(found, i)) return i + 1
  const reach = readReach(r, i, drafts.at(-1)?.next ?? 0, found.rules.pairs)
  if (!reach) return i + 1
  // "two years ago" is a time and a period at once; other times are no figures.
  if (claims[i] === Claim.time && reach.first.kind !== 'duration') return reach.first.next
  if (reach.rule !== undefined)
    noted.push({
      span: spanOf(r, reach.first.start, reach.next),
      rule: reach.rule,
    })
  return addDrafts(found, i, draftsOf(reach))
}

/** The "22" of "Aug. 22": only a number and its unit of time are a period, too. */
const isPlainDate = ({ r, claims }: Found, i: number): boolean =>
  claims[i] === Claim.time && (claims[i + 1] !== Claim.time || is(r, i + 1, Class.month))

/** Gives where reading goes on. */
function addDrafts(found: Found, i: number, drafts: readonly Draft[]): number {
  const made = drafts.map((draft) => completeDraft(found.r, draft, found.rules))
  for (const draft of made) addDraft(found, draft)
  const last = made.at(-1)
  return Math.max(i + 1, last?.next ?? 0, modelEnd(found.r, last))
}

/** Rules after which a numeral is a name in the whole text. */
const naming = new Set(['refused.numbered-name', 'refused.label'])

/** Adds a draft, unless another has its place or a rule refuses it. */
function addDraft({ r, rules, claims, drafts, refused, names }: Found, draft: Draft): void {
  if (draft.start < (drafts.at(-1)?.next ?? 0)) return
  const rule = refusalOf(r, { draft, claims }, rules.refusals)
  if (rule === undefined) {
    drafts.push(draft)
    return
  }
  refused.push({ span: spanOf(r, draft.start, draft.next), rule })
  if (naming.has(rule) && draft.form === 'digits') names.add(writtenAt(r, draft.start))
}

/** Past a noun that has a number in its name: "two 737 Max jets". */
function modelEnd(r: TextReading, draft: Draft | undefined): number {
  const noun = draft?.noun
  if (!noun || noun.first < draft.next) return 0
  for (let i = noun.first; i < noun.headAt; i++)
    if (r.kind[i] === PieceKind.number) return noun.next
  return 0
}
