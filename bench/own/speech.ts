import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Facts } from '../../src/schemas/facts.ts'
import type { Span } from '../../src/schemas/span.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { partOf, overlaps, type Part } from '../reading/measured.ts'
import { rowsOf } from '../reading/table.ts'
import type { OwnText } from './own-text.ts'
import { markedPassage, type Passage } from './passages.ts'

// Who says what in passages written for this bench, in two halves by their hash:
//   node bench/own/speech.ts [--misses]     lists what is wrong in half A
// `speech`: pieces of speech found, and none that are no speech. `speaker`: with who speaks. `entity`: the entity
// that this is. `source`: who is said to tell a figure.

interface Judged extends Part {
  readonly miss?: string
}

const passages = (): readonly Passage[] =>
  readFileSync(join(import.meta.dirname, 'speech.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('//'))
    .map(markedPassage)

/** Every passage, with what judges it. */
export const speechLines = (): readonly OwnText[] =>
  passages().map((passage) => ({
    line: passage.line,
    judge: () => ({ wrong: judge(passage).flatMap(({ miss }) => miss ?? []) }),
  }))

function judge(passage: Passage): Judged[] {
  const facts = extractFacts({ text: passage.text, published: undefined })
  return [...judgeSpeech(passage, facts), ...judgeSources(passage, facts)]
}

function judgeSpeech(passage: Passage, { quotes, entities }: Facts): Judged[] {
  const { text, speech } = passage
  const left = new Set(quotes)
  const wanted = speech.flatMap((one) => {
    const quote = [...left].find(({ span }) => overlaps(span, one))
    if (quote) left.delete(quote)
    const who = entities.find(({ id }) => id === quote?.speaker)?.name
    const isBy = isNamed(passage.speakers, one.by, quote?.speakerSpan)
    const got = quote?.speakerSpan && cut(text, quote.speakerSpan)
    const said = `«${cut(text, one)}»`
    const all = passage.speakers.filter(({ by }) => by === one.by)
    const entity = all.find((speaker) => speaker.entity !== undefined)?.entity
    return [
      judged(passage, 'speech', 1, quote ? 1 : 0, quote ? 1 : 0, `missing ${said}`),
      judged(
        passage,
        'speaker',
        all.length > 0 ? 1 : 0,
        got === undefined ? 0 : 1,
        isBy ? 1 : 0,
        `${said} by ${got}`,
      ),
      ...(entity === undefined
        ? []
        : [
            judged(
              passage,
              'entity',
              1,
              who === undefined ? 0 : 1,
              who === entity ? 1 : 0,
              `${said} is ${who}`,
            ),
          ]),
    ]
  })
  const extra = [...left].flatMap(({ span, speakerSpan }) => [
    judged(passage, 'speech', 0, 1, 0, `no speech «${cut(text, span)}»`),
    ...(speakerSpan
      ? [judged(passage, 'speaker', 0, 1, 0, `no speaker ${cut(text, speakerSpan)}`)]
      : []),
  ])
  return [...wanted, ...extra]
}

function judgeSources(passage: Passage, { figures }: Facts): Judged[] {
  const { text } = passage
  const names = passage.speakers.filter(({ isPronoun }) => !isPronoun)
  const told = figures.map(({ span, attribution }) => {
    // What stands in speech is told by who speaks, if nothing else is marked.
    const by =
      passage.figures.find((one) => overlaps(one, span))?.by ??
      passage.speech.findLast((one) => overlaps(one, span))?.by ??
      0
    const got = attribution?.sourceSpan
    const isRight = by > 0 && isNamed(names, by, got)
    return judged(
      passage,
      'source',
      by > 0 ? 1 : 0,
      got ? 1 : 0,
      isRight ? 1 : 0,
      `${cut(text, span)} from ${got && cut(text, got)}`,
    )
  })
  const unread = passage.figures.filter(
    (one) => one.by > 0 && !figures.some(({ span }) => overlaps(one, span)),
  )
  return [
    ...told,
    ...unread.map((one) => judged(passage, 'source', 1, 0, 0, `${cut(text, one)} is not read`)),
  ]
}

const isNamed = (speakers: Passage['speakers'], by: number, at: Span | undefined): boolean =>
  at !== undefined && speakers.some((speaker) => speaker.by === by && overlaps(speaker, at))

const cut = (text: string, { start, end }: Span): string => text.slice(start, end)

function judged(
  { line }: Passage,
  measure: string,
  gold: number,
  given: number,
  right: number,
  miss: string,
): Judged {
  const part = partOf(line, measure, { gold, given, right })
  return right === gold && right === given
    ? part
    : { ...part, miss: `${measure}\t${miss}\t${line}` }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } })
  const parts = passages().flatMap(judge)
  for (const row of rowsOf('own', parts)) console.log(row)
  if (values.misses)
    for (const { half, miss } of parts) if (half === 'A' && miss !== undefined) console.log(miss)
}
