import type { Mention } from '../../schemas/entity.ts'
import type { Span } from '../../schemas/span.ts'
import { Class } from '../reading/classes.ts'
import { is, sentenceStart } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { firstSubject, isPluralPhrase } from './doers.ts'
import { hasCapital, lineAt, spanOfStretch } from './looks.ts'
import { firstFrom, type Report } from './reports.ts'
import { firstAfter } from './speakers.ts'

/** How many sentences and lines back the subject may stand that a pronoun stands for: agencies break the line at each. */
const reach = 8
const mostLines = 3

/** "They said": what the sentence is about before, or who speaks in one of those before it, if it can be meant. */
function antecedentOf(
  r: TextReading,
  { first }: Stretch,
  reports: readonly Report[],
): Stretch | undefined {
  const sentence = r.sentence[first] ?? 0
  const inside = firstSubject(r, r.sentences[sentence] ?? 0, first)
  if (inside && !isPronounLast(r, inside) && mayBe(r, first, inside)) return inside
  const found = lastSubject(r, first, sentence, reports)
  return found && mayBe(r, first, found) ? found : undefined
}

/** Who speaks last in the sentences before, or what the last of them is about. */
function lastSubject(
  r: TextReading,
  at: number,
  sentence: number,
  reports: readonly Report[],
): Stretch | undefined {
  for (let s = sentence - 1; s >= Math.max(0, sentence - reach) && isNear(r, at, s); s--) {
    const found = subjectOf(r, s, reports)
    if (found && !isPronounLast(r, found)) return found
    // What stands in the same line and is not understood may name who is meant.
    if (!found && r.line[s] === r.line[sentence]) return undefined
  }
  return undefined
}

const isNear = (r: TextReading, i: number, sentence: number): boolean =>
  lineAt(r, i) - (r.line[sentence] ?? 0) <= mostLines

const isPronounLast = (r: TextReading, { next }: Stretch): boolean =>
  is(r, next - 1, Class.subjectPronoun)

function subjectOf(r: TextReading, s: number, reports: readonly Report[]): Stretch | undefined {
  const first = r.sentences[s] ?? 0
  const next = r.sentences[s + 1] ?? r.count
  return speakerIn(r, reports, first, next) ?? firstSubject(r, first, next)
}

/** Who speaks last in a sentence. */
function speakerIn(
  r: TextReading,
  reports: readonly Report[],
  from: number,
  next: number,
): Stretch | undefined {
  for (let at = firstFrom(reports, next) - 1; at >= 0; at--) {
    const report = reports[at]
    if (!report || report.cue.first < from) return undefined
    if (report.voice === 'speech' && !is(r, report.subject.next - 1, Class.subjectPronoun))
      return report.subject
  }
  return undefined
}

const isPronoun = (r: TextReading, i: number): boolean =>
  is(r, i, Class.thirdPronoun) || is(r, i, Class.they)

/** "it", "he" and "she" are one; so is a group, and whatever has a name. */
function mayBe(r: TextReading, pronoun: number, found: Stretch): boolean {
  // "Prices fell, they said"
  if (is(r, found.next - 1, Class.measuredPlural) && !hasCapital(r, found.next - 1)) return false
  if (isSilentEvent(r, found.next - 1)) return false
  if (is(r, pronoun, Class.he) || is(r, pronoun, Class.she)) return isSomebody(r, found)
  return is(r, pronoun, Class.they) || !isPluralPhrase(r, found) || isOneBody(r, found)
}

/** "Rain fell. It said", "A fire broke out. It said": what happens says nothing, but a poll or a campaign does. */
const isSilentEvent = (r: TextReading, i: number): boolean =>
  is(r, i, Class.takenUpEvent) &&
  !is(r, i, Class.headlineSource) &&
  !is(r, i, Class.collectiveNoun) &&
  (!hasCapital(r, i) || i === sentenceStart(r, i))

/** A name, or a noun for one person. */
const isSomebody = (r: TextReading, found: Stretch): boolean =>
  hasCapital(r, found.next - 1) ||
  (is(r, found.next - 1, Class.somebody) && !isPluralPhrase(r, found))

/** "the rights group", "Doctors Without Borders" */
const isOneBody = (r: TextReading, { first, next }: Stretch): boolean =>
  is(r, next - 1, Class.collectiveNoun) || (next - first > 1 && hasCapital(r, next - 1))

/** How many names back the one that a pronoun stands for is looked for. */
const farthest = 40

/** Where what a pronoun stands for is named: its entity, or else the subject before; nothing for what is no pronoun. */
export function nameOf(
  r: TextReading,
  subject: Stretch,
  entity: string | null,
  mentions: readonly Mention[],
  reports: readonly Report[],
): Span | undefined {
  if (subject.next - subject.first !== 1 || !isPronoun(r, subject.first)) return undefined
  const named = entity === null ? undefined : mentionOf(r, subject.first, entity, mentions)
  if (named) return named
  const found = antecedentOf(r, subject, reports)
  return found && spanOfStretch(r, found)
}

/** The last mention of an entity before piece `at`. */
function mentionOf(
  r: TextReading,
  at: number,
  entity: string,
  mentions: readonly Mention[],
): Span | undefined {
  const last = firstAfter(mentions, r.start[at] ?? 0) - 1
  for (let m = last; m > last - farthest; m--) {
    const mention = mentions[m]
    if (mention?.entity === entity) return mention.span
  }
  return undefined
}
