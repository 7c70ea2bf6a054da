import { parseArgs } from 'node:util'
import type { Facts } from '../../src/schemas/facts.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { partOf, overlaps, type Part } from '../reading/measured.ts'
import { rowsOf } from '../reading/table.ts'
import type { OwnText } from './own-text.ts'
import { passagesOf, type Passage } from './passages.ts'
import { cut, isNamed, sourcesOf } from './told-figures.ts'

// Who says what in passages written for this bench, in two halves by their hash:
//   node bench/own/speech.ts [--misses]     lists what is wrong in half A
// `speech`: pieces of speech found, and none that are no speech. `speaker`: with who speaks. `entity`: the entity
// that this is. `source`: who is said to tell a figure, also in passages about nothing else.

interface Judged extends Part {
  readonly miss?: string
}

/** Every passage, with what judges it. */
export const speechLines = (): readonly OwnText[] =>
  passagesOf('speech.txt').map((passage) => ({
    line: passage.line,
    judge: () => ({ wrong: judge(passage).flatMap(({ miss }) => miss ?? []) }),
  }))

const factsOf = ({ text }: Passage): Facts => extractFacts({ text, published: undefined })

function judge(passage: Passage): Judged[] {
  const facts = factsOf(passage)
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

function judgeSources(passage: Passage, facts: Facts): Judged[] {
  return sourcesOf(passage, facts).map(({ told, isWanted, got, isRight }) =>
    judged(
      passage,
      'source',
      isWanted ? 1 : 0,
      got === undefined ? 0 : 1,
      isRight ? 1 : 0,
      `${told} from ${got}`,
    ),
  )
}

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
  const parts = passagesOf('speech.txt').flatMap(judge)
  const told = passagesOf('sources.txt').flatMap((passage) =>
    judgeSources(passage, factsOf(passage)),
  )
  for (const row of [...rowsOf('own', parts), ...rowsOf('own sources', told)]) console.log(row)
  if (values.misses)
    for (const { half, miss } of [...parts, ...told])
      if (half === 'A' && miss !== undefined) console.log(miss)
}
