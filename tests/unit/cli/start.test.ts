import { expect, test } from 'vitest'
import { start } from '../../../src/cli/start.ts'
import { readConfig } from '../../../src/config.ts'
import { callOf } from '../../support/call.ts'

const notedBy = async (settings: Readonly<Record<string, string>>) => {
  const noted: string[] = []
  const { call } = callOf(['x'])
  const io = {
    ...call.io,
    config: () => readConfig(settings),
    note: (line: string) => void noted.push(line),
  }
  await expect(start.run({ ...call, io })).rejects.toThrow('no application is open')
  return noted
}

test('a start says what it does before it waits for the store', async () => {
  expect(await notedBy({ WIREDESK_DATA_DIR: 'news' })).toEqual(['opening the store in news'])
})

test('of a server it names no address, which holds a password', async () => {
  const url = 'postgres://desk:hunter22@db.example/news'
  expect(await notedBy({ WIREDESK_DATABASE_URL: url })).toEqual(['opening the store'])
})
