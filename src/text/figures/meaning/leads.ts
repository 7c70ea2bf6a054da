import type { Mention } from '../../../schemas/entity.ts'
import { bitsOfLists } from '../../reading/class-bits.ts'
import { Class } from '../../reading/classes.ts'
import { is, isApart, isCapital, opensLine, sentenceStart } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { Ruled } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { MentionsAt } from '../surroundings.ts'
import type { Manner } from './manners.ts'

/** How far before a body what leads to it may stand, in pieces. */
const farthestLead = 14

const leads = bitsOfLists([
  [Class.locating, Class.toward, Class.onto, Class.from, Class.givingVerb],
  [Class.verb, Class.reporting],
  [Class.stopWord],
  [Class.determiner, Class.possessive, Class.genitive, Class.and, Class.of, Class.comma],
])
const [leading, acting, closing, filling] = [1, 2, 4, 8]

/** Whether something before the piece may lead to it. */
export function mayBeLed(r: TextReading, first: number): boolean {
  const start = Math.max(sentenceStart(r, first), first - farthestLead)
  for (let i = first - 1; i >= start; i--) {
    const bits = leads(r, i)
    if (bits & leading) return true
    if (bits & acting || (bits & closing && !(bits & filling))) return false
  }
  return false
}

/** How far behind its town a dateline ends, in pieces. */
const longestDateline = 9

/** "LEEDS, England (Agency) -", "SEOUL, June 9 --": where the report is from. */
export function datelineAt(r: TextReading, first: number, next: number): Ruled<Manner> | undefined {
  if (first !== sentenceStart(r, first) || !opensLine(r, first)) return undefined
  for (let i = next; i < Math.min(r.count, next + longestDateline); i++) {
    if (isDatelineEnd(r, i)) return dateline
    if (r.kind[i] === PieceKind.word && !isCapital(r, i)) return undefined
  }
  return undefined
}

const dateline: Ruled<Manner> = { rule: 'dateline', result: 'dateline' }

const isDatelineEnd = (r: TextReading, i: number): boolean =>
  is(r, i, Class.colon) || is(r, i, Class.longDash) || (isApart(r, i) && is(r, i, Class.dash))

/** How many pieces a person's name has at most. */
const longestName = 5

/** "Maria Petrova of Russia", "Halden of Sweden", "1. Maria Petrova, Russia, 24.02". */
export function isOfPerson(r: TextReading, first: number, next: number, at: MentionsAt): boolean {
  const isListed = is(r, first - 1, Class.comma) && isResult(r, next)
  if (!isListed && !is(r, first - 1, Class.of)) return false
  for (let i = first - 2; i >= Math.max(0, first - 1 - longestName); i--) {
    const mention = at.get(r.start[i] ?? -1)
    if (mention) return mayBeOf(mention, isListed) && mention.span.end === r.end[first - 2]
  }
  return false
}

const mayBeOf = ({ type }: Mention, isListed: boolean): boolean =>
  type === 'person' || (type === 'organization' && !isListed)

/** ", 24.02" */
const isResult = (r: TextReading, next: number): boolean =>
  is(r, next, Class.comma) && r.kind[next + 1] === PieceKind.number
