import type { FigureStatus } from '../../src/schemas/figure.ts'
import { statusBy } from '../../src/text/figures/status-choice/judge.ts'
import type { Example } from './examples.ts'
import { learnLogit, type Logit, type Row, scoresOf } from './learn.ts'

/** All but what is stated, in the order of the model's tables. */
export const statuses: readonly FigureStatus[] = [
  'forecast',
  'planned',
  'demanded',
  'denied',
  'hypothetical',
]

/** What the model's file says of how it decides (src/text/figures/status-choice/tables.ts). */
export const bounds = { tell: 0.4, keep: 0.25, margin: 0.5 }

/** What is seen less often is not learned. */
const leastSeen = 3

/** Of rounds, rates and dampings tried, from half to four times these, none was half a point better or worse on documents set aside. */
const options = { outputs: statuses.length, rounds: 8, rate: 0.2, damping: 2 }

/** A logit, and its numbers of names. */
export interface Learned {
  readonly logit: Logit
  readonly numbers: ReadonlyMap<string, number>
  readonly rowOf: (example: Example) => Row
}

/** Our own sentences count for two: they are short, and say plainly what long ones say. */
const weights = { news: 1, own: 2, pages: 1 }

export function learnStatus(examples: readonly Example[]): Learned {
  const numbers = namesOf(examples)
  const rowOf = ({ names, wanted }: Example): Row => ({
    names: Int32Array.from(names.flatMap((name) => numbers.get(name) ?? [])),
    wanted: statuses.indexOf(wanted) + 1,
  })
  const rows = examples.flatMap((one) => Array<Row>(weights[one.set]).fill(rowOf(one)))
  const logit = learnLogit(rows, { ...options, names: numbers.size })
  return { logit, numbers, rowOf }
}

/** Numbers of what holds of several figures. */
function namesOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { names } of examples)
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= leastSeen)
  return new Map(kept.map(([name], at) => [name, at]))
}

/** As the reading decides. */
export const decide = ({ logit, rowOf }: Learned, example: Example): FigureStatus =>
  statusBy({ statuses, ...bounds }, scoresOf(logit, rowOf(example).names), example.ruled)
