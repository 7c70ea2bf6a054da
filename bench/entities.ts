import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tagMentions } from '../src/text/ner/tagger.ts'
import { tokenize } from '../src/text/tokens.ts'
import { type GoldDocument, readConll, spansOfBio } from '../training/corpus.ts'
import { tagByCompromise } from './adapters/compromise-entities.ts'
import { tagTokens } from './adapters/entities.ts'

/** Sets with names marked by people; none of them was trained on. */
const sets = ['crossner_politics/test', 'uner_ewt/dev', 'uner_ewt/test', 'gmb/test']
const shared =
  process.env['WIREDESK_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url))

interface Span {
  readonly first: number
  readonly end: number
  readonly label: string
}
/** The names of each sentence, sentence by sentence. */
type Tagged = readonly (readonly Span[])[]

/** Facilities are places; what is neither person, organization nor place is not compared: the baseline has none. */
const coarse: Readonly<Record<string, string>> = { PER: 'PER', ORG: 'ORG', LOC: 'LOC', FAC: 'LOC' }

function main(): void {
  if (!existsSync(`${shared}/data/ner`)) {
    console.log(`no data in ${shared}/data/ner: set WIREDESK_SHARED to where it lies`)
    return
  }
  console.log(
    'precision/recall/F1 of exact spans; "span": PER, ORG and LOC without regard to which',
  )
  for (const set of sets) {
    const documents = readConll(`${shared}/data/ner/${set}.conll`)
    const gold = documents.flat().map(({ spans }) => spans)
    console.log(set)
    console.log(`  wiredesk    ${scores(gold, ours(documents))}`)
    console.log(
      `  compromise  ${scores(
        gold,
        documents.flat().map(({ words }) => tagByCompromise(words)),
      )}`,
    )
  }
  printSpeed()
}

function ours(documents: readonly GoldDocument[]): Tagged {
  return tagTokens(documents.map((document) => document.map(({ words }) => words)))
    .flat()
    .map(spansOfBio)
}

function scores(gold: Tagged, found: Tagged): string {
  const one = (label: string, keep: (span: Span) => string | undefined): string => {
    const keys = (tagged: Tagged): string[] =>
      tagged.flatMap((spans, sentence) =>
        spans.flatMap((span) => {
          const name = keep(span)
          return name === undefined ? [] : [`${sentence} ${span.first} ${span.end} ${name}`]
        }),
      )
    const inGold = new Set(keys(gold))
    const inFound = keys(found)
    const right = inFound.filter((key) => inGold.has(key)).length
    const percent = (total: number): string => ((100 * right) / (total || 1)).toFixed(1)
    return `${label} ${percent(inFound.length)}/${percent(inGold.size)}/${percent((inFound.length + inGold.size) / 2)}`
  }
  return [
    one('all', ({ label }) => coarse[label]),
    ...['PER', 'ORG', 'LOC'].map((type) =>
      one(type, ({ label }) => (coarse[label] === type ? type : undefined)),
    ),
    one('span', ({ label }) => (coarse[label] === undefined ? undefined : 'name')),
  ].join('  ')
}

/** Tokens per CPU-second from raw text, tokenizing and tagging, best of `rounds` after warming up. */
function printSpeed(): void {
  const documents = readConll(`${shared}/data/ner/gmb/test.conll`)
  const texts = documents.map((document) => document.map(({ words }) => words.join(' ')).join('\n'))
  const count = documents.flat().reduce((total, { words }) => total + words.length, 0)
  const fast = tokensPerSecond(count, 5, () => {
    for (const text of texts) tagMentions(tokenize(text))
  })
  const slow = tokensPerSecond(count, 2, () => {
    for (const text of texts) for (const line of text.split('\n')) tagByCompromise(line.split(' '))
  })
  console.log(
    `tokens per CPU-second: wiredesk ${fast}, compromise ${slow}, ${(fast / slow).toFixed(1)} times`,
  )
}

function tokensPerSecond(count: number, rounds: number, run: () => void): number {
  run()
  let best = Infinity
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e6)
  }
  return Math.round(count / best)
}

main()
