import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { beforeDate } from './before-date.ts'
import { withHead } from './heads.ts'
import { isOne, lookBack, type Sight } from './look.ts'
import { isDetermined, phraseTo, startOfVerb, type Stretch } from './noun-phrases.ts'
import { Form, hasForm } from './verbs.ts'

/** The subject of the verb at `verb`: what stands before it and its auxiliaries. */
export function subjectBefore(r: TextReading, verb: number, least: number): Stretch | undefined {
  let next = startOfVerb(r, verb, least)
  // ", which", ", a maker of cars,"
  if (is(r, next - 1, Class.relativePronoun)) next--
  const shared = joinedVerb(r, next, least)
  if (shared >= 0) next = startOfVerb(r, shared, least)
  const phrase = phraseTo(r, endOfSubject(r, next, least), least)
  return phrase && withHead(r, phrase, least, true)
}

const isJoint = isOne(Class.and, Class.but)
const isSomeVerb = isOne(Class.passiveVerb, Class.otherVerb, Class.verb, Class.perfect, Class.will)
const isVerbBefore: Sight = (r, i) =>
  !isDetermined(r, i) && (isSomeVerb(r, i) || hasForm(r, i, Form.past | Form.participle))
const isOtherClause = isOne(Class.relativePronoun, Class.conjunction, Class.semicolon)

/** Farther the verb before does not stand. */
const joinReach = 20

/** "have risen sharply, and now stand at": the verb before, which has the subject of both; -1 where there is none. */
function joinedVerb(r: TextReading, next: number, least: number): number {
  if (!isJoint(r, next - 1)) return -1
  return lookBack(r, next - 1, Math.max(least, next - joinReach), isVerbBefore, isOtherClause)
}

/** Behind the subject, before an aside in commas. */
function endOfSubject(r: TextReading, next: number, least: number): number {
  const dated = beforeDate(r, next, least)
  if (!is(r, next - 1, Class.comma)) return dated
  const comma = dated < next ? dated : next - 1
  const opening = lookBack(r, comma, Math.max(least + 1, comma - 15), isOne(Class.comma))
  return opening < 0 ? comma : opening
}
