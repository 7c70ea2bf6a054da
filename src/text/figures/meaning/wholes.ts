import { compare } from '../../reading/numbers/decimal.ts'
import type { Draft } from '../drafts.ts'
import type { DraftLink as Link } from './links.ts'

/** Of which figure each part is a part. */
export type Wholes = Map<Draft, Draft>

export const wholesOf = (links: readonly Link[]): Wholes =>
  new Map(links.filter(({ type }) => type === 'part-of').map(({ of, to }) => [of, to]))

/** Those that were not known before. */
export function linksOf(wholes: Wholes, known: readonly Link[]): Link[] {
  const before = wholesOf(known)
  return [...wholes]
    .filter(([of]) => !before.has(of))
    .map(([of, to]) => ({ of, to, type: 'part-of' }))
}

export function set(wholes: Wholes, of: Draft, to: Draft): void {
  if (!wholes.has(of) && of !== to && wholes.get(to) !== of) wholes.set(of, to)
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
