import { appendFile, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openJsonl } from '../../../src/sinks/jsonl.ts'
import type { Delivery } from '../../../src/sinks/sink.ts'
import { deliveries, delivery } from '../../support/deliveries.ts'

const { signal } = new AbortController()

async function setup(rotate = '1MB') {
  const folder = await mkdtemp(join(tmpdir(), 'wiredesk-jsonl-'))
  onTestFinished(async () => rm(folder, { recursive: true, force: true }))
  const clock = { now: new Date('2026-03-02T12:00:00Z') }
  const open = () =>
    openJsonl({ name: 'files', settings: { folder, rotate }, now: () => clock.now })
  const files = async () => (await readdir(folder)).toSorted()
  const lines = async () =>
    (await Promise.all((await files()).map(async (name) => readFile(join(folder, name), 'utf8'))))
      .join('')
      .split('\n')
      .filter((line) => line !== '')
  const positions = async () =>
    (await lines()).map((line) => {
      const { run, position } = JSON.parse(line)
      return [run, position]
    })
  const send = async (...batches: Delivery[][]) => {
    const sink = open()
    for (const batch of batches) await sink.send(batch, signal)
    await sink.close()
  }
  return { folder, clock, files, lines, positions, send }
}

test('writes a delivery a line, into a file named by day, run and first position', async () => {
  const { send, files, lines } = await setup()
  await send(deliveries(2), [delivery(3)])
  expect(await files()).toEqual(['records-2026-03-02-00000001-000000000001.jsonl'])
  expect((await lines()).map((line) => JSON.parse(line))).toEqual(deliveries(3))
})

test('begins a new file with each day', async () => {
  const { folder, clock, files } = await setup()
  const sink = openJsonl({ name: 'files', settings: { folder }, now: () => clock.now })
  await sink.send([delivery(1)], signal)
  clock.now = new Date('2026-03-03T00:00:00Z')
  await sink.send([delivery(2)], signal)
  await sink.close()
  expect(await files()).toEqual([
    'records-2026-03-02-00000001-000000000001.jsonl',
    'records-2026-03-03-00000001-000000000002.jsonl',
  ])
})

test('begins a new file before one is longer than it may be', async () => {
  const { send, files, positions } = await setup('1KB')
  await send(deliveries(3))
  expect(await files()).toHaveLength(3)
  expect(await positions()).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
  ])
})

test('what a crash has left is mended, and nothing is written twice', async () => {
  const { send, positions, files, folder } = await setup()
  await send(deliveries(3))
  const [name = ''] = await files()
  const half = JSON.stringify(delivery(4)).slice(0, 100)
  await appendFile(join(folder, name), half)
  await send(deliveries(5))
  expect(await positions()).toEqual([1, 2, 3, 4, 5].map((position) => [1, position]))
})

test('half a line alone is no end', async () => {
  const { send, positions, folder } = await setup()
  await send(deliveries(1))
  await appendFile(join(folder, 'records-2026-03-02-00000001-000000000002.jsonl'), '{"run":1')
  await send(deliveries(2))
  expect(await positions()).toEqual([
    [1, 1],
    [1, 2],
  ])
})

test('a sink that was set back writes again what it wrote', async () => {
  const { send, positions } = await setup()
  await send(deliveries(2))
  await send(deliveries(2, 2))
  expect(await positions()).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
  ])
})

test('long lines are found again', async () => {
  const { send, positions, folder } = await setup()
  const long = delivery(1)
  const text = 'x'.repeat(300_000)
  await send([{ ...long, record: { ...long.record, document: { ...long.record.document, text } } }])
  await send([delivery(1), delivery(2)])
  expect(await positions()).toEqual([
    [1, 1],
    [1, 2],
  ])
  expect(await readdir(folder)).toHaveLength(2)
})

test('a folder that cannot be written is tried again, and says why', async () => {
  const { folder, positions } = await setup()
  const settings = { folder: join(folder, 'file', 'below') }
  await appendFile(join(folder, 'file'), 'no folder')
  const sink = openJsonl({ name: 'files', settings, now: () => new Date() })
  await expect(sink.send(deliveries(1), signal)).rejects.toMatchObject({
    fault: 'again',
    code: 'enotdir',
  })
  await rm(join(folder, 'file'))
  await sink.send(deliveries(1), signal)
  await sink.close()
  expect(await readdir(join(folder, 'file', 'below'))).toHaveLength(1)
  await rm(join(folder, 'file'), { recursive: true })
  expect(await positions()).toEqual([])
})
