import { Class } from '../reading/classes.ts'
import { endOfPhrase, is } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'

/** Whether a verb of the class stands at piece `i`, with its particle if it has one: "shot back". */
export const has = (r: TextReading, i: number, number: number): boolean =>
  endOfPhrase(r, i, number) > 0

/** A verb of saying in the past or the present, which a noun phrase before "that" does not end with. */
export const isSpoken = (r: TextReading, i: number): boolean =>
  is(r, i, Class.cue) && !is(r, i, Class.cueBase)

/** In the base form only: "say", and not "read". */
export const isBase = (r: TextReading, i: number): boolean =>
  is(r, i, Class.cueBase) && !is(r, i, Class.cuePast)

/** As a noun may be written, too: "reports", "claim". */
export const isNounForm = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.cueBase) || is(r, i, Class.cueThird)) && !is(r, i, Class.cuePast)
