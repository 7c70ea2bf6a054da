import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { trimPieces, type Content } from './content-edges.ts'
import { hasVerb } from './finite-verbs.ts'
import { isComma, isMarkOf, isOpenMark } from './looks.ts'
import type { Report } from './reports.ts'
import { subjectAfter } from './subjects.ts'

/** "according to X, …", "…, according to X", "Among them, according to X, are …" */
export function readAccording(
  r: TextReading,
  i: number,
  first: number,
  end: number,
): Report | undefined {
  const subject = sourceAfter(r, i)
  if (!subject) return undefined
  const start = toldFrom(r, i, first)
  const isLeading = i - start <= 1 || (i - start <= 3 && isMarkOf(r, i - 1, ','))
  const isCut = !isLeading && isComma(r, subject.next) && !hasVerb(r, start, i)
  const before = isLeading ? undefined : contentOf(r, start, i)
  const behind = isLeading || isCut ? contentOf(r, nextComma(r, subject.next, end), end) : undefined
  return {
    rule: 'according to',
    cue: { first: i, next: i + 2 },
    subject,
    content: [before, behind].filter((one) => one !== undefined),
    voice: 'speech',
  }
}

/** Somebody, and not "plan". */
const sourceAfter = (r: TextReading, i: number): Stretch | undefined =>
  is(r, i + 1, Class.to) && !is(r, i + 2, Class.noSource) ? subjectAfter(r, i + 2) : undefined

/** The start of its clause: behind a semicolon, a colon, or the "that" right before it. */
function toldFrom(r: TextReading, i: number, first: number): number {
  if (is(r, i - 1, Class.that) || (isComma(r, i - 1) && is(r, i - 2, Class.that))) return i
  for (let at = i - 1; at > first; at--) if (isOpenMark(r, at, ';:')) return at + 1
  return first
}

function contentOf(r: TextReading, first: number, next: number): Content | undefined {
  const stretch = trimPieces(r, first, next)
  return stretch && { ...stretch, rule: 'according to', kind: 'clause' }
}

function nextComma(r: TextReading, i: number, end: number): number {
  for (let at = i; at < end; at++) if (isMarkOf(r, at, ',')) return at + 1
  return end
}
