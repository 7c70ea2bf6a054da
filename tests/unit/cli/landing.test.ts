import { pino } from 'pino'
import { expect, test } from 'vitest'
import { landing, showFlow } from '../../../src/cli/landing.ts'
import { extract } from '../../../src/extract.ts'
import { callOf } from '../../support/call.ts'
import { clock } from '../../support/context.ts'
import { articlePage } from '../../support/news-site.ts'

const record = extract({
  content: articlePage('Port of Rilke opens'),
  url: 'https://a.example/port',
  fetchedAt: clock,
})

test('a record is a line as it lands', () => {
  const { call, printed } = callOf(['port'])
  landing(call, false).onRecord(record)

  expect(printed).toHaveLength(1)
  expect(printed[0]).toMatch(/^recorded {2}Port of Rilke opens/)
})

test('with --json it is the whole record on a line', () => {
  const { call, printed } = callOf(['port', '--json'])
  landing(call, false).onRecord(record)

  expect(printed.map((line) => JSON.parse(line))).toEqual([JSON.parse(JSON.stringify(record))])
})

test('counts all of them and those of the last minute, printed or not', () => {
  const { call, printed } = callOf(['port'])
  let now = 0
  const landed = landing(call, true, () => now)
  for (; now < 100_000; now += 10_000) landed.onRecord(record)

  expect(printed).toEqual([])
  expect(landed.counts()).toEqual({ recorded: 10, lately: 5 })
})

const flowOf = (inFlight: number) =>
  `5 recorded, 4 in the last minute · ${inFlight} in flight · 7 waiting · 8 dead`

test('how it stands is told, that it cannot be told once, and once that it can again', async () => {
  const away = new Error('the database is away')
  const answers = [1, away, away, away, 2, 3, away]
  const said: string[] = []
  const over = Promise.withResolvers<void>()
  const flow = async () => {
    const answer = answers.shift()
    if (answers.length === 0) over.resolve()
    if (answer instanceof Error) throw answer
    return { inFlight: answer ?? 0, waiting: 7, dead: 8 }
  }
  const log = pino(
    { base: null, timestamp: false },
    { write: (line) => void said.push(JSON.parse(line).msg) },
  )
  const running = showFlow(
    { progress: (line) => void said.push(line) },
    { status: { flow }, log },
    { counts: () => ({ recorded: 5, lately: 4 }) },
    0,
  )
  await over.promise
  await running.stop()

  expect(said.slice(0, 6)).toEqual([
    flowOf(1),
    'cannot tell how it stands',
    flowOf(2),
    'it can be told again how it stands',
    flowOf(3),
    'cannot tell how it stands',
  ])
})
