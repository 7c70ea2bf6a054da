import { endOfPhrase, sentenceEnd, sentenceStart } from './cursor.ts'
import { none, type Pattern, type Step } from './pattern.ts'
import type { TextReading } from './text-reading.ts'

/** Pieces `first` to before `next`. */
export interface Stretch {
  readonly first: number
  readonly next: number
}

/** Where a pattern stands: its own stretch, that of its anchor, and what it kept by name. */
export interface Match extends Stretch {
  readonly anchor: Stretch
  readonly kept: ReadonlyMap<string, Stretch>
}

/** Matches a pattern around an anchor that is one or more pieces; one with an anchor of its own at its word. */
export function match(
  r: TextReading,
  pattern: Pattern,
  first: number,
  next = first,
): Match | undefined {
  const end = pattern.anchor < 0 ? next : endOfPhrase(r, first, pattern.anchor)
  const isMissing = pattern.anchor >= 0 && end === 0
  if (isMissing || !begins(r, pattern.before, first - 1, -1)) return undefined
  if (!begins(r, pattern.after, end, 1)) return undefined
  const kept = pattern.keeps ? new Map<string, Stretch>() : nothing
  const walk: Walk = { r, kept, least: sentenceStart(r, first), end: sentenceEnd(r, first) }
  const left = follow(walk, pattern.before, first - 1, -1)
  if (left === none) return undefined
  const right = follow(walk, pattern.after, end, 1)
  if (right === none) return undefined
  return { first: left + 1, next: right, anchor: { first, next: end }, kept }
}

const nothing: Map<string, Stretch> = new Map()

/** Whether the first step fits: most patterns fail there, and need no more work. */
function begins(r: TextReading, steps: readonly Step[], i: number, direction: Direction): boolean {
  const step = steps[0]
  if (step?.kind === 'test') return step.test(r, i, direction) !== none
  if (step?.kind !== 'choice') return true
  for (const choice of step.choices) if (begins(r, choice, i, direction)) return true
  return false
}

interface Walk {
  readonly r: TextReading
  readonly kept: Map<string, Stretch>
  readonly least: number
  readonly end: number
}

type Direction = 1 | -1
type Mark = Extract<Step, { readonly name: string }>

/** What is still to be followed behind a choice. */
interface Rest {
  readonly steps: readonly Step[]
  readonly at: number
  readonly rest: Rest | undefined
}

/** Follows steps from step `from` and piece `i` on, the first choice first; gives the piece after the last, or `none`. */
function follow(
  walk: Walk,
  steps: readonly Step[],
  i: number,
  direction: Direction,
  from = 0,
  rest?: Rest,
): number {
  let at = i
  for (let k = from; k < steps.length; k++) {
    const step = steps[k]
    if (!step) continue
    if (step.kind === 'choice')
      return choose(walk, step.choices, at, direction, { steps, at: k + 1, rest })
    at = take(walk, step, at, direction)
    if (at === none) return none
  }
  return rest ? follow(walk, rest.steps, at, direction, rest.at, rest.rest) : at
}

function choose(
  walk: Walk,
  choices: readonly (readonly Step[])[],
  i: number,
  direction: Direction,
  rest: Rest,
): number {
  const { kept, r } = walk
  const before = kept.size === 0 ? undefined : [...kept]
  for (const choice of choices) {
    if (!begins(r, choice, i, direction)) continue
    const at = follow(walk, choice, i, direction, 0, rest)
    if (at !== none) return at
    if (kept.size > 0) kept.clear()
    for (const [name, stretch] of before ?? []) kept.set(name, stretch)
  }
  return none
}

function take(walk: Walk, step: Step, i: number, direction: Direction): number {
  if ('name' in step) return keep(walk, step, i, direction)
  if (step.kind === 'choice' || i < walk.least || i >= walk.end) return none
  if (step.kind === 'test') return step.test(walk.r, i, direction)
  if (direction === -1) return none
  const next = step.read(walk.r, i)
  return next > i && next <= walk.end ? next : none
}

function keep({ kept }: Walk, { kind, name }: Mark, i: number, direction: Direction): number {
  const edge = direction === 1 ? i : i + 1
  if (kind === 'open') kept.set(name, { first: edge, next: edge })
  else {
    const from = kept.get(name)?.first ?? edge
    kept.set(name, { first: Math.min(from, edge), next: Math.max(from, edge) })
  }
  return i
}
