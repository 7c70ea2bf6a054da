import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead } from './look.ts'
import { skipCounters, told, type Told } from './senses.ts'
import type { Site } from './site.ts'

const isMedal = isOne(Class.medal)

const isGameWord = isOne(Class.gameWord)

const isTallyLink = isOne(Class.with, Class.by, Class.for, Class.to)

/** "had 38", "led by 12", "all out for 287", "212 for five": without a noun, in a text of a game. */
export function tallied({ r, first, from, to }: Site): Told | undefined {
  const last = skipCounters(r, first - 1, from)
  const at = isTallyLink(r, last) ? last - 1 : last
  const medal = is(r, last, Class.with) ? lookAhead(r, from, to, isMedal) : -1
  if (medal >= 0) return told('won', medal)
  const isTally = is(r, at, Class.tallyVerb) || (is(r, last, Class.for) && isNumber(r, at))
  if (
    !isTally ||
    lookAhead(r, Math.max(0, from - 30), Math.min(to + 12, from + 60), isGameWord) < 0
  )
    return undefined
  return told('scored', at)
}

const isNumber = (r: TextReading, i: number): boolean => r.kind[i] === PieceKind.number
