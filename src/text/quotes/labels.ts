import { sourceNouns } from '../language/en/speakers.ts'
import { Class } from '../reading/classes.ts'
import { hasClass, is, wordAt } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { trimPieces } from './content-edges.ts'
import { hasVerb } from './finite-verbs.ts'
import { hasCapital, isAcronym, isDash, isMarkOf, isQuoted, isWordAt, lineAt } from './looks.ts'
import type { Report } from './reports.ts'

/** How long who speaks may be, and how short what they say, in pieces. */
const longestName = 9
const leastWords = 4

/** "Ana Ruiz: We start in May", "12 hurt in fire: police": who speaks stands apart, as in interviews and headlines. */
export function readLabel(r: TextReading, first: number, end: number): Report | undefined {
  if (first > 0 && lineAt(r, first) === lineAt(r, first - 1)) return undefined
  const colon = labelBefore(r, first, end)
  if (colon >= 0) {
    const content = trimPieces(r, colon + 1, end)
    if (content && !isSourceBefore(r, first, colon) && !mayBeSaid(r, content)) return undefined
    return reportOf(r, 'a name before a colon', colon, { first, next: colon }, content)
  }
  const mark = labelAfter(r, first, end)
  if (mark < 0) return undefined
  const content = trimPieces(r, first, mark)
  return reportOf(r, 'a name behind a headline', mark, { first: mark + 1, next: end }, content)
}

/** Something said, and no entry of a list: "Ana Ruiz: 40 ounces", "Ana Ruiz: theft of 12 cars". */
function mayBeSaid(r: TextReading, { first, next }: Stretch): boolean {
  if (isQuoted(r, first) || isMarkOf(r, next, '?!') || is(r, first, Class.whWord)) return true
  for (let i = first; i < next; i++)
    if (is(r, i, Class.subjectPronoun) || is(r, i, Class.finiteHelper)) return true
  return hasVerbInside(r, first, next)
}

/** "Rates fell", but not "Theft of a car, held in jail": what a comma parts from its noun is no verb with a tense. */
function hasVerbInside(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++)
    if (!isMarkOf(r, i - 1, ',') && hasVerb(r, i, i + 1)) return true
  return false
}

/** What stands in quotation marks only is a quotation of its own. */
function reportOf(
  r: TextReading,
  rule: string,
  mark: number,
  subject: Stretch,
  content: Stretch | undefined,
): Report {
  const isMarked = content !== undefined && isQuoted(r, content.first)
  return {
    rule,
    cue: { first: mark, next: mark + 1 },
    subject,
    content: content && !isMarked ? [{ ...content, rule, kind: 'clause' }] : [],
    voice: 'speech',
  }
}

/** The colon behind who opens the line that begins with `first`; -1 if there is none. */
function labelBefore(r: TextReading, first: number, end: number): number {
  if (!hasCapital(r, first)) return -1
  let i = first
  while (i < first + longestName && isWordAt(r, i)) i++
  if (!isMarkOf(r, i, ':') || end - i <= leastWords || hasVerb(r, first, i)) return -1
  return labelTests.some((test) => test(r, first, i)) ? i : -1
}

/** "Fire chief Yosef Almog: “…”" */
const isNameBefore = (r: TextReading, _: number, next: number): boolean =>
  isQuoted(r, next + 1) && hasCapital(r, next - 1) && hasCapital(r, next - 2)

/** "Fire chief Ana Ruiz": the words end with a given name or title and the name behind it. */
function isPersonBefore(r: TextReading, first: number, next: number): boolean {
  for (let i = next - 2; i >= first && hasCapital(r, i + 1); i--)
    if (isPersonAt(r, i)) return !is(r, i - 1, Class.preposition) && isNameUntil(r, i, next)
  return false
}

/** "Stanley Classic The Stay-Hot Press" is none. */
const isNameUntil = (r: TextReading, first: number, next: number): boolean =>
  !hasClass(r, first, next, Class.definite) && !hasClass(r, first, next, Class.adjective)

/** A given name or title before another name. A name in capitals alone is a place more often: "LAGOS:". */
const isPersonAt = (r: TextReading, i: number): boolean =>
  hasCapital(r, i) && hasCapital(r, i + 1) && personWords.some((number) => is(r, i, number))

const personWords = [Class.maleName, Class.femaleName, Class.maleTitle, Class.femaleTitle]

/** How long the source of a headline may be, in pieces. */
const longestSource = 4

/** "Police", "Fire officials" */
const isSourceBefore = (r: TextReading, first: number, next: number): boolean =>
  next - first <= longestSource && is(r, next - 1, Class.headlineSource)

/** "Report:", "Open data:" and "Sources:" stand alone in headlines only: elsewhere they label a part or a list. */
const isSpokenSource = (r: TextReading, first: number, next: number): boolean =>
  isSourceBefore(r, first, next) &&
  (lineAt(r, first) === 0 ||
    !(is(r, next - 1, Class.documentNoun) || sourceNouns.has(wordAt(r, next - 1))))

const labelTests = [isNameBefore, isPersonBefore, isSpokenSource]

/** The colon or dash before who ends a headline of one line; -1 if there is none. */
function labelAfter(r: TextReading, first: number, end: number): number {
  if (end < r.count && lineAt(r, end) === lineAt(r, first)) return -1
  let i = end - 1
  while (i > end - 1 - longestSource && isWordAt(r, i)) i--
  const isMark = isMarkOf(r, i, ':') || isDash(r, i)
  if (!isMark || i - first < leastWords) return -1
  return isSourceBefore(r, i + 1, end) || isSourceAcronym(r, i + 1, end) ? i : -1
}

/** "IMF", below a headline that is not all in capitals. */
const isSourceAcronym = (r: TextReading, i: number, end: number): boolean =>
  i === end - 1 && isAcronym(r, i)
