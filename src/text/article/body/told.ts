import { decodeHTML } from 'entities'
import { tagSet } from '../../page/names.ts'
import { attributeOf, elementsNamed, sourceOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Block } from './blocks.ts'
import { fold } from './fold.ts'
import { groupsOf, literalsIn } from './literals.ts'
import { isProse } from './ways.ts'

/** What else tells the article's text: its JSON-LD, the data scripts make the page from, what readers without scripts see. */
export interface Told {
  /** Folded; empty where nothing tells it. */
  readonly text: string
  /** Whether it tells the whole of it, so that what it lacks is none of it. */
  readonly isWhole: boolean
}

export const NOTHING_TOLD: Told = { text: '', isWhole: false }

/** UTF-16 code units: less is a summary. */
const LEAST = 300
const LONGEST = 300_000
/** Of the text that votes take for the article's, a whole one holds so much. */
const WHOLE = 0.7

/**
 * The text as it is told elsewhere on the page. Sentences of what the votes take for the text are looked for in
 * scripts as they stand; only a script that holds one is read, so that pages without such data cost next to nothing.
 */
export function toldOf(page: Page, likely: readonly Block[], stated: string): Told {
  const prose = likely.filter(isProse).slice(0, MOST_PROSE)
  const lines = prose.map(({ text }) => ({
    length: text.length,
    beginning: fold(text.slice(0, BEGINNING)),
  }))
  const text = [() => fold(plain(stated)), () => inSources(page, prose, lines)]
    .values()
    .map((tell) => tell().slice(0, LONGEST))
    .find((told) => told.length >= LEAST && saysAny(told, lines))
  if (text === undefined) return NOTHING_TOLD
  const said = lines.filter(({ beginning }) => text.includes(beginning))
  return { text, isWhole: lengthOf(said) > lengthOf(lines) * WHOLE }
}

/** More paragraphs are not asked for. */
const MOST_PROSE = 300
/** So much of a line must be told word for word. UTF-16 code units. */
const BEGINNING = 80

interface Line {
  readonly length: number
  /** Folded. */
  readonly beginning: string
}

function saysAny(told: string, lines: readonly Line[]): boolean {
  return lines.some(({ beginning }) => told.includes(beginning))
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0)
}

/** Text without its markup. */
function plain(text: string): string {
  const bare = text.includes('<') ? text.replace(/<[^<>]*>/gu, ' ') : text
  return bare.includes('&') ? decodeHTML(bare) : bare
}

const SCRIPT = tagSet('script noscript template')
const MOST_SCRIPTS = 300
/** UTF-16 code units of one script. */
const LONGEST_SCRIPT = 3_000_000

function inSources(page: Page, prose: readonly Block[], lines: readonly Line[]): string {
  const probes = probesOf(prose)
  if (probes.length === 0) return ''
  let best = ''
  for (const node of elementsNamed(page, SCRIPT, 0, MOST_SCRIPTS)) {
    const source = sourceOf(page, node)
    if (source.length < LEAST || source.length > LONGEST_SCRIPT) continue
    if (!probes.some((probe) => isIn(source, probe))) continue
    if (/ld\+json/iu.test(attributeOf(page, node, 'type') ?? '')) continue
    const told = toldIn(source, lines)
    if (told.length > best.length) best = told
  }
  return best
}

/** The texts of a script that stand near those that are on the page. */
function toldIn(source: string, lines: readonly Line[]): string {
  if (/^\s*<(?!!\[CDATA)/u.test(source)) return fold(plain(source))
  const groups = groupsOf(literalsIn(source)).map((group) =>
    fold(group.map(({ text }) => plain(text)).join('\n')),
  )
  return groups.filter((text) => saysAny(text, lines)).join('')
}

/** Letters that are rare in scripts, the rarest first: the engine goes from one to the next at once. */
const RARE = ['z', 'q', 'j', 'x', 'k', 'v', 'w', 'y']

/** Whether a piece of text stands in a script: looked for from its rarest letter on, in a third of the time. */
function isIn(source: string, piece: string): boolean {
  const rare = RARE.find((letter) => piece.includes(letter)) ?? ''
  const before = piece.indexOf(rare)
  const rest = piece.slice(before)
  let at = source.indexOf(rest, before)
  while (at >= 0 && !source.startsWith(piece, at - before)) at = source.indexOf(rest, at + 1)
  return at >= 0
}

const MOST_PROBES = 3
const PLAIN_RUN = /[\p{L}\p{M}\p{Nd} ,;]{16,60}/gu
const ASCII_RUN = /[A-Za-z0-9 ,;]{24,60}/u

/** Pieces of the longest paragraphs that are written the same in a script: without quotes and escapes. */
function probesOf(prose: readonly Block[]): string[] {
  return prose
    .toSorted((a, b) => b.text.length - a.text.length)
    .slice(0, MOST_PROBES)
    .flatMap(({ text }) => {
      const ascii = ASCII_RUN.exec(text)?.[0]
      if (ascii !== undefined) return [ascii]
      const run = text.match(PLAIN_RUN)?.toSorted((a, b) => b.length - a.length)[0]
      return run === undefined ? [] : [run, escaped(run.slice(0, 16))]
    })
}

/** As JSON writers that keep to ASCII put it. */
function escaped(text: string): string {
  return text.replace(
    /[^\x20-\x7e]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
