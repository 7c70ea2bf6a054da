import { goldDocuments } from '../gold/documents.ts'
import { fields } from '../gold/fields.ts'
import { readGold } from '../gold/found.ts'
import { pairUp } from '../gold/pairs.ts'
import { sumOf } from '../support/tally.ts'
import type { Part } from './measured.ts'

/** The fields of `bench/gold.ts`. */
export const gold = (): readonly Part[] =>
  goldDocuments()
    .map((document) => pairUp(document, readGold(document)))
    .flatMap((read) =>
      Object.entries(fields).map(([measure, judge]) => ({
        measure,
        half: read.document.half,
        tally: sumOf(judge(read)),
      })),
    )
