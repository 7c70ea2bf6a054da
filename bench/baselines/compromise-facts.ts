import nlp from 'compromise'
import type { Prediction } from '../extraction/messages.ts'

/** Of what is found in a text, what compromise finds too: names and numbers, each with its place. The text is read once. */
export function withFacts(prediction: Prediction): Prediction {
  const document = nlp(prediction.articleBody)
  const views = [document.people(), document.organizations(), document.places(), document.numbers()]
  for (const view of views) view.json({ offset: true })
  return prediction
}
