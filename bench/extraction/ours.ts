import { readArticle } from '../../src/text/article.ts'
import type { PageInput, Prediction } from './messages.ts'
import { predictionOf } from './prediction.ts'

/** The reader of this project, from bytes on. */
export const readPage = ({ body, url, contentType }: PageInput): Prediction =>
  predictionOf(() => readArticle({ body, url, contentType }))
