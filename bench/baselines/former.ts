import type { PageInput, Prediction } from '../extraction/messages.ts'
import { predictionOf } from '../extraction/prediction.ts'
import { readHtmlArticle } from './former/html.ts'

/** The reader before this one: Readability, with rules around it, on a document of objects. */
export const readPage = ({ html, url }: PageInput): Prediction =>
  predictionOf(() => readHtmlArticle(html, { url: URL.canParse(url) ? url : 'about:blank' }))
