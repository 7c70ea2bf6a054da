import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { dayOfFigures, datedTexts, linesOf, unmark } from '../../../bench/own/dated-figures.ts'
import { eventLines, eventParagraphs } from '../../../bench/own/event-lines.ts'
import { markedTexts } from '../../../bench/own/marked-figures.ts'
import { passagesOf } from '../../../bench/own/passages.ts'
import { readMarked, readStubs } from '../../../bench/registry/stubs.ts'
import type { DateReading } from '../../../src/schemas/document.ts'
import { readMarkedText } from '../../../training/marked-text.ts'

/** A text that this project wrote, as it is read whole. */
export interface WholeText {
  readonly text: string
  readonly title?: string
  /** When it was published. */
  readonly day?: string
  readonly url?: string
}

/** When a text was published, as readers of facts want to know it. */
export const published = ({ day }: WholeText): DateReading | undefined =>
  day === undefined
    ? undefined
    : { value: day, precision: 'day', zone: 'none', raw: day, source: 'json', candidates: [] }

const root = join(import.meta.dirname, '../../..')
const wednesday = '2026-03-11'

const linesIn = (file: string): readonly string[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Sentences of many kinds, a line each. */
export const textsOf = (subject: string): readonly string[] =>
  linesIn(`tests/fixtures/texts/${subject}.txt`)

const plain = (text: string): WholeText => ({ text, day: wednesday })

/** Articles whose names are marked: a headline, and paragraphs below it. */
function article(file: string): WholeText {
  const { text } = readMarkedText(readFileSync(join(root, file), 'utf8').trim())
  const [title = '', ...paragraphs] = text.split('\n')
  const url = `https://news.example/${basename(file, '.txt')}`
  return { title, text: paragraphs.join('\n'), day: wednesday, url }
}

/** By subject, some of the articles that the tagger of names learns from. */
function articlesOf(subject: string): readonly WholeText[] {
  const files = globSync(`training/articles/${subject}/*.txt`, { cwd: root }).toSorted()
  return files.slice(0, 2).map(article)
}

/** Sentences below the day of their publication. */
function timedTexts(): readonly WholeText[] {
  let day = ''
  return linesOf('times.txt').flatMap((line) => {
    if (line.startsWith('@')) day = line.slice(1)
    return line.startsWith('@') ? [] : [{ text: unmark(line).text, day }]
  })
}

const datedIn = (name: string): readonly WholeText[] =>
  datedTexts(name).map(({ text }) => ({ text, day: dayOfFigures }))

const valued = (line: string): string =>
  line.replaceAll('⏎', '\n').replaceAll(/⟦([^|]+)\|[^⟧]+⟧/g, '$1')

const stubs = (name: string): readonly WholeText[] =>
  readStubs(name).map(({ text, date, host }) => ({ text, day: date, url: `https://${host}/` }))

const told = (all: readonly { readonly text: string }[]) => all.map(({ text }) => plain(text))

/** Of long sets every third text. */
const some = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => at % 3 === 0)

/** So much text of each set: kept files are there to be read. UTF-16 code units. */
const MOST = 9_000

/** Texts from the first one on, as long as there is room. */
function upToMost(texts: readonly WholeText[]): readonly WholeText[] {
  let length = 0
  return texts.filter(({ text }) => (length += text.length) <= MOST)
}

/** By the name of what is kept of them, all that there are. */
export const allTexts: Readonly<Record<string, () => readonly WholeText[]>> = {
  ...Object.fromEntries(
    globSync('training/articles/*', { cwd: root })
      .map((folder) => basename(folder))
      .toSorted()
      .map((subject) => [`article-${subject}`, () => articlesOf(subject)] as const),
  ),
  briefs: () => told(some(markedTexts('briefs.txt'))),
  elsewhere: () => told(markedTexts('elsewhere.txt')),
  'event-paragraphs': () => told(some(eventParagraphs())),
  events: () => told(some(eventLines())),
  'figure-times': () => datedIn('figure-times.txt'),
  'figure-times-news': () => datedIn('figure-times-news.txt'),
  'figure-times-wire': () => some(datedIn('figure-times-wire.txt')),
  headlines: () => told(markedTexts('headlines.txt')),
  names: () => linesOf('name-kinds.txt').map((line) => plain(readMarked(line).text)),
  nouns: () => told(markedTexts('nouns.txt')),
  places: () => told(markedTexts('places.txt')),
  registry: () => some(stubs('registry')),
  relations: () => told(markedTexts('relations.txt')),
  reports: () => told(some(markedTexts('reports.txt'))),
  sources: () => told(some(passagesOf('sources.txt'))),
  speech: () => told(passagesOf('speech.txt')),
  structure: () => told(markedTexts('structure.txt')),
  times: timedTexts,
  values: () => linesIn('bench/own/values.txt').map((line) => plain(valued(line))),
  wholes: () => told(markedTexts('wholes.txt')),
}

/** Those that are read whole, by the same names. */
export const wholeTexts: typeof allTexts = Object.fromEntries(
  Object.entries(allTexts).map(([name, texts]) => [name, () => upToMost(texts())] as const),
)
