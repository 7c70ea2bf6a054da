import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '../../src/store/database.ts'
import { apply, prepare, readMigrations } from '../../src/store/migrate.ts'
import { createRecordReader } from '../../src/store/record-reader.ts'
import { keptArticles } from '../support/kept-articles.ts'
import { emptyPostgresForFile } from '../support/postgres.ts'

const makeDatabase = await emptyPostgresForFile()

const text = 'The ministry said Saturday that 40 soldiers had died in Rilke on Thursday.'
const spanOf = (surface: string) => ({
  start: text.indexOf(surface),
  end: text.indexOf(surface) + surface.length,
})

/** A figure as records of version 1 had it. */
const figure = (id: string, role: 'event' | 'reported') => ({
  id,
  span: spanOf('40'),
  phraseSpan: spanOf('40 soldiers'),
  kind: 'count',
  value: 40,
  decimal: '40',
  modifier: 'exact',
  relations: [],
  place: { text: 'Rilke', span: spanOf('Rilke') },
  asOf: { value: '2025-08-28', role },
  rule: 'count.digits',
})

const Row = z.object({
  figure_id: z.string(),
  occurred_at: z.string().nullable(),
  said_at: z.string().nullable(),
  place: z.string().nullable(),
  status: z.string(),
})

/** The one that brought the columns, and what was built on them since. */
const isNew = ({ name }: { readonly name: string }) => /^(?:0010|0026)/.test(name)

/** A store as the release before kept it: with a record of version 1 and its figures as rows. */
async function setup() {
  const { connectionConfig: connection } = await makeDatabase()
  const db = openDatabase({
    connection,
    connections: 4,
    schema: 'wiredesk',
    onError: () => undefined,
  })
  onTestFinished(async () => db.close())
  const migrations = await readMigrations()
  await db.transaction(async (tx) => {
    await prepare(tx, 'wiredesk')
    for (const one of migrations.filter((migration) => !isNew(migration))) await apply(tx, one)
  })
  const { add, record } = await keptArticles(db)
  const id = await add('older', { title: 'Forty die', text })
  await record(id, [])
  const figures = [figure('f1', 'event'), figure('f2', 'reported')]
  await db.run(
    `update record_heads h set is_whole = true, head = jsonb_set(jsonb_set(r.record, '{figures}', $2), '{recordVersion}', '1')
     from records r where r.article_id = $1 and h.article_id = $1`,
    [id, JSON.stringify(figures)],
  )
  await db.run(
    `insert into figures (article_id, revision, figure_id, kind, value, exact, modifier, surface, phrase, as_of, rule, span_start, span_end)
     select $1, 1, f, 'count', 40, 40, 'exact', '40', '40 soldiers', '2025-08-28', 'count.digits', 0, 2 from unnest($2::text[]) f`,
    [id, figures.map((one) => one.id)],
  )
  const upgrade = async () =>
    db.transaction(async (tx) => {
      for (const one of migrations.filter(isNew)) await apply(tx, one)
    })
  return { db, id, upgrade }
}

test('figures of older records keep their time and place, as rows and in the record', async () => {
  const { db, id, upgrade } = await setup()

  await upgrade()

  const rows = await db.rows(
    Row,
    'select figure_id, occurred_at, said_at, place, status from figures order by figure_id',
  )
  expect(rows).toEqual([
    { figure_id: 'f1', occurred_at: '2025-08-28', said_at: null, place: 'Rilke', status: 'stated' },
    { figure_id: 'f2', occurred_at: null, said_at: '2025-08-28', place: 'Rilke', status: 'stated' },
  ])
  const kept = await createRecordReader(db).get(id)
  expect(kept?.recordVersion).toBe(2)
  expect(kept?.figures.map(({ occurredAt, saidAt }) => [occurredAt?.value, saidAt?.value])).toEqual(
    [
      ['2025-08-28', undefined],
      [undefined, '2025-08-28'],
    ],
  )
})
