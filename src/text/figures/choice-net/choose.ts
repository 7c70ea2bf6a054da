import { scorerBy, type Candidate, type Choice, type ChoiceWeights } from '../../reading/choice.ts'
import type { Stretch } from '../../reading/match.ts'
import type { FigureChooser } from './asked.ts'
import { loadChoiceNets } from './load.ts'
import { likelyBy, likelyByWords } from './net.ts'
import type { ChoiceName } from './tables.ts'

/** From how likely on an answer is taken. */
export const leastLikely: Readonly<Record<ChoiceName, number>> = { place: 0.35, time: 0.33 }

/** Where the best answer is less or more likely than this by the learned weights, they alone decide: more than half of all questions. On documents set aside marked news is answered as well so, and what the weights hold for unlikely is wrong more often where it is told. */
const doubtful = { above: 0.25, below: 0.9 } as const

/**
 * Chooses by weights as `chooserBy` does, and by the words about the figure and each candidate (a small net, which knows what the
 * weights say): by the mean of what both find likely.
 */
export function chooserByNet<C extends Candidate>(
  name: ChoiceName,
  weights: ChoiceWeights,
  stretchOf: (candidate: C) => Stretch,
): FigureChooser<C> {
  const scoreOf = scorerBy(weights)
  const least = leastLikely[name]
  return (candidates, asked) => {
    const scores = candidates.map(({ features }) => scoreOf(features))
    const byWeights = likelyBy([0, ...scores]).slice(1)
    const likeliest = Math.max(...byWeights)
    if (likeliest < doubtful.above) return undefined
    if (likeliest > doubtful.below) return likeliestOf(candidates, byWeights)
    const scored = candidates.map((one, i) => ({
      at: stretchOf(one),
      features: one.features,
      score: scores[i] ?? 0,
      likely: byWeights[i] ?? 0,
    }))
    const [, ...byWords] = likelyByWords(loadChoiceNets(), name, asked, scored)
    const likely = byWords.map((one, i) => (one + (byWeights[i] ?? 0)) / 2)
    const choice = likeliestOf(candidates, likely)
    return choice && choice.confidence >= least ? choice : undefined
  }
}

function likeliestOf<C extends Candidate>(
  candidates: readonly C[],
  likely: readonly number[],
): Choice<C> | undefined {
  const confidence = Math.max(...likely)
  const candidate = candidates[likely.indexOf(confidence)]
  return candidate && { candidate, confidence }
}
