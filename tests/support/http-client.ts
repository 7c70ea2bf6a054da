import { onTestFinished } from 'vitest'
import type { RequestSettings } from '../../src/context/http.ts'
import { createHttpClient } from '../../src/http/client.ts'
import { defaultHttpSettings } from '../../src/http/settings.ts'
import type { HttpSettings } from '../../src/http/settings.ts'
import type { Purpose } from '../../src/politeness.ts'
import { memoryHostTurns, memoryRobotsCache } from './host-turns.ts'

/** The real client with turns in memory and a clock that stands still until it is set. */
export function httpClient(allowHosts: readonly string[], settings: Partial<HttpSettings> = {}) {
  const clock = { now: new Date('2025-09-01T12:00:00Z') }
  const turns = memoryHostTurns()
  const defaults = defaultHttpSettings('1.2.3', [
    'https://wiredesk.example/bot',
    'desk@wiredesk.example',
  ])
  const client = createHttpClient(
    { ...defaults, allowHosts, ...settings },
    { turns, robots: memoryRobotsCache(), now: () => clock.now },
  )
  onTestFinished(async () => client.close())

  let asks = 0
  return {
    client,
    clock,
    turns,
    defaults,
    /** Each call waits for a turn of its own unless told whose. */
    get: async (
      url: string,
      about: {
        purpose?: Purpose
        turn?: string
        headers?: Record<string, string>
        signal?: AbortSignal
        settings?: RequestSettings
      } = {},
    ) => {
      clock.now = new Date(clock.now.getTime() + (about.turn === undefined ? 10_000 : 0))
      return client.get(url, {
        purpose: 'feed',
        turn: `turn-${asks++}`,
        signal: new AbortController().signal,
        ...about,
      })
    },
  }
}
