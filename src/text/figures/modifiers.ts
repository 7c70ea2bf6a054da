import type { Modifier } from '../../schemas/figure.ts'
import { startsNumber, Word } from './lexicon.ts'
import { PieceKind, type Pieces } from './pieces.ts'

interface Phrase {
  /** Last word first: phrases are matched from the number backwards. */
  readonly words: readonly string[]
  readonly modifier: Modifier
}

const before: readonly (readonly [Modifier, string])[] = [
  [
    'approx',
    'about|around|approximately|approx|approx.|roughly|some|nearly|almost|close to|circa|ca.|c.|estimated|an estimated|' +
      'in the region of|on the order of|virtually|barely|practically|near|nearing|approaching|~|≈|something like|an average of|averaging|just shy of',
  ],
  [
    'more-than',
    'more than|over|above|upwards of|upward of|in excess of|exceeding|exceeds|exceeded|exceed|surpassing|surpass|north of|greater than|' +
      'larger than|bigger than|higher than|longer than|older than|beyond|just over|well over|>|topping|better than|faster than|in more than',
  ],
  [
    'at-least',
    'at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum|≥|at the very least|at minimum|' +
      'greater than or equal to|more than or equal to|bigger than or equal to|bigger or equal than|higher or equal than|> =|greater or equal to|' +
      'at least or equal to|equal to or more than|equal to or greater than|> =',
  ],
  [
    'less-than',
    'less than|fewer than|under|below|just under|smaller than|lower than|shorter than|younger than|well under|well below|<|sub-|sub -|' +
      'cheaper than|south of|shy of',
  ],
  [
    'up-to',
    'up to|as many as|as much as|as high as|as long as|as far as|at most|no more than|not more than|no greater than|a maximum of|maximum|≤|' +
      'less than or equal to|lower than or equal to|smaller than or equal to|smaller or equal than|lower or equal than|less or equal than|< =|' +
      'equal to or less than|no higher than|no larger than|no longer than|not exceeding|as few as|as little as|at the most',
  ],
  ['exact', 'exactly|precisely'],
]

const after: readonly (readonly [Modifier, string])[] = [
  [
    'at-least',
    'or more|and more|or higher|or greater|or above|or over|or older|and above|and over|and up|and older|+|plus',
  ],
  ['up-to', 'or less|or fewer|or lower|or below|or under|or younger|and under|and below'],
  ['approx', 'or so|-ish|-odd|- odd|odd|or thereabouts'],
]

function index(
  table: readonly (readonly [Modifier, string])[],
  isBackward: boolean,
): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>()
  for (const [modifier, list] of table)
    for (const text of list.split('|')) {
      const words = isBackward ? text.split(' ').toReversed() : text.split(' ')
      const key = words[0] ?? ''
      found.set(key, [...(found.get(key) ?? []), { words, modifier }])
    }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length)
  return found
}

const backward = index(before, true)
const forward = index(after, false)

/** Words between a modifier and its number that change nothing: "more than just 5", "a record 40". */
const fillers = new Set(
  'just only another additional further whopping record total extra combined staggering mere full all even fully'.split(
    ' ',
  ),
)

export interface Found {
  readonly modifier: Modifier
  /** The piece the phrase begins at with it. */
  readonly first: number
}

const isPrefix = (p: Pieces, at: number): boolean =>
  (p.words[at] === 'a' || p.words[at] === 'an') && p.words[at - 1] !== 'per'

/** How exact the number at `start` is said to be by the words before it. */
export function modifierBefore(p: Pieces, start: number): Found | undefined {
  let at = start - 1
  const least = p.sentenceStart[start] ?? 0
  for (let skipped = 0; skipped < 3 && fillers.has(p.words[at] ?? ''); skipped++) at--
  if (at < start - 1 && isPrefix(p, at)) at--
  for (const { words, modifier } of backward.get(p.words[at] ?? '') ?? []) {
    const first = at - words.length + 1
    if (first < least || !words.every((word, k) => p.words[at - k] === word)) continue
    return isFalse(p, first, words, start) ? undefined : { modifier, first: withArticle(p, first) }
  }
  return undefined
}

/** "an estimated", "a near": the article belongs to the phrase. */
function withArticle(p: Pieces, first: number): number {
  return p.words[first] === 'estimated' && p.words[first - 1] === 'an' ? first - 1 : first
}

/** "Over 3 years" after an amount is a period; "the some" and "near" a place are no modifiers. */
function isFalse(p: Pieces, first: number, words: readonly string[], start: number): boolean {
  // "8.5% higher than two years earlier": a time, not a bound.
  if (words.length > 1) return words[0] === 'than' && isComparedTime(p, start)
  if (words[0] === 'near' || words[0] === 'minimum' || words[0] === 'maximum')
    return p.words[first - 1] === 'the'
  return words[0] === 'beyond' && p.words[first - 1] === 'and'
}

const isComparedTime = (p: Pieces, start: number): boolean =>
  ((p.bits[start + 1] ?? 0) & Word.timeUnit) !== 0 &&
  (p.words[start + 2] === 'earlier' ||
    p.words[start + 2] === 'ago' ||
    p.words[start + 2] === 'before')

/** "above 1000 and below 1500": the words belong to the next number. */
const isNumberAt = (p: Pieces, at: number): boolean =>
  p.kind[at] === PieceKind.number || ((p.bits[at] ?? 0) & (startsNumber | Word.article)) !== 0

/** The same for the words after it: "or more", "+". Gives the piece after them in `first`. */
export function modifierAfter(p: Pieces, next: number): Found | undefined {
  const end = p.sentenceEnd[next - 1] ?? 0
  for (const { words, modifier } of forward.get(p.words[next] ?? '') ?? []) {
    if (next + words.length > end || !words.every((word, k) => p.words[next + k] === word)) continue
    // "200 or greater than 190" begins another figure.
    if (p.words[next + words.length] === 'than') continue
    if (words.length > 1 && isNumberAt(p, next + words.length)) continue
    if (words[0] === 'plus' && (p.start[next] ?? 0) > (p.end[next - 1] ?? 0)) continue
    return { modifier, first: next + words.length }
  }
  return undefined
}
