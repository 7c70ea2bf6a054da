import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DateReading } from '../../src/schemas/document.ts'
import type { Bounds } from '../reading/measured.ts'

/** When something was published: noon of a day. */
export const noonOf = (day: string): DateReading => ({
  value: `${day}T12:00:00Z`,
  precision: 'minute',
  zone: 'stated',
  raw: day,
  source: 'json',
  candidates: [],
})

/** The day on which all texts with dated figures are published. */
export const dayOfFigures = '2025-03-20'

/** The lines of a file of this folder, without its notes. */
export const linesOf = (name: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Words in brackets and what is noted of them. */
export interface Marked extends Bounds {
  readonly note: string
}

export interface Unmarked {
  readonly text: string
  readonly times: readonly Marked[]
  readonly figures: readonly Marked[]
}

/** The text without its marks, and what was marked, by kind of bracket. */
export function unmark(line: string): Unmarked {
  const times: Marked[] = []
  const figures: Marked[] = []
  let text = ''
  let at = 0
  for (const found of line.matchAll(/\[(.+?)(?: => |\|)(.+?)\]|\{(.+?)(?:\|(.+?))?\}/g)) {
    const words = found[1] ?? found[3] ?? ''
    text += line.slice(at, found.index)
    const marked = { start: text.length, end: text.length + words.length }
    if (found[1] === undefined) figures.push({ ...marked, note: found[4] ?? '' })
    else times.push({ ...marked, note: found[2] ?? '' })
    text += words
    at = found.index + found[0].length
  }
  return { text: text + line.slice(at), times, figures }
}

/** A text whose figures are marked with the time that dates each, if one does. */
export interface DatedText {
  readonly line: string
  readonly text: string
  readonly figures: readonly (Bounds & { readonly when: Bounds | undefined })[]
}

export const datedTexts = (name: string): readonly DatedText[] =>
  linesOf(name).map((line) => {
    const { text, times, figures } = unmark(line.replaceAll(' / ', '\n'))
    return {
      line,
      text,
      figures: figures.map(({ start, end, note }) => ({
        start,
        end,
        when: times.find((time) => time.note === note),
      })),
    }
  })
