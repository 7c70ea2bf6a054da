import { tokenize } from '../src/text/tokens.ts'
import type { GoldDocument, GoldSentence, GoldSpan } from './corpus.ts'

/** Characters `[start, end)` of a text that name something, with the label of the mark. */
export interface MarkedName {
  readonly start: number
  readonly end: number
  readonly label: string
}

export interface MarkedText {
  readonly text: string
  readonly names: readonly MarkedName[]
}

const mark = /\[\[([A-Z]+) ([^\]]+)\]\]/gu

/** Reads a text whose names are marked inline: "the [[ORG Senate]] met in [[LOC Rome]]". */
export function readMarkedText(marked: string): MarkedText {
  const names: MarkedName[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(mark)) {
    const [whole, label = '', name = ''] = match
    text += marked.slice(from, match.index)
    names.push({ start: text.length, end: text.length + name.length, label })
    text += name
    from = match.index + whole.length
  }
  return { text: text + marked.slice(from), names }
}

/** The same cut by our tokenizer. A mark that ends within a token takes the whole of it. */
export function toDocument({ text, names }: MarkedText): GoldDocument {
  const { start, end, sentences } = tokenize(text)
  return Array.from(sentences.subarray(1), (stop, index): GoldSentence => {
    const first = sentences[index] ?? 0
    const words = Array.from({ length: stop - first }, (_, place) =>
      text.slice(start[first + place], end[first + place]),
    )
    const covered = (name: MarkedName): GoldSpan => {
      const inside = words.keys().filter((place) => {
        const token = first + place
        return (start[token] ?? 0) < name.end && (end[token] ?? 0) > name.start
      })
      const places = [...inside]
      return { first: places[0] ?? 0, end: (places.at(-1) ?? -1) + 1, label: name.label }
    }
    return { words, spans: apart(names.map(covered)) }
  })
}

/** Spans that hold something and begin after the one before. */
function apart(spans: readonly GoldSpan[]): GoldSpan[] {
  const kept: GoldSpan[] = []
  for (const span of spans)
    if (span.end > span.first && span.first >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}
