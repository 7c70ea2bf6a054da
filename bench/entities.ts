import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findEntities } from '../src/text/entities.ts'
import { tokenize } from '../src/text/tokens.ts'
import { isKeptAside, readArticles } from '../training/articles.ts'
import { type GoldDocument, readConll } from '../training/corpus.ts'
import { toDocument } from '../training/marked-text.ts'
import { namesByCompromise } from './adapters/compromise-entities.ts'
import { namesInText, tagWordNames } from './adapters/entities.ts'
import { nameScores } from './support/name-scores.ts'
import {
  placeWords,
  type RawText,
  toRawText,
  toWordNames,
  type WordName,
} from './support/raw-text.ts'

/**
 * Names in text, ours and compromise's: on sets that were never trained on, each by its own words and as raw text, and
 * how fast. `WIREDESK_SHARED` says where the sets lie; the articles under `training/articles` are part of the project.
 */
const shared =
  process.env['WIREDESK_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url))
const articles = fileURLToPath(new URL('../training/articles', import.meta.url))

const sets = [
  'gold/ner/dev',
  'ner/crossner_politics/test',
  'ner/uner_ewt/dev',
  'ner/uner_ewt/test',
  'ner/gmb/test',
]

/** A document by its words, and the text they were cut from. */
interface Measured {
  readonly document: GoldDocument
  readonly raw: RawText
}

function main(): void {
  console.log('precision/recall/F1 of exact spans; "span": without regard to which type')
  for (const set of sets) {
    const path = `${shared}/data/${set}.conll`
    if (existsSync(path)) printSet(set, readConll(path).map(fromWords))
    else console.log(`${set}: not in ${shared}/data; set WIREDESK_SHARED to where it lies`)
  }
  if (existsSync(`${shared}/data/gold/own`))
    printSet('gold/own, kept aside', keptAside(`${shared}/data/gold/own`))
  printSet('training/articles, kept aside', keptAside(articles))
  printSpeed(readArticles(articles).map(({ text }) => text))
}

function fromWords(document: GoldDocument): Measured {
  return { document, raw: toRawText(document.map(({ words }) => words)) }
}

function keptAside(folder: string): Measured[] {
  return readArticles(folder)
    .filter(isKeptAside)
    .map((article) => {
      const document = toDocument(article)
      return { document, raw: placeWords(article.text, document) }
    })
}

function printSet(name: string, measured: readonly Measured[]): void {
  const gold = measured.map(({ document }) => goldNames(document))
  const print = (who: string, find: (one: Measured) => WordName[]): void =>
    console.log(`  ${who.padEnd(20)} ${nameScores(gold, measured.map(find))}`)
  console.log(name)
  print('wiredesk, words', ({ document }) => tagWordNames(document.map(({ words }) => words)))
  print('wiredesk, raw text', ({ raw }) => toWordNames(raw, namesInText(raw.text)))
  print('compromise, words', ({ document }) => byCompromise(document))
  print('compromise, raw text', ({ raw }) => toWordNames(raw, namesByCompromise(raw.text)))
}

function goldNames(document: GoldDocument): WordName[] {
  let from = 0
  return document.flatMap(({ words, spans }) => {
    const offset = from
    from += words.length
    return spans.map(({ first, end, label }) => ({
      first: offset + first,
      end: offset + end,
      label,
    }))
  })
}

/** Sentence by sentence, its words joined by spaces. */
function byCompromise(document: GoldDocument): WordName[] {
  const text = document.map(({ words }) => words.join(' ')).join('\n')
  const raw = placeWords(text, document)
  return toWordNames(raw, namesByCompromise(text))
}

/** From raw text, all that is done to find entities against the baseline's names; best of some rounds, warm. */
function printSpeed(texts: readonly string[]): void {
  const counts = texts.map((text) => tokenize(text).count)
  const count = counts.reduce((total, each) => total + each, 0)
  const fast = secondsFor(8, () => {
    for (const text of texts) findEntities(tokenize(text))
  })
  const slow = secondsFor(2, () => {
    for (const text of texts) namesByCompromise(text)
  })
  const perArticle = (seconds: number): string => ((1000 * seconds * 600) / count).toFixed(1)
  console.log(`${texts.length} articles, ${count} tokens; CPU time for 600 tokens:`)
  console.log(`  wiredesk ${perArticle(fast)} ms, compromise ${perArticle(slow)} ms`)
  console.log(`  compromise takes ${(slow / fast).toFixed(1)} times as long`)
}

function secondsFor(rounds: number, run: () => void): number {
  run()
  let best = Infinity
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e6)
  }
  return best
}

main()
