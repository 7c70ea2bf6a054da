import { afterNouns, personalVerbs, speakingNouns } from '../language/en/speakers.ts'
import { Class } from '../reading/classes.ts'
import { is, sentenceStart, wordAt } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { hasCapital, isMarkOf, isQuoted } from './looks.ts'
import type { Report } from './reports.ts'

/**
 * Whether the noun that should have said something is of no kind that does: "tyres suggest", "your website tells". What
 * is "said" needs no such noun, and neither does what stands in marks right beside it.
 */
export function isThing(r: TextReading, report: Report): boolean {
  const { cue, subject } = report
  if (is(r, cue.next - 1, Class.sayVerb) || is(r, cue.first, Class.according)) return false
  // "the tannery warned that"; but not "a deal announced on Monday"
  if (personalVerbs.has(wordAt(r, cue.next - 1)) && !is(r, cue.next, Class.preposition))
    return false
  const isKnown = maySpeak(r, headOf(r, subject)) || is(r, subject.next - 1, Class.nominative)
  return !isKnown && !isNamed(r, subject) && !isBesideMarks(r, report)
}

const mayBe = [
  Class.somebody,
  Class.headlineSource,
  Class.documentNoun,
  Class.tellingBody,
  Class.collectiveNoun,
  Class.subjectPronoun,
  Class.nobodyNamed,
  Class.pluralHead,
  Class.demonstrative,
]

const maySpeak = (r: TextReading, i: number): boolean =>
  r.kind[i] !== PieceKind.word ||
  mayBe.some((number) => is(r, i, number)) ||
  isSpeaking(wordAt(r, i))

/** "tutor", "aid-group", "editor-in-chief" */
const isSpeaking = (word: string): boolean =>
  speakingNouns.has(word) || word.split('-').some((part) => speakingNouns.has(part))

/** A capital that is not the first of the sentence, or stands there alone: "Papies (2017)"; and "u/ana" or "@ana". */
export function isNamed(r: TextReading, subject: Stretch): boolean {
  const { first, next } = subject
  const start = sentenceStart(r, first)
  for (let i = first; i < next; i++)
    if ((hasCapital(r, i) && i !== start) || isMarkOf(r, i, '@/')) return true
  return hasCapital(r, first) && headOf(r, subject) === first && !is(r, first, Class.opensPhrase)
}

/** The noun that a phrase is about: "reports" of "reports from Tema" and "reports published in May". */
function headOf(r: TextReading, { first, next }: Stretch): number {
  let end = first + 1
  while (end < next && !endsHead(r, end)) end++
  let head = end - 1
  while (head > first && isAfterNoun(r, head)) head--
  return head
}

const endsHead = (r: TextReading, i: number): boolean =>
  is(r, i, Class.preposition) ||
  is(r, i, Class.relativeWord) ||
  is(r, i, Class.that) ||
  (is(r, i, Class.gerund) && !is(r, i, Class.findingGerund)) ||
  isMarkOf(r, i, ',(')

/** "administered", "rather", "first": no noun. */
const isAfterNoun = (r: TextReading, i: number): boolean =>
  is(r, i, Class.participle) ||
  is(r, i, Class.adverb) ||
  is(r, i, Class.verbHelper) ||
  is(r, i, Class.ordinalWord) ||
  afterNouns.has(wordAt(r, i))

/** "“…,” the barkeep shouted", "the barkeep shouted: “…”" */
function isBesideMarks(r: TextReading, { cue, subject }: Report): boolean {
  const first = Math.min(cue.first, subject.first)
  return isQuoted(r, first - 1) || (isMarkOf(r, cue.next, ':,') && isQuoted(r, cue.next + 1))
}

/** A pronoun or noun of somebody, who reads more often than is read. */
export const isPerson = (r: TextReading, { next }: Stretch): boolean =>
  is(r, next - 1, Class.nominative) ||
  is(r, next - 1, Class.nobodyNamed) ||
  is(r, next - 1, Class.somebody) ||
  is(r, next - 1, Class.maleName) ||
  is(r, next - 1, Class.femaleName)
