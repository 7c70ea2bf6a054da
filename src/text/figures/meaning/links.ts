import type { Draft } from '../drafts.ts'
import type { Link } from '../relations.ts'

/** A relation between two drafts, told from `of` to `to`. */
export interface DraftLink {
  readonly of: Draft
  readonly to: Draft
  readonly type: Link['type']
  /** The rule that takes a whole from further away: the learned choice weighs it. */
  readonly takenBy?: string | undefined
}

/** Links between places as links between the drafts there. */
export const betweenDrafts = (drafts: readonly Draft[], links: readonly Link[]): DraftLink[] =>
  links.flatMap(({ of, to, type }) => {
    const part = drafts[of]
    const whole = drafts[to]
    return part && whole ? [{ of: part, to: whole, type }] : []
  })

/** Links between drafts as links between their places. */
export const betweenPlaces = (links: readonly DraftLink[]): Link[] =>
  links.map(({ of, to, type }) => ({ of: of.index, to: to.index, type }))
