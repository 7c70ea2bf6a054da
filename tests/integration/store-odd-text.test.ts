import { expect, test } from 'vitest'
import { z } from 'zod'
import { toJson } from '../../src/store/values.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const odd = 'a\0b\ud800c'

test('keeps JSON with characters that jsonb refuses, and its length', async () => {
  const db = await database()

  const row = await db.first(
    z.object({ value: z.object({ text: z.string() }) }),
    'select $1::jsonb as value',
    [toJson({ text: odd })],
  )

  expect(row?.value.text).toBe('a\ufffdb\ufffdc')
})

test('keeps text with characters that PostgreSQL refuses', async () => {
  const db = await database()

  const row = await db.first(z.object({ value: z.string() }), 'select $1::text as value', [odd])

  expect(row?.value).toBe('a\ufffdb\ufffdc')
})
