import type { Figure } from '../../src/schemas/figure.ts'
import type { Span } from '../../src/schemas/span.ts'
import type { Tokens } from '../../src/text/tokens.ts'

/** A document as training reads it: its tokens, the sentence and the paragraph of each, and its figures. */
export interface Written {
  readonly id: string
  readonly toks: readonly string[]
  readonly sent: readonly number[]
  readonly par: readonly number[]
  readonly figs: readonly object[]
}

/** From one token up to another. */
type Range = readonly [number, number]

export function wordsOf(t: Tokens): Pick<Written, 'toks' | 'sent' | 'par'> {
  const toks: string[] = []
  const sent: number[] = []
  const par: number[] = []
  const firsts = new Set(t.paragraphs)
  let paragraph = -1
  for (let sentence = 0; sentence + 1 < t.sentences.length; sentence++) {
    if (firsts.has(sentence)) paragraph += 1
    for (let i = t.sentences[sentence] ?? 0; i < (t.sentences[sentence + 1] ?? 0); i++) {
      toks.push(t.text.slice(t.start[i], t.end[i]))
      sent.push(sentence)
      par.push(paragraph)
    }
  }
  return { toks, sent, par }
}

/** What rules say of a figure. */
export function figureOf(t: Tokens, figure: Figure, label: string | undefined): object {
  const at = (of: { readonly span: Span } | undefined) => (of ? rangeOf(t, of.span) : null)
  const { change, event, measure, noun, unit } = figure
  const part = (['from', 'to', 'by'] as const).find((name) => change?.[name] === figure.id)
  return {
    at: at(figure),
    kind: figure.kind,
    value: figure.value,
    unit: unit?.code,
    sys: unit?.system,
    per: unit?.per,
    noun: at(noun),
    mod: figure.modifier,
    cls: event?.class ?? 'none',
    rule: (event?.rule ?? 'none').replace('event.', ''),
    ev: at(event),
    measure: at(measure),
    mrule: measure?.rule,
    status: figure.status,
    ch: change ? [change.direction, part ?? '-'] : null,
    rel: figure.relations.map(({ type }) => type),
    place: figure.place ? 1 : 0,
    time: figure.occurredAt ? 1 : 0,
    who: figure.attribution ? 1 : 0,
    frule: figure.rule,
    label,
  }
}

export function rangeOf(t: Tokens, span: Pick<Span, 'start' | 'end'>): Range {
  let from = 0
  let to = t.count
  while (from < to) {
    const middle = (from + to) >> 1
    if ((t.end[middle] ?? 0) <= span.start) from = middle + 1
    else to = middle
  }
  while (to < t.count && (t.start[to] ?? 0) < span.end) to += 1
  return [from, Math.max(from + 1, to)]
}
