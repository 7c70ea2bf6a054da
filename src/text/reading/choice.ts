import { nameOf, type Feature } from './feature-names.ts'

/** One of several possible answers: what speaks for it and against it. */
export interface Candidate {
  readonly features: readonly Feature[]
}

/** How likely something is, from 0 to 1, as it is told. */
export const inHundredths = (confidence: number): number => Math.round(confidence * 100) / 100

/** What each feature, by its name, adds to a candidate's score; those that are not named add nothing. */
export type ChoiceWeights = Readonly<Record<string, number>>

/** The candidate that is taken, and how likely it is to hold: 0 to 1. */
export interface Choice<C extends Candidate> {
  readonly candidate: C
  readonly confidence: number
}

/** The candidate that holds of what is asked about, or nothing where none does. */
export type Chooser<C extends Candidate, Asked> = (
  candidates: readonly C[],
  asked: Asked,
) => Choice<C> | undefined

/**
 * Chooses by weights learned from marked texts (`training/train-choices.ts`): a conditional logit over the candidates
 * and "none of them", whose score is 0. The best one is taken if its probability is `least` or more, or what it itself must be likely.
 */
export function chooserBy<C extends Candidate & { readonly least?: number }>(
  weights: ChoiceWeights,
  least = 0.5,
): Chooser<C, unknown> {
  const scoreOf = scorerBy(weights)
  return (candidates) => {
    let best: C | undefined
    let most = -Infinity
    let total = 1
    for (const candidate of candidates) {
      const score = scoreOf(candidate.features)
      total += Math.exp(score)
      if (score <= most) continue
      most = score
      best = candidate
    }
    const confidence = Math.exp(most) / total
    return best && confidence >= (best.least ?? least) ? { candidate: best, confidence } : undefined
  }
}

/** Adds up weights. Each is looked up by its name once. */
export function scorerBy(weights: ChoiceWeights): (features: readonly Feature[]) => number {
  const byName = new Map(Object.entries(weights))
  const byFeature: number[] = []
  const learn = (feature: Feature): number => {
    // Without holes: they would make every look slower.
    while (byFeature.length <= feature) byFeature.push(byName.get(nameOf(byFeature.length)) ?? 0)
    return byFeature[feature] ?? 0
  }
  return (features) => {
    let score = 0
    for (const feature of features) score += byFeature[feature] ?? learn(feature)
    return score
  }
}
