import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Facts } from '../../src/schemas/facts.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import { advance } from '../../src/store/moves/advance.ts'
import { createRecordReader } from '../../src/store/record-reader.ts'
import { createRecordStore } from '../../src/store/records.ts'
import { readBreaks } from '../../src/store/status.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { assembleRecord } from '../../src/text/record.ts'
import { until } from '../support/app.ts'
import { keptArticles } from '../support/kept-articles.ts'
import { databaseForFile, isAwaited } from '../support/migrated-database.ts'

const database = await databaseForFile()
const at = new Date('2026-03-01T12:00:00Z')

const text = `The bakers of Porto 🥐🥖 sold 4,200 loaves on 2 March 2026, Marta Reis said. “We had a day like no other,” said Marta Reis.`
const more = `${text} Joana Prado bought 12 of them.`
const Kept = z.object({ record: z.string(), isWhole: z.boolean() })

async function setup() {
  const db = await database()
  const { add } = await keptArticles(db)
  const articles = createArticleStore(db, () => at)
  const records = createRecordStore(
    db,
    () => undefined,
    () => at,
  )
  const id = await add('bakers', { title: 'Bakers 🥐 of Porto', text })
  /** Sends it back to a stage, as a replay does. */
  const back = async (stage: string) =>
    db.run(`update entries set state = 'in-flight', stage = $2 where id = $1`, [id, stage])
  const keepFacts = async (facts: Facts) => {
    await back('extract-facts')
    return articles.keepFacts(id, 1, facts, '2', 1, 'store-record')
  }
  const keepText = async (changed: string) => {
    const { document } = (await articles.document(id))!
    await back('normalize-article')
    return articles.keepDocument(id, 1, { ...document, text: changed }, '2', 1, 'extract-facts')
  }
  const keepBoth = async (changed: string, facts: Facts) => {
    const { document } = (await articles.document(id))!
    await back('normalize-article')
    return articles.keepRead(id, 1, {
      document: { value: { ...document, text: changed }, version: '2' },
      facts: { value: facts, version: '2' },
      run: 1,
      to: 'store-record',
    })
  }
  const record = async () => {
    await back('store-record')
    const made = assembleRecord((await records.parts(id))!)
    await records.keep(made, 1)
    return made
  }
  const kept = async () => {
    const row = await db.first(
      Kept,
      `select r.record::text as record, h.is_whole as "isWhole" from records r
         join record_heads h using (article_id, revision) where article_id = $1`,
      [id],
    )
    return row!
  }
  const facts = extractFacts((await articles.document(id))!.document)
  await keepFacts(facts)
  const reader = createRecordReader(db)
  return { db, id, facts, back, keepFacts, keepText, keepBoth, record, kept, reader }
}

describe('a record', () => {
  test('is read as it was made, though its text and facts are kept once', async () => {
    const { db, id, record, reader } = await setup()

    const made = await record()

    expect(made.mentions.length).toBeGreaterThan(0)
    expect(await reader.get(id)).toEqual(made)
    const head = await db.first(
      z.object({ head: z.record(z.string(), z.unknown()) }),
      'select head from record_heads where article_id = $1',
      [id],
    )
    expect(Object.keys(head!.head)).not.toContain('document')
    expect(Object.keys(head!.head)).not.toContain('mentions')
  })

  test('is the same to the last byte as one that is kept whole, as on facts of an older release', async () => {
    const { db, record, kept } = await setup()
    await record()
    const apart = await kept()
    await db.run('update facts set record_version = 1')

    await record()

    const whole = await kept()
    expect([apart.isWhole, whole.isWhole]).toEqual([false, true])
    expect(whole.record).toBe(apart.record)
  })

  test('says what it said while its facts are read anew, and then what they say', async () => {
    const { facts, keepFacts, record, kept } = await setup()
    await record()
    const before = await kept()

    await keepFacts({ ...facts, quotes: [] })
    const meanwhile = await kept()
    await record()
    const after = await kept()

    expect(meanwhile.record).toBe(before.record)
    expect(JSON.parse(after.record)).toMatchObject({ quotes: [] })
    expect([before.isWhole, meanwhile.isWhole, after.isWhole]).toEqual([false, true, false])
  })

  test('says what it said while its text is read anew', async () => {
    const { keepText, record, kept } = await setup()
    await record()
    const before = await kept()

    await keepText(more)

    const meanwhile = await kept()
    expect(meanwhile.record).toBe(before.record)
    expect(meanwhile.isWhole).toBe(true)
  })

  test.each([
    ['another text', more, (facts: Facts) => facts],
    ['other facts', text, (facts: Facts) => ({ ...facts, quotes: [] })],
    ['another text and other facts', more, (facts: Facts) => ({ ...facts, quotes: [] })],
  ])('says what it said while %s are kept at once', async (_, changed, other) => {
    const { facts, keepBoth, record, kept } = await setup()
    await record()
    const before = await kept()

    expect(await keepBoth(changed, other(facts))).toMatchObject({ advanced: true })

    const meanwhile = await kept()
    expect(meanwhile.record).toBe(before.record)
    expect(meanwhile.isWhole).toBe(true)
  })

  test('stays apart where the same is read again at once', async () => {
    const { facts, keepBoth, record, kept } = await setup()
    await record()
    const before = await kept()

    await keepBoth(text, facts)

    expect(await kept()).toEqual(before)
  })

  test('stays apart where the same is read again', async () => {
    const { facts, keepFacts, keepText, record, kept } = await setup()
    await record()
    const before = await kept()

    await keepText(text)
    await keepFacts(facts)

    expect(await kept()).toEqual(before)
    expect(before.isWhole).toBe(false)
  })

  test('keeps what it says from a worker that woke up late', async () => {
    const { db, id, facts, record, kept } = await setup()
    await record()
    const before = await kept()
    const late = createArticleStore(db, () => at)

    expect(await late.keepFacts(id, 1, { ...facts, quotes: [] }, '2', 1, 'store-record')).toEqual({
      advanced: false,
    })

    expect(await kept()).toEqual(before)
  })

  test('keeps what it says from a worker whose entry moves on while it writes', async () => {
    const { db, id, facts, back, record, kept } = await setup()
    await record()
    await back('extract-facts')
    const before = await kept()
    const articles = createArticleStore(db, () => at)
    let late: Promise<{ advanced: boolean }> | undefined
    let moved: Promise<boolean> | undefined

    await db.transaction(async (tx) => {
      await tx.run('select from facts where article_id = $1 for update', [id])
      late = articles.keepFacts(id, 1, { ...facts, quotes: [] }, '2', 1, 'store-record')
      await until(async () => isAwaited(db))
      moved = advance(db, { id, run: 1, stage: 'extract-facts' }, { to: 'store-record' }, at)
      await Promise.race([moved, until(async () => isAwaited(db, 2))])
    })

    const [isMovedByLate, isMoved] = [(await late)?.advanced, await moved]
    const after = await kept()
    expect([isMovedByLate, isMoved]).toEqual([after.isWhole, !after.isWhole])
    expect(after.record).toBe(before.record)
  })
})

const Row = z.object({ surface: z.string(), start: z.int(), end: z.int() })

test.each(['mentions', 'times', 'quotes'])(
  '%s are read as rows out of the facts',
  async (table) => {
    const { db, id, facts, keepFacts, record } = await setup()
    await record()
    const ask = async () =>
      db.rows(
        Row,
        `select surface, span_start as start, span_end as end from ${table} where article_id = $1 and revision = 1`,
        [id],
      )

    const apart = await ask()
    await keepFacts({ ...facts, mentions: [], times: [], quotes: [] })
    const whole = await ask()

    const spans = z
      .array(z.object({ span: Row.omit({ surface: true }) }))
      .parse(Reflect.get(facts, table))
    expect(spans.length).toBeGreaterThan(0)
    expect(apart).toEqual(
      spans.map(({ span }) => ({ ...span, surface: text.slice(span.start, span.end) })),
    )
    expect(whole).toEqual(apart)
  },
)

test('a quote names its speaker as the text does', async () => {
  const { db, record } = await setup()
  await record()

  const [row] = await db.rows(
    z.object({ speaker: z.string(), speaker_entity: z.string(), kind: z.string() }),
    `select speaker, speaker_entity, kind from quotes where kind = 'direct'`,
  )

  expect(row).toMatchObject({ speaker: 'Marta Reis', kind: 'direct' })
})

test('a record whose facts somebody deleted is told', async () => {
  const { db, id, record } = await setup()
  await record()
  const before = await readBreaks(db)
  await db.run('delete from facts')

  expect(before).toEqual([])
  expect(await readBreaks(db)).toEqual([
    { fault: 'recorded without its text or facts', entryId: id },
  ])
})
