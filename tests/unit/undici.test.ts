import * as undici from 'undici'
import { expect, test } from 'vitest'
import { Agent, ProxyAgent, buildConnector } from '../../src/undici.ts'

test('what is taken of undici file by file is what its index gives', () => {
  expect(Agent).toBe(undici.Agent)
  expect(ProxyAgent).toBe(undici.ProxyAgent)
  expect(buildConnector).toBe(undici.buildConnector)
})
