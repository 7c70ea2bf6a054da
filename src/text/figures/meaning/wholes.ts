import { compare } from '../../reading/numbers/decimal.ts'
import type { Draft } from '../drafts.ts'
import type { DraftLink as Link } from './links.ts'

/** Of which figure each part is a part. */
export type Wholes = Map<Draft, Whole>

interface Whole {
  readonly whole: Draft
  /** The rule that takes it from further away; without one the words between say so. */
  readonly takenBy: string | undefined
}

export const wholesOf = (links: readonly Link[]): Wholes =>
  new Map(
    links
      .filter(({ type }) => type === 'part-of')
      .map(({ of, to, takenBy }) => [of, { whole: to, takenBy }]),
  )

/** Those that were not known before. */
export function linksOf(wholes: Wholes, known: readonly Link[]): Link[] {
  const before = wholesOf(known)
  return [...wholes]
    .filter(([of]) => !before.has(of))
    .map(([of, { whole, takenBy }]) => ({ of, to: whole, type: 'part-of', takenBy }))
}

export function set(wholes: Wholes, of: Draft, to: Draft, takenBy?: string): void {
  if (!wholes.has(of) && of !== to && wholes.get(to)?.whole !== of)
    wholes.set(of, { whole: to, takenBy })
}

export const isLarger = (draft: Draft, whole: Draft): boolean =>
  whole.kind === 'count' && !whole.unit && compare(whole.value, draft.value) > 0

export const isCount = ({ kind, unit, value }: Draft): boolean =>
  kind === 'count' && !unit && value.coefficient > 0n

/** How many figures before a part its whole may stand, and how many pieces. */
const reach = 6
const farthest = 90

/** The last draft before that fits. */
export function earlier(
  drafts: readonly Draft[],
  i: number,
  fits: (draft: Draft, whole: Draft) => boolean,
): Draft | undefined {
  const draft = drafts[i]
  if (!draft) return undefined
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) {
    const whole = drafts[k]
    if (whole && fits(draft, whole) && draft.start - whole.start < farthest) return whole
  }
  return undefined
}
