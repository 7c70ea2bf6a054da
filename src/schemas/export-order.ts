import { z } from 'zod'

/** What is written out: a row for each record, or for each thing that was found in one. */
export const ExportRows = z.enum(['records', 'figures', 'entities', 'quotes'])
export type ExportRows = z.infer<typeof ExportRows>

export const ExportFormat = z.enum(['jsonl', 'csv', 'parquet'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** How records are written out. */
export const ExportOrder = z.object({
  rows: ExportRows.default('records'),
  format: ExportFormat.default('jsonl'),
})
export type ExportOrder = z.infer<typeof ExportOrder>
