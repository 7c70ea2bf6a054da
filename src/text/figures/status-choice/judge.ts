import type { FigureStatus } from '../../../schemas/figure.ts'
import { numberOf } from '../../tables/name-table.ts'
import { readWords } from '../choice-net/sums.ts'
import type { Known } from '../event-net/known.ts'
import { pledged } from '../meaning/read.ts'
import type { Meaning } from '../meaning/rules.ts'
import { siteOf, type Site } from '../meaning/site.ts'
import { statusFeatures } from './features.ts'
import { loadStatusTables, type StatusTables } from './tables.ts'
import { eachWord } from './words.ts'

type Told = Pick<Meaning, 'status' | 'statusRule'>

/** Whether a figure is simply so; what rules say of it is its meaning. */
export type StatusJudge = (site: Site, meaning: Meaning) => Told

/** As the rules have it. */
export const judgeStatusByRules: StatusJudge = (_, meaning) => meaning

/** By what the words about a figure and the answer of the rules have meant in marked news: a logit with a score for each status. */
export const judgeStatusByWords: StatusJudge = (site, ruled) => {
  const tables = loadStatusTables()
  const status = statusBy(tables, scoresOf(tables, site, ruled), ruled.status)
  if (status === ruled.status) return ruled
  return { status, statusRule: status === 'stated' ? undefined : 'status.learned' }
}

/** How scores decide, in the order of `statuses`. */
export type StatusBounds = Pick<StatusTables, 'statuses' | 'tell' | 'keep' | 'margin'>

/** The status that the scores of a figure come to, with what rules say of it. */
export function statusBy(
  { statuses, tell, keep, margin }: StatusBounds,
  scores: readonly number[],
  ruled: FigureStatus,
): FigureStatus {
  if (likelyOf(scores) < (ruled === 'stated' ? tell : keep)) return 'stated'
  // "no plans to cut 500 jobs": what is not simply so, and rules deny, is no plan.
  if (ruled === 'denied') return ruled
  const best = scores.indexOf(Math.max(...scores))
  const ahead = (scores[best] ?? 0) - (scores[statuses.indexOf(ruled)] ?? -Infinity)
  return ahead <= margin ? ruled : (statuses[best] ?? ruled)
}

function scoresOf(tables: StatusTables, site: Site, meaning: Meaning): readonly number[] {
  const { statuses, bias, scale, rows, words, features, featureRows } = tables
  const steps = new Int32Array(statuses.length)
  const add = (table: Int8Array, row: number): void => {
    const from = row * steps.length
    for (let i = 0; i < steps.length; i++) steps[i] = (steps[i] ?? 0) + (table[from + i] ?? 0)
  }
  const { rowOf } = readWords(site.r)
  eachWord(site, meaning.event, (token, slot) => add(words, slot * rows + rowOf(token)))
  for (const name of statusFeatures(site, meaning)) {
    const row = numberOf(featureRows, name)
    if (row >= 0) add(features, row)
  }
  return bias.map((one, i) => one + scale * (steps[i] ?? 0))
}

/** How likely it is that a figure has any status that is scored: "stated" has a score of 0. */
function likelyOf(scores: readonly number[]): number {
  const odds = scores.reduce((sum, score) => sum + Math.exp(score), 0)
  return odds / (1 + odds)
}

/** Tells again whether each figure is simply so. What is not given yet is pledged. */
export function judgeStatuses({ r, drafts, meanings }: Known, judge: StatusJudge): void {
  for (const draft of drafts) {
    const meaning = meanings.get(draft)
    if (!meaning) continue
    const { status, statusRule } = judge(siteOf(r, draft), meaning)
    meaning.status = status
    meaning.statusRule = statusRule
    meaning.event &&= pledged(meaning.event, status)
  }
}
