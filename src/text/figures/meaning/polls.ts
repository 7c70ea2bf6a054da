import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, type Sight } from './look.ts'
import { told, type Told } from './senses.ts'
import type { Site } from './site.ts'

/** Where the sentence around a figure has what is looked for. */
export const seenNear = ({ r, draft: { start, next }, from, to }: Site, isIt: Sight): number =>
  lookAhead(r, Math.max(from, start - 40), Math.min(to, next + 40), isIt)

const isPolled = isOne(Class.polledWord)

const isOpinion = isOne(Class.opinion)

const isAsked = isOne(Class.askedPerson)

export const isPoll = isOne(Class.pollNoun)

const endsShare = isOne(Class.stop, Class.semicolon)

/** "68 percent of the respondents disagree", "half of those polled" */
export function polled({ r, draft, from, to }: Site): Told | undefined {
  const { start, next } = draft
  const end = Math.min(to, next + 14)
  const at = lookAhead(r, next, end, (_, i) => isPolled(r, i) || isOpinion(r, i), endsShare)
  if (at < 0) return undefined
  const isTold =
    at === next ||
    isPolled(r, at) ||
    lookAhead(r, next, at, isAsked) >= 0 ||
    is(r, at - 1, Class.who) ||
    isOfPeople(r, draft, at) ||
    lookAhead(r, Math.max(from, start - 40), Math.min(to, next + 20), isPoll) >= 0
  return isTold ? told('polled', at) : undefined
}

/** "68% of plumbers say": an opinion right behind whose share it is. */
const isOfPeople = (r: TextReading, { noun, change }: Site['draft'], at: number): boolean =>
  noun !== undefined && !change && noun.next === at && is(r, noun.headAt, Class.somebody)
