import { expect, test } from 'vitest'
import { followImport } from '../../../src/cli/import-follow.ts'
import { memoryIo } from '../../support/call.ts'

test('what became no record is told by its file, and where its letter is', async () => {
  const { io, noted } = memoryIo()
  const followed = followImport({
    io,
    json: false,
    name: 'mine',
    isWorking: true,
    soFar: () => '',
    app: {
      imports: {
        inFlight: async () => 0,
        standing: async () => ({ state: 'dead', reason: 'not-text' }),
      },
      entries: { standings: async (ids) => new Map(ids.map((id) => [id, { state: 'dead' }])) },
      records: { get: async () => undefined },
    },
  })

  followed.add({ status: 'new', id: '2e27df8d9f54', name: 'archive/noise.txt' })
  expect(await followed.end()).toEqual(['new'])

  expect(noted).toEqual([
    'archive/noise.txt: dead, not-text; see wiredesk failed list --feed import:mine',
    '1 of 1 done, 1 dead letter: wiredesk failed list --feed import:mine',
  ])
})
