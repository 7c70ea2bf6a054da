import { expect, test } from 'vitest'
import { sharesOf } from '../../../src/cli/storage.ts'

const storage = {
  tables: [
    { name: 'pages', bytes: 9_000, rows: 4 },
    { name: 'facts', bytes: 1_000, rows: 3 },
  ],
  bytes: 10_000,
  disk: undefined,
}

test('each table has its share of an article, and the last line all of it', () => {
  expect(sharesOf(storage, 3)).toEqual([
    { table: 'pages', bytes: 9_000, rows: 4, bytesPerArticle: 3_000 },
    { table: 'facts', bytes: 1_000, rows: 3, bytesPerArticle: 333 },
    { table: 'all', bytes: 10_000, rows: 3, bytesPerArticle: 3_333 },
  ])
})

test('without a record nothing is said of an article', () => {
  expect(sharesOf(storage, 0).map(({ bytesPerArticle }) => bytesPerArticle)).toEqual([
    null,
    null,
    null,
  ])
})
