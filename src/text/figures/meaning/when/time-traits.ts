import type { Time } from '../../../../schemas/facts.ts'
import { Class } from '../../../reading/classes.ts'
import { is, isCapital, sentenceEnd } from '../../../reading/cursor.ts'
import { PieceKind } from '../../../reading/pieces.ts'
import type { TextReading } from '../../../reading/text-reading.ts'

/** What the value of a time looks like, and what that is called. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/_REF$/, 'vague'],
  [/^XXXX$/, 'unknown'],
  [/^P[^/]*$/, 'period'],
  [/\/\.\.$/, 'since'],
  [/^\.\.\//, 'until'],
  [/^P[^/]*\//, 'lately'],
  [/\/P/, 'coming'],
  [/\//, 'range'],
  [/T/, 'clock'],
  [/^(?:\d{4}|XXXX)-\d\d-\d\d/, 'day'],
  [/^\d{4}-W/, 'week'],
  [/^(?:\d{4}|XXXX)-\d\d$/, 'month'],
  [/^\d{4}-[QH]/, 'quarter'],
  [/^(?:FY)?\d{4}$/, 'year'],
  [/^\d{3}X$/, 'decade'],
  [/^\d{2}XX$/, 'century'],
]

/** How fine a time is told, by its value. */
export function grainOf({ kind }: Pick<Time, 'kind'>, value: string): string {
  if (kind === 'set') return 'repeated'
  if (kind === 'event') return 'event'
  return shapes.find(([shape]) => shape.test(value))?.[1] ?? 'part'
}

/** Whether it lies before or after the day of writing; "" where that is not known. */
export function directionOf(value: string, published: string | undefined): string {
  const found = /\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(value)?.[0]
  if (found === undefined || published === undefined) return ''
  const day = published.slice(0, found.length)
  if (found === day) return 'current'
  return found < day ? 'past' : 'ahead'
}

/** The words that lead to a time, as features name them. */
const leads: readonly (readonly [number, string])[] = [
  [Class.sinceWhen, 'since'],
  [Class.untilWhen, 'until'],
  [Class.in, 'in'],
  [Class.on, 'on'],
  [Class.at, 'at'],
  [Class.by, 'by'],
  [Class.from, 'from'],
  [Class.to, 'to'],
  [Class.for, 'for'],
  [Class.of, 'of'],
  [Class.over, 'over'],
  [Class.during, 'during'],
  [Class.within, 'within'],
  [Class.than, 'than'],
  [Class.as, 'as'],
  [Class.between, 'between'],
  [Class.after, 'after'],
  [Class.before, 'before'],
  [Class.and, 'and'],
  [Class.or, 'or'],
  [Class.comma, 'comma'],
  [Class.preposition, 'preposition'],
  [Class.participle, 'participle'],
  [Class.irregularParticiple, 'participle'],
  [Class.determiner, 'determiner'],
  [Class.be, 'being'],
]

export function leadOf(r: TextReading, first: number): string {
  const at = is(r, first - 1, Class.definite) ? first - 2 : first - 1
  const found = leads.find(([class_]) => is(r, at, class_))?.[1]
  if (found !== undefined) return found
  return isCapital(r, at) ? 'name' : 'word'
}

const openers: readonly (readonly [number, string])[] = [
  [Class.lastTime, 'last'],
  [Class.pastTime, 'past'],
  [Class.nextTime, 'next'],
  [Class.thatTime, 'that'],
  [Class.edge, 'edge'],
  [Class.relativeTime, 'relative'],
  [Class.deictic, 'deictic'],
]

/** How it begins, where that is no name or number. */
export const openerOf = (r: TextReading, first: number, next: number): string | undefined => {
  if (is(r, next - 1, Class.timeShift)) return 'shift'
  return openers.find(([class_]) => is(r, first, class_) || is(r, first + 1, class_))?.[1]
}

/** What stands behind it. */
export function followerOf(r: TextReading, next: number): string {
  if (next >= sentenceEnd(r, next - 1)) return 'end'
  return followers.find(([class_]) => is(r, next, class_))?.[1] ?? markOrWord(r, next)
}

const followers: readonly (readonly [number, string])[] = [
  [Class.genitive, 'genitive'],
  [Class.comma, 'comma'],
  [Class.hyphen, 'hyphen'],
  [Class.and, 'and'],
  [Class.to, 'to'],
  [Class.saying, 'saying'],
  [Class.datedNoun, 'happening'],
  [Class.preposition, 'preposition'],
]

function markOrWord(r: TextReading, next: number): string {
  if (r.kind[next] === PieceKind.mark) return 'mark'
  return isCapital(r, next) ? 'name' : 'word'
}
