import { Readability } from '@mozilla/readability'
import type { Prediction } from '../extraction/messages.ts'
import { nothing } from '../extraction/nothing.ts'

/** Mozilla's library with nothing around it, on whichever document. */
export function readWithReadability(
  document: ConstructorParameters<typeof Readability>[0],
): Prediction {
  const article = new Readability(document).parse()
  return {
    ...nothing,
    articleBody: article?.textContent ?? '',
    title: article?.title ?? '',
    authors: article?.byline ? [article.byline] : [],
    date: article?.publishedTime ?? '',
    lang: article?.lang ?? '',
    siteName: article?.siteName ?? '',
  }
}
