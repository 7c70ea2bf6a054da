import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Depth, TimeDraft, TimeRule } from '../draft.ts'
import { isJoint, unitAt, yearAt } from '../parts.ts'
import { fromNow } from '../resolve.ts'

/** Reads the time that begins at a piece. */
export type ReadTime = (r: TextReading, i: number, depth: Depth) => TimeDraft | undefined

/** "early June", "later this year", "mid-2011", "late in the day": the value is the inner one's. */
function readEdge(
  r: TextReading,
  first: number,
  depth: Depth,
  read: ReadTime,
): TimeDraft | undefined {
  const at = innerOf(r, first)
  const inner = at === 0 ? undefined : (readMiddle(r, first, at) ?? read(r, at, depth + 1))
  if (!inner || inner.kind === 'duration' || inner.kind === 'set') return undefined
  return { ...inner, first: is(r, first - 1, Class.definite) ? first - 1 : first }
}

/** "mid-year", "mid-month": of the publication. */
function readMiddle(r: TextReading, first: number, at: number): TimeDraft | undefined {
  const unit = is(r, first, Class.midWord) && isJoint(r, first + 1) ? unitAt(r, at) : undefined
  return unit && /^[WMQY]$/.test(unit.code)
    ? { first: at, next: at + 1, kind: 'date', value: fromNow(unit.code, 0) }
    : undefined
}

/** Where the time begins that "early" may stand before; 0 if none may. */
function innerOf(r: TextReading, first: number): number {
  if (isJoint(r, first + 1)) return isJoinedDate(r, first) ? first + 2 : 0
  const isLinked = is(r, first + 1, Class.in) || is(r, first + 1, Class.on)
  const at = isLinked ? first + 2 : first + 1
  // "earlier", "later" before anything else compare.
  return is(r, first, Class.timeShift) && !is(r, at, Class.afterLater) ? 0 : at
}

/** "mid-week", "early-June", but not "early-stage" */
const isJoinedDate = (r: TextReading, first: number): boolean =>
  is(r, first, Class.midWord) || is(r, first + 2, Class.month) || yearAt(r, first + 2) !== undefined

/** "the end of last year", "the beginning of the month", "end-March" */
function readInner(
  r: TextReading,
  first: number,
  at: number,
  depth: Depth,
  read: ReadTime,
): TimeDraft | undefined {
  const inner = read(r, at, depth + 1)
  const isDated = inner?.kind === 'date' || inner?.kind === 'time'
  return isDated ? { ...inner, first } : undefined
}

/** Times in others. They are given how a time is read, since they are rules of it themselves. */
export const nestedRules = (read: ReadTime): readonly TimeRule[] => [
  {
    name: 'nested.edge',
    opens: 'edge',
    pattern: 'edge',
    build: ({ first }, depth, r) => readEdge(r, first, depth, read),
    examples: {
      matches: [
        ['It opened in early June 2012.', 'early June 2012 date 2012-06'],
        ['It opened in the mid-1990s.', 'the mid-1990s date 199'],
        ['It had closed by mid-year.', 'mid-year date 2013'],
        ['He left earlier this year.', 'earlier this year date 2013'],
        ['He left late on Sunday.', 'late on Sunday date 2013-03-17'],
      ],
      mustNotMatch: ['It was an early-stage trial.', 'He left two days later in two years.'],
    },
  },
  {
    name: 'nested.boundary',
    opens: 'timeDeterminer',
    pattern: 'timeDeterminer veryWord? boundary of',
    build: ({ first, next }, depth, r) => readInner(r, first, next, depth, read),
    examples: {
      matches: [
        ['By the end of 2014 it fell.', 'the end of 2014 date 2014'],
        ['By the end of the day, it fell.', 'the end of the day date 2013-03-22'],
      ],
      mustNotMatch: ['At the end of it he left.', 'At the end of the day, it is only a game.'],
    },
  },
  {
    name: 'nested.bare-end',
    opens: 'boundary',
    pattern: ['boundary ~hyphen', 'boundary of', 'boundary month'],
    build: ({ first, next }, depth, r) =>
      is(r, first, Class.endWord)
        ? readInner(r, first, is(r, next - 1, Class.month) ? next - 1 : next, depth, read)
        : undefined,
    examples: {
      matches: [
        ['It had closed by end-March.', 'end-March date 2013-03'],
        ['It had closed by end of 2011.', 'end of 2011 date 2011'],
      ],
      mustNotMatch: ['An end-user licence.', 'The close of play.'],
    },
  },
]
