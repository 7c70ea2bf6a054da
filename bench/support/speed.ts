import { extractFacts } from '../../src/text/facts.ts'
import { readText } from '../../src/text/reading.ts'
import { readableOf } from '../../src/text/unread.ts'
import { findAll } from '../adapters/figures.ts'
import recognizers from '../baselines/recognizers.ts'
import { formerReader } from './former.ts'
import { newsTexts, sentencesOf, textsOf } from './news-texts.ts'

type Run = (text: string) => void

/** CPU seconds (of all threads: the collector's and compiler's, too) for all texts once. */
function secondsOf(texts: readonly string[], run: Run): number {
  const before = process.cpuUsage()
  for (const text of texts) run(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Turn by turn, so that what else the machine does falls on all alike; the first rounds warm up. */
function ratesOf(texts: readonly string[], rounds: number, runs: readonly Run[]): number[] {
  const warmUp = Math.min(3, rounds)
  const seconds = Array.from({ length: warmUp + rounds }, (_, round) => {
    // Who comes first pays for what the round before left to the collector.
    if (round % 2 === 0) return runs.map((run) => secondsOf(texts, run))
    return runs
      .toReversed()
      .map((run) => secondsOf(texts, run))
      .toReversed()
  }).slice(warmUp)
  const sentences = sentencesOf(texts)
  return runs.map((_, at) => sentences / medianOf(seconds.map((round) => round[at] ?? 0)))
}

const DAY = '2010-01-01'

/** Sentences per CPU second from the text's characters on, as ratios within this run. */
export async function saySpeed(isQuick: boolean): Promise<void> {
  const news = textsOf('meantime', 'meantime.jsonl')
  const texts = newsTexts()
  const former = await formerReader()
  const [ours = 0, theirs] = ratesOf(texts, isQuick ? 7 : 31, [
    (text) => findAll(text, DAY),
    ...(former ? [(text: string) => former(text, DAY)] : []),
  ])
  console.log('\n# speed, sentences per CPU second from raw text')
  console.log(`figures, times and quotes together  ${Math.round(ours)}`)
  if (theirs !== undefined)
    console.log(
      `the former code                     ${Math.round(theirs)}  (ours ${(ours / theirs).toFixed(2)} ×)`,
    )
  const [gate = 0] = ratesOf(texts, 7, [(text) => readableOf(readText(text))])
  console.log(`tokens and language alone           ${Math.round(gate)}`)
  if (isQuick) return
  const [all = 0] = ratesOf(texts, 3, [(text) => extractFacts({ text })])
  console.log(`all facts, names too                ${Math.round(all)}`)
  const [slow = 0] = ratesOf(news.slice(0, 12), 1, [
    (text) => {
      recognizers.figures(text)
      recognizers.dates(text, new Date(DAY))
    },
  ])
  console.log(
    `Recognizers, figures and times      ${Math.round(slow)}  (ours ${Math.round(ours / slow)} ×)`,
  )
}
