import type { AskedFigure } from './asked.ts'
import { scoreOf, type Scored } from './candidate.ts'
import { readQuestion } from './question.ts'
import type { ChoiceNets } from './room.ts'
import { dot, readWords } from './sums.ts'
import type { ChoiceName } from './tables.ts'

/** How likely it is that none holds, then how likely each candidate is, of which the learned weights say the same. */
export function likelyByWords(
  nets: ChoiceNets,
  name: ChoiceName,
  asked: AskedFigure,
  candidates: readonly Scored[],
): readonly number[] {
  const net = nets.fields[name]
  const words = readWords(asked.r)
  readQuestion(nets, net, words, asked)
  const { noneOut, noneOutBias } = net.tables
  const none = noneOutBias + dot(nets.asked, nets.tables.hidden, noneOut)
  return likelyBy([none, ...candidates.map((one) => scoreOf(nets, net, words, asked, one))])
}

/** Shares of scores that are logarithms. */
export function likelyBy(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const total = odds.reduce((sum, one) => sum + one, 0)
  return odds.map((one) => one / total)
}
