import { firstRule } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { quoteRefusals, type QuoteRefusals } from './quote-refusals.ts'
import type { Report } from './reports.ts'

/** A report that quotes nobody. */
export interface RefusedReport {
  readonly rule: string
  readonly report: Report
}

/** The reports that tell what might be said, what one reads or what things do, and quote nobody. */
export function unquotedOf(
  r: TextReading,
  reports: readonly Report[],
  rules: QuoteRefusals = quoteRefusals,
): readonly RefusedReport[] {
  return reports.flatMap((report) => {
    const { first, next } = report.cue
    const refusal = firstRule(r, rules, report, first, next)
    return refusal ? [{ rule: refusal.rule, report }] : []
  })
}
