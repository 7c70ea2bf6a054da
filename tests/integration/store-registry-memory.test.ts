import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createRecordReader } from '../../src/store/record-reader.ts'
import { createRegistryDecisions } from '../../src/store/registry-decisions.ts'
import { createNameCounts } from '../../src/store/registry-memory.ts'
import { createRegistry } from '../../src/store/registry.ts'
import { keptArticles, type Named } from '../support/kept-articles.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()
const at = new Date('2026-03-05T12:00:00Z')
const me = { by: 'ann' }

async function setup() {
  const db = await database()
  const registry = createRegistry(db)
  const kept = await keptArticles(db)
  let stories = 0
  /** Keeps a new article that names them. */
  const tell = async (...named: Named[]) => {
    stories += 1
    const id = await kept.add(`${stories}`, {
      title: `Story ${stories}`,
      text: `Of ${stories} and nothing else, number ${stories * 7919} of many.`,
    })
    await kept.record(id, named)
    return id
  }
  const find = async (name: string) => {
    await kept.count()
    return (await registry.find(name, 20)).map(
      ({ key, name: called, articles }) => `${key} ${called}: ${articles}`,
    )
  }
  const thing = async (key: string) => {
    await kept.count()
    const Thing = z.object({ thing: z.string() })
    return (await db.first(Thing, 'select registry_thing($1) as thing', [key]))?.thing
  }
  /** All that is counted and judged. */
  const whole = async () => {
    await kept.count()
    return db.rows(
      z.object({ row: z.string() }),
      `select 'r' || row_to_json(r)::text as row from registry r
       union all select 'n' || row_to_json(n)::text from registry_names n
       union all select 'v' || row_to_json(v)::text from registry_votes v
       union all select 'j' || row_to_json(j)::text from registry_joins j order by 1`,
    )
  }
  return { db, ...kept, tell, find, thing, whole, decide: createRegistryDecisions(db) }
}

const link = { kind: 'geonames', id: '2662149', confidence: 0.93 } as const
const ystad: Named = { type: 'place', name: 'Ystad' }
const linked: Named = { ...ystad, link }
const ana: Named = { type: 'person', name: 'Ana Lima', aliases: ['Lima'] }
const lima: Named = { type: 'person', name: 'Mr. Lima' }

describe('memory', () => {
  test('a link settles the name for articles before and after it', async () => {
    const { tell, find } = await setup()
    await tell(ystad)
    await tell(linked)
    await tell(ystad)

    expect(await find('ystad')).toEqual(['place/geonames/2662149 Ystad: 3'])
  })

  test('and no more once the article that had it says otherwise', async () => {
    const { tell, record, find } = await setup()
    await tell(ystad)
    const id = await tell(linked)
    await record(id, [ana])

    expect(await find('ystad')).toEqual(['place/name/ystad Ystad: 1'])
  })

  test('a record of an older release, which does not vote, takes no judgement with it', async () => {
    const { db, tell, record, find } = await setup()
    await tell(ystad)
    await tell(linked)
    const old = await tell(ystad)
    await db.run(`update entities set votes = '{}' where article_id = $1`, [old])
    await record(old, [ana])

    expect(await find('ystad')).toEqual(['place/geonames/2662149 Ystad: 2'])
  })

  test('a person of one word is the full name of the week, while there is one', async () => {
    const { tell, find } = await setup()
    await tell(lima)
    await tell(ana)
    const one = await find('mr. lima')
    await tell({ ...ana, name: 'Rui Lima', aliases: [] })

    expect(one).toEqual(['person/name/ana lima Ana Lima: 2'])
    expect(await find('mr. lima')).toEqual(['person/one/2026-02-23/lima Mr. Lima: 1'])
  })

  test('or of its story, whatever the week says', async () => {
    const { add, cluster, record, db, tell, thing } = await setup()
    const text = 'The mayor opened the bridge on Monday. '.repeat(30)
    const [first, copy] = [
      await add('x', { title: 'A bridge', text }),
      await add('y', { title: 'A bridge', text }),
    ]
    for (const id of [first, copy]) await cluster(id)
    await tell({ ...ana, name: 'Rui Lima', aliases: [] })
    const story = { relations: { cluster: first } }

    await record(copy, [lima], story)
    const before = await thing(`person/one/story/${first}/2026-02-23/lima`)
    await record(first, [ana], story)

    expect(before).toBe('person/name/rui lima')
    expect(await thing(`person/one/story/${first}/2026-02-23/lima`)).toBe('person/name/ana lima')
    expect(
      await db.rows(
        z.object({ key: z.string() }),
        'select registry_key as key from entities where article_id = $1',
        [copy],
      ),
    ).toEqual([{ key: `person/one/story/${first}/2026-02-23/lima` }])
  })

  test('acronyms are what their country spells out', async () => {
    const { tell, find } = await setup()
    const kenya: Named = {
      type: 'place',
      name: 'Kenya',
      country: 'KE',
      link: { kind: 'iso3166', id: 'KE', confidence: 1 },
    }
    const peru: Named = {
      type: 'place',
      name: 'Peru',
      country: 'PE',
      link: { kind: 'iso3166', id: 'PE', confidence: 1 },
    }
    await tell(kenya, { type: 'organization', name: 'Lake Council', aliases: ['LBDC'] })
    await tell(kenya, { type: 'organization', name: 'LBDC' })
    await tell(peru, { type: 'organization', name: 'LBDC' })

    expect(await find('lbdc')).toEqual([
      'organization/name/lake council Lake Council: 2',
      'organization/acronym/PE/lbdc LBDC: 1',
    ])
  })

  test('a record made again, in any order, leaves everything as it was', async () => {
    const { tell, record, whole } = await setup()
    const said: [string, Named[]][] = []
    for (const named of [
      [ystad, ana],
      [linked],
      [lima, ystad],
      [{ ...ana, country: 'PE' }],
      [lima],
    ])
      said.push([await tell(...named), named])
    const before = await whole()

    for (const [id, named] of said.toReversed()) await record(id, named)
    for (const [id] of said) await record(id, [])
    const empty = await whole()
    for (const [id, named] of said.toReversed()) await record(id, named)

    expect(empty).toEqual([])
    expect(await whole()).toEqual(before)
  })

  test('workers that keep records of the same names at once come to the same', async () => {
    const one = await setup()
    const many = await setup()
    const named = Array.from({ length: 24 }, (_, index): Named[] => [
      index % 3 === 0 ? linked : ystad,
      index % 4 === 0 ? lima : { ...ana, ...(index % 2 === 0 && { country: 'PE' }) },
      { type: 'organization', name: 'Port of Rilke', aliases: ['PoR', `Port ${index % 5}`] },
    ])
    for (const names of named) {
      await one.tell(...names)
      await one.count()
    }
    const ids: string[] = []
    for (let index = 0; index < named.length; index++) ids.push(await many.tell())

    const counting = Promise.all(Array.from({ length: 6 }, async () => many.count()))
    await Promise.all(ids.map(async (id, index) => many.record(id, named[index] ?? [])))
    await counting
    await Promise.all(
      ids.map(async (id, index) => many.record(id, (named[index] ?? []).toReversed())),
    )

    expect(await many.whole()).toEqual(await one.whole())
  })

  test('nothing is left where articles were kept twice before they were counted', async () => {
    const { db, tell, record } = await setup()
    for (const id of [await tell(ana), await tell(lima), await tell(ystad)]) await record(id, [ana])
    const names = createNameCounts(db, 2)

    while (await names.count());

    expect(await db.rows(z.unknown(), 'select from registry_due')).toEqual([])
  })

  test('how many wait to be counted is told', async () => {
    const { db, tell, record } = await setup()
    const id = await tell(ana)
    await tell(ystad)
    await record(id, [lima])
    const names = createNameCounts(db)

    const before = await names.uncounted()
    await names.count()

    expect([before, await names.uncounted()]).toEqual([3, 0])
  })

  test('fewer are counted at once after so many were too many', async () => {
    const { db, tell } = await setup()
    for (let article = 0; article < 6; article++) await tell(ana)
    let isSlow = true
    const names = createNameCounts(
      {
        ...db,
        transaction: async (work) => {
          if (isSlow) throw new Error('canceling statement due to statement timeout')
          return db.transaction(work)
        },
      },
      8,
    )
    const due = async () => (await db.rows(z.unknown(), 'select from registry_due')).length

    await expect(names.count()).rejects.toThrow('timeout')
    isSlow = false

    expect([await names.count(), await due()]).toEqual([true, 4])
    expect([await names.count(), await due()]).toEqual([true, 0])
  })

  test('votes that nobody casts any more are found one by one, however few are without', async () => {
    const { db, tell, record, count } = await setup()
    const many = Array.from({ length: 60 }, (_, n): Named => ({ ...ana, name: `Ana Lima${n}` }))
    const ids = [await tell(...many), await tell(...many)]
    await count()
    for (const id of ids) await record(id, [ystad])
    await db.run(
      `insert into registry_votes (name, key, articles) select '2026-02-23|p' || n, 'person/name/p ' || n, 1 from generate_series(1, 20000) n`,
    )
    await db.run('analyze registry_votes')

    const read = await db.transaction(async (tx) => {
      await tx.run('select count_names(10)')
      return tx.first(
        z.object({ rows: z.int() }),
        `select seq_tup_read::integer as rows from pg_stat_xact_user_tables where relid = 'registry_votes'::regclass`,
      )
    })

    // The votes that go, and none of the others.
    expect(read?.rows).toBeLessThanOrEqual(120)
    expect(await db.rows(z.unknown(), `select from registry_votes where articles = 0`)).toEqual([])
  })
})

describe('decisions', () => {
  const zelensky: Named = { type: 'person', name: 'Oleh Zelensky' }
  const zelenskyy: Named = { type: 'person', name: 'Oleh Zelenskyy' }

  test('whoever decides has counted the backlog before, not in the same transaction', async () => {
    const { db, tell } = await setup()
    await tell(zelensky)
    await tell(zelenskyy)
    const { uncounted } = createNameCounts(db)
    const waiting: number[] = []
    const { merge } = createRegistryDecisions({
      ...db,
      transaction: async (work) => {
        waiting.push(await uncounted())
        return db.transaction(work)
      },
    })

    await merge({ one: 'Oleh Zelensky', other: 'Oleh Zelenskyy', ...me }, at)

    expect(waiting).toEqual([2, 0])
  })

  test('a merge holds for what is there and what comes, and for replays', async () => {
    const { db, tell, record, find, decide } = await setup()
    const id = await tell(zelensky)
    await tell(zelenskyy)
    await decide.merge(
      { one: 'oleh zelensky', other: 'Oleh Zelenskyy', ...me, reason: 'spelling' },
      at,
    )
    await tell(zelensky)
    await record(id, [zelensky])

    expect(await find('oleh')).toEqual(['person/name/oleh zelenskyy Oleh Zelenskyy: 3'])
    const found = await createRecordReader(db).list({ entity: 'Oleh Zelenskyy', limit: 10 })
    expect(found).toHaveLength(3)
  })

  test('and is undone, with who and why, in the list of all', async () => {
    const { tell, find, decide } = await setup()
    await tell(zelensky)
    await tell(zelenskyy)
    const { id } = await decide.merge({ one: 'Oleh Zelensky', other: 'Oleh Zelenskyy', ...me }, at)
    await decide.undo({ id, by: 'bob', reason: 'two men' }, at)

    expect(await find('oleh')).toHaveLength(2)
    expect(await decide.decisions(10)).toMatchObject([
      { id, kind: 'merge', by: 'ann', undoneBy: 'bob', undoneAt: at, undoneReason: 'two men' },
    ])
    await expect(decide.undo({ id, ...me }, at)).rejects.toThrow('no decision')
  })

  test('what is judged wrongly is split off, and stays so', async () => {
    const { tell, find, decide } = await setup()
    await tell(ystad)
    await tell(linked)
    const [{ id } = { id: 0 }] = await decide.split(
      { key: 'place/name/ystad', articles: [], ...me },
      at,
    )
    await tell(ystad)
    const apart = await find('ystad')
    await decide.undo({ id, ...me }, at)

    expect(apart).toEqual(['place/name/ystad Ystad: 2', 'place/geonames/2662149 Ystad: 1'])
    expect(await find('ystad')).toEqual(['place/geonames/2662149 Ystad: 3'])
  })

  test('articles that mean another of the name get a key of their own, that replays keep', async () => {
    const { tell, record, find, decide, whole } = await setup()
    const id = await tell(ana, ystad)
    await tell(ana)
    const before = await whole()
    const [move] = await decide.split({ key: 'Ana Lima', articles: [id], ...me }, at)
    await record(id, [ana, ystad])
    const apart = await find('ana')
    await decide.undo({ id: move?.id ?? 0, ...me }, at)

    expect(apart).toEqual([
      'person/name/ana lima Ana Lima: 1',
      `person/name/ana lima~${move?.id} Ana Lima: 1`,
    ])
    expect(await whole()).toEqual(before)
  })

  test('a name that was given is shown and found', async () => {
    const { tell, find, decide } = await setup()
    await tell(zelensky)
    await decide.rename({ one: 'Oleh Zelensky', name: 'Oleh Z.', ...me }, at)

    expect(await find('oleh z.')).toEqual(['person/name/oleh zelensky Oleh Z.: 1'])
    expect(await find('oleh zelensky')).toEqual(['person/name/oleh zelensky Oleh Z.: 1'])
  })

  test('what was merged into is no more judged to be one of those', async () => {
    const { tell, find, decide } = await setup()
    await tell(ana)
    const id = 'person/one/2026-02-23/lima'
    await tell({ type: 'person', name: 'Lima' }, { type: 'person', name: 'Rui Lima' })
    await decide.merge({ one: 'Ana Lima', other: id, ...me }, at)
    await tell(ana)

    expect(await find('ana')).toEqual([`${id} Lima: 3`])
  })

  test('what makes no sense is refused, and changes nothing', async () => {
    const { tell, whole, decide } = await setup()
    const article = await tell(zelensky, { ...zelensky, country: 'PE' }, ystad)
    const before = await whole()

    await expect(decide.merge({ one: 'nobody', other: 'Ystad', ...me }, at)).rejects.toThrow(
      'nothing is filed',
    )
    await expect(
      decide.merge({ one: 'Ystad', other: 'place/name/ystad', ...me }, at),
    ).rejects.toThrow('one already')
    await expect(
      decide.split({ key: 'place/name/ystad', articles: [], ...me }, at),
    ).rejects.toThrow('no other key')
    await expect(
      decide.split({ key: 'Ystad', articles: [article, 'another'], ...me }, at),
    ).rejects.toThrow('another does not name')
    expect(await whole()).toEqual(before)
    expect(await decide.decisions(10)).toEqual([])
  })

  test('a name of two things has to be told by key', async () => {
    const { tell, decide } = await setup()
    await tell({ ...zelensky, country: 'PE' })
    await tell({ ...zelensky, country: 'BR' })

    await expect(decide.rename({ one: 'Oleh Zelensky', name: 'x', ...me }, at)).rejects.toThrow(
      '2 things',
    )
  })

  test('an undoing that would lead in a circle is refused', async () => {
    const { tell, decide, thing } = await setup()
    await tell(zelensky, zelenskyy)
    const [a, b] = ['person/name/oleh zelensky', 'person/name/oleh zelenskyy']
    await decide.merge({ one: a, other: b, ...me }, at)
    const [{ id } = { id: 0 }] = await decide.split({ key: a, articles: [], ...me }, at)
    await decide.merge({ one: b, other: a, ...me }, at)

    await expect(decide.undo({ id, ...me }, at)).rejects.toThrow('cannot be undone before')
    expect(await thing(b)).toBe(a)
  })

  test('two who merge one into the other at once do not make a circle', async () => {
    const { tell, decide, find } = await setup()
    await tell(zelensky, zelenskyy)
    const [a, b] = ['person/name/oleh zelensky', 'person/name/oleh zelenskyy']

    const made = await Promise.allSettled([
      decide.merge({ one: a, other: b, ...me }, at),
      decide.merge({ one: b, other: a, ...me }, at),
    ])

    expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await find('oleh')).toHaveLength(1)
  })

  test('articles are moved while their record is kept again', async () => {
    const { tell, record, find, decide } = await setup()
    const id = await tell(ana)
    await tell(ana)

    await Promise.all([
      decide.split({ key: 'Ana Lima', articles: [id], ...me }, at),
      record(id, [ana]),
      record(id, [ana]),
    ])
    await record(id, [ana])

    expect(await find('ana')).toEqual([
      'person/name/ana lima Ana Lima: 1',
      expect.stringMatching(/^person\/name\/ana lima~\d+ Ana Lima: 1$/),
    ])
  })
})
