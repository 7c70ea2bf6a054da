import { readFileSync } from 'node:fs'

/** A name as a data set marks it: words `[first, end)` of its sentence. */
export interface GoldSpan {
  readonly first: number
  readonly end: number
  /** The data set's own label: PER, ORG, LOC, FAC, MISC, NORP, EVENT, WORK, PROD, DATE. */
  readonly label: string
}

export interface GoldSentence {
  readonly words: readonly string[]
  readonly spans: readonly GoldSpan[]
}

export type GoldDocument = readonly GoldSentence[]

/** Documents of a CoNLL file: token TAB BIO2 label, blank line between sentences, -DOCSTART- between documents. */
export function readConll(path: string): GoldDocument[] {
  return readFileSync(path, 'utf8')
    .split(/^-DOCSTART-.*$/mu)
    .map((document) => document.split(/\n\s*\n/u).map(readSentence))
    .map((document) => document.filter(({ words }) => words.length > 0))
    .filter((document) => document.length > 0)
}

function readSentence(block: string): GoldSentence {
  const rows = block
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'))
  const labels = rows.map((row) => row.at(-1) ?? 'O')
  return { words: rows.map(([word]) => word ?? ''), spans: spansOfBio(labels) }
}

export function spansOfBio(labels: readonly string[]): GoldSpan[] {
  const spans: GoldSpan[] = []
  for (let first = 0; first < labels.length; first++) {
    const label = labels[first]?.slice(2) ?? ''
    if (label === '' || (labels[first] === `I-${label}` && labels[first - 1]?.slice(2) === label))
      continue
    let end = first + 1
    while (labels[end] === `I-${label}`) end++
    spans.push({ first, end, label })
  }
  return spans
}
