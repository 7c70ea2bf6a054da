import nlp from 'compromise'
import type { TextName } from '../support/raw-text.ts'

interface Found {
  readonly offset: { readonly start: number; readonly length: number }
}

/** The baseline's names in a text, without possessives. It has people, organizations and places only. */
export function namesByCompromise(text: string): TextName[] {
  const document = nlp(text)
  const kinds = [
    ['PER', document.people()],
    ['ORG', document.organizations()],
    ['LOC', document.places()],
  ] as const
  return kinds.flatMap(([label, view]) =>
    // The package's types leave the shape of `json` open.
    view.json({ offset: true }).flatMap(({ offset }: Found): TextName[] => {
      const { start, length } = offset
      const name = text.slice(start, start + length)
      const kept = name.replace(/(?:[^\p{L}\d]|['’]s\b)+$/u, '')
      return kept === '' ? [] : [{ start, end: start + kept.length, label }]
    }),
  )
}
