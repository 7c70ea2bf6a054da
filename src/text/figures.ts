import type { Mention } from '../schemas/entity.ts'
import type { Quote, Time } from '../schemas/facts.ts'
import type { Figure } from '../schemas/figure.ts'
import type { AttributedSpan } from './attributions.ts'
import { completeDraft } from './figures/completion.ts'
import { articleDraft, draftsOf, multipleDraft, type Draft } from './figures/drafts.ts'
import { finishFigures } from './figures/finish.ts'
import { startsNumber, Word } from './figures/lexicon.ts'
import { isApart } from './figures/numerals.ts'
import { cutPieces, PieceKind, type Pieces } from './figures/pieces.ts'
import { readReach } from './figures/ranges.ts'
import { Claim, claimPieces, isLabel, skipChain } from './figures/refusals.ts'
import { isRefused, type Found } from './figures/refused-drafts.ts'
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
  return finishFigures(p, tokens, drafts, context)
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

function addMultiple(p: Pieces, i: number, drafts: Draft[]): number {
  const draft = multipleDraft(p, i)
  completeDraft(p, draft)
  drafts.push(draft)
  return i + 1
}

function readFigures(p: Pieces, i: number, found: Found): number {
  const { claims, drafts } = found
  // The "22" of "Aug. 22": only a number and its unit of time are a period, too.
  const isPlainDate = claims[i + 1] !== Claim.time || ((p.bits[i + 1] ?? 0) & Word.month) !== 0
  if (claims[i] === Claim.time && isPlainDate) return i + 1
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
