import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { encodeRecords } from '../../../src/exports/encode.ts'
import type { FigureFilter } from '../../../src/exports/rows.ts'
import type { ArticleRecord } from '../../../src/schemas/article-record.ts'
import type { ExportOrder } from '../../../src/schemas/export-order.ts'
import { madeUpRecord } from '../../support/context.ts'
import { parquetRows } from '../../support/parquet-rows.ts'
import { text, told } from '../../support/told-record.ts'

async function* these(records: Iterable<ArticleRecord>) {
  yield* records
}

const encoded = async (
  order: ExportOrder,
  records: Iterable<ArticleRecord>,
  filter: FigureFilter = {},
) => buffer(await encodeRecords(order, these(records), filter))

const csvOf = async (
  rows: ExportOrder['rows'],
  records: Iterable<ArticleRecord>,
  filter?: FigureFilter,
) => (await encoded({ rows, format: 'csv' }, records, filter)).toString()

const jsonOf = async (rows: ExportOrder['rows'], filter?: FigureFilter) => {
  const lines = (await encoded({ rows, format: 'jsonl' }, [told, madeUpRecord], filter)).toString()
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
}

const around = {
  article_id: 'article-7',
  revision: 2,
  url: 'https://a.example/story',
  feed_title: 'A',
  title: 'Roads closed – “for days”',
  published_at: '2026-03-01T00:00:00.000Z',
  cluster: 'article-7',
}

describe('JSON Lines', () => {
  test('have records as they are kept', async () => {
    expect(await jsonOf('records')).toEqual([told, madeUpRecord])
  })

  test('have figures, entities and quotes with the record around them', async () => {
    expect(await jsonOf('figures')).toEqual([
      expect.objectContaining({
        ...around,
        id: 'f1',
        value: 30,
        unit: 'km',
        noun: 'road',
        place: 'Brask',
        place_confidence: 0.72,
        source: 'Officials',
        phrase: 'more than 30 km of road',
        event: null,
      }),
    ])
    expect(await jsonOf('entities')).toEqual([
      expect.objectContaining({ ...around, id: 'e1', name: 'Ana Holt', aliases: ['Holt'] }),
      expect.objectContaining({ ...around, id: 'e2', type: 'place', country: 'NO' }),
    ])
    expect(await jsonOf('quotes')).toEqual([
      expect.objectContaining({ ...around, text: 'We wait,', speaker: 'Ana Holt' }),
    ])
  })

  test.each([
    [{}, 1],
    [{ what: 'ROAD' }, 1],
    [{ what: 'more than 30' }, 1],
    [{ what: 'bridge' }, 0],
    [{ event: 'killed' }, 0],
    [{ place: 'brask' }, 1],
    [{ place: 'Oslo' }, 0],
    [{ confidence: 0.72 }, 1],
    [{ confidence: 0.73 }, 0],
    [{ least: 30, most: 30 }, 1],
    [{ least: 30.5 }, 0],
    [{ most: 29 }, 0],
  ] as const)('have those figures alone that are asked for: %j', async (filter, count) => {
    expect(await jsonOf('figures', filter)).toHaveLength(count)
    expect(await jsonOf('records', filter)).toHaveLength(2)
  })

  test.each([
    [
      'an event',
      {
        event: {
          class: 'built',
          span: { start: 0, end: 1 },
          rule: 'event.learned',
          confidence: 0.4,
        },
      },
    ],
    ['a time', { occurredAt: { value: '2026', confidence: 0.4 } }],
  ] as const)('leave out those of %s that is less likely than asked', async (_, chosen) => {
    const [figure] = told.figures
    const unsure = { ...told, figures: [{ ...figure!, ...chosen }] }
    const rows = async (filter: FigureFilter) =>
      (await csvOf('figures', [unsure], filter)).split('\r\n').length - 2

    expect(await rows({ confidence: 0.4 })).toBe(1)
    expect(await rows({ confidence: 0.5 })).toBe(0)
  })

  test('count a range as all that is in it', async () => {
    const [figure] = told.figures
    const ranged = { ...told, figures: [{ ...figure!, value: 15, low: 10, high: 20 }] }
    const rows = async (filter: FigureFilter) =>
      (await csvOf('figures', [ranged], filter)).split('\r\n').length - 2

    expect(await rows({ least: 20 })).toBe(1)
    expect(await rows({ least: 21 })).toBe(0)
    expect(await rows({ most: 10 })).toBe(1)
    expect(await rows({ most: 9 })).toBe(0)
  })
})

describe('CSV', () => {
  test('has a line of names, and a cell for each column, ended as RFC 4180 has it', async () => {
    expect(await csvOf('quotes', [told])).toBe(
      'article_id,revision,url,feed_title,title,published_at,cluster,id,kind,text,speaker\r\n' +
        'article-7,2,https://a.example/story,A,Roads closed – “for days”,2026-03-01T00:00:00.000Z,article-7,q1,direct,"We wait,",Ana Holt\r\n',
    )
  })

  test('has its line of names where there is nothing else', async () => {
    expect(await csvOf('entities', [])).toMatch(/^article_id,[a-z_,]+\r\n$/)
  })

  test('tells lists of texts in one cell, of other lists how many they are, and no JSON', async () => {
    const [names = '', cells = ''] = (await csvOf('records', [told])).split('\r\n')

    expect(names).toMatch(/,figures,entities,quotes$/)
    expect(cells).toMatch(/,1,2,1$/)
    expect(cells).toContain(',Ib Lund; Mo Carr,')
    expect(cells).toContain(`,"${text.replaceAll('"', '""')}",`)
  })

  test.each([
    ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1', `'＝1`],
    ['a=1', 'a=1'],
    ['one\ntwo', '"one\ntwo"'],
    ['', ''],
    ['Zürich 🚢', 'Zürich 🚢'],
  ])('has the text %j as a text that no program computes', async (title, cell) => {
    const lines = await csvOf('quotes', [{ ...told, document: { ...told.document, title } }])

    expect(lines).toContain(`,A,${cell},2026-`)
  })

  test('guards the first of a list, and leaves numbers as they are', async () => {
    const [figure] = told.figures
    const odd = {
      ...told,
      figures: [{ ...figure!, value: -30 }],
      entities: [{ ...told.entities[0]!, aliases: ['=1', '=2'] }],
    }

    expect(await csvOf('entities', [odd])).toContain(`,'=1; =2,`)
    expect(await csvOf('figures', [odd])).toContain(',-30,')
  })
})

describe('Parquet', () => {
  test('has the same rows', async () => {
    const rows = await parquetRows(
      await encoded({ rows: 'figures', format: 'parquet' }, [told, madeUpRecord]),
    )

    expect(rows).toEqual([
      expect.objectContaining({
        ...around,
        published_at: new Date(around.published_at),
        value: 30,
        phrase: 'more than 30 km of road',
      }),
    ])
  })

  test('is a whole file of any number of groups, and of none', async () => {
    const many = Array.from({ length: 5_001 }, (_, index) => ({ ...told, id: `article-${index}` }))

    const rows = await parquetRows(await encoded({ rows: 'entities', format: 'parquet' }, many))

    expect(rows).toHaveLength(10_002)
    expect(rows.at(-1)).toMatchObject({ article_id: 'article-5000', name: 'Brask' })
    expect(await parquetRows(await encoded({ rows: 'quotes', format: 'parquet' }, []))).toEqual([])
  })
})

test('no more is made than is read', async () => {
  let asked = 0
  const endless = async function* () {
    for (;;) {
      asked += 1
      yield told
    }
  }

  const bytes = await encodeRecords({ rows: 'quotes', format: 'csv' }, endless(), {})
  await bytes.next()
  await bytes.next()
  await bytes.return(undefined)

  expect(asked).toBe(5_000)
})

test('what is large is made in smaller groups', async () => {
  const long = { ...told, document: { ...told.document, text: 'a'.repeat(2 ** 20) } }
  const bytes = await encodeRecords(
    { rows: 'records', format: 'jsonl' },
    these(Array.from({ length: 8 }, () => long)),
    {},
  )
  const lines = []
  for await (const piece of bytes) lines.push(Buffer.from(piece).toString().split('\n').length - 1)

  expect(lines).toEqual([4, 4])
})
