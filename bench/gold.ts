import { parseArgs } from 'node:util'
import { goldDocuments } from './gold/documents.ts'
import { readGold } from './gold/found.ts'
import { missesOf } from './gold/misses.ts'
import { pairUp } from './gold/pairs.ts'
import { rowsOf, sayRows } from './gold/report.ts'
import { labelledFields, placedDocuments } from './gold/where-when.ts'

// Figures and quotations of news that was marked by reading, field by field, in two halves (bench/gold/documents.ts):
//   node bench/gold.ts [--labels] [--misses FIELD]
// Half A is developed on and its misses are listed; of half B only totals are told. A gap between the halves
// that is wider than chance makes it says that rules followed sentences. `--labels`: of other news, labelled in a quick pass
// with where, when, by whom and what is told alone (bench/gold/where-when.ts).

const { values } = parseArgs({
  options: { misses: { type: 'string' }, labels: { type: 'boolean', default: false } },
})
const reads = values.labels
  ? placedDocuments().map((document) => pairUp(document, readGold(document), () => true))
  : goldDocuments().map((document) => pairUp(document, readGold(document)))
const isTold = (field: string) => !values.labels || labelledFields.has(field)

if (values.misses === undefined) sayRows(rowsOf(reads).filter(({ field }) => isTold(field)))
else for (const line of missesOf(values.misses, reads)) console.log(line)
