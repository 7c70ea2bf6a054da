import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isQuoted } from './looks.ts'
import { has } from './reporting-verbs.ts'

/** A verb that may report what somebody says, thinks or wants. */
export interface Cue {
  /** The first piece of the verb group: "has" of "has also said". */
  readonly group: number
  readonly verb: number
  /** The piece after the verb, and after its particle if it has one. */
  readonly next: number
  /** The first piece of its sentence, and the piece after the last. */
  readonly first: number
  readonly end: number
  /** It stands in what another one reports. */
  readonly isNested: boolean
  /** Where what the last report before it tells begins; the start of its sentence where there is none. */
  readonly toldFrom: number
  /** Who speaks behind what is told, as in "Rates fell, said Kim", so far in the sentence. */
  readonly speaker: Stretch | undefined
}

/** "is saying", "was told" */
export function hasBe(r: TextReading, { group, verb }: Cue): boolean {
  for (let i = group; i < verb; i++)
    if (is(r, i, Class.beForm) || is(r, i, Class.genitive)) return true
  return false
}

/** So near before it there are words in quotation marks that it may be told by. */
const quotedReach = 10

export function followsQuoted(r: TextReading, { group, first }: Cue): boolean {
  for (let i = group - 1; i >= Math.max(0, first - 1, group - quotedReach); i--)
    if (isQuoted(r, i)) return true
  return false
}

export const isSpeech = ({ verb }: Cue, r: TextReading): boolean => has(r, verb, Class.speechVerb)
