import { readFileSync } from 'node:fs'
import { halfOf, type Half } from '../support/halves.ts'

/** A figure of an own text and what is right of it; what is not marked is not judged. */
export interface MarkedFigure {
  readonly start: number
  readonly end: number
  readonly noun: string | undefined
  readonly place: string | undefined
  /** "part 12", "than 3%", "same 5": relation and how the other figure begins. */
  readonly relations: readonly string[] | undefined
}

export interface MarkedText {
  readonly text: string
  readonly half: Half
  readonly figures: readonly MarkedFigure[]
}

/** What is marked as none. */
export const none = '-'

/** Texts of a file of this folder: parted by an empty line, with `{figure|noun|place|relations}` in them. */
export function markedTexts(name: string): readonly MarkedText[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n\n')
    .map((block) => block.replace(/^(?:#.*\n)+/, '').trim())
    .filter((block) => block !== '' && !block.startsWith('#'))
    .map(readMarks)
}

function readMarks(block: string): MarkedText {
  const figures: MarkedFigure[] = []
  let text = ''
  for (const piece of block.split(/(?=\{)|(?<=\})/)) {
    const [, inner] = /^\{(.*)\}$/s.exec(piece) ?? []
    if (inner === undefined) {
      text += piece
      continue
    }
    const [figure = '', noun, place, relations] = inner.split('|')
    const start = text.length
    text += figure
    figures.push({
      start,
      end: text.length,
      noun: noun || undefined,
      place: place || undefined,
      relations: relations ? relations.split(', ').filter((one) => one !== none) : undefined,
    })
  }
  return { text, half: halfOf(text), figures }
}
