import { markedOf } from '../reading/marks.ts'
import type { Tokens } from '../tokens.ts'
import { findReports, type Report } from './reports.ts'
import { type View, viewOf } from './view.ts'

/** What quotations and attributions are both read from. */
interface Speech {
  readonly view: View
  readonly reports: readonly Report[]
}

/** Quotations and attributions of one text are asked for one after the other: it is read once for both. */
const known = new WeakMap<Tokens, Speech>()

export function speechOf(tokens: Tokens): Speech {
  const before = known.get(tokens)
  if (before) return before
  const view = viewOf(tokens, markedOf(tokens))
  const speech = { view, reports: findReports(view) }
  known.set(tokens, speech)
  return speech
}
