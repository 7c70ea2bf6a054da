import { parseHTML } from 'linkedom'
import type { PageInput, Prediction } from '../extraction/messages.ts'
import { readWithReadability } from './readability.ts'

export const readPage = ({ html }: PageInput): Prediction =>
  readWithReadability(parseHTML(html).document)
