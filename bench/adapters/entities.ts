import type { EntityType } from '../../src/schemas/entity.ts'
import { findEntities } from '../../src/text/entities.ts'
import type { Entities } from '../../src/text/entities/assemble.ts'
import { tagWords } from '../../src/text/ner/tagger.ts'
import { tokenize } from '../../src/text/tokens.ts'

/** Names of the types in the label sets of the data (BIO2). */
const labelOf: Readonly<Record<EntityType, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  group: 'NORP',
  event: 'EVENT',
  work: 'WORK',
  product: 'PROD',
}

/** Tokenized sentences of each document → one BIO2 label per token: PER, ORG, LOC, NORP, EVENT, WORK, PROD. */
export function tagTokens(documents: readonly (readonly (readonly string[])[])[]): string[][][] {
  return documents.map((sentences) => {
    const labels = sentences.flatMap((words) => words.map(() => 'O'))
    for (const { first, end, type } of tagWords(sentences)) {
      labels.fill(`I-${labelOf[type]}`, first, end)
      labels[first] = `B-${labelOf[type]}`
    }
    let from = 0
    return sentences.map((words) => labels.slice(from, (from += words.length)))
  })
}

/** Mentions and entities of a text, as they stand in a record. */
export function entities(text: string): Entities {
  return findEntities(tokenize(text))
}
