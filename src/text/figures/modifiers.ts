import { modifiers } from '../../schemas/figure-words.ts'
import type { Modifier } from '../../schemas/figure.ts'
import { Class } from '../reading/classes.ts'
import { entryAt, entryBefore, is, isApart } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'

export interface Found {
  readonly modifier: Modifier
  /** The piece the phrase begins at with it; after the number, the piece behind it. */
  readonly first: number
}

/** Between a modifier and its number: "more than just 5", "nearly a record 40". */
const fillers = 3

/** How exact the number at `start` is said to be by the words before it. */
export function modifierBefore(r: TextReading, start: number): Found | undefined {
  const found = entryBefore(r, beforeFillers(r, start), Class.modifierBefore)
  if (!found || r.sentence[found.first] !== r.sentence[start]) return undefined
  const { first, entry } = found
  const isName = names.some((pattern) => match(r, pattern, first) !== undefined)
  if (isName || match(r, comparedTime, start, start)) return undefined
  if (match(r, during, first, start)) return { modifier: 'exact', first: start }
  return { modifier: modifierOf(entry.kind), first }
}

/** Past "just", "a record". */
function beforeFillers(r: TextReading, start: number): number {
  let at = start - 1
  for (let skipped = 0; skipped < fillers && is(r, at, Class.modifierFiller); skipped++) at--
  const isPrefixed = at < start - 1 && is(r, at, Class.article) && !is(r, at - 1, Class.per)
  return isPrefixed ? at - 1 : at
}

/** "spent $4 billion over a decade", "cut 60 jobs over two years": how long it takes, no bound. */
const during = compile(
  '(number | magnitude | percent | currency | inPluralForm&!human) #over (article | piece)? timeUnit',
)

const known: ReadonlyMap<string | undefined, Modifier> = new Map(
  modifiers.map((modifier) => [modifier, modifier] as const),
)

const modifierOf = (kind: string | undefined): Modifier => known.get(kind) ?? 'exact'

/** "8.5% higher than two years earlier": a time, not a bound. */
const comparedTime = compile('than # piece timeUnit ago')

/** "the near 40" and "the minimum 40" name something; in "over and beyond 40" the words belong together. */
const names = [compile('definite #measureName'), compile('and #beyond')]

/** The same for the words after it: "or more", "+". Gives the piece after them in `first`. */
export function modifierAfter(r: TextReading, next: number): Found | undefined {
  const found = entryAt(r, next, Class.modifierAfter)
  if (!found || r.sentence[next] !== r.sentence[next - 1]) return undefined
  // "200 or greater than 190" begins another figure; so do the words in "above 1000 and below 1500".
  const isOthers =
    is(r, found.next, Class.than) || (found.next > next + 1 && isNumberAt(r, found.next))
  const isSum = (is(r, next, Class.plus) || is(r, next, Class.plusSign)) && isApart(r, next)
  return isOthers || isSum
    ? undefined
    : { modifier: modifierOf(found.entry.kind), first: found.next }
}

const isNumberAt = (r: TextReading, at: number): boolean =>
  r.kind[at] === PieceKind.number || is(r, at, Class.startsNumber) || is(r, at, Class.article)
