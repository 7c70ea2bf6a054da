import type { Mention } from '../schemas/entity.ts'
import type { Quote, Time } from '../schemas/facts.ts'
import type { Figure } from '../schemas/figure.ts'
import type { AttributedSpan } from './attributions.ts'
import { completeDraft } from './figures/completion.ts'
import { articleDraft, draftsOf, multipleDraft, type Draft } from './figures/drafts.ts'
import { finishFigures } from './figures/finish.ts'
import { startsNumber, Word } from './figures/lexicon.ts'
import { isCapital } from './figures/nouns.ts'
import { isApart } from './figures/numerals.ts'
import { cutPieces, PieceKind, type Pieces } from './figures/pieces.ts'
import { readReach } from './figures/ranges.ts'
import {
  Claim,
  claimPieces,
  isLabel,
  isName,
  isPronounOne,
  isYear,
  isYearRange,
  skipChain,
} from './figures/refusals.ts'
import type { Tokens } from './tokens.ts'

/** What was found before figures, and bears on them. */
export interface FigureContext {
  readonly times: readonly Time[]
  readonly mentions: readonly Mention[]
  readonly quotes: readonly Quote[]
  /** Who says what, in text order of the contents. */
  readonly attributions?: readonly AttributedSpan[]
  /** ISO 8601: what a figure without a time of its own is as of. */
  readonly published?: string | undefined
}

/**
 * The figures of a text in text order, without overlap; spans are offsets of its UTF-16 code units.
 * One pass over the tokens: each trigger is read forwards by bounded descent. Never throws; linear in the length.
 */
export function findFigures(tokens: Tokens, context: FigureContext): Figure[] {
  const p = cutPieces(tokens)
  const claims = claimPieces(p, context.times, context.mentions)
  const found: Found = { claims, drafts: [], names: new Set() }
  for (let i = 0; i < p.count;) i = readAt(p, i, found)
  const drafts = found.drafts.filter((draft) => !isNamesake(p, draft, found.names))
  return finishFigures(p, drafts, context)
}

/** What has been read so far. */
interface Found {
  readonly claims: Uint8Array
  readonly drafts: Draft[]
  /** Numerals that were part of a name: after "Boeing 787", "the 787" is the same plane. */
  readonly names: Set<string>
}

const isNamesake = (
  p: Pieces,
  { kind, form, start, unit, phraseStart }: Draft,
  names: Set<string>,
): boolean =>
  (kind === 'count' || kind === 'score') &&
  form === 'digits' &&
  !unit &&
  phraseStart === start &&
  names.has(p.words[start] ?? '')

/** Reads what begins at piece `i`; gives where to go on, always further. */
function readAt(p: Pieces, i: number, found: Found): number {
  const { claims, drafts } = found
  const bits = p.bits[i] ?? 0
  const kind = p.kind[i]
  if (kind === PieceKind.number) {
    const after = skipChain(p, i)
    if (after > i) return after
  } else if (kind !== PieceKind.ordinal && (bits & startsNumber) === 0) {
    if ((bits & Word.article) === 0) return i + 1
    const period = articleDraft(p, i)
    if (period) {
      drafts.push(period)
      return period.next
    }
    if (!opensNumber(p, i)) return i + 1
  }
  if (isLabel(p, i) || followsDay(p, i, claims)) return i + 1
  if ((bits & Word.multiple) !== 0) return addMultiple(p, i, drafts)
  return readFigures(p, i, found)
}

/** An article opens a number before "million", "dozen", "third", "half", and before a unit of time with a modifier. */
function opensNumber(p: Pieces, i: number): boolean {
  const next = p.bits[i + 1] ?? 0
  const opening = Word.hundred | Word.magnitude | Word.dozen | Word.denominator | Word.half
  return (next & opening) !== 0 || ((next & Word.tens) !== 0 && p.words[i + 2] === '-')
}

/** "Sept. 20-24": the second day of a date. */
const followsDay = (p: Pieces, i: number, claims: Uint8Array): boolean =>
  (p.words[i - 1] === '-' || p.words[i - 1] === '–') &&
  !isApart(p, i) &&
  claims[i - 2] === Claim.time &&
  claims[i] !== Claim.time

/** Within the name of a person, organization or work: "Fortune 500", "20th Century Fox". What has a unit is no name. */
const isInsideName = (p: Pieces, { start, unit, form }: Draft, claims: Uint8Array): boolean =>
  claims[start] === Claim.name &&
  !unit &&
  form !== 'many' &&
  (claims[start - 1] === Claim.name || (p.words[start]?.length ?? 0) <= 4)

function addMultiple(p: Pieces, i: number, drafts: Draft[]): number {
  const draft = multipleDraft(p, i)
  completeDraft(p, draft)
  drafts.push(draft)
  return i + 1
}

function readFigures(p: Pieces, i: number, found: Found): number {
  const { claims, drafts } = found
  const reach = readReach(p, i, drafts.at(-1)?.next ?? 0)
  if (!reach) return i + 1
  // "two years ago" is a time and a period at once; other times are no figures.
  if (claims[i] === Claim.time && reach.first.kind !== 'duration') return reach.first.next
  const made = draftsOf(reach)
  for (const draft of made) {
    completeDraft(p, draft)
    const isFree = draft.start >= (drafts.at(-1)?.next ?? 0)
    if (isFree && !isRefused(p, draft, found)) drafts.push(draft)
  }
  const last = made.at(-1)
  return Math.max(i + 1, last?.next ?? 0, modelEnd(p, last))
}

/** Past a noun that has a number in its name: "two 737 Max jets". */
function modelEnd(p: Pieces, draft: Draft | undefined): number {
  const noun = draft?.noun
  if (!noun || noun.first < (draft?.next ?? 0)) return 0
  for (let i = noun.first; i < noun.headAt; i++)
    if (p.kind[i] === PieceKind.number) return noun.next
  return 0
}

/** "one day", "the two", "first, one, …", "three o'clock", "doubling down". */
function isIdiom(p: Pieces, { start, next, kind, form, noun, phraseStart, value }: Draft): boolean {
  const before = p.words[phraseStart - 1] ?? ''
  const after = p.words[next] ?? ''
  if (kind === 'multiple') return after === 'down'
  if (kind === 'duration')
    return p.words[start] === 'one' && p.words[start + 1] === 'day' && phraseStart === start
  if (form !== 'words' || value.coefficient > 12n || kind !== 'count') return false
  if (after.startsWith('o’clock') || after.startsWith("o'clock")) return true
  if (before === ',' && after === ',') return true
  return (
    !noun &&
    value.coefficient === 2n &&
    (before === 'the' || before === 'those' || before === 'these')
  )
}

/** "baker's dozen", "million": a magnitude that nothing counts. */
const isBareWord = (p: Pieces, { start, next, unit }: Draft): boolean =>
  next === start + 1 &&
  !unit &&
  ((p.bits[start] ?? 0) & (Word.hundred | Word.magnitude | Word.dozen)) !== 0

/** "several hundred" has no number that could be cited. */
const vague = new Set(['several', 'few', 'many', 'couple', 'numerous'])

/** Numbers that state nothing: names, years, pronouns, ordinals in titles. */
function isRefused(p: Pieces, draft: Draft, { claims, names }: Found): boolean {
  const last = drafted(draft)
  if (claims[draft.next - 1] === Claim.time && !draft.unit) return true
  if (isIdiom(p, draft)) return true
  if (draft.form === 'words' && (vague.has(p.words[draft.start - 1] ?? '') || isBareWord(p, draft)))
    return true
  const situation = {
    claims,
    hasNoun: draft.noun !== undefined,
    hasModifier: draft.phraseStart < draft.start,
  }
  const isPair = draft.low !== undefined && draft.form !== 'many'
  if (isInsideName(p, draft, claims)) return true
  if (draft.kind === 'ordinal') return isFalseRank(p, draft)
  if (draft.unit || draft.per || draft.kind === 'age' || draft.kind === 'multiple') return false
  const isOne = p.words[draft.start] === 'one' && draft.next === draft.start + 1
  if (isOne && draft.kind === 'count' && isPronounOne(p, draft.start, situation)) return true
  const isYears = isPair && draft.kind === 'count' && p.words[draft.start]?.length === 4
  if (isYears && draft.form === 'digits' && draft.low && draft.high && !situation.hasNoun) {
    if (isYearRange(draft.low, draft.high)) return true
  }
  if (!isPair && isYear(p, last, situation.hasNoun)) return true
  // "beat Real Madrid 3-2", but not "Boeing 777-200"
  const isScore = draft.kind === 'score' && Number(draft.high?.coefficient ?? 0) < 200
  const isNamed = !isScore && isName(p, last, situation)
  if (isNamed && draft.form === 'digits') names.add(p.words[draft.start] ?? '')
  return isNamed || isParenthesis(p, draft) || isEntryNumber(p, draft)
}

const drafted = ({ start, next, value, form, power, kind, rule, unit, per }: Draft) => ({
  start,
  next,
  value,
  form,
  power,
  kind,
  rule,
  ...(unit && { unit }),
  ...(per && { per }),
})

/** "Name: 4 Started well", "the 90049 ZIP code": marks and codes. */
const isEntryNumber = (p: Pieces, { start, next, noun, form }: Draft): boolean =>
  form === 'digits' &&
  (p.words[next] === 'zip' || (!noun && p.words[start - 1] === ':' && isCapital(p, next)))

/** "(4)" after a name is a shirt or a note. */
const isParenthesis = (p: Pieces, { start, next, kind }: Draft): boolean =>
  kind === 'count' &&
  p.words[start - 1] === '(' &&
  p.words[next] === ')' &&
  (p.words[start]?.length ?? 9) <= 2

/** A rank among these is a time of a game or a year. */
const periods = new Set(
  'half quarter quarters inning innings minute century period person party hand world'.split(' '),
)

/** After these "first" is a rank; elsewhere it says when, not which of how many. */
const ranks = new Set(['ranked', 'finished', 'placed', 'came', 'ranks', 'finishing', 'ranking'])

/** "third-largest" */
const isSuperlative = (word: string): boolean => word.endsWith('est') || word === 'most'

/** "First-Class", "Second World War", "first" as an adverb, "second" as a unit, "a third party". */
function isFalseRank(p: Pieces, draft: Draft): boolean {
  const { start, next } = draft
  const unit = p.text.charCodeAt(p.start[start] ?? 0)
  const isTitle = unit >= 65 && unit <= 90
  const after = p.words[next] ?? ''
  if (periods.has(after) || after === 'street' || after === 'avenue') return true
  const isHyphened = p.words[next] === '-' && !isApart(p, next) && !draft.noun
  return (
    isTitle ||
    (p.words[start] === 'first' && !ranks.has(p.words[start - 1] ?? '')) ||
    isHyphened ||
    (p.words[next] === '-' && !isApart(p, next + 1) && !isSuperlative(p.words[next + 1] ?? '')) ||
    p.words[next] === "'s"
  )
}
