import type { EntityType } from '../../schemas/entity.ts'

/** A shorter name for the same thing. The higher its rank, the likelier it is meant: 1 to 3. */
export interface ShortForm {
  readonly key: string
  readonly rank: number
}

/** How one name stands to others of its type in the same document. */
export interface Form {
  readonly type: EntityType
  /** Equal keys are one name. */
  readonly key: string
  /** Other keys this name may be the short form of, surest first: its acronym. */
  readonly lookups: readonly string[]
  readonly shortForms: readonly ShortForm[]
  /** Where other full names for the same thing may be found. */
  readonly variantKeys: readonly string[]
  readonly isSame: (other: Form) => boolean
  readonly words: readonly string[]
}
