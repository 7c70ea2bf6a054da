import { parseArgs } from 'node:util'
import { classesOf } from './gold/classes.ts'
import { confidenceOf } from './gold/confidence.ts'
import { documentsOf, type GoldDocument, goldDocuments, goldSets } from './gold/documents.ts'
import { type Found, readGold } from './gold/found.ts'
import { missesOf } from './gold/misses.ts'
import { pairUp, type Read } from './gold/pairs.ts'
import { rowsOf, sayRows } from './gold/report.ts'
import {
  articleDocuments,
  asFound,
  labelledFields,
  placedDocuments,
  wholeFields,
  wireDocuments,
} from './gold/where-when.ts'

// Figures and quotations of news that was marked by reading, field by field, in two halves (bench/gold/documents.ts):
//   node bench/gold.ts [--labels | --wire | --articles] [--set first|more|unseen|fresh] [--misses FIELD | --classes source|time|part-of | --confidence]
//   node bench/gold.ts --readers
// Half A is developed on and its misses are listed; of half B only totals are told. A gap between the halves
// that is wider than chance makes it says that rules followed sentences. `--classes`: how often what kind of miss stands in half A, and
// whether what is wanted was a candidate. `--labels`: of other news, labelled in a quick pass
// with where, when, by whom and what is told alone (bench/gold/where-when.ts). `--wire`: of more newswire, labelled with where, when, by whom
// and of what it is a part; `--confidence`: how often what was chosen is right, by how likely it is said to be, on half B; `--articles`: of articles of websites, labelled with the same. `--readers`: how far a second reader of some of those
// agrees with the first, and our reading with each.

const { values } = parseArgs({
  options: {
    misses: { type: 'string' },
    classes: { type: 'string' },
    set: { type: 'string' },
    labels: { type: 'boolean', default: false },
    wire: { type: 'boolean', default: false },
    articles: { type: 'boolean', default: false },
    confidence: { type: 'boolean', default: false },
    readers: { type: 'boolean', default: false },
  },
})
if (values.readers) compareReaders()
else {
  const labelled = labelledSet()
  const reads = labelled
    ? labelled.documents.map((document) => labelledRead(document, readGold(document)))
    : wanted(values.set).map((document) => pairUp(document, readGold(document)))
  if (values.classes !== undefined)
    for (const line of classesOf(values.classes, reads)) console.log(line)
  else if (values.confidence) for (const line of confidenceOf(reads)) console.log(line)
  else if (values.misses !== undefined)
    for (const line of missesOf(values.misses, reads)) console.log(line)
  else if (labelled) sayLabelled(reads, labelled.fields)
  else sayRows(rowsOf(reads))
}

/** The labelled documents that are asked for, and what was labelled of them. */
function labelledSet() {
  if (values.wire) return { documents: wireDocuments(), fields: wholeFields }
  if (values.articles) return { documents: articleDocuments(), fields: wholeFields }
  if (values.labels) return { documents: placedDocuments(), fields: labelledFields }
  return undefined
}

/** The documents of a set, or all. */
function wanted(name: string | undefined): readonly GoldDocument[] {
  if (name === undefined) return goldDocuments()
  const set = goldSets.find((one) => one === name)
  if (!set) throw new Error(`--set ${name}: there are ${goldSets.join(', ')}`)
  return documentsOf(set)
}

/** Figures are labelled where they stand, without their values. */
function labelledRead(document: GoldDocument, found: Found): Read {
  return pairUp(document, found, () => true)
}

function sayLabelled(reads: readonly Read[], labelled = labelledFields): void {
  sayRows(rowsOf(reads).filter(({ field }) => labelled.has(field)))
}

function compareReaders(): void {
  const second = placedDocuments('where-when-again')
  const byId = new Map(placedDocuments().map((document) => [document.id, document]))
  const first = second.flatMap(({ id }) => byId.get(id) ?? [])
  const ours = new Map(first.map((document) => [document.id, readGold(document)]))
  const theirs = new Map(second.map((document) => [document.id, asFound(document)]))
  sayCompared('the second reader, held against the first', first, theirs)
  sayCompared('our reading, held against the first', first, ours)
  sayCompared('our reading, held against the second', second, ours)
}

function sayCompared(
  title: string,
  documents: readonly GoldDocument[],
  found: ReadonlyMap<string, Found>,
): void {
  console.log(`\n${title}`)
  sayLabelled(
    documents.flatMap((document) => {
      const one = found.get(document.id)
      return one ? [labelledRead(document, one)] : []
    }),
  )
}
