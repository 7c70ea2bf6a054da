import { readFileSync } from 'node:fs'
import type { Span } from '../../src/schemas/span.ts'

/** A passage of `speech.txt` or `sources.txt` without its marks, and what these say. */
export interface Passage {
  readonly line: string
  readonly text: string
  /** It is known not to be read as it is marked. */
  readonly isMissed: boolean
  readonly speakers: readonly (By & { readonly entity?: string; readonly isPronoun: boolean })[]
  readonly speech: readonly By[]
  readonly figures: readonly By[]
}

interface By extends Span {
  /** The number of who speaks; 0 for nobody. */
  readonly by: number
}

interface Open {
  readonly mark: string
  readonly start: number
  readonly head: string
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '<': '>' }

/** The passages of a file of this folder, one a line. */
export const passagesOf = (name: string): readonly Passage[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('//'))
    .map(passageOf)

const missed = '? '

const passageOf = (line: string): Passage =>
  line.startsWith(missed)
    ? { ...markedPassage(line.slice(missed.length)), isMissed: true }
    : markedPassage(line)

/** Reads the marks of a line; they may lie inside one another. */
function markedPassage(line: string): Passage {
  const found = { '{': new Array<Said>(), '[': new Array<Said>(), '<': new Array<Said>() }
  const open: Open[] = []
  let text = ''
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at)
    const last = open.at(-1)
    if (char === '{' || char === '[' || char === '<') {
      const colon = line.indexOf(':', at)
      open.push({ mark: char, start: text.length, head: line.slice(at + 1, colon) })
      at = colon
    } else if (last && char === closing[last.mark]) {
      open.pop()
      const span = { start: last.start, end: text.length, head: last.head }
      if (last.mark === '{') found['{'].push(span)
      else if (last.mark === '[') found['['].push(span)
      else found['<'].push(span)
    } else text += char === '¶' ? '\n' : char
  }
  if (open.length > 0) throw new Error(`a mark stays open: ${line}`)
  return {
    line,
    text,
    isMissed: false,
    speakers: found['{'].map(speakerOf),
    speech: found['['].map(byOf).toSorted((a, b) => a.start - b.start || b.end - a.end),
    figures: found['<'].map(byOf),
  }
}

interface Said extends Span {
  readonly head: string
}

const byOf = ({ start, end, head }: Said): By => ({
  start,
  end,
  by: Number.parseInt(head || '0', 10),
})

function speakerOf(said: Said): Passage['speakers'][number] {
  const [number = '', entity] = said.head.split('=')
  const speaker = { ...byOf(said), isPronoun: number.endsWith('*') }
  return entity === undefined ? speaker : { ...speaker, entity }
}
