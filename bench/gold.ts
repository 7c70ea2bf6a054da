import { parseArgs } from 'node:util'
import { goldDocuments } from './gold/documents.ts'
import { readGold } from './gold/found.ts'
import { missesOf } from './gold/misses.ts'
import { pairUp } from './gold/pairs.ts'
import { rowsOf, sayRows } from './gold/report.ts'

// Figures and quotations of news that was marked by reading, field by field, in two halves (bench/gold/documents.ts):
//   node bench/gold.ts [--misses FIELD]
// Half A is developed on and its misses are listed; of half B only totals are told. A gap between the halves
// that is wider than chance makes it says that rules followed sentences.

const { values } = parseArgs({ options: { misses: { type: 'string' } } })
const reads = goldDocuments().map((document) => pairUp(document, readGold(document)))

if (values.misses === undefined) sayRows(rowsOf(reads))
else for (const line of missesOf(values.misses, reads)) console.log(line)
