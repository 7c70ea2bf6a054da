import type { Rules } from '../reading/rule.ts'
import type { Direction } from './change-verbs.ts'
import type { Draft } from './drafts.ts'

export type Part = 'from' | 'to' | 'by'

/** What changed from what to what, by how much: the places of the drafts that one verb governs. */
export interface ChangeGroup {
  readonly direction: Direction | 'none'
  readonly from?: number
  readonly to?: number
  readonly by?: number
}

/** A draft that may take part in a change. */
export interface Candidate {
  readonly draft: Draft
  /** The piece before its phrase, past adverbs and articles: what governs it. */
  readonly before: number
  /** The change told before it. */
  readonly current: Current | undefined
  /** The draft before it in its sentence. */
  readonly last: Draft | undefined
}

export interface Role {
  readonly role: Part
  /** Nothing where the values have to tell. */
  readonly direction: ChangeGroup['direction'] | undefined
  /** The piece that tells the change. */
  readonly verb: number
  /** The draft before, where it is what this one became. */
  readonly became?: number
}

export type ChangeRules = Rules<Candidate, Role>

/** A change that is being told. */
export interface Current {
  readonly verb: number
  readonly direction: Role['direction']
  readonly parts: Readonly<Partial<Record<Part, number>>>
  readonly told: readonly PartTold[]
}

/** The part that a rule gave a draft. */
export interface PartTold {
  readonly index: number
  readonly rule: string
}

export interface ChangesTold {
  readonly groups: readonly ChangeGroup[]
  readonly told: readonly PartTold[]
}

export const isPoints = ({ unit }: Draft): boolean => unit !== undefined && /point/.test(unit.code)

export const isPercent = ({ unit }: Draft): boolean => unit?.dimension === 'percent'
export const isMoney = ({ unit }: Draft): boolean => unit?.dimension === 'money'

/** A share, points, or cents: what a change is told in. */
export const isRelative = (draft: Draft): boolean =>
  isPercent(draft) ||
  isPoints(draft) ||
  draft.kind === 'fraction' ||
  (isMoney(draft) && draft.value.scale > 1 && !draft.high)

/** What has a level: neither a length nor a time. */
export const hasLevel = (draft: Draft): boolean =>
  isPercent(draft) || isPoints(draft) || isMoney(draft)

/** Whether both may be amounts of one thing: "went from 3 towns to 5 shops" is no change. */
export const areAlike = (from: Draft, to: Draft): boolean =>
  (!from.unit || !to.unit || from.unit.dimension === to.unit.dimension) &&
  (!from.noun || !to.noun || from.noun.head === to.noun.head)

export const unchanging = new Set<Draft['kind']>(['ordinal', 'score', 'age', 'multiple'])

/** Ages change only where they are told as a pair, or as a limit: "raised the pension age to 65". */
export const mayChange = ({ kind, role, rule }: Draft): boolean =>
  role !== undefined || rule === 'age.limits' || !unchanging.has(kind)
