/** One of several possible answers: what speaks for it and against it, by names that a person can read. */
export interface Candidate {
  readonly features: readonly string[]
}

/** What each feature adds to a candidate's score; those that are not named add nothing. */
export type ChoiceWeights = Readonly<Record<string, number>>

/** The candidate that holds at piece `at` of the text, or nothing where none does. */
export type Chooser<C extends Candidate> = (candidates: readonly C[], at: number) => C | undefined

/**
 * Chooses by weights learned from marked texts (`training/train-choices.ts`): a conditional logit over the candidates
 * and "none of them", whose score is 0. The best one is taken if its probability is `least` or more.
 */
export function chooserBy<C extends Candidate>(weights: ChoiceWeights, least = 0.5): Chooser<C> {
  const byName = new Map(Object.entries(weights))
  return (candidates) => {
    let best: C | undefined
    let most = -Infinity
    let total = 1
    for (const candidate of candidates) {
      const score = scoreOf(byName, candidate)
      total += Math.exp(score)
      if (score <= most) continue
      most = score
      best = candidate
    }
    return Math.exp(most) / total >= least ? best : undefined
  }
}

function scoreOf(weights: ReadonlyMap<string, number>, { features }: Candidate): number {
  let score = 0
  for (const feature of features) score += weights.get(feature) ?? 0
  return score
}
