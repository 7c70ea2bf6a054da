import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { findAttributions } from '../../src/text/attributions.ts'
import { findFigures } from '../../src/text/figures.ts'
import { findQuotes } from '../../src/text/quotes.ts'
import { readText } from '../../src/text/reading.ts'
import { findTimes } from '../../src/text/times.ts'
import { tokenize } from '../../src/text/tokens.ts'
import recognizers from '../baselines/recognizers.ts'
import { shared } from './shared.ts'

const Line = z.looseObject({ text: z.string() })

const textsOf = (...path: readonly string[]): string[] =>
  readFileSync(shared('data', 'figures', ...path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)).text)

/** Figures, times, quotes and attributions of a text, from its characters on. */
function read(text: string): void {
  const reading = readText(text, 'en')
  const { tokens } = reading
  const times = findTimes(tokens, '2010-01-01')
  const named = { mentions: [], entities: [] }
  const quotes = findQuotes(tokens, named)
  const attributions = findAttributions(tokens, { ...named, quotes })
  findFigures(reading, { times, mentions: [], quotes, attributions, published: '2010-01-01' })
}

/** Sentences per second of CPU time (of all threads: the collector's and compiler's, too), after three rounds of warm-up. */
function rateOf(texts: readonly string[], rounds: number, run: (text: string) => void): number {
  const warmUp = Math.min(3, rounds)
  for (let round = 0; round < warmUp; round++) for (const text of texts) run(text)
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) for (const text of texts) run(text)
  const { user, system } = process.cpuUsage(before)
  const sentences = texts.reduce((sum, text) => sum + tokenize(text).sentences.length - 1, 0)
  return (sentences * rounds) / ((user + system) / 1e6)
}

export function saySpeed(): void {
  const texts = [...textsOf('meantime', 'meantime.jsonl'), ...textsOf('polnear', 'dev.jsonl')]
  console.log('\n# speed, sentences per CPU second')
  console.log(`figures, times and quotes together  ${Math.round(rateOf(texts, 40, read))}`)
  const few = textsOf('meantime', 'meantime.jsonl').slice(0, 12)
  const theirs = rateOf(few, 1, (text) => {
    recognizers.figures(text)
    recognizers.dates(text, new Date('2010-01-01'))
  })
  console.log(`Recognizers, figures and times      ${Math.round(theirs)}`)
}
