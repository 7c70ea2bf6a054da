import { Class } from '../../reading/classes.ts'
import { is, sentenceEnd, sentenceStart } from '../../reading/cursor.ts'
import { match } from '../../reading/match.ts'
import { compile } from '../../reading/pattern.ts'
import { firstRule, ready, type Rules } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'

type Placed = Pick<Draft, 'start' | 'phraseStart'>

/** The figure that is asked about, and whether its clause is what somebody reports. */
interface Asked {
  readonly draft: Placed
  readonly at: number
  readonly isReported: boolean
}

const takenUp = 'definite word&!stopWord{2} (takenUpEvent | afterwards)'

/** By what the clause of a figure goes on with what the sentence before told. The pattern begins with the clause. */
export const continuingRules: Rules<Asked, true> = ready<Asked, true>([
  {
    name: 'continues.figure',
    when: ({ draft, at, isReported }) => !isReported && draft.phraseStart - at <= 1,
    pattern: 'piece',
    build: () => true,
    examples: {
      matches: [
        ['A bomb went off in Quetta. At least [12] people were killed.', 'goes on'],
        ['A bomb went off in Quetta. The [12] killed were clerks.', 'goes on'],
      ],
      mustNotMatch: ['A bomb went off in Quetta. Some say that [12] people were killed.'],
    },
  },
  {
    name: 'continues.people',
    when: ({ isReported }) => !isReported,
    pattern: 'afterwards',
    build: () => true,
    examples: {
      matches: [['A mine fell in near Quetta. Rescuers had found [12] bodies.', 'goes on']],
      mustNotMatch: ['A mine fell in near Quetta. Farmers had found [12] bodies.'],
    },
  },
  {
    name: 'continues.pronoun',
    pattern: 'takesUp',
    build: () => true,
    examples: {
      matches: [
        ['Rebels raided Quetta. They killed [12] guards.', 'goes on'],
        ['Planes bombed Quetta. Soldiers said it killed [12] people.', 'goes on'],
      ],
      mustNotMatch: ['Rebels raided Quetta. Soldiers killed [12] of them.'],
    },
  },
  {
    name: 'continues.definite',
    pattern: [takenUp, `preposition ${takenUp}`],
    build: () => true,
    examples: {
      matches: [
        ['A bomb went off in Quetta. The blast killed [12] people.', 'goes on'],
        ['A bomb went off in Quetta. In the panic blaze, [12] people were killed.', 'goes on'],
        ['A bomb went off in Quetta. Police said the car bomb killed [12] people.', 'goes on'],
      ],
      mustNotMatch: [
        'A bomb went off in Quetta. A blast killed [12] people.',
        'A bomb went off in Quetta. Elsewhere the blast killed [12] people.',
      ],
    },
  },
])

/** "Officials say 12 men were wounded in the blast." */
const within = compile(
  '(in | during) definite word&!stopWord{2} takenUpEvent (stop | comma | weekday)',
)

/** "Separately, …", "In another …": the beginning of a sentence that tells something else. */
const turning = compile('piece{5} turnsAway')

/** Whether the sentence of a figure tells something else than the one before. */
export const turnsAway = (r: TextReading, { start }: Placed): boolean =>
  match(r, turning, sentenceStart(r, start)) !== undefined

/** The rule by which the sentence of a figure goes on with what the one before told: "The blast killed 12." */
export function continuingBy(
  r: TextReading,
  draft: Placed,
  rules = continuingRules,
): string | undefined {
  const first = sentenceStart(r, draft.start)
  if (first === 0 || match(r, turning, first)) return undefined
  const ask = (at: number) => firstRule(r, rules, { draft, at, isReported: at > first }, at)?.rule
  const opening = ask(first)
  if (opening !== undefined) return opening
  for (let i = first; i < draft.start; i++) {
    const rule = is(r, i, Class.reporting)
      ? ask(is(r, i + 1, Class.that) ? i + 2 : i + 1)
      : undefined
    if (rule !== undefined) return rule
  }
  return endsWithin(r, draft) ? 'continues.within' : undefined
}

function endsWithin(r: TextReading, { start }: Placed): boolean {
  const end = sentenceEnd(r, start)
  for (let i = start; i < end; i++) if (match(r, within, i)) return true
  return false
}
