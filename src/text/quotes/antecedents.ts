import type { Mention } from '../../schemas/entity.ts'
import type { Span } from '../../schemas/span.ts'
import { Class } from '../reading/classes.ts'
import { is, pieceAt } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { firstSubject, isPluralPhrase } from './doers.ts'
import { lineAt, spanOf } from './looks.ts'
import { firstFrom, type Report } from './reports.ts'
import { firstAfter } from './speakers.ts'

/** How many sentences back the subject may stand that a pronoun stands for. */
const reach = 8

/** "They said": the subject of the sentence before, if it can be meant. */
function antecedentOf(
  r: TextReading,
  subject: Stretch,
  reports: readonly Report[],
): Stretch | undefined {
  const { first } = subject
  const sentence = r.sentence[first] ?? 0
  for (let s = sentence - 1; s >= Math.max(0, sentence - reach); s--) {
    const from = r.sentences[s] ?? 0
    if (lineAt(r, first) !== lineAt(r, from)) return undefined
    const next = r.sentences[s + 1] ?? r.count
    const found = speakerIn(r, reports, from, next) ?? firstSubject(r, from, next)
    if (!found || is(r, found.next - 1, Class.subjectPronoun)) continue
    return mayBe(r, first, found) ? found : undefined
  }
  return undefined
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

/** "it", "he" and "she" are one. */
const mayBe = (r: TextReading, pronoun: number, found: Stretch): boolean =>
  is(r, pronoun, Class.they) || !isPluralPhrase(r, found)

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
  return found && spanOf(r, found)
}

/** The last mention of an entity before piece `at` in its line. */
function mentionOf(
  r: TextReading,
  at: number,
  entity: string,
  mentions: readonly Mention[],
): Span | undefined {
  const last = firstAfter(mentions, r.start[at] ?? 0) - 1
  for (let m = last; m > last - farthest; m--) {
    const mention = mentions[m]
    if (mention?.entity !== entity) continue
    return lineAt(r, pieceAt(r, mention.span.start)) === lineAt(r, at) ? mention.span : undefined
  }
  return undefined
}
