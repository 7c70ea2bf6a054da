import { exampleWords } from '../language/en/speakers.ts'
import { Class } from '../reading/classes.ts'
import { is, wordAt } from '../reading/cursor.ts'
import { markedOf } from '../reading/marks.ts'
import type { Marked } from '../reading/marks.ts'
import { firstRule } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { charBefore, isMarkOf, isQuoted, isWordAt, lineAt } from './looks.ts'
import { isToldAfter, type Earlier, type Spoken } from './mark-cues.ts'
import { markRefusals, type MarkRefusals } from './mark-refusals.ts'
import { isSentenceLike, placeOf, type Place } from './placing.ts'
import type { Report } from './reports.ts'
import { speakerRules, type SpeakerRules } from './speaker-rules.ts'

/** Words in marks that are no speech. */
export interface RefusedMarks {
  readonly rule: string
  readonly marked: Marked
}

export interface Assigned {
  readonly spoken: readonly Spoken[]
  readonly refused: readonly RefusedMarks[]
}

/** Rules of words in marks; those left out are the usual ones. */
export interface MarkRules {
  readonly refusals: MarkRefusals
  readonly speakers: SpeakerRules
}

export const markRules: MarkRules = { refusals: markRefusals, speakers: speakerRules }

/**
 * Finds the speaker of each stretch in quotation marks that is speech; names and titles are left out. Who a report in
 * `unquoted` is of has said nothing: "You could say “…”".
 */
export function assignSpeakers(
  r: TextReading,
  reports: readonly Report[],
  rules: MarkRules = markRules,
  unquoted: ReadonlySet<Report> = nothing,
): Assigned {
  const spoken: Spoken[] = []
  const refused: RefusedMarks[] = []
  const byLine = Map.groupBy(reports, ({ cue }) => lineAt(r, cue.first))
  let previous: Earlier | undefined
  for (const marked of markedOf(r.tokens)) {
    const place = placeOf(r, marked)
    const { first, after } = place
    if (first >= r.count) break
    const around = { place, previous, ...reportsBy(byLine, place) }
    const refusal = firstRule(r, rules.refusals, place, openingOf(place), after)
    if (refusal && !isToldAfter(r, around)) {
      refused.push({ rule: refusal.rule, marked })
      continue
    }
    const found = firstRule(r, rules.speakers, around, openingOf(place), after)
    const said = found && { marked, rule: found.rule, ...found.result }
    if (said) previous = { ...said, place }
    spoken.push(...keptOf(r, place, said, unquoted))
  }
  return { spoken, refused }
}

const nothing: ReadonlySet<Report> = new Set()

const openingOf = ({ before }: Place): number => before + 1

/** So many pieces in marks, the closing one included, are somebody's words even if it is not said whose. */
const unspoken = 4

const reportsBy = (byLine: ReadonlyMap<number, readonly Report[]>, { line }: Place) => ({
  here: byLine.get(line) ?? [],
  above: byLine.get(line - 1) ?? [],
})

/** Words with who speaks them; without that where they are long and nobody does. */
function keptOf(
  r: TextReading,
  place: Place,
  said: Spoken | undefined,
  unquoted: ReadonlySet<Report>,
): Spoken[] {
  if (said && !(said.report && unquoted.has(said.report))) return [said]
  const isLong = place.after - place.first > unspoken
  return isLong && !isExample(r, place) && !isCode(r, place) ? [unattributed(r, place)] : []
}

/** "such as “cheap bread in Tema”", "the “How to bake” section": what one may write, look for or press. */
const isExample = (r: TextReading, place: Place): boolean => {
  const { before } = place
  if (isSentenceLike(r, place) || lineAt(r, before) !== place.line) return false
  const at = isMarkOf(r, before, ',:(') ? before - 1 : before
  return exampleWords.has(wordAt(r, at)) || (is(r, at, Class.as) && wordAt(r, at - 1) === 'such')
}

/** How few words no speech without a speaker has. */
const leastWords = 3

/** "“telephone”: “+47-99”", "print(“it is late”)" */
function isCode(r: TextReading, { before, first, after, marked }: Place): boolean {
  const opening = charBefore(r, marked.open)
  if ('=(['.includes(opening) && /\w/.test(charBefore(r, marked.open - 1))) return true
  if (isMarkOf(r, before, ':') && isQuoted(r, before - 1)) return true
  let words = 0
  for (let i = first; i < after; i++) if (isWordAt(r, i)) words++
  return words < leastWords
}

function unattributed(r: TextReading, place: Place): Spoken {
  const kind = isSentenceLike(r, place) ? 'direct' : 'partial'
  return {
    marked: place.marked,
    rule: 'by nobody named',
    kind,
    report: undefined,
    subject: undefined,
  }
}
