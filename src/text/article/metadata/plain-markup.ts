import { decodeHTML } from 'entities'
import { normalizeLine } from '../../normalize.ts'

/** The text of a string that may hold markup, as one line: tags go, references are decoded. */
export function plainLineOf(markup: string): string {
  if (!/[<&]/u.test(markup)) return normalizeLine(markup)
  const bare = markup.replace(/<\/?[a-z][^<>]{0,1000}>/giu, ' ')
  return normalizeLine(decodeHTML(decodeHTML(bare)))
}
