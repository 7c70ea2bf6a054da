import { expect, test } from 'vitest'
import { configCommand } from '../../../src/cli/config.ts'
import { readConfig } from '../../../src/config.ts'
import { callOf } from '../../support/call.ts'

test('values are masked, and how one is written is told whole', async () => {
  const env = { WIREDESK_DATABASE_URL: 'postgres://desk:hunter22@db.example/news' }
  const { call, printed } = callOf(['x'])

  await configCommand.run({ ...call, io: { ...call.io, env, config: () => readConfig(env) } })

  const line = printed.find((one) => one.startsWith('WIREDESK_DATABASE_URL'))
  expect(line).toContain('postgres://desk:********@db.example/news\tenvironment\t')
  expect(line).toContain('postgres://user:password@host:5432/database')
  expect(printed.join()).not.toContain('hunter22')
})
