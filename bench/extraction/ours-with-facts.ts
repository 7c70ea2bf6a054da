import { readArticle } from '../../src/text/article.ts'
import { extractFacts } from '../../src/text/facts.ts'
import type { PageInput, Prediction } from './messages.ts'
import { predictionOf } from './prediction.ts'

/** From bytes to all facts. */
export const readPage = ({ body, url, contentType }: PageInput): Prediction =>
  predictionOf(() => {
    const document = readArticle({ body, url, contentType })
    extractFacts(document)
    return document
  })
