import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openLasting } from '../../src/store/pools.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

test('what lasts as long as the store is large has no limit of time', async () => {
  const { url } = await database()
  const db = openLasting({ connectionString: url }, 'public', pino({ level: 'silent' }))
  onTestFinished(async () => db.close())
  const limits = await db.first(
    z.unknown(),
    `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
       current_setting('idle_in_transaction_session_timeout') as idle`,
  )

  expect(limits).toEqual({ statement: '0', lock: '30s', idle: '0' })
})
