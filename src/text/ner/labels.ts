import type { EntityType } from '../../schemas/entity.ts'

/** The tagger's types, in the order of its labels. */
export const taggerTypes = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'product',
] as const satisfies readonly EntityType[]
export type TaggerType = (typeof taggerTypes)[number]

/**
 * Labels of the chain (BILOU): 0 is outside of any name; type `t` has four from `1 + 4 * t` on:
 * begin, inside, last, unit.
 */
export const labelCount = 1 + 4 * taggerTypes.length
export const Part = { begin: 0, inside: 1, last: 2, unit: 3 } as const

export function labelOf(type: number, part: number): number {
  return 1 + type * 4 + part
}

/** Labels after which a name is over, which are those that anything but the rest of a name may follow. */
export const closing: readonly number[] = [
  0,
  ...taggerTypes.flatMap((_, type) => [labelOf(type, Part.last), labelOf(type, Part.unit)]),
]

/** Labels that may follow one of `closing`. */
export const opening: readonly number[] = [
  0,
  ...taggerTypes.flatMap((_, type) => [labelOf(type, Part.begin), labelOf(type, Part.unit)]),
]

/** A stretch of tokens that names something: `[first, end)`, and the place of its type in `taggerTypes`. */
export interface LabelSpan {
  readonly first: number
  readonly end: number
  readonly type: number
}

/** The spans of a well-formed chain of labels. */
export function spansOf(labels: ArrayLike<number>): LabelSpan[] {
  const spans: LabelSpan[] = []
  let first = 0
  for (let token = 0; token < labels.length; token++) {
    const label = labels[token] ?? 0
    if (label === 0) continue
    const type = (label - 1) >> 2
    const part = (label - 1) & 3
    if (part === Part.begin || part === Part.unit) first = token
    if (part === Part.last || part === Part.unit) spans.push({ first, end: token + 1, type })
  }
  return spans
}
