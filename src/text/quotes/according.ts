import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt } from './account-edges.ts'
import { opensTold, trimPieces, wordBefore, type Content } from './content-edges.ts'
import { accordingTo, behindSource, isToldAt, laterPart, nextSource } from './earlier-sources.ts'
import { hasVerb, isVerb } from './finite-verbs.ts'
import { hasCapital, isComma, isMarkOf, isOpenMark, isWordAt } from './looks.ts'
import { relativeEndFrom, toldFromRelative } from './relative-edges.ts'
import type { Report } from './reports.ts'

/** "according to X, …", "…, according to X", "Among them, according to X, are …" */
export function readAccording(
  r: TextReading,
  i: number,
  first: number,
  end: number,
): Report | undefined {
  const subject = sourceAfter(r, i)
  if (!subject) return undefined
  const rest = behindOf(r, i, subject.next, end)
  const isOpened = opensTold(r, i) && rest !== undefined
  const start = toldFrom(r, i, ownFrom(r, i, first, subject), isOpened)
  const isLeading = i - start <= 1 || (i - start <= 3 && isShortLead(r, start, i))
  const isCut = !isLeading && isComma(r, subject.next) && isUnfinished(r, start, i)
  const before = isLeading ? undefined : contentOf(r, start, i)
  const behind = isLeading || isCut ? rest : undefined
  return {
    rule: 'according to',
    cue: { first: i, next: i + 2 },
    subject,
    content: [before, behind].filter((one) => one !== undefined),
    voice: 'speech',
  }
}

/** "Among them, according to X, are", "has, according to X, 12 wells" */
const isUnfinished = (r: TextReading, start: number, i: number): boolean =>
  is(r, i - 2, Class.finiteAuxiliary) || !hasVerb(r, start, i)

/** "Among them, according to"; of "Four people, according to" the number is what is told. */
const isShortLead = (r: TextReading, start: number, i: number): boolean =>
  isMarkOf(r, i - 1, ',') && amountAt(r, is(r, start, Class.joinsSources) ? start + 1 : start) === 0

/** Somebody, and not "plan". */
const sourceAfter = (r: TextReading, i: number): Stretch | undefined =>
  is(r, i + 1, is(r, i, Class.as) ? Class.per : Class.to) && !isNone(r, i + 2)
    ? accordingTo(r, i)
    : undefined

/** "plan", "the rules", "last year", but not "the Law Commission", "policy analysts" and "the plan's authors" */
function isNone(r: TextReading, i: number): boolean {
  const at = is(r, i, Class.quoteDeterminer) ? i + 1 : i
  if (is(r, at, Class.relativeTime) && is(r, at + 1, Class.timeUnit)) return true
  const head = headFrom(r, at)
  return is(r, head, Class.noSource) && !isOfSomebody(r, at, head)
}

/** The last word of the noun phrase that begins at `i`: "authors" of "plan’s authors of". */
function headFrom(r: TextReading, i: number): number {
  let next = i + 1
  while (is(r, next, Class.genitive) || (isWordAt(r, next) && !endsNoun(r, next))) next++
  return next - 1
}

const endsNoun = (r: TextReading, i: number): boolean =>
  afterNoun.some((number) => is(r, i, number)) || isVerb(r, i)

const afterNoun = [
  Class.preposition,
  Class.participle,
  Class.that,
  Class.relativeWord,
  Class.coordinator,
  Class.or,
  Class.subjectPronoun,
]

/** "CDC guidelines", "the bank’s rules": whose they are tells it by them. */
function isOfSomebody(r: TextReading, first: number, head: number): boolean {
  for (let i = first; i <= head; i++) if (hasCapital(r, i) || is(r, i, Class.genitive)) return true
  return false
}

/** From where on the words are this source's: "died, and nine, according to nurses, were hurt". */
function ownFrom(r: TextReading, i: number, first: number, { next }: Stretch): number {
  const from = behindSource(r, i, first)
  if (from === first) return behindOpening(r, i, first)
  if (!isComma(r, next) || !isVerb(r, next + 1)) return from
  const joint = laterPart(r, from - 1, i)
  const amount = isComma(r, joint) ? joint + 2 : joint + 1
  return joint < i && amountAt(r, amount) > 0 ? joint : from
}

/** "According to Kim, 12 left and 40, according to nurses, died": the later part, where another source opens the sentence. */
function behindOpening(r: TextReading, i: number, first: number): number {
  const near = Math.min(i, first + 2)
  const opening = nextSource(r, first, near)
  const next = opening < near ? nextComma(r, opening, i) : i
  const later = next < i ? laterPart(r, next, i) : i
  if (later === i) return first
  return isComma(r, later) ? later + 1 : later
}

/** The start of its clause: behind a semicolon, a colon, or what opens a clause right before it. */
function toldFrom(r: TextReading, i: number, first: number, isOpened: boolean): number {
  if (isOpened) return toldFromRelative(r, i)
  for (let at = i - 1; at > first; at--) if (isOpenMark(r, at, ';:')) return at + 1
  return first
}

/** What goes on behind the source, up to what another one tells, and up to the end of a relative clause. */
function behindOf(r: TextReading, i: number, next: number, end: number): Content | undefined {
  const isRelative = is(r, wordBefore(r, i), Class.relativeWord)
  const isRight = isToldAt(r, next) || (isRelative && isVerb(r, next))
  const from = isRight ? next : nextComma(r, next, end)
  const last = isRelative ? relativeEndFrom(r, from, end) : end
  const other = nextSource(r, from, last)
  return contentOf(r, from, other < last ? laterPart(r, from - 1, other) : last)
}

function contentOf(r: TextReading, first: number, next: number): Content | undefined {
  const stretch = trimPieces(r, first, next)
  return stretch && { ...stretch, rule: 'according to', kind: 'clause' }
}

/** Behind the next comma, also one in quotation marks: "a study titled “Mills,” 12 percent". */
function nextComma(r: TextReading, i: number, end: number): number {
  for (let at = i; at < end; at++) if (isMarkOf(r, at, ',')) return at + 1
  return end
}
