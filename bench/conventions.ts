// WIREDESK_SHARED=… node bench/conventions.ts
// How much of what is wrong on sets of other conventions is convention: names by the tagger against a set's labels as they are brought to ours
// for training (training/convention.ts: titles cut off, nationalities groups, countries that act places). Persons, organizations and places.
import { fileURLToPath } from 'node:url'
import { tagWords } from '../src/text/ner/tagger.ts'
import { repair } from '../training/convention.ts'
import { type GoldDocument, readConll } from '../training/corpus.ts'
import { f1Of, precisionOf, recallOf, sumOf, type Tally } from './support/tally.ts'

const shared =
  process.env['WIREDESK_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url))
const compared = new Set<string>(['person', 'organization', 'place'])

function score(document: GoldDocument): Tally {
  const gold = new Map<string, readonly string[]>()
  let from = 0
  for (const sentence of document) {
    for (const { first, end, types } of repair(sentence))
      gold.set(`${from + first} ${from + end}`, types)
    from += sentence.words.length
  }
  const isCertain = (types: readonly string[] | undefined): boolean =>
    types?.length === 1 && compared.has(types[0] ?? '')
  const found = tagWords(document.map(({ words }) => words))
  const typesAt = ({ first, end }: (typeof found)[number]) => gold.get(`${first} ${end}`)
  /** What a label leaves open is neither right nor wrong. */
  const judged = found.filter((name) => {
    const types = typesAt(name)
    return compared.has(name.type) && (types?.includes(name.type) !== true || isCertain(types))
  })
  return {
    gold: [...gold.values()].filter(isCertain).length,
    given: judged.length,
    right: judged.filter((name) => typesAt(name)?.includes(name.type)).length,
  }
}

console.log('labels by our convention: precision/recall/F1')
for (const set of ['gmb/test', 'uner_ewt/test', 'crossner_politics/test']) {
  const tally = sumOf(readConll(`${shared}/data/ner/${set}.conll`).map(score))
  const told = [precisionOf(tally), recallOf(tally), f1Of(tally)].map((part) => part.toFixed(1))
  console.log(`${set.padEnd(24)} ${told.join('/')}`)
}
