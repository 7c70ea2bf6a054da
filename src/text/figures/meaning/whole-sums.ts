import { add, compare, integer } from '../../reading/numbers/decimal.ts'
import type { Draft } from '../drafts.ts'
import { flag } from './flags.ts'
import type { Pair, Scene } from './whole-features.ts'

/** How many known parts are added up. */
const mostParts = 6

/** What two small numbers come to by chance is no sum. */
const isMany = ({ value }: Draft): boolean => compare(value, integer(6)) > 0

/** What comes to the whole with others that are next to it, and what is known of the whole. */
export function sumFeatures(
  { drafts, partsOf }: Pick<Scene, 'drafts' | 'partsOf'>,
  { part, index, whole }: Pair,
): string[] {
  const [before, after] = [drafts[index - 1], drafts[index + 1]]
  const known = (partsOf.get(whole) ?? []).slice(0, mostParts)
  const alike = known.filter(({ kind }) => kind === part.kind).map(({ value }) => value)
  const sum = [part.value, ...alike].reduce(add)
  const comesTo = (other: Draft | undefined) =>
    other !== undefined &&
    other !== whole &&
    other.kind === part.kind &&
    compare(add(part.value, other.value), whole.value) === 0
  const isSum = comesTo(before) || comesTo(after)
  return [
    ...flag('whole-has-parts', known.length > 0),
    ...flag('too-much', part.kind === whole.kind && compare(sum, whole.value) > 0),
    ...flag('comes-to', isSum),
    ...flag('comes-to-many', isSum && isMany(whole)),
    ...flag(
      'completes',
      part.kind === whole.kind && known.length > 0 && compare(sum, whole.value) === 0,
    ),
  ]
}
