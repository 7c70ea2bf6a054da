import { readFileSync, globSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { readArticle } from '../src/text/article.ts'
import { extractFacts } from '../src/text/facts.ts'
import { detectLanguage } from '../src/text/language.ts'
import { readTokens } from '../src/text/reading.ts'
import { tokenize } from '../src/text/tokens.ts'
import { readableOf } from '../src/text/unread.ts'
import { Unreadable } from '../src/text/unreadable.ts'
import { sayOwn } from './support/own-languages.ts'
import { shared } from './support/shared.ts'

// What the language gate keeps from English rules, and what it must not:
//   node bench/languages.ts [--list]
// Of each English set, the sentences that are not read (there should be none), as documents and as if each line
// were a text of its own; of our own sentences and documents in several languages (`tests/fixtures`), and of pages in other languages, the facts that English rules still find. `--list` shows
// the lines.

const isListed = process.argv.includes('--list')

const Texts = z.array(z.looseObject({ text: z.string() }))
const Inputs = z.array(z.looseObject({ Input: z.string() }))

const lines = (...path: readonly string[]): string[] =>
  readFileSync(shared('data', ...path), 'utf8')
    .trim()
    .split('\n')

const documents = (...path: readonly string[]): string[] =>
  Texts.parse(lines(...path).map((line): unknown => JSON.parse(line))).map(({ text }) => text)

const json = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(shared('data', ...path), 'utf8'))

function ownArticles(): string[] {
  const folder = shared('data', 'gold', 'own')
  return globSync('**/*', { cwd: folder })
    .map((file) => `${folder}/${file}`)
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8').replaceAll(/\[\[\w+ ([^\]]*)\]\]/g, '$1'))
}

/** Sentences of a set of tokens with labels, joined as they are written. */
function labelled(...path: readonly string[]): string[] {
  return readFileSync(shared('data', ...path), 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => !line.startsWith('-DOCSTART-')))
    .map((rows) => rows.map((row) => row.split('\t', 1)[0] ?? '').join(' '))
    .map((text) =>
      text
        .replaceAll(/ ([.,;:!?%)])/g, '$1')
        .replaceAll(/ ('s|n't)\b/g, '$1')
        .trim(),
    )
    .filter((text) => text !== '')
}

const sets: readonly (readonly [string, () => readonly string[]])[] = [
  ['newsquant', () => Texts.parse(json('figures/newsquant/NewsQuant.json')).map((row) => row.text)],
  ['gold', () => documents('gold/figures/dev.jsonl')],
  ['own articles', ownArticles],
  ['meantime', () => documents('figures/meantime/meantime.jsonl')],
  ['polnear', () => documents('figures/polnear/dev.jsonl')],
  ['polnear, training', () => documents('figures/polnear/train.jsonl')],
  ['chrono', () => Texts.parse(json('figures/chrono/en.json')).map(({ text }) => text)],
  ['recognizers', recognizers],
  [
    'gold, names',
    () =>
      globSync('*.conll', { cwd: shared('data/gold/ner') }).flatMap((file) =>
        labelled('gold/ner', file),
      ),
  ],
  ['politics', () => labelled('ner/crossner_politics/test.conll')],
  ['web', () => labelled('ner/uner_ewt/dev.conll')],
]

function recognizers(): string[] {
  const folder = shared('data/figures/recognizers-specs')
  return globSync('{Number,NumberWithUnit,DateTime}/*.json', { cwd: folder }).flatMap((file) =>
    Inputs.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))).map(({ Input }) => Input),
  )
}

interface Count {
  sentences: number
  unread: number
}

/** Sentences, and those of which something is not read. */
function countOf(texts: readonly string[], name: string): Count {
  const count = { sentences: 0, unread: 0 }
  for (const text of texts) {
    const tokens = tokenize(text)
    count.sentences += tokens.sentences.length - 1
    for (const { start, end, language } of readableOf(readTokens(tokens)).unread) {
      count.unread += tokenize(text.slice(start, end)).sentences.length - 1
      if (isListed) console.log(`${name}\t${language}\t${text.slice(start, end).slice(0, 160)}`)
    }
  }
  return count
}

function sayEnglish(): void {
  console.log('English sets                sentences   not read    as texts of one line')
  for (const [name, load] of sets) {
    const texts = load()
    const whole = countOf(texts, name)
    const alone = countOf(
      texts.flatMap((text) => text.split('\n')),
      `${name}, alone`,
    )
    console.log(
      `${name.padEnd(26)} ${String(whole.sentences).padStart(10)} ${String(whole.unread).padStart(10)} ${String(alone.unread).padStart(10)}`,
    )
  }
}

/** The texts of pages that are in another language, by that. */
function foreignPages(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const set of ['trafeval', 'wcxbdev']) {
    const ids = Object.keys(z.record(z.string(), z.unknown()).parse(json(`extraction/${set}.json`)))
    for (const id of ids) {
      const text = textOf(set, id)
      const { code, confidence } = detectLanguage(text)
      if (code === 'en' || code === 'und' || confidence < 0.9) continue
      found.set(code, [...(found.get(code) ?? []), text])
    }
  }
  return found
}

function textOf(set: string, id: string): string {
  const body = gunzipSync(readFileSync(shared('data/extraction/html', set, `${id}.html.gz`)))
  try {
    const url = 'https://news.example/article'
    return readArticle({ body, url, contentType: 'text/html; charset=utf-8' }).text
  } catch (error) {
    if (error instanceof Unreadable) return ''
    throw error
  }
}

function sayForeign(): void {
  console.log('\npages in     pages    figures    times   quotes  entities')
  for (const [code, texts] of foreignPages()) {
    const facts = texts.map((text) => extractFacts({ text }))
    const sum = (of: (one: (typeof facts)[number]) => readonly unknown[]) =>
      String(facts.reduce((total, one) => total + of(one).length, 0)).padStart(9)
    console.log(
      `${code.padEnd(8)} ${String(texts.length).padStart(9)} ${sum((one) => one.figures)}${sum((one) => one.times)}` +
        `${sum((one) => one.quotes)}${sum((one) => one.entities)}`,
    )
  }
}

sayOwn()
sayEnglish()
sayForeign()
