import type { PageInput, Prediction } from '../extraction/messages.ts'
import { withFacts } from './compromise-facts.ts'
import { readPage as readText } from './readability-jsdom.ts'

export const readPage = (page: PageInput): Prediction => withFacts(readText(page))
