import nlp from 'compromise'

/** The baseline's names in one sentence: tokens `[first, end)`. It has people, organizations and places only. */
export interface BaselineSpan {
  readonly first: number
  readonly end: number
  readonly label: string
}

interface Found {
  readonly offset: { readonly start: number; readonly length: number }
}

/** Compromise on the sentence's words joined by spaces; its offsets taken back to words, without possessives. */
export function tagByCompromise(words: readonly string[]): BaselineSpan[] {
  const document = nlp(words.join(' '))
  const kinds = [
    ['PER', document.people()],
    ['ORG', document.organizations()],
    ['LOC', document.places()],
  ] as const
  const ends = charEnds(words)
  return kinds.flatMap(([label, view]) =>
    // The package's types leave the shape of `json` open.
    view.json({ offset: true }).flatMap(({ offset }: Found): BaselineSpan[] => {
      const first = wordAt(ends, offset.start)
      let end = wordAt(ends, offset.start + offset.length - 1) + 1
      while (end > first && /^(?:[^\p{L}\d]+|['’]s)$/u.test(words[end - 1] ?? '')) end--
      return end > first ? [{ first, end, label }] : []
    }),
  )
}

function charEnds(words: readonly string[]): number[] {
  let end = -1
  return words.map((word) => (end += word.length + 1))
}

function wordAt(ends: readonly number[], offset: number): number {
  const found = ends.findIndex((end) => end > offset)
  return found < 0 ? ends.length - 1 : found
}
