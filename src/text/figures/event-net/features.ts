import { toNumber } from '../../reading/numbers/decimal.ts'
import type { Draft } from '../drafts.ts'
import type { Meaning } from '../meaning/rules.ts'
import type { Known } from './known.ts'

/** What rules and the figure itself say, each by its name in the tables of the model: `NAME VALUE`. */
export function eventFeatures(known: Known, at: number): readonly string[] {
  const draft = known.drafts[at]
  const meaning = draft && known.meanings.get(draft)
  if (!draft || !meaning) return []
  const { event, measure, status } = meaning
  return [
    `kind ${draft.kind}`,
    `unit ${unitOf(draft)}`,
    `mod ${draft.modifier}`,
    `rule ${ruleOf(event)}`,
    `cls ${event?.class ?? 'none'}`,
    `ch ${changeOf(draft)}`,
    `frule ${draft.rule}`,
    `value ${sizeOf(draft)}`,
    `mrule ${measure?.rule ?? ''}`,
    `status ${status}`,
    `pcls ${besideOf(known, draft, known.drafts[at - 1])}`,
    `ncls ${besideOf(known, draft, known.drafts[at + 1])}`,
  ]
}

/** The rule's name as the net knows it. */
export const ruleOf = (event: Meaning['event']): string =>
  event?.rule.replace('event.', '') ?? 'none'

function unitOf({ unit, per }: Draft): string {
  if (unit) return unit.code
  return per ? `/${per.code}` : ''
}

function changeOf({ change, index }: Draft): string {
  if (!change) return ''
  const part = (['from', 'to', 'by'] as const).find((name) => change[name] === index)
  return `${change.direction} ${part ?? '-'}`
}

/** Half powers of ten; `y` for what may be a year. */
function sizeOf({ value, kind }: Draft): string {
  const size = Math.abs(toNumber(value))
  if (kind === 'count' && Number.isInteger(size) && size >= 1900 && size <= 2030) return 'y'
  return String(Math.min(12, Math.max(-3, Math.floor(Math.log10(size + 1e-9) * 2))))
}

/** What the figure beside tells, where it stands in the same sentence; `=` where it is of the same kind. */
function besideOf({ r, meanings }: Known, draft: Draft, beside: Draft | undefined): string {
  if (!beside || r.sentence[beside.start] !== r.sentence[draft.start]) return ''
  const isAlike = beside.kind === draft.kind && unitOf(beside) === unitOf(draft)
  return `${meanings.get(beside)?.event?.class ?? 'none'}${isAlike ? '=' : ''}`
}
