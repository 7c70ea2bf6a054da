import { expect, test } from 'vitest'
import { masked } from '../../src/config.ts'

test('masks a password wherever an address carries it', () => {
  const url = 'postgres://user:secret@db.example/wiredesk?password=secret&sslmode=require'

  expect(masked('WIREDESK_DATABASE_URL', url)).toBe(
    'postgres://user:********@db.example/wiredesk?password=********&sslmode=require',
  )
})
