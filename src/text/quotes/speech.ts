import type { TextReading } from '../reading/text-reading.ts'
import { findReports, type Reports } from './reports.ts'

/** Quotations and attributions of one text are asked for one after the other: it is read once for both. */
const known = new WeakMap<TextReading, Reports>()

export function reportsOf(r: TextReading): Reports {
  const before = known.get(r)
  if (before) return before
  const found = findReports(r)
  known.set(r, found)
  return found
}
