import { corrected } from './article.ts'
import type { SampleArticle } from './article.ts'

/** Which corrections are out. */
export interface Edition {
  readonly current: (article: SampleArticle) => SampleArticle
  /** When the article was corrected, once it is. */
  readonly modified: (article: SampleArticle) => string | undefined
  /** Brings the article's correction out at once. */
  readonly correct: (article: SampleArticle) => void
}

/** Corrections come out as many minutes after this call as they say. */
export function startEdition(now: () => Date): Edition {
  const startedAt = now().getTime()
  const corrections = new Set<string>()

  const isOut = ({ slug, correction }: SampleArticle) =>
    correction !== undefined &&
    (corrections.has(slug) || now().getTime() - startedAt >= correction.afterMinutes * 60_000)

  return {
    current: (article) => (isOut(article) ? corrected(article) : article),
    modified: (article) => (isOut(article) ? article.correction?.modified : undefined),
    correct: ({ slug }) => void corrections.add(slug),
  }
}
