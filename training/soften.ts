import { readDocument } from '../src/text/ner/document.ts'
import { type Model, tableOf } from '../src/text/ner/model.ts'
import { labelDocument } from '../src/text/ner/tagger.ts'
import type { Example } from './examples.ts'

/**
 * Silver labels with the labels of a model that did not learn from them allowed beside them, where it found a name.
 * Half of the set's organizations that others call places, and names it left out, are its slips; a name that the
 * model alone did not find is kept as labelled, since recall is what is short.
 */
export function soften(model: Model, examples: readonly Example[]): Example[] {
  return examples.map(({ words, document, masks }) => {
    const word = (token: number): string => words[token] ?? ''
    const labels = labelDocument(model, readDocument(tableOf(model), word, document.sentences))
    return {
      words,
      document,
      masks: masks.map((mask, token) => {
        const label = labels[token] ?? 0
        return label === 0 ? mask : (mask | (1 << label)) >>> 0
      }),
    }
  })
}
