import type { ArticleRecord } from '../../schemas/article-record.ts'
import type { Figure } from '../../schemas/figure.ts'
import { addressOf } from '../query.ts'

/** Names a figure of an article: the revision matters, as ids of figures move. */
interface Named {
  readonly articleId: string
  readonly figureId: string
  readonly revision: number
}

/** Where it is shown what others say of what a figure tells. */
export const claimHref = ({ articleId, figureId, revision }: Named): string =>
  addressOf('/claims', { article: articleId, figure: figureId, revision })

/** The same of a record's figure; nothing where nobody else could say the same of it: it is of no event, measure or thing. */
export function claimHrefOf(
  { id, revision }: Pick<ArticleRecord, 'id' | 'revision'>,
  { id: figureId, event, measure, noun }: Pick<Figure, 'id' | 'event' | 'measure' | 'noun'>,
): string | undefined {
  if (!event && !measure && !noun) return undefined
  return claimHref({ articleId: id, figureId, revision })
}

/** Its words in the article. */
export const wordsHref = ({ articleId, figureId, revision }: Named): string =>
  `${addressOf(`/articles/${articleId}`, { revision })}#mark-${figureId}`
