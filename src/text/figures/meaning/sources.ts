import type { Mention } from '../../../schemas/entity.ts'
import type { Attribution } from '../../../schemas/figure.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { Draft } from '../drafts.ts'
import type { Pieces } from './clause-words.ts'
import { passives, relatives, subordinators } from './grammar-words.ts'
import { isAuxiliary, subjectBefore, type Stretch } from './phrases.ts'

/** Verbs whose subject stands for what follows: it finds, counts, expects or admits it. */
const finding = new Set(
  (
    'show shows showed indicate indicates indicated suggest suggests suggested estimate estimates estimated reckon reckons ' +
    'find finds found predict predicts predicted forecast forecasts project projects projected calculate calculates ' +
    'calculated admit admits admitted acknowledge acknowledges acknowledged concede concedes conceded allege alleges ' +
    'alleged claim claims claimed believe believes believed expect expects expected reveal reveals revealed ' +
    'confirm confirms confirmed recorded warn warns warned insist insists insisted say says said report reports reported ' +
    'tell tells told note notes noted hope hopes put puts announce announces announced'
  ).split(' '),
)

/** "puts the toll at", "recorded 12 cases": they need no clause behind them. */
const nearest = new Set([
  'show',
  'shows',
  'indicate',
  'indicates',
  'suggest',
  'suggests',
  'put',
  'puts',
  'recorded',
  'forecast',
  'estimate',
  'estimates',
  'estimated',
  'admits',
  'admitted',
])

/** How far before a figure its source's verb is looked for, in pieces. */
const reach = 34

/** Who finds, counts or admits what a figure tells, where no speech was found: "The survey shows that 12 percent …". */
export function sourceOf(
  p: Pieces,
  draft: Draft,
  mentions: readonly Mention[],
): Attribution | undefined {
  const from = Math.max(p.sentenceStart[draft.start] ?? 0, draft.start - reach)
  for (let i = draft.start - 1; i >= from; i--) {
    const word = p.words[i] ?? ''
    if (word === ';' || word === 'but' || word === 'while' || word === '"' || word === '“')
      return undefined
    if (!finding.has(word) || !isVerb(p, i, draft)) continue
    const subject = subjectBefore(p, i, p.sentenceStart[i] ?? 0)
    if (!subject || isPronoun(p, subject)) continue
    return attribution(p, widen(p, subject), i, mentions)
  }
  return undefined
}

/** Not "is said to", "to report", "a report": a finite verb with what it says behind it. */
function isVerb(p: Pieces, i: number, draft: Draft): boolean {
  const before = p.words[i - 1] ?? ''
  if (
    passives.has(before) ||
    before === 'to' ||
    before === 'a' ||
    before === 'the' ||
    before === 'of' ||
    before === ','
  )
    return false
  if (relatives.has(before) || subordinators.has(before)) return false
  const word = p.words[i] ?? ''
  const after = p.words[i + 1] ?? ''
  if (nearest.has(word)) return true
  if (handled.has(word)) return after === 'that' || isReport(p, i)
  // "reported a profit of", "announced 12 new posts": what it has itself, not what it says of others.
  const isClause =
    after === 'that' || hasVerb(p, i + 1, draft.start) || hasVerb(p, draft.next, draft.next + 10)
  return isClause && draft.start - i > 1
}

/** "the survey found", "agencies reported": words that stand for what is known. */
function isReport(p: Pieces, verb: number): boolean {
  for (let i = verb - 1; i >= verb - 6; i--)
    if (
      /^(?:survey|poll|study|report|figures|data|census|review|inquiry|analysis|agency|newspaper|service|news|media)$/.test(
        p.words[i] ?? '',
      )
    )
      return true
  return false
}

function hasVerb(p: Pieces, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isAuxiliary(p.words[i] ?? '') && p.words[i] !== 'to' && !(p.words[i] ?? '').endsWith('ly'))
      return true
  return false
}

/** Things are found and shown, too: only reports find that something is so. */
const handled = new Set([
  'find',
  'finds',
  'found',
  'showed',
  'reveal',
  'reveals',
  'revealed',
  'announced',
  'announces',
  'reported',
  'reports',
])

const isPronoun = (p: Pieces, { next }: Stretch): boolean =>
  /^(?:he|she|it|they|we|i|you|who|this|that|these|those|many|some)$/.test(p.words[next - 1] ?? '')

/** With the determiner: "the United Nations". */
const widen = (p: Pieces, { first, next }: Stretch): Stretch =>
  /^(?:the|a|an|some)$/.test(p.words[first - 1] ?? '')
    ? { first: first - 1, next }
    : { first, next }

function attribution(
  p: Pieces,
  { first, next }: Stretch,
  cue: number,
  mentions: readonly Mention[],
): Attribution | undefined {
  if (p.kind[next - 1] !== PieceKind.word) return undefined
  const sourceSpan = { start: p.start[first] ?? 0, end: p.end[next - 1] ?? 0 }
  const last = mentions[mentionBefore(mentions, sourceSpan.end)]
  return {
    entity:
      last && last.span.start >= sourceSpan.start && last.span.end === sourceSpan.end
        ? last.entity
        : null,
    sourceSpan,
    cueSpan: { start: p.start[cue] ?? 0, end: p.end[cue] ?? 0 },
  }
}

const pronoun = /^(?:he|she|they|it)$/i

/** "He said": the name that the pronoun stands for, where the text makes that sure. */
export function named(text: string, found: Attribution, mentions: readonly Mention[]): Attribution {
  const { entity, sourceSpan } = found
  if (entity === null || !pronoun.test(text.slice(sourceSpan.start, sourceSpan.end))) return found
  const last = mentionBefore(mentions, sourceSpan.start)
  for (let i = last; i > last - farthest; i--) {
    const mention = mentions[i]
    if (mention?.entity === entity) return { ...found, sourceSpan: mention.span }
  }
  return found
}

/** How many names back the one that a pronoun stands for is looked for. */
const farthest = 40

/** The index of the last mention that begins before an offset; they are in text order. */
function mentionBefore(mentions: readonly Mention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.span.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
