import { readDocument } from '../src/text/ner/document.ts'
import { taggerTypes, type TaggerType, spansOf } from '../src/text/ner/labels.ts'
import { type Model, tableOf } from '../src/text/ner/model.ts'
import { labelDocument } from '../src/text/ner/tagger.ts'
import { isKeptAside, readArticles } from './articles.ts'
import { type GoldDocument, readConll } from './corpus.ts'
import { toDocument } from './marked-text.ts'

/** Sets that are measured and never learned from, by their folder under the data. */
const heldOut = [
  'gold/ner/dev',
  'ner/crossner_politics/test',
  'ner/uner_ewt/dev',
  'ner/uner_ewt/test',
  'ner/gmb/test',
] as const

const coarse: Readonly<Record<string, string>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  FAC: 'LOC',
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
}

/** Prints precision, recall and F1 of exact spans for each held-out set, by coarse type, and of spans alone. */
export function printScores(model: Model, data: string, unseen: readonly string[] = []): void {
  for (const set of heldOut)
    console.log(`${set.padEnd(26)} ${scoreOf(model, readConll(`${data}/${set}.conll`))}`)
  for (const folder of [`${data}/gold/own`, 'training/articles']) {
    const isUnseen = unseen.includes(folder)
    const aside = readArticles(folder)
      .filter((article) => isUnseen || isKeptAside(article))
      .map(toDocument)
    console.log(
      `${(isUnseen ? 'all of' : 'kept aside of').padEnd(26)} ${folder}: ${scoreOf(model, aside)}`,
    )
  }
}

interface Count {
  right: number
  found: number
  gold: number
}

function scoreOf(model: Model, documents: readonly GoldDocument[]): string {
  const counts = new Map(
    ['all', 'PER', 'ORG', 'LOC', 'span'].map((type) => [type, { right: 0, found: 0, gold: 0 }]),
  )
  for (const document of documents) {
    const gold = goldSpans(document)
    const found = foundSpans(model, document)
    const goldPlaces = new Set(gold.map(([place]) => place))
    const foundPlaces = found.map(([place]) => place)
    const goldSet = new Set(gold.map((span) => span.join(' ')))
    tally(
      counts.get('span'),
      foundPlaces.filter((place) => goldPlaces.has(place)).length,
      found.length,
      gold.length,
    )
    for (const type of ['PER', 'ORG', 'LOC']) {
      const ofType = found.filter((span) => span[1] === type)
      const right = ofType.filter((span) => goldSet.has(span.join(' '))).length
      const inGold = gold.filter((span) => span[1] === type).length
      tally(counts.get(type), right, ofType.length, inGold)
      tally(counts.get('all'), right, ofType.length, inGold)
    }
  }
  return [...counts].map(([type, count]) => `${type} ${percentages(count)}`).join(' | ')
}

function tally(count: Count | undefined, right: number, found: number, gold: number): void {
  if (count === undefined) return
  count.right += right
  count.found += found
  count.gold += gold
}

function percentages({ right, found, gold }: Count): string {
  const of = (total: number): string => ((100 * right) / (total || 1)).toFixed(1)
  return `${of(found)}/${of(gold)}/${((200 * right) / (found + gold || 1)).toFixed(1)}`
}

type PlacedType = readonly [place: string, type: string]

function goldSpans(document: GoldDocument): PlacedType[] {
  let offset = 0
  return document.flatMap(({ words, spans }) => {
    const from = offset
    offset += words.length
    return spans.flatMap(({ first, end, label }): PlacedType[] => {
      const type = coarse[label]
      return type === undefined ? [] : [[`${from + first}-${from + end}`, type]]
    })
  })
}

function foundSpans(model: Model, gold: GoldDocument): PlacedType[] {
  const words = gold.flatMap((sentence) => sentence.words)
  const starts = new Int32Array(gold.length + 1)
  for (const [index, sentence] of gold.entries())
    starts[index + 1] = (starts[index] ?? 0) + sentence.words.length
  const document = readDocument(tableOf(model), (token) => words[token] ?? '', starts)
  return spansOf(labelDocument(model, document)).flatMap(({ first, end, type }): PlacedType[] => {
    const name: TaggerType | undefined = taggerTypes[type]
    const found = coarse[name ?? '']
    return found === undefined ? [] : [[`${first}-${end}`, found]]
  })
}
