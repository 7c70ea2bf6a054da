import type { EntityType } from '../../src/schemas/entity.ts'
import type { GivenMention } from '../../src/text/entities/names.ts'
import { tokenize, type Tokens } from '../../src/text/tokens.ts'

const types: Readonly<Record<string, EntityType>> = {
  per: 'person',
  org: 'organization',
  loc: 'place',
  grp: 'group',
  evt: 'event',
  wrk: 'work',
  prd: 'product',
}

export interface MarkedText {
  readonly tokens: Tokens
  readonly mentions: readonly GivenMention[]
}

/** Reads `{per Ana Lima} left {loc Oslo}`: the text without its marks, and the mentions they stand for. */
export function readMarkedText(marked: string): MarkedText {
  const spans: { start: number; end: number; type: EntityType }[] = []
  let text = ''
  for (const part of marked.split(/(?=\{)|(?<=\})/)) {
    const found = /^\{(\w+) (.*)\}$/s.exec(part)
    const [, mark = '', name = part] = found ?? []
    const type = types[mark]
    if (found && !type) throw new Error(`no such type: ${mark}`)
    if (type) spans.push({ start: text.length, end: text.length + name.length, type })
    text += name
  }
  const tokens = tokenize(text)
  const starts = new Map([...tokens.start].map((at, token) => [at, token]))
  const ends = new Map([...tokens.end].map((at, token) => [at, token + 1]))
  const mentions = spans.map(({ start, end, type }) => ({
    first: starts.get(start) ?? -1,
    end: ends.get(end) ?? -1,
    type,
  }))
  return { tokens, mentions }
}
