import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { TakenSink } from '../../../src/schemas/sink.ts'
import { startSinks } from '../../../src/sinks/run.ts'
import { deliveries } from '../../support/deliveries.ts'

const taken = (lease: string): TakenSink => ({
  name: 'files',
  kind: 'jsonl',
  settings: {},
  cursor: 0,
  run: 1,
  failures: 0,
  lease,
})

test('a sink whose lease is over is not written to twice at once', async () => {
  const told: string[] = []
  const leases = ['a', 'b']
  const asked = Promise.withResolvers<void>()
  const written = Promise.withResolvers<void>()
  const through = Promise.withResolvers<void>()
  const sinks = startSinks({
    log: pino({ level: 'silent' }),
    now: () => new Date(),
    place: async () => 0,
    take: async () => {
      const lease = leases.shift()
      if (lease === undefined) asked.resolve()
      return lease === undefined ? undefined : taken(lease)
    },
    open: ({ lease }) => ({
      send: async () => {
        told.push(`${lease} begins`)
        await written.promise
        told.push(`${lease} ends`)
        if (lease === 'b') through.resolve()
        return []
      },
      close: async () => undefined,
    }),
    store: {
      next: async () => deliveries(1),
      again: async () => [],
      renew: async () => true,
      advance: async () => false,
      fail: async () => true,
      rest: async () => true,
      release: async () => undefined,
    },
  })
  await sinks.step()
  await asked.promise
  written.resolve()
  await through.promise
  await sinks.stop()
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})
