import { Class } from '../../reading/classes.ts'
import { is, startOfPhrase } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import { isWord, skipCounters, told, type Told } from './senses.ts'
import type { Site } from './site.ts'

const isUp = isOne(Class.rise)

const isDown = isOne(Class.fall)

const isChange = isOne(Class.rise, Class.fall)

const directed = (direction: 'up' | 'down' | 'none' = 'up'): Sight =>
  ({ up: isUp, down: isDown, none: isChange })[direction]

/** "fell below $70": where it stands, not how far it moved. */
const isLevel = isOne(Class.levelWordBefore)

export function mayBeChange({ draft, sort }: Site): boolean {
  if (draft.change) return draft.change.by === draft.index
  return sort === 'share' && draft.kind !== 'fraction'
}

/** "rose 5 percent", "a 28% drop", "down 25 cents": the difference itself. */
export function changed(site: Site): Told | undefined {
  const { r, draft, first, from, to } = site
  const { change, next } = draft
  if (isLevel(r, first) || isLevel(r, first - 1)) return undefined
  const isIt = change ? directed(change.direction) : isChange
  const [least, last] = change ? [first - 11, first] : closeBefore(site)
  const before = lookBack(r, last, Math.max(from, least), isIt, isMark)
  if (before >= 0) return isNoMove(r, before, draft) ? undefined : moved(r, before)
  const after = lookAhead(r, next, Math.min(to, next + (change ? 5 : 3)), isIt, endsMove)
  return after < 0 || isCompared(r, after + 1) ? undefined : moved(r, after)
}

/** "7% higher than planned": nothing grew. */
const isCompared = (r: TextReading, at: number): boolean =>
  is(r, at, Class.than) && !isBefore(r, at + 1)

/** "than a year ago", "than last year", "than in May": what is compared was before. */
export function isBefore(r: TextReading, at: number): boolean {
  const first = opensTime(r, at) ? at + 1 : at
  return isTime(r, first) || isTime(r, first + 1) || r.kind[first] === PieceKind.number
}

const opensTime = isOne(Class.in, Class.article, Class.definite, Class.demonstrative, Class.at)
const isTime = isOne(Class.timeUnit, Class.timeFrame, Class.month, Class.weekday, Class.before)

/** Where a change that nothing else shows stands: "grew 2 percent", "will expand more slowly (1.2 percent)". */
function closeBefore({ r, first, from }: Site): readonly [least: number, last: number] {
  const isInside = is(r, first - 1, Class.openBracket)
  const last = skipCounters(r, first - (isInside ? 2 : 1), from) + 1
  return [last - (isInside ? 4 : 2), last]
}

/** What it came to: "rose to 8,599 points". */
export function levelled({ r, draft, first, from }: Site): Told | undefined {
  const at = lookBack(r, first, Math.max(from, first - 11), directed(draft.change?.direction))
  if (at < 0) return undefined
  // Shares that rise to 41 cents are priced so; an index that rises to 8,599 has grown.
  return draft.kind === 'money' && draft.power < 3 ? told('priced', at) : moved(r, at)
}

const isAside = isOne(Class.comma, Class.hyphen)

/** "won 31 percent, picking up four seats" */
const endsMove: Sight = (r, i) => !isWord(r, i) && !is(r, i, Class.hyphen)

const isMark: Sight = (r, i) => !isWord(r, i) && !isAside(r, i)

/** A firm loses millions, a share loses cents. */
const isLoss = (r: TextReading, at: number, { kind, power }: Site['draft']): boolean =>
  kind === 'money' && power >= 3 && is(r, at, Class.lossVerb)

/** "makes up 20 percent" */
const isNoMove = (r: TextReading, at: number, draft: Site['draft']): boolean =>
  isLoss(r, at, draft) || startOfPhrase(r, at, Class.makesUp) >= 0

const moved = (r: TextReading, at: number): Told => told(isUp(r, at) ? 'grew' : 'fell', at)
