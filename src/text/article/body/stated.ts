import { normalizeLine } from '../../normalize.ts'
import { parsePage } from '../../page/build.ts'
import { tagSet } from '../../page/names.ts'
import { attributeOf, elementsNamed, sourceOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { blocksOf } from './blocks.ts'
import { groupsOf, isText, literalsIn } from './literals.ts'

/** Longer texts are no article's. UTF-16 code units. */
const LONGEST = 1_000_000

/** The paragraphs of a text that may hold markup. */
export function statedLines(stated: string | undefined): string[] {
  const text = (stated ?? '').slice(0, LONGEST)
  if (text === '') return []
  if (/<\/?(?:p|div|br|h\d|li|ul|span|strong|em|a)\b/iu.test(text)) return linesOfMarkup(text)
  return text
    .split(/\n+/u)
    .map(normalizeLine)
    .filter((line) => line !== '')
}

/** A piece of HTML as the paragraphs a reader sees. */
export function linesOfMarkup(markup: string): string[] {
  return blocksOf(parsePage(markup)).map(({ text }) => text)
}

const SCRIPT = tagSet('script')
/** UTF-16 code units of one script. */
const LONGEST_SCRIPT = 3_000_000
const MOST_VALUES = 50_000

/**
 * The longest text in the data that scripts make a page from (`__NEXT_DATA__`, state as JSON): one string of
 * several paragraphs, or a list of parts that hold one paragraph each.
 */
export function textInScripts(page: Page): string[] {
  let best: string[] = []
  for (const node of elementsNamed(page, SCRIPT)) {
    const source = sourceOf(page, node)
    const type = attributeOf(page, node, 'type') ?? ''
    if (source.length > LONGEST_SCRIPT || source.length < 300 || /ld\+json/iu.test(type)) continue
    const data = dataIn(source, type)
    const found = data === undefined ? longestGroup(source) : longestText(data)
    if (lengthOf(found) > lengthOf(best)) best = found
  }
  return best
}

/** UTF-16 code units: shorter texts of a script are labels. */
const SENTENCE = 80

/** The lines of the texts of a script that is no data, of those that stand near a long one: messages are short. */
function longestGroup(source: string): string[] {
  return groupsOf(literalsIn(source).filter(({ text }) => text.length >= SENTENCE))
    .filter((group) => group.some(({ text }) => isLong(text)))
    .map((group) => group.flatMap(({ text }) => statedLines(text)))
    .reduce((best, lines) => (lengthOf(lines) > lengthOf(best) ? lines : best), [])
}

function dataIn(source: string, type: string): unknown {
  const assigned =
    /^\s*(?:window(?:\.|\[["'])|var |const |let |self\.)?[\w$.]+(?:["']\])?\s*=\s*(?=\{|\[)/u
  const text = /json/iu.test(type) ? source : source.replace(assigned, '')
  if (!/^\s*[{[]/u.test(text)) return undefined
  return parse(text) ?? parse(text.replace(/;[^;]*$/u, ''))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // a script that is no data says nothing
  }
}

/** All strings of the data that read as text, of the list or object that holds most of them. */
function longestText(root: unknown): string[] {
  let best: string[] = []
  const open: unknown[] = [root]
  for (let seen = 0; open.length > 0 && seen < MOST_VALUES; seen += 1) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null) continue
    const values = Object.values(value)
    for (const inner of values) if (typeof inner === 'object') open.push(inner)
    const lines = Array.isArray(value)
      ? values.flatMap(partText)
      : values.flatMap((inner) => (isLong(inner) ? statedLines(inner) : []))
    if (lengthOf(lines) > lengthOf(best)) best = lines
  }
  return best
}

/** A paragraph of a list: a string, or an object around one. */
function partText(part: unknown): string[] {
  if (typeof part === 'string') return isText(part) ? statedLines(part) : []
  if (typeof part !== 'object' || part === null) return []
  const found = Object.values(part).find((inner) => typeof inner === 'string' && isText(inner))
  return typeof found === 'string' ? statedLines(found) : []
}

function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.length >= 300 && isText(value)
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0)
}
