// node bench/registry.ts [--misses]
// Whether one thing is one in the registry, and two are two: 459 short pieces of news of our own (bench/own/registry.txt)
// are kept in a store, and pairs of names in different pieces are asked for. Halves are by the heading of a group:
// rules were made on A alone, and misses are shown of A alone. `registry-kinds.txt` has more kinds, written to be looked at.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Database, openDatabase } from '../src/store/database.ts'
import { openEmbedded } from '../src/store/embedded/open.ts'
import { migrate } from '../src/store/migrate.ts'
import { nameKey } from '../src/text/gazetteer/name-key.ts'
import { type Naming, keepStubs } from './registry/store.ts'
import { type Mark, type Stub, readStubs } from './registry/stubs.ts'
import { type Half, halfOf } from './support/halves.ts'

/** A marked name, and what the store files it under; nothing where no name was found there. */
interface Filed {
  readonly stub: Stub
  readonly mark: Mark
  readonly words: ReadonlySet<string>
  readonly half: Half
  readonly key: string | undefined
}

const Row = z.object({
  article_id: z.string(),
  span_start: z.number(),
  span_end: z.number(),
  key: z.string(),
})
const rowsQuery = `
  select m.article_id, m.span_start, m.span_end, registry_thing(e.registry_key) as key
  from mentions m join entities e using (article_id, revision, entity_id)`

async function fileStubs(db: Database, stubs: readonly Stub[], naming: Naming): Promise<Filed[]> {
  const ids = await keepStubs(db, stubs, naming)
  const rows = Map.groupBy(await db.rows(Row, rowsQuery), (row) => row.article_id)
  return stubs.flatMap((stub, index) =>
    stub.marks.map((mark) => {
      const row = mostOf(mark, rows.get(ids[index] ?? '') ?? [])
      const name = nameKey(stub.text.slice(mark.start, mark.end))
      const words = new Set(name.split(/[^\p{L}\p{N}]+/u).filter((word) => !small.has(word)))
      return { stub, mark, words, half: halfOf(stub.group), key: row?.key }
    }),
  )
}

type Row = z.infer<typeof Row>

/** What covers most of the mark, the first of equals: of "Russian Defense Ministry" the ministry, and not the nation before it. */
function mostOf(mark: Mark, rows: readonly Row[]): Row | undefined {
  const shared = ({ span_start: start, span_end: end }: Row): number =>
    Math.min(end, mark.end) - Math.max(start, mark.start)
  const met = rows.filter((row) => shared(row) > 0)
  return met.reduce<Row | undefined>(
    (best, row) => (best !== undefined && shared(best) >= shared(row) ? best : row),
    undefined,
  )
}

const small = new Set(['', 'of', 'the', 'and', 'mr', 'mrs', 'dr'])

interface Pair {
  readonly a: Filed
  readonly b: Filed
  readonly isOne: boolean
  readonly isFiledAsOne: boolean
}

/** Names of different stubs: all of one thing; of two things those that share a word, which might be taken for one. */
function pairsOf(filed: readonly Filed[]): Pair[] {
  const pairs: Pair[] = []
  for (const [index, a] of filed.entries())
    for (const b of filed.slice(index + 1)) {
      const isOne = a.mark.thing === b.mark.thing
      const isAsked = isOne ? !a.mark.isOpen && !b.mark.isOpen : !a.words.isDisjointFrom(b.words)
      if (a.stub === b.stub || a.half !== b.half || !isAsked) continue
      if (a.mark.isOpen && b.mark.isOpen) continue
      pairs.push({ a, b, isOne, isFiledAsOne: a.key !== undefined && a.key === b.key })
    }
  return pairs
}

function report(naming: Naming, set: string, pairs: readonly Pair[]): void {
  const of = (isOne: boolean) => pairs.filter((pair) => pair.isOne === isOne)
  const share = (some: readonly Pair[], right: (pair: Pair) => boolean) =>
    `${some.filter(right).length} of ${some.length} (${((100 * some.filter(right).length) / some.length).toFixed(1)} %)`
  console.log(
    `${naming.padEnd(8)}${set.padEnd(18)}${share(of(true), ({ isFiledAsOne }) => isFiledAsOne).padEnd(26)}` +
      share(of(false), ({ isFiledAsOne }) => !isFiledAsOne),
  )
}

const told = ({ stub, mark, key }: Filed) =>
  `${stub.text.slice(mark.start, mark.end)} (${stub.host} ${stub.date}: ${key})`

function listMisses(pairs: readonly Pair[]): void {
  for (const { a, b, isOne, isFiledAsOne } of pairs)
    if (isOne !== isFiledAsOne) console.log(`  ${isOne ? 'two' : 'ONE'}: ${told(a)} - ${told(b)}`)
}

async function pairsIn(set: string, naming: Naming): Promise<Pair[]> {
  const schema = `${naming}_${set.replace('-', '_')}`
  const db = openDatabase({
    connection: server.connectionConfig,
    connections: 1,
    schema,
    onError: (error) => console.error(error.message),
  })
  await migrate(db, schema)
  const pairs = pairsOf(await fileStubs(db, readStubs(set), naming))
  await db.close()
  return pairs
}

const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-registry-'))
const server = await openEmbedded({ dataDir })
console.log('names   of                one thing is one          two things are two')
const showsMisses = process.argv.includes('--misses')
for (const naming of ['marked', 'found'] as const) {
  const pairs = Map.groupBy(await pairsIn('registry', naming), ({ a }) => a.half)
  for (const half of ['A', 'B'] as const) report(naming, `registry ${half}`, pairs.get(half) ?? [])
  if (showsMisses) listMisses(pairs.get('A') ?? [])
}
// Marked are only the names that are asked for, not all that tells a country.
const kinds = await pairsIn('registry-kinds', 'found')
report('found', 'registry-kinds', kinds)
if (showsMisses) listMisses(kinds)
await server.close()
rmSync(dataDir, { recursive: true, force: true })
