// node bench/own/names.ts [--misses]
// Names in short pieces of our own (bench/own/name-kinds.txt) of the kinds that taggers slip in: spans with their types, and which of
// them are one thing within the piece. Misses are shown of half A alone.
import { readFileSync } from 'node:fs'
import { findEntities } from '../../src/text/entities.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { readMarked } from '../registry/stubs.ts'
import { type Half, halfOf } from '../support/halves.ts'
import { f1Of, sumOf, type Tally } from '../support/tally.ts'

interface Scored {
  readonly half: Half
  readonly names: Tally
  /** Pairs of names of one text that are or are not one thing. */
  readonly pairs: Tally
  readonly told: string
}

const idOf = (start: number, end: number, type: string) => `${start}-${end} ${type}`

function score(line: string): Scored {
  const { text, marks } = readMarked(line)
  const { mentions } = findEntities(tokenize(text))
  const found = new Map(
    mentions.map(({ span, type, entity }) => [idOf(span.start, span.end, type), entity]),
  )
  const entities = marks.map(({ start, end, type }) => found.get(idOf(start, end, type)))
  const right = entities.filter((entity) => entity !== undefined).length
  const pairs = marks.flatMap((a, i) =>
    marks.slice(i + 1).map((b, j) => {
      const [one, other] = [entities[i], entities[i + 1 + j]]
      const isRight = one !== undefined && other !== undefined
      return isRight && (one === other) === (a.thing === b.thing)
    }),
  )
  return {
    half: halfOf(line),
    names: { gold: marks.length, given: mentions.length, right },
    pairs: { gold: pairs.length, given: pairs.length, right: pairs.filter(Boolean).length },
    told: `${text}\n    ${mentions.map(({ span, type, entity }) => `${text.slice(span.start, span.end)} (${type} ${entity})`).join(', ')}`,
  }
}

const isWrong = ({ names, pairs }: Scored) =>
  names.right < names.gold || names.given > names.right || pairs.right < pairs.gold

const file = new URL('name-kinds.txt', import.meta.url)
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
const all = lines.map(score)
console.log('half  pieces  all right  names, F1  pairs')
for (const half of ['A', 'B'] as const) {
  const own = all.filter((scored) => scored.half === half)
  const names = sumOf(own.map((scored) => scored.names))
  const pairs = sumOf(own.map((scored) => scored.pairs))
  const right = own.filter((scored) => !isWrong(scored)).length
  console.log(
    `${half}     ${String(own.length).padEnd(8)}${String(right).padEnd(11)}${f1Of(names).toFixed(1).padEnd(11)}${pairs.right} of ${pairs.gold}`,
  )
}
if (process.argv.includes('--misses'))
  for (const scored of all) if (scored.half === 'A' && isWrong(scored)) console.log(scored.told)
