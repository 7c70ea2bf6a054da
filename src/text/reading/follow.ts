import type { Lexicon } from './lexicon.ts'
import { mayBe, none, type Direction, type Step, type Wants } from './step.ts'
import type { TextReading } from './text-reading.ts'

/**
 * Follows steps from piece `i` on within `least` to before `end`, the first choice first; gives the piece after the
 * last, or `none`. What is kept is written to `slots`: the first piece and the next, by name.
 */
export type Follow = (
  r: TextReading,
  i: number,
  least: number,
  end: number,
  slots: number[],
) => number

/**
 * Steps as one function, made once: each step knows what comes behind it, so that nothing is built while matching.
 * `names` gives the places of what is kept.
 */
export const followOf = (
  steps: readonly Step[],
  direction: Direction,
  names: readonly string[],
): Follow => chain({ direction, names }, steps, arrive)

interface Way {
  readonly direction: Direction
  readonly names: readonly string[]
}

const arrive: Follow = (_, i) => i

const chain = (way: Way, steps: readonly Step[], then: Follow): Follow =>
  steps.reduceRight<Follow>((behind, step) => link(way, step, behind), then)

function link(way: Way, step: Step, then: Follow): Follow {
  switch (step.kind) {
    case 'test':
      return testing(way, step.test, then)
    case 'read':
      return way.direction === 1 ? reading(step.read, then) : () => none
    case 'choice':
      return choosing(way, step.choices, then)
    case 'open':
      return opening(way, step.name, then)
    case 'close':
      return closing(way, step.name, then)
  }
}

type Of<Kind> = Extract<Step, { readonly kind: Kind }>

const testing =
  ({ direction }: Way, test: Of<'test'>['test'], then: Follow): Follow =>
  (r, i, least, end, slots) => {
    if (i < least || i >= end) return none
    const next = test(r, i, direction)
    return next === none ? none : then(r, next, least, end, slots)
  }

const reading =
  (read: Of<'read'>['read'], then: Follow): Follow =>
  (r, i, least, end, slots) => {
    if (i < least || i >= end) return none
    const next = read(r, i)
    return next > i && next <= end ? then(r, next, least, end, slots) : none
  }

function choosing(way: Way, steps: Of<'choice'>['choices'], then: Follow): Follow {
  const tests = steps.flatMap((choice) => testOnly(choice))
  if (tests.length === steps.length) return testingEach(way, tests, then)
  return choosingFirst(steps.map((choice) => chain(way, choice, then)))
}

/** What is no more than one test. */
function testOnly(choice: readonly Step[]): readonly Of<'test'>[] {
  const [only] = choice
  return choice.length === 1 && only?.kind === 'test' ? [only] : []
}

/** Choices of one test each: most pieces are none of them, and what leads no further by one does not by another. */
function testingEach({ direction }: Way, steps: readonly Of<'test'>[], then: Follow): Follow {
  const may = mayBeAny(
    steps.map(({ wants }) => wants),
    direction,
  )
  const tests = steps.map(({ test }) => test)
  return (r, i, least, end, slots) => {
    if (i < least || i >= end || !may(r, i)) return none
    let before = none
    for (const test of tests) {
      const next = test(r, i, direction)
      if (next === before || next === none) continue
      const at = then(r, next, least, end, slots)
      if (at !== none) return at
      before = next
    }
    return none
  }
}

/** Found out when it is first asked. */
const Answer = { unknown: 0, no: 1, maybe: 2 } as const

/** Whether a piece may be any of what is wanted, by its set of classes. */
function mayBeAny(
  wanted: readonly Wants[],
  direction: Direction,
): (r: TextReading, i: number) => boolean {
  if (wanted.some((one) => one.class === undefined && one.piece === undefined)) return () => true
  const edge = direction === 1 ? 'opens' : 'closes'
  let lexicon: Lexicon | undefined
  let bySet = new Uint8Array(0)
  return (r, i) => {
    if (r.lexicon !== lexicon) {
      lexicon = r.lexicon
      bySet = new Uint8Array(lexicon.bits.length / lexicon.width)
    }
    const set = r.set[i] ?? 0
    if (bySet[set] === Answer.unknown) {
      const isAny = wanted.some((one) => mayBe(r.lexicon, edge, set, one))
      bySet[set] = isAny ? Answer.maybe : Answer.no
    }
    return bySet[set] === Answer.maybe
  }
}

function choosingFirst(choices: readonly Follow[]): Follow {
  const [first, second] = choices
  if (first && second && choices.length === 2) return either(first, second)
  return (r, i, least, end, slots) => {
    for (const choice of choices) {
      const at = choice(r, i, least, end, slots)
      if (at !== none) return at
    }
    return none
  }
}

const either =
  (first: Follow, second: Follow): Follow =>
  (r, i, least, end, slots) => {
    const at = first(r, i, least, end, slots)
    return at === none ? second(r, i, least, end, slots) : at
  }

/** Keeps where it is, in place of what was kept before if nothing behind fits. */
function opening({ direction, names }: Way, name: string, then: Follow): Follow {
  const slot = names.indexOf(name) * 2
  return (r, i, least, end, slots) => {
    const first = slots[slot] ?? nowhere
    const next = slots[slot + 1] ?? nowhere
    const edge = direction === 1 ? i : i + 1
    slots[slot] = edge
    slots[slot + 1] = edge
    const at = then(r, i, least, end, slots)
    return at === none ? putBack(slots, slot, first, next) : at
  }
}

function closing({ direction, names }: Way, name: string, then: Follow): Follow {
  const slot = names.indexOf(name) * 2
  return (r, i, least, end, slots) => {
    const first = slots[slot] ?? nowhere
    const next = slots[slot + 1] ?? nowhere
    const edge = direction === 1 ? i : i + 1
    slots[slot] = Math.min(first, edge)
    slots[slot + 1] = Math.max(first, edge)
    const at = then(r, i, least, end, slots)
    return at === none ? putBack(slots, slot, first, next) : at
  }
}

function putBack(slots: number[], slot: number, first: number, next: number): number {
  slots[slot] = first
  slots[slot + 1] = next
  return none
}

/** In a slot of which nothing is kept. */
export const nowhere = -1
