import { describe, expect, test } from 'vitest'
import {
  document,
  facts,
  fewer,
  linesOf,
  made,
  pageAt,
  place,
  read,
  readAnew,
  recorded,
  worldForFile,
} from '../support/read-world.ts'

const setup = await worldForFile()

const kept = `
  select 'd' || (to_jsonb(d) - 'made_at')::text as line from documents d
  union all select 'x' || (to_jsonb(x) - 'made_at')::text from facts x
  union all select 'h' || (to_jsonb(h) - 'stored_at')::text from record_heads h
  union all select 'e' || to_jsonb(e)::text from entities e
  union all select 'f' || to_jsonb(f)::text from figures f
  union all select 's' || to_jsonb(s)::text from signatures s
  union all select 'g' || to_jsonb(b)::text from signature_bands b
  union all select 'n' || (to_jsonb(n) - 'id')::text from registry_due n
  union all select 'l' || (to_jsonb(l) - 'moved_at' - 'priority')::text from entries l order by 1`

describe('what was read of a new article', () => {
  test('is kept with its record in one statement, as if one came after the other', async () => {
    const [world, slow] = [await setup(), await setup()]
    const carried = await read(world)
    const before = world.sent()

    const placed = await place(carried, world.one, 1)
    const after = world.sent()
    const slowly = await read(slow)
    await slowly.settle()
    expect((await slow.ledger.standing(slow.one))?.stage).toBe('store-record')
    await place(slowly, slow.one, 1)

    expect([placed, after - before]).toEqual([{ cluster: world.one, isKept: true }, 1])
    const lines = await linesOf(world.db, kept)
    const toSame = (line: string) => line.replaceAll(slow.one, world.one)
    expect(lines.map(nameless)).toEqual((await linesOf(slow.db, kept)).map(toSame).map(nameless))
    expect(carried.unkept()).toBeUndefined()
  })

  test.each([
    ['its run is over', `run = 2`],
    ['its entry waits', `next_attempt_at = now()`],
    ['another has read it', `stage = 'extract-facts'`],
    ['its entry has ended', `state = 'skipped', stage = null, reason = 'r'`],
  ])('is not kept, nor is its record, where %s', async (_, how) => {
    const world = await setup()
    const carried = await read(world)
    await world.db.run(`update entries set ${how} where id = $1`, [world.one])
    const before = await linesOf(world.db, kept)

    await expect(place(carried, world.one, 1)).rejects.toMatchObject({ code: 'entry-moved' })
    await carried.settle()

    expect(await linesOf(world.db, kept)).toEqual(before)
  })

  test.each([
    ['its feed has other ages', `update feeds set settings = '{"refetchMs": [3600000]}'`],
    [
      'a person has moved what it names',
      `insert into registry_decisions (kind, key, target, article_id, made_by, made_at) select 'move', 'a', 'b', id, 'ann', now() from articles`,
    ],
  ])('is kept before its record where %s', async (_, how) => {
    const world = await setup()
    const { db, articles, ledger, records, one } = world
    const carried = await read(world)
    await db.run(how)

    expect(await place(carried, one, 1)).toEqual({ cluster: one, isKept: false })

    expect((await ledger.standing(one))?.stage).toBe('store-record')
    expect((await articles.document(one))?.document).toEqual(document)
    expect((await records.parts(one))?.facts).toEqual(facts)
  })

  test('is kept before its record where enrichers are told its story first', async () => {
    const world = await setup()
    const carried = await read(world)
    const record = await made(carried, world.one)

    expect(await carried.context.records.place(record, 1)).toMatchObject({ isKept: false })
    expect((await world.ledger.standing(world.one))?.stage).toBe('store-record')
  })

  test('is kept before its record where another tells its story', async () => {
    const world = await setup()
    const { one, other, ledger } = world
    await recorded(world)
    const carried = await read({ ...world, one: other }, pageAt(1))

    expect(await place(carried, other, 1)).toEqual({ cluster: one, isKept: false })
    expect((await ledger.standing(other))?.stage).toBe('store-record')
  })
})

/** Rows have the moments in which they were written, and no others tell them apart. */
const nameless = (line: string) =>
  line
    .replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"then"')
    .replaceAll(/"feed_id": "[^"]*"|"feed": \{[^}]*\}/g, '')

const places = `
  select concat_ws(' ', 'x', ctid, version) as line from facts
  union all select concat_ws(' ', 'd', ctid) from documents
  union all select concat_ws(' ', 'h', ctid, stored_at) from record_heads
  union all select concat_ws(' ', 'e', ctid) from entities
  union all select concat_ws(' ', 'f', ctid) from figures
  union all select concat_ws(' ', 'n', ctid) from registry_due order by 1`

describe('facts that are read anew', () => {
  test('and are the same are not written, nor is anything that comes of them', async () => {
    const world = await setup()
    const { db, one } = world
    await recorded(world)
    const before = await linesOf(db, places)
    const asked = world.sent()

    const { carried, run } = await readAnew(world, facts)
    const placed = await place(carried, one, run)

    // Where it stands and what it says; that it is so.
    expect([placed.isKept, world.sent() - asked]).toEqual([true, 2])
    expect(await linesOf(db, places)).toEqual(before)
    expect(await world.ledger.standing(one)).toMatchObject({ state: 'recorded', run })
    expect(
      await linesOf(db, `select concat_ws(' ', what, kind, count) as line from replay_tallies`),
    ).toEqual(['article kept 1'])
  })

  test('and are the same by another version are said to be by that', async () => {
    const world = await setup()
    const { db, one } = world
    await recorded(world)
    const rows = `select concat_ws(' ', position, stored_at) as line from record_heads`
    const before = await linesOf(db, rows)

    const { carried, run } = await readAnew(world, facts, '6')
    await place(carried, one, run)

    const madeBy = `select concat_ws(' ', x.version, e.made_by ->> 'extract-facts', h.head -> 'madeBy' ->> 'extract-facts') as line
      from facts x, entries e, record_heads h where e.id = x.article_id`
    expect(await linesOf(db, madeBy)).toEqual(['6 6 6'])
    expect(await linesOf(db, rows)).toEqual(before)
  })

  test('and are others take the place of those that the record stood on, which are told', async () => {
    const world = await setup()
    const { db, records, one } = world
    await recorded(world)
    const [before] = await linesOf(db, `select stored_at::text as line from record_heads`)
    await db.run('delete from registry_due')
    const asked = world.sent()

    const { carried, run } = await readAnew(world, fewer)
    const placed = await place(carried, one, run)

    // The record until then besides.
    expect([placed.isKept, world.sent() - asked]).toEqual([true, 3])
    expect((await records.parts(one))?.facts).toEqual(fewer)
    const heads = `select concat_ws(' ', is_whole, stored_at::text = $1) as line from record_heads`
    expect(await linesOf(db, heads, [before])).toEqual(['f f'])
    expect(await linesOf(db, `select figure_id as line from figures`)).toEqual([])
    expect(await linesOf(db, 'select article_id as line from registry_due')).toEqual([])
    const tallies = `select concat_ws(' ', what, kind, sum(count)) as line from replay_tallies group by what, kind order by 1`
    expect(await linesOf(db, tallies)).toEqual(
      expect.arrayContaining(['article changed 1', 'article kept 1']),
    )
    expect(await linesOf(db, 'select article_id as line from replay_changes')).toEqual([one])
  })

  test('and are of an article that another one told first are kept before anything is tried', async () => {
    const world = await setup()
    const { db, one, other, ledger, records } = world
    await recorded(world)
    const first = await read({ ...world, one: other }, pageAt(1))
    await place(first, other, 1)
    const copied = { ...(await made(first, other)), relations: { cluster: one, duplicateOf: one } }
    expect(await records.keep(copied, 1)).toEqual({ status: 'kept' })
    const asked = world.sent()

    const { carried, run } = await readAnew({ ...world, one: other }, fewer)
    const placed = await place(carried, other, run)

    expect(placed).toEqual({ cluster: one, isKept: false })
    // Where it stands; its facts; its story.
    expect(world.sent() - asked).toBe(3)
    expect((await ledger.standing(other))?.stage).toBe('store-record')
    expect((await records.parts(other))?.facts).toEqual(fewer)
    expect(await linesOf(db, `select cluster as line from record_heads`)).toEqual([one, one])
  })

  test('and name others are counted', async () => {
    const world = await setup()
    await recorded(world)
    await world.db.run('delete from registry_due')
    const nobody = { ...fewer, mentions: [], entities: [], headline: undefined }

    const { carried, run } = await readAnew(world, nobody)
    await place(carried, world.one, run)

    expect(
      await linesOf(world.db, `select jsonb_array_length(gone)::text as line from registry_due`),
    ).toEqual([String(facts.entities.length)])
  })

  test('of which nobody knows how they were written are the same where they say the same', async () => {
    const world = await setup()
    const { db, one } = world
    await recorded(world)
    await db.run('update facts set hash = null')
    const rows = `select concat_ws(' ', is_whole, position, stored_at) as line from record_heads`
    const before = await linesOf(db, rows)

    const { carried, run } = await readAnew(world, facts)
    expect(await place(carried, one, run)).toMatchObject({ isKept: true })

    expect(await linesOf(db, rows)).toEqual(before)
    expect(await linesOf(db, `select length(hash)::text as line from facts`)).toEqual(['16'])
  })

  test('are kept by themselves where somebody has changed the record meanwhile', async () => {
    const world = await setup()
    const { db, records, ledger, one } = world
    await recorded(world)
    const { carried, run } = await readAnew(world, fewer)
    await db.run(`update record_heads set rows_hash = null`)

    expect(await place(carried, one, run)).toEqual({ cluster: one, isKept: false })

    expect((await ledger.standing(one))?.stage).toBe('store-record')
    expect((await records.parts(one))?.facts).toEqual(fewer)
  })
})
