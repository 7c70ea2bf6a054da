import type { Draft } from './drafts.ts'
import { Word } from './lexicon.ts'
import { isCapital } from './nouns.ts'
import { isApart } from './numerals.ts'
import type { Pieces } from './pieces.ts'
import { Claim, isName, isPronounOne, isYear, isYearRange } from './refusals.ts'

/** What has been read so far. */
export interface Found {
  readonly claims: Uint8Array
  readonly drafts: Draft[]
  /** Numerals that were part of a name: after "Boeing 787", "the 787" is the same plane. */
  readonly names: Set<string>
}

/** Within the name of a person, organization or work: "Fortune 500", "20th Century Fox". What has a unit is no name. */
const isInsideName = (p: Pieces, { start, unit, form }: Draft, claims: Uint8Array): boolean =>
  claims[start] === Claim.name &&
  !unit &&
  form !== 'many' &&
  (claims[start - 1] === Claim.name || (p.words[start]?.length ?? 0) <= 4)

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

/** "11.3, give or take 1.2", "magnitude 8.2": a margin and a scale count nothing of their own. */
const isMargin = (p: Pieces, start: number): boolean =>
  p.words[start - 1] === 'magnitude' ||
  (p.words[start - 1] === 'take' && p.words[start - 2] === 'or' && p.words[start - 3] === 'give')

/** "baker's dozen", "million": a magnitude that nothing counts. */
const isBareWord = (p: Pieces, { start, next, unit }: Draft): boolean =>
  next === start + 1 &&
  !unit &&
  ((p.bits[start] ?? 0) & (Word.hundred | Word.magnitude | Word.dozen)) !== 0

/** "several hundred" has no number that could be cited. */
const vague = new Set(['several', 'few', 'many', 'couple', 'numerous'])

/** Numbers that state nothing: names, years, pronouns, ordinals in titles. */
export function isRefused(p: Pieces, draft: Draft, { claims, names }: Found): boolean {
  const last = drafted(draft)
  if (claims[draft.next - 1] === Claim.time && !draft.unit) return true
  if (isIdiom(p, draft) || isMargin(p, draft.start)) return true
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

/** After these "first" is a rank; elsewhere it says when, not which of how many. */
const ranks = new Set(['ranked', 'finished', 'placed', 'came', 'ranks', 'finishing', 'ranking'])

/** "third-largest" */
const isSuperlative = (word: string): boolean => word.endsWith('est') || word === 'most'

/** A rank among these is a time of a game or a year. */
const periods = new Set(
  'half quarter quarters inning innings minute century period person party hand world'.split(' '),
)

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
