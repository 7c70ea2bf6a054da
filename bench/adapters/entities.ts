import type { EntityType } from '../../src/schemas/entity.ts'
import { findEntities } from '../../src/text/entities.ts'
import type { Entities } from '../../src/text/entities/assemble.ts'
import { tagWords } from '../../src/text/ner/tagger.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { type TextName, toRawText, toWordNames, type WordName } from '../support/raw-text.ts'

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

/** Sentences of words. */
type Words = readonly (readonly string[])[]

/** Tokenized sentences of each document → one BIO2 label per token: PER, ORG, LOC, NORP, EVENT, WORK, PROD. */
export function tagTokens(documents: readonly Words[]): string[][][] {
  return documents.map((sentences) => toLabels(sentences, tagWordNames(sentences)))
}

/**
 * The same by way of raw text: the words are put together as they are printed, read as any text is (tokenizer, tagger
 * and document pass), and the names brought back to them.
 */
export function tagRawText(documents: readonly Words[]): string[][][] {
  return documents.map((sentences) => {
    const raw = toRawText(sentences)
    return toLabels(sentences, toWordNames(raw, namesInText(raw.text)))
  })
}

/** The tagger alone, on words as they are given. */
export function tagWordNames(sentences: Words): WordName[] {
  return tagWords(sentences).map(({ first, end, type }) => ({ first, end, label: labelOf[type] }))
}

/** The names in a text as they stand in a record. */
export function namesInText(text: string): TextName[] {
  return entities(text).mentions.map(({ span, type }) => ({ ...span, label: labelOf[type] }))
}

function toLabels(sentences: Words, names: readonly WordName[]): string[][] {
  const labels = sentences.flatMap((words) => words.map(() => 'O'))
  for (const { first, end, label } of names) {
    labels.fill(`I-${label}`, first, end)
    labels[first] = `B-${label}`
  }
  let from = 0
  return sentences.map((words) => labels.slice(from, (from += words.length)))
}

/** Mentions and entities of a text, as they stand in a record. */
export function entities(text: string): Entities {
  return findEntities(tokenize(text))
}
