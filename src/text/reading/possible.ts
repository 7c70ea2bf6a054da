import { Class, isClassName } from './classes.ts'
import { hasBit, lastBare, type Lexicon } from './lexicon.ts'
import type { Pattern } from './pattern.ts'
import { PieceKind } from './pieces.ts'
import { wantsOfClass, type Step, type Wants } from './step.ts'
import type { TextReading } from './text-reading.ts'

/**
 * Which rules of a table can match at all, by the sets of classes of the two pieces before the anchor, of its first and
 * of the two behind it: most cannot, and are not asked.
 */
export interface Possible {
  /** 32-bit words for each set. */
  readonly width: number
  /** All rules, 32 by 32. */
  readonly all: readonly number[]
  readonly sieves: readonly Sieve[]
}

/** Of one place, which rules may have what stands there: sets of bits, made when a text first has that there. */
interface Sieve extends Place {
  /** What each rule wants there: one of each list. */
  readonly wants: readonly (readonly Choice[])[]
  /** By set of classes, which of the sets of rules is its; 0 where that is not known yet. Many have the same. */
  readonly places: Uint16Array
  readonly sets: number[]
  readonly placeOfSet: Map<string, number>
}

interface Place {
  /** From the piece behind the anchor on, or from its first. */
  readonly isBehind: boolean
  readonly offset: number
  readonly phrases: 'opens' | 'closes'
}

/** What a piece may be: any of these. */
type Choice = readonly Wants[]

interface Rule {
  readonly patterns: readonly Pattern[]
  readonly opens?: string
}

export function possibleOf(lexicon: Lexicon, rules: readonly Rule[]): Possible {
  const width = Math.ceil(rules.length / 32)
  const count = lexicon.bits.length / lexicon.width
  const sieves = looks(lexicon).flatMap(({ wanted, ...place }): Sieve[] => {
    const wants = rules.map((rule) => wanted(rule))
    if (wants.every((lists) => lists.length === 0)) return []
    const sets = Array.from({ length: width }, () => 0)
    return [{ ...place, wants, places: new Uint16Array(count), sets, placeOfSet: new Map() }]
  })
  const all = Array.from({ length: width }, (_, word) =>
    rules.length - word * 32 >= 32 ? -1 : (1 << (rules.length - word * 32)) - 1,
  )
  return { width, all, sieves }
}

/** Where it is looked, and what a rule wants there. */
function looks(
  lexicon: Lexicon,
): readonly (Place & { readonly wanted: (rule: Rule) => readonly Choice[] })[] {
  const before =
    (away: number) =>
    ({ patterns }: Rule): readonly Choice[] =>
      listed(unionOf(patterns.map((pattern) => choiceAt(lexicon, pattern.before, away))))
  // Behind an anchor that is a phrase of its own nobody knows yet where it ends.
  const behind =
    (away: number) =>
    ({ patterns }: Rule): readonly Choice[] =>
      listed(
        unionOf(
          patterns.map(({ after, anchor }) =>
            anchor < 0 ? choiceAt(lexicon, after, away) : undefined,
          ),
        ),
      )
  return [
    { isBehind: true, offset: 0, phrases: 'opens', wanted: behind(0) },
    { isBehind: true, offset: 1, phrases: 'opens', wanted: behind(1) },
    { isBehind: false, offset: 0, phrases: 'opens', wanted: anchorOf },
    { isBehind: false, offset: -1, phrases: 'closes', wanted: before(0) },
    { isBehind: false, offset: -2, phrases: 'closes', wanted: before(1) },
  ]
}

const listed = (choice: Choice | undefined): readonly Choice[] => (choice ? [choice] : [])

const anchorOf = ({ patterns, opens }: Rule): readonly Choice[] => [
  ...listed(
    unionOf(patterns.map(({ anchor }) => (anchor < 0 ? undefined : [wantsOfClass(anchor)]))),
  ),
  ...(opens === undefined ? [] : [opens.split(' ').map(openingOf)]),
]

function openingOf(name: string): Wants {
  if (name === 'number') return { piece: PieceKind.number }
  if (name === 'ordinal') return { piece: PieceKind.ordinal }
  if (!isClassName(name)) throw new Error(`nothing is called ${name} that a rule may begin with`)
  return wantsOfClass(Class[name])
}

/** What the piece so many pieces into some steps may be; nothing where that is not sure. */
function choiceAt(lexicon: Lexicon, steps: readonly Step[], away: number): Choice | undefined {
  const at = steps.findIndex(({ kind }) => kind !== 'open' && kind !== 'close')
  const step = steps[at]
  const rest = steps.slice(at + 1)
  if (step?.kind === 'choice')
    // Behind an empty choice comes what follows.
    return unionOf(step.choices.map((choice) => choiceAt(lexicon, [...choice, ...rest], away)))
  if (step?.kind !== 'test') return undefined
  const { wants } = step
  if (away > 0) return isOnePiece(lexicon, wants) ? choiceAt(lexicon, rest, away - 1) : undefined
  return wants.class === undefined && wants.piece === undefined ? undefined : [wants]
}

const isOnePiece = ({ phrased }: Lexicon, { class: number, piece }: Wants): boolean =>
  number === undefined ? piece !== undefined : phrased[number] === 0

const unionOf = (all: readonly (Choice | undefined)[]): Choice | undefined =>
  all.every((one) => one !== undefined) ? all.flat() : undefined

/** The rules, 32 by 32, that can match around the anchor. */
export function possibleAt(
  r: TextReading,
  { width, all, sieves }: Possible,
  word: number,
  first: number,
  next: number,
): number {
  let bits = all[word] ?? 0
  for (const sieve of sieves) {
    const at = (sieve.isBehind ? next : first) + sieve.offset
    bits &= bitsOf(r.lexicon, sieve, width, at < 0 || at >= r.count ? 0 : (r.set[at] ?? 0), word)
    if (bits === 0) return 0
  }
  return bits
}

function bitsOf(lexicon: Lexicon, sieve: Sieve, width: number, set: number, word: number): number {
  const known = sieve.places[set] ?? 0
  const place = known === 0 ? learn(lexicon, sieve, width, set) : known
  return sieve.sets[place * width + word] ?? 0
}

/** Finds which rules may have a set of classes there; gives its place. */
function learn(lexicon: Lexicon, sieve: Sieve, width: number, set: number): number {
  const { places, sets, placeOfSet } = sieve
  const rules = rulesOf(lexicon, sieve, width, set)
  const key = rules.join(' ')
  const place = placeOfSet.get(key) ?? sets.length / width
  if (!placeOfSet.has(key)) sets.push(...rules)
  placeOfSet.set(key, place)
  places[set] = place
  return place
}

function rulesOf(
  lexicon: Lexicon,
  { wants, phrases }: Sieve,
  width: number,
  set: number,
): readonly number[] {
  const found = Array.from({ length: width }, () => 0)
  for (const [rule, lists] of wants.entries())
    if (lists.every((choice) => choice.some((one) => isOf(lexicon, phrases, set, one))))
      found[rule >>> 5] = (found[rule >>> 5] ?? 0) | (1 << (rule & 31))
  return found
}

/** Whether a piece with a set of classes may be what is wanted. */
function isOf(
  { bits, width, ...lexicon }: Lexicon,
  phrases: Place['phrases'],
  set: number,
  { class: number, piece }: Wants,
): boolean {
  if (set <= lastBare) return set === piece
  if (number === undefined) return isInTables(piece)
  return hasBit(bits, width, set, number) || hasBit(lexicon[phrases], width, set, number)
}

/** Words and marks are in tables, numerals and addresses are not. */
const isInTables = (piece: number | undefined): boolean =>
  piece === PieceKind.word || piece === PieceKind.mark
