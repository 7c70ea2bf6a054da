import { expect, test } from 'vitest'
import { landing } from '../../../src/cli/landing.ts'
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
