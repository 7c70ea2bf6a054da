import { readFileSync } from 'node:fs'
import type { EntityType } from '../../src/schemas/entity.ts'

/** A name in a stub, and what it names. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly type: EntityType
  /** The same for one thing in all stubs. */
  readonly thing: string
  /** Nobody could say: it must be joined to nothing wrong, and may be left alone. */
  readonly isOpen: boolean
}

/** A short piece of news, as one outlet printed it on a day. */
export interface Stub {
  readonly group: string
  readonly host: string
  readonly date: string
  readonly text: string
  readonly marks: readonly Mark[]
}

const types: Readonly<Record<string, EntityType>> = {
  p: 'person',
  o: 'organization',
  l: 'place',
  g: 'group',
  w: 'work',
}

/** The stubs of a file in `bench/own`: `host date | text with [name|type:thing]`, in groups below `# heading`. */
export function readStubs(name: string): Stub[] {
  const stubs: Stub[] = []
  let group = ''
  const file = new URL(`../own/${name}.txt`, import.meta.url)
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# ')) group = line.slice(2)
    else if (line !== '') stubs.push(readStub(group, line))
  }
  return stubs
}

function readStub(group: string, line: string): Stub {
  const [, host = '', date = '', marked] = /^(\S+) (\S+) \| (.*)$/.exec(line) ?? []
  if (marked === undefined) throw new Error(`no stub: ${line}`)
  return { group, host, date, ...readMarked(marked) }
}

/** Reads `text with [name|type:thing]`. */
export function readMarked(marked: string): Pick<Stub, 'text' | 'marks'> {
  const marks: Mark[] = []
  let text = ''
  for (const part of marked.split(/(?=\[)|(?<=\])/)) {
    const [, name = part, letter = '', thing = '', open] =
      /^\[(.*)\|(\w):(.*?)(\?)?\]$/.exec(part) ?? []
    const type = types[letter]
    if (type !== undefined)
      marks.push({
        start: text.length,
        end: text.length + name.length,
        type,
        // A people is not its country, nor a team its town.
        thing: `${letter}:${thing}`,
        isOpen: open !== undefined,
      })
    text += name
  }
  return { text, marks }
}
