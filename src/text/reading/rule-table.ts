import { Class, isClassName } from './classes.ts'
import type { Lexicon } from './lexicon.ts'
import type { Pattern } from './pattern.ts'
import { PieceKind } from './pieces.ts'
import { mayBe, wantsOfClass, type Edge, type Step, type Wants } from './step.ts'
import type { TextReading } from './text-reading.ts'

/**
 * A table of rules as it is asked: a line for each pattern of each rule, in their order. The sets of classes of the two
 * pieces before the anchor, of its first and of the two behind it tell which lines can match at all: most cannot, and
 * are not asked.
 */
export interface Table {
  /** Lines are counted in words of 32 bits. */
  readonly width: number
  /** All lines, 32 by 32. */
  readonly all: readonly number[]
  /** By line. */
  readonly ruleOf: Uint16Array
  readonly patterns: readonly Pattern[]
  /** By line and condition, which lines of its 32 want the same, as bits. */
  readonly sharing: readonly (readonly number[])[]
  readonly sieves: readonly Sieve[]
  /** By set of classes, whether any line may begin with it: `Begins`. */
  readonly begins: Uint8Array
}

/** Found out when it is first asked. */
const Begins = { unknown: 0, never: 1, maybe: 2 } as const

/** Of one place, which lines may have what stands there: sets of bits, made when a text first has that there. */
interface Sieve extends Place {
  /** What each line wants there: one of each list. */
  readonly wants: readonly (readonly Choice[])[]
  /** By set of classes, which of the sets of lines is its; 0 where that is not known yet. Many have the same. */
  readonly places: Uint16Array
  readonly sets: number[]
  readonly placeOfSet: Map<string, number>
}

interface Place {
  /** From the piece behind the anchor on, or from its first. */
  readonly isBehind: boolean
  readonly offset: number
  readonly phrases: Edge
}

/** What a piece may be: any of these. */
type Choice = readonly Wants[]

interface Rule {
  readonly patterns: readonly Pattern[]
  readonly conditions: readonly unknown[]
  readonly opens?: string
}

interface Line extends Omit<Rule, 'patterns'> {
  readonly pattern: Pattern
}

export function makeTable(lexicon: Lexicon, rules: readonly Rule[]): Table {
  const lines = rules.flatMap(({ patterns, ...rule }, index) =>
    patterns.map((pattern) => ({ ...rule, pattern, index })),
  )
  const width = Math.ceil(lines.length / 32)
  return {
    width,
    all: Array.from({ length: width }, (_, word) => allOfWord(lines.length - word * 32)),
    ruleOf: Uint16Array.from(lines, ({ index }) => index),
    patterns: lines.map(({ pattern }) => pattern),
    sharing: lines.map(({ conditions }, i) =>
      conditions.map((condition) => sharers(lines, condition, i >>> 5)),
    ),
    sieves: sievesOf(lexicon, lines, width),
    begins: new Uint8Array(lexicon.bits.length / lexicon.width),
  }
}

const allOfWord = (lines: number): number => (lines >= 32 ? -1 : (1 << lines) - 1)

/** Which of the 32 lines at a place want a condition, as bits. */
const sharers = (lines: readonly Line[], condition: unknown, place: number): number =>
  lines
    .slice(place * 32, place * 32 + 32)
    .reduce((bits, line, at) => (line.conditions.includes(condition) ? bits | (1 << at) : bits), 0)

function sievesOf(lexicon: Lexicon, lines: readonly Line[], width: number): readonly Sieve[] {
  const count = lexicon.bits.length / lexicon.width
  return looks(lexicon).flatMap(({ wanted, ...place }): Sieve[] => {
    const wants = lines.map((line) => wanted(line))
    if (wants.every((lists) => lists.length === 0)) return []
    const sets = Array.from({ length: width }, () => 0)
    return [{ ...place, wants, places: new Uint16Array(count), sets, placeOfSet: new Map() }]
  })
}

/** Where it is looked, and what a line wants there. */
function looks(
  lexicon: Lexicon,
): readonly (Place & { readonly wanted: (line: Line) => readonly Choice[] })[] {
  const before =
    (away: number) =>
    ({ pattern }: Line): readonly Choice[] =>
      listed(choiceAt(lexicon, pattern.before, away))
  // Behind an anchor that is a phrase of its own nobody knows yet where it ends.
  const behind =
    (away: number) =>
    ({ pattern: { after, anchor } }: Line): readonly Choice[] =>
      listed(anchor < 0 ? choiceAt(lexicon, after, away) : undefined)
  return [
    { isBehind: true, offset: 0, phrases: 'opens', wanted: behind(0) },
    { isBehind: true, offset: 1, phrases: 'opens', wanted: behind(1) },
    { isBehind: false, offset: 0, phrases: 'opens', wanted: anchorOf },
    { isBehind: false, offset: -1, phrases: 'closes', wanted: before(0) },
    { isBehind: false, offset: -2, phrases: 'closes', wanted: before(1) },
  ]
}

const listed = (choice: Choice | undefined): readonly Choice[] => (choice ? [choice] : [])

const anchorOf = ({ pattern: { anchor }, opens }: Line): readonly Choice[] => [
  ...(anchor < 0 ? [] : [[wantsOfClass(anchor)]]),
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

/** The lines, 32 by 32, that can match around the anchor. */
export function possibleAt(
  r: TextReading,
  { width, all, sieves }: Table,
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

/** Whether any line can match that begins at a piece. */
export function mayHave(r: TextReading, table: Table, i: number): boolean {
  const set = r.set[i] ?? 0
  const known = table.begins[set] ?? 0
  const begins = known === Begins.unknown ? beginsWith(r.lexicon, table, set) : known
  if (begins === Begins.never) return false
  for (let word = 0; word < table.width; word++)
    if (possibleAt(r, table, word, i, i) !== 0) return true
  return false
}

/** Looks only at the places where the piece itself stands. */
function beginsWith(lexicon: Lexicon, table: Table, set: number): number {
  const here = table.sieves.filter(({ offset }) => offset === 0)
  let found: number = Begins.never
  for (let word = 0; word < table.width; word++) {
    const bits = here.reduce(
      (left, sieve) => left & bitsOf(lexicon, sieve, table.width, set, word),
      table.all[word] ?? 0,
    )
    if (bits !== 0) found = Begins.maybe
  }
  table.begins[set] = found
  return found
}

function bitsOf(lexicon: Lexicon, sieve: Sieve, width: number, set: number, word: number): number {
  const known = sieve.places[set] ?? 0
  const place = known === 0 ? learn(lexicon, sieve, width, set) : known
  return sieve.sets[place * width + word] ?? 0
}

/** Finds which lines may have a set of classes there; gives its place. */
function learn(lexicon: Lexicon, sieve: Sieve, width: number, set: number): number {
  const { places, sets, placeOfSet } = sieve
  const lines = linesOf(lexicon, sieve, width, set)
  const key = lines.join(' ')
  const place = placeOfSet.get(key) ?? sets.length / width
  if (!placeOfSet.has(key)) sets.push(...lines)
  placeOfSet.set(key, place)
  places[set] = place
  return place
}

function linesOf(
  lexicon: Lexicon,
  { wants, phrases }: Sieve,
  width: number,
  set: number,
): readonly number[] {
  const found = Array.from({ length: width }, () => 0)
  for (const [line, lists] of wants.entries())
    if (lists.every((choice) => choice.some((one) => mayBe(lexicon, phrases, set, one))))
      found[line >>> 5] = (found[line >>> 5] ?? 0) | (1 << (line & 31))
  return found
}
