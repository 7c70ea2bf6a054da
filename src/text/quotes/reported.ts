import { Class } from '../reading/classes.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Cue } from './cue.ts'
import { has } from './reporting-verbs.ts'

/** What is asked for: the verb, and where what it reports must end. */
export interface Reported {
  readonly cue: Cue
  readonly subject: Stretch
  /** The piece behind the verb, or behind its subject if that follows it. */
  readonly next: number
  readonly end: number
}

/**
 * `clause`: something told. `count`: a thing that is counted or told of. `view`: what something is said to be. `wish`:
 * what is wanted, or judged.
 */
export type ContentKind = 'clause' | 'count' | 'view' | 'wish'

/** Where what a verb reports begins, and what it is. */
export interface Complement {
  readonly first: number
  readonly kind: ContentKind
}

/** Its verb is more often a noun, or a verb of other things. */
export const isWeak = ({ cue }: Reported, r: TextReading): boolean =>
  has(r, cue.verb, Class.weakCue)
