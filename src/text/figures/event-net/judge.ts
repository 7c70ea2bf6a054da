import type { EventClass } from '../../../schemas/figure.ts'
import type { Meaning } from '../meaning/rules.ts'
import { eventFeatures, ruleOf } from './features.ts'
import type { Known } from './known.ts'
import { loadEventNet } from './load.ts'
import { featureRows, likelihoods, type EventNet } from './net.ts'
import { surroundingsOf } from './places.ts'
import { saidBy } from './said-by.ts'
import type { EventTables } from './tables.ts'
import { isUntold } from './unasked.ts'

/** What a figure tells, its place among `drafts` given; the rules' answer is known to it. */
export type EventJudge = (known: Known, at: number) => Meaning['event']

/** As the rules have it. */
export const judgeByRules: EventJudge = ({ drafts, meanings }, at) => {
  const draft = drafts[at]
  return draft && meanings.get(draft)?.event
}

/** By a small net that reads the words about the figure and what rules say of it. */
export const judgeByNet: EventJudge = (known, at) => {
  const draft = known.drafts[at]
  const ruled = judgeByRules(known, at)
  const net = loadEventNet()
  const keep = net.tables.keep[ruleOf(ruled)]
  // Most rules are not asked about: what they say holds, or too little is known of them.
  if (!draft || keep === undefined) return ruled
  if (!ruled && isUntold(known.r, draft)) return undefined
  const seen = {
    r: known.r,
    around: surroundingsOf(net.tables, known.r, draft, ruled),
    features: featureRows(net.tables, eventFeatures(known, at)),
  }
  const likely = likelihoods(net, seen)
  if (ruled && likelyOf(net, ruled.class) >= keep) return ruled
  const { best, confidence } = mostLikely(likely)
  const name = net.tables.classes[best]
  if (!isTold(name) || confidence < net.tables.tell) return isChange(ruled) ? ruled : undefined
  return { ...saidBy(net, seen, draft, best), class: name, rule: 'event.learned', confidence }
}

/** "a 4 percent raise": what rises or falls does so, where the net knows nothing better. */
const isChange = (ruled: Meaning['event']): boolean => ruled?.rule === 'event.change'

const likelyOf = ({ tables, likely }: EventNet, name: EventClass): number =>
  likely[tables.classes.indexOf(name)] ?? 0

/** The place of the likeliest class, the first of several. */
function mostLikely(likely: Float64Array): { readonly best: number; readonly confidence: number } {
  let best = 0
  for (let c = 1; c < likely.length; c++) if ((likely[c] ?? 0) > (likely[best] ?? 0)) best = c
  return { best, confidence: likely[best] ?? 0 }
}

const isTold = (name: EventTables['classes'][number] | undefined): name is EventClass =>
  name !== undefined && name !== 'none' && name !== 'other'

/** Tells again what happened to each figure, all by what the rules say. */
export function judgeEvents(known: Known, judge: EventJudge): void {
  const judged = known.drafts.map((_, at) => judge(known, at))
  for (const [at, draft] of known.drafts.entries()) {
    const meaning = known.meanings.get(draft)
    if (meaning) meaning.event = judged[at]
  }
}
