import type { Attribution } from '../../schemas/figure.ts'
import type { Span } from '../../schemas/span.ts'
import type { AttributedSpan } from '../attributions.ts'
import { Class } from '../reading/classes.ts'
import { is, isCapital } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Draft } from './drafts.ts'

/** Who tells a figure, and, of a sentence that is told, which part of it is. */
export interface Said {
  readonly attribution: Attribution
  /** Times in it are of what is told; nothing where only the figure is given, with no sentence around it. */
  readonly contentSpan: Span | undefined
}

/** How many contents may lie around one figure: what is nested deeper is not looked at. */
const deepest = 12

/**
 * Who said what stands at `span`: the innermost of the attributions whose content holds it, or who says what tests show and others ask for.
 * `all` is in text order.
 */
export function saidAt(all: readonly AttributedSpan[], span: Span): Said | undefined {
  const low = startedBy(all, span.start)
  let shown: AttributedSpan | undefined
  for (let i = low - 1; i >= Math.max(0, low - deepest); i--) {
    const found = all[i]
    if (!found || found.contentSpan.end < span.end || found.kind === 'stance') continue
    if (!found.yields) return saidBy(found)
    shown ??= found
  }
  return shown && saidBy(shown)
}

/** How many begin at or before an offset. */
function startedBy(all: readonly AttributedSpan[], offset: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.contentSpan.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

const saidBy = (found: AttributedSpan): Said => ({
  attribution: attributionOf(found),
  contentSpan: found.kind === 'speech' ? found.contentSpan : undefined,
})

/** A figure of "they" names who they are: in place of the pronoun where the paragraph has the name, else beside it. */
function attributionOf(found: AttributedSpan): Attribution {
  const { entity, sourceSpan, nameSpan, isNamedNear, cueSpan } = found
  const source =
    nameSpan && !isNamedNear ? { sourceSpan, nameSpan } : { sourceSpan: nameSpan ?? sourceSpan }
  return { entity, ...source, ...(cueSpan && { cueSpan }) }
}

/**
 * "Kim, 61, was paid 12 million, prosecutors said", "the 61-year-old Kim", "police say a 61-year-old miner fled": how old
 * somebody is, the writer adds. Of a thing it is told: "a 61-year-old deal".
 */
export function isAddedAge(r: TextReading, { kind, start, next }: Draft): boolean {
  if (kind !== 'age') return false
  const before = is(r, start - 1, Class.agedBefore) ? start - 2 : start - 1
  return (
    isCapital(r, next) ||
    besideKnown.some((number) => is(r, before, number)) ||
    (is(r, before, Class.article) && r.quoted[start] === 0 && isOfSomebody(r, next))
  )
}

/** "a 61-year-old miner", "a 61-year-old Italian miner", but not "a 61-year-old deal" and "a 61-year-old police station". */
const isOfSomebody = (r: TextReading, next: number): boolean => {
  const noun = is(r, next, Class.adjective) ? next + 1 : next
  const isPerson = is(r, noun, Class.human) || is(r, noun, Class.somebody)
  return isPerson && !isOfMore(r, noun + 1)
}

/** "station" in "police station": another noun, which the one before only describes. */
const isOfMore = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.word && !isCapital(r, i) && goesOn.every((number) => !is(r, i, number))

const goesOn = [Class.stopWord, Class.verb, Class.adverb, Class.gerund, Class.participle]

/** "Kim, 61", "the 61-year-old", "her 12-year-old son" */
const besideKnown = [
  Class.comma,
  Class.openBracket,
  Class.definite,
  Class.possessive,
  Class.genitive,
]
