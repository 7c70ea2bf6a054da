import type { TextReading } from '../reading/text-reading.ts'
import { ofLastText } from '../tokens/last-text.ts'
import { findReports, type Reports } from './reports.ts'

/** Quotations and attributions of one text are asked for one after the other: it is read once for both. */
export const reportsOf: (r: TextReading) => Reports = ofLastText(findReports)
