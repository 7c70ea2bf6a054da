import { Cue, verbAt } from './verbs.ts'
import {
  endAt,
  isCapitalized,
  isWordToken,
  sentenceEnd,
  sentenceStart,
  startAt,
  type View,
  wordOf,
} from './view.ts'

/** Tokens `from` to `to`, exclusive, that name who speaks. */
export interface Subject {
  readonly from: number
  readonly to: number
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const PRONOUNS = words(
  'he she they i we it you one who some many others all both each everyone nobody',
)
const AUXILIARIES = words(
  "has have had is are was were be been being will would could should can may might must do does did 's ’s 've ’ve 'd ’d 'll ’ll 're ’re 'm ’m n't n’t not never also then later further again still now earlier once ever even just only already always often soon too instead recently previously",
)
const BREAKERS = words(
  'that which when while as if because after before since although though what how where than whether so but unless until why nor',
)
const OPENERS = words(
  'in on at during after before since by with under for from despite following amid among as speaking to asked late early last this',
)
const TIMES = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february march april june july august september october november december',
)

/** Nouns and adjectives that end like adverbs: "the family said". */
const NO_ADVERBS = words(
  'family ally rally assembly monopoly anomaly bully supply reply fly elderly daily weekly monthly quarterly friendly likely deadly',
)

/** "has", "also", "reportedly": what may stand between subject and verb. "Kelly" may not. */
function isAuxiliary(view: View, i: number): boolean {
  const word = wordOf(view, i)
  if (AUXILIARIES.has(word)) return true
  return word.length > 4 && word.endsWith('ly') && !isCapitalized(view, i) && !NO_ADVERBS.has(word)
}

/** The first token of the verb group that ends with the verb at `cue`: "has also said". */
export function groupStart(view: View, cue: number): number {
  let i = cue
  const first = Math.max(sentenceStart(view, cue), cue - 6)
  while (i > first && view.inside[i - 1] === 0 && isAuxiliary(view, i - 1)) i--
  return i
}

/** The subject before the verb group that starts at `group`; nothing if there is none in the sentence. */
export function subjectBefore(view: View, group: number): Subject | undefined {
  const first = sentenceStart(view, Math.min(group, view.count - 1))
  let to = group
  if (wordOf(view, to - 1) === 'who' || wordOf(view, to - 1) === 'that') to--
  const isApposed = to > first && wordOf(view, to - 1) === ','
  if (isApposed) return beforeApposition(view, first, to - 1)
  return stretchBefore(view, first, to)
}

/**
 * The subject of "Name, 56, an economist at the bank, said" and of "A doctor, who advised the mayor, said": what
 * stands before the first of the commas that only tell more of it.
 */
function beforeApposition(view: View, first: number, comma: number): Subject | undefined {
  let found: Subject | undefined
  let isRelative = false
  for (let i = comma - 1, seen = 0; i >= first && seen < 40; i--, seen++) {
    if (view.inside[i] !== 0) break
    const word = wordOf(view, i)
    if (word === ';' || word === ':') break
    if (RELATIVES.has(word)) isRelative = true
    if (word !== ',' && word !== 'who') continue
    const subject = stretchBefore(view, first, i)
    if (subject && (isRelative || isNamed(view, subject))) found = subject
    else if (found) break
    if (word === ',') isRelative = false
  }
  return found ?? stretchBefore(view, first, comma)
}

const RELATIVES = words('who whose whom which')

function isNamed(view: View, { from, to }: Subject): boolean {
  if (OPENERS.has(wordOf(view, from))) return false
  return (
    isCapitalized(view, to - 1) || wordOf(view, to - 1) === ')' || PRONOUNS.has(wordOf(view, from))
  )
}

/** The run of tokens before `to` that may be one noun phrase. */
function stretchBefore(view: View, first: number, to: number): Subject | undefined {
  let from = to
  let depth = 0
  while (from > first && to - from < 24) {
    const i = from - 1
    if (view.inside[i] !== 0) break
    const word = wordOf(view, i)
    if (word === ')') depth++
    else if (word === '(') depth--
    else if (depth === 0 && endsPhrase(view, i, word, to)) break
    from--
  }
  return trimmed(view, from, to)
}

function endsPhrase(view: View, i: number, word: string, to: number): boolean {
  if (!isWordToken(view, i)) return !/^[-&/'’.@#\d]/.test(word) && word !== '$'
  if (BREAKERS.has(word)) return true
  if (word === 'and' || word === 'or')
    return !(isCapitalized(view, i - 1) && isCapitalized(view, i + 1)) && !isCoordination(view, i)
  // "Trump spoke ... she said": a pronoun is a subject of its own.
  if (i + 1 < to && PRONOUNS.has(wordOf(view, i + 1)) && wordOf(view, i + 1) !== 'one') return true
  return i < to - 1 && isFinite(view, i, word)
}

/** "House and Senate leaders": the words beside it are of a kind, and short of a verb. */
function isCoordination(view: View, i: number): boolean {
  return wordOf(view, i - 1).endsWith('s') && wordOf(view, i + 1).endsWith('s')
}

const FINITE = words(
  'is are was were has have had will would can could does did may might must should',
)

function isFinite(view: View, i: number, word: string): boolean {
  if (FINITE.has(word)) return true
  const verb = verbAt(view.text, startAt(view, i), endAt(view, i))
  return verb !== undefined && (verb.cue & Cue.weak) === 0 && verb.form !== 'base'
}

/** Takes off what opens the sentence: "In April Kim", "But Kim", "And on Monday the bank". */
function trimmed(view: View, start: number, to: number): Subject | undefined {
  let from = start
  while (
    from < to &&
    (/^(?:and|but|or|so|yet|however|still|meanwhile)$/.test(wordOf(view, from)) ||
      !isStarter(view, from))
  )
    from++
  if (/^(?:of|to|than|into|both)$/.test(wordOf(view, from))) return undefined
  if (OPENERS.has(wordOf(view, from)) && to - from > 1) {
    const phrase = lastPhrase(view, from, to)
    // "on those recognized for": what a preposition governs is no subject.
    if (phrase === from + 1) return undefined
    from = phrase
  }
  return from < to ? { from, to } : undefined
}

function isStarter(view: View, i: number): boolean {
  return isWordToken(view, i) || /^[\d@#$]/.test(wordOf(view, i))
}

/** The start of the last noun phrase of a stretch that begins with a preposition. */
function lastPhrase(view: View, from: number, to: number): number {
  let i = to - 1
  if (PRONOUNS.has(wordOf(view, i))) return i
  while (i > from + 1 && isPhraseWord(view, i - 1)) i--
  return i
}

const DETERMINERS = words(
  'the a an his her its their our my this these those some many several most all any no',
)

function isPhraseWord(view: View, i: number): boolean {
  const word = wordOf(view, i)
  if (DETERMINERS.has(wordOf(view, i + 1)) || TIMES.has(word)) return false
  return (
    isCapitalized(view, i) ||
    DETERMINERS.has(word) ||
    word === "'s" ||
    word === '’s' ||
    (!OPENERS.has(word) && isWordToken(view, i))
  )
}

/** The subject after the verb: "said Kim Jong-un, the leader", up to a comma, preposition or full stop. */
export function subjectAfter(view: View, cue: number): Subject | undefined {
  const from = cue + 1
  const last = Math.min(sentenceEnd(view, cue), from + 16)
  let to = from
  while (to < last && view.inside[to] === 0 && !endsAfter(view, to, from)) to++
  const end = beforeOpenBracket(view, from, to)
  return end > from ? { from, to: end } : undefined
}

/** "said Kim (D-Va.)": the full stop has ended the phrase inside its brackets. */
function beforeOpenBracket(view: View, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    if (wordOf(view, i) === ')') return to
    if (wordOf(view, i) === '(') return i
  }
  return to
}

const ENDS_AFTER = words(
  'in on at during after before who which while when as by speaking adding referring about with through because whose where',
)

function endsAfter(view: View, i: number, from: number): boolean {
  const word = wordOf(view, i)
  if (!isWordToken(view, i)) return !(/^[-&@#(\d]/.test(word) || (word === ')' && i > from))
  if (i > from && TIMES.has(word)) return true
  return ENDS_AFTER.has(word)
}

/** The span of a subject in the text, without an opening or closing mark. */
export function spanOf(view: View, { from, to }: Subject): { start: number; end: number } {
  return { start: startAt(view, from), end: endAt(view, to - 1) }
}
